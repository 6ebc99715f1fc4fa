import type { Sink } from '../../src/cli/io/io.js';
import { main } from '../../src/cli/main.js';
import { nodeIo } from '../../src/cli/io/node-io.js';

const machine = nodeIo();

/**
 * What `tici` prints when it is run in the project's folder, messages and result in the order in which they come,
 * as on a screen that is 100 columns wide and has no colours.
 */
export async function outputOf(argv: readonly string[]): Promise<string> {
  let text = '';
  const sink: Sink = {
    isTerminal: false,
    columns: null,
    write: (piece) => {
      text += piece;
      return Promise.resolve('taken' as const);
    },
  };
  await main(argv, { ...machine, out: sink, err: sink, env: {}, now: () => 0 });
  return text;
}
