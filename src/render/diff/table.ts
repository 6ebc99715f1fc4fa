import type { Align, Column } from '../terminal/columns/columns.js';
import type { Screen } from '../terminal/screen.js';
import { shown, widest } from '../terminal/width.js';

/** As lines. */
export const ended = (texts: readonly string[]): string[] => texts.map((text) => `${text}\n`);

/** Columns as wide as the widest of their texts and their title. */
export function columnOf<R>(
  rows: readonly R[],
  title: string,
  text: (row: R) => string,
  screen: Screen,
  { align = 'left', least }: { readonly align?: Align; readonly least?: number } = {},
): Column<R> {
  const safe = (row: R): string => shown(text(row));
  const width = widest([title, ...rows.map(safe)], screen.ambiguousWide);
  return { title, align, width, min: Math.min(width, least ?? width), text: safe };
}
