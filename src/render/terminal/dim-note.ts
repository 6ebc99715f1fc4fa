import type { Screen } from './screen.js';
import { wrap } from './wrap.js';

/** Words under a table, over as many lines as they take. */
export const dimNote = (note: string, { width, ambiguousWide, chalk }: Screen): string[] =>
  wrap(note, width, ambiguousWide).map((line) => chalk.dim(line));
