import { widthOf } from '../terminal/width.js';

/** What a cell keeps free at its sides, in digits, with some room for fonts that are wider than they should be. */
export const AIR = 2;

/** How many lines a text takes in a column of that width (in digits) that breaks its lines. */
export function linesIn(text: string, width: number): number {
  if (text.length * 2 <= width - AIR && !text.includes('\n')) return 1;
  let lines = 0;
  for (const line of text.split('\n')) {
    lines += Math.max(1, Math.ceil(widthOf(line, true) / Math.max(1, width - AIR)));
  }
  return lines;
}
