import { runTici } from '../../scripts/docs/run-tici.js';

/** What `tici` shows on a terminal that is 100 columns wide, run in the project's folder: messages and result. */
export const outputOf = async (argv: readonly string[]): Promise<string> =>
  (await runTici(argv)).screen;
