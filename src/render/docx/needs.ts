import type { Language } from '../../diagnostics/code-entry.js';
import type { Day } from '../../domain/day.js';
import { dateStyles, documentDates, type DateStyle } from '../document/dates.js';
import type { DocumentCell, DocumentColumn, DocumentTable } from '../document/table.js';
import { oneLine } from '../terminal/one-line.js';
import { ems, widestOf } from './ems.js';

/** What a column needs, in characters: with dates in each style. */
export interface Need {
  /** On one line each. */
  readonly full: Readonly<Record<DateStyle, number>>;
  /** Words in as many lines as are good to read. */
  readonly least: Readonly<Record<DateStyle, number>>;
  /** Dates and codes whole, years with lines of their own, and words in any number of lines. */
  readonly scant: number;
}

/** How far a unit is set in under the one above it. */
export const INDENT = 1;
/** Units that are set in: those further down stand under each other. */
const DEEPEST = 6;

export const depthOf = (above: readonly string[]): number => Math.min(above.length, DEEPEST);

/** Words are wrapped to so few characters, or so few lines, but long ones don't push the others out. */
const NARROWEST: Readonly<Record<DocumentColumn['kind'], number>> = {
  name: 6,
  text: 4,
  mark: 2,
  time: 2,
  day: 3,
  span: 3,
};
const [LINES, WIDEST] = [4, 12];

const leastOf = (full: number, kind: DocumentColumn['kind']): number =>
  Math.min(full, Math.max(NARROWEST[kind], Math.min(full / LINES, WIDEST)));

/** What the columns need: one walk through the table. */
export function needsOf(table: DocumentTable, language: Language): readonly Need[] {
  const widths = table.columns.map(() => ({ ...EMPTY }));
  const measured = measure(language);
  for (const { cells, above } of table.rows()) {
    const indent = INDENT * depthOf(above);
    for (const [k, width] of widths.entries()) {
      const cell = cells[k] ?? '';
      if (typeof cell === 'string') {
        const text = ems(oneLine(cell));
        const inset = table.columns[k]?.kind === 'name' ? indent : 0;
        width.words = Math.max(width.words, text);
        width.text = Math.max(width.text, inset + text);
        width.inset = Math.max(width.inset, inset);
      } else {
        const dates = measured(cell);
        for (const style of dateStyles) width[style] = Math.max(width[style], dates[style]);
      }
    }
  }
  return table.columns.map((column, k) => need(column, widths[k] ?? EMPTY));
}

/** The widest of a column: dates, words alone, how far they are set in, and both together. */
const EMPTY = { whole: 0, halved: 0, broken: 0, words: 0, inset: 0, text: 0 };

function need({ heading, kind }: DocumentColumn, widths: Readonly<typeof EMPTY>): Need {
  const head = ems(oneLine(heading));
  const text =
    kind === 'mark' || kind === 'time' ? widths.text : widths.inset + leastOf(widths.words, kind);
  const each = (of: (style: DateStyle) => number): Record<DateStyle, number> => ({
    whole: of('whole'),
    halved: of('halved'),
    broken: of('broken'),
  });
  return {
    full: each((style) => Math.max(widths[style], widths.text, Math.min(head, WIDEST))),
    least: each((style) => Math.max(widths[style], text, leastOf(head, 'text'))),
    scant: Math.max(widths.broken, Math.min(text, widths.inset + NARROWEST[kind]), NARROWEST.mark),
  };
}

/** How wide dates are; a calendar has the same few a thousand times. */
function measure(
  language: Language,
): (cell: Exclude<DocumentCell, string>) => Record<DateStyle, number> {
  const known = new Map<string | Day, Record<DateStyle, number>>();
  return (cell) => {
    const key = typeof cell === 'number' ? cell : `${cell.start} ${cell.end}`;
    let widths = known.get(key);
    if (widths === undefined) {
      const width = (style: DateStyle): number => widestOf(dateLines(cell, style, language));
      widths = { whole: width('whole'), halved: width('halved'), broken: width('broken') };
      known.set(key, widths);
    }
    return widths;
  };
}

export function dateLines(
  cell: Exclude<DocumentCell, string>,
  style: DateStyle,
  language: Language,
): readonly string[] {
  const { day, span } = documentDates[language];
  return typeof cell === 'number' ? day(cell, style) : span(cell, style);
}
