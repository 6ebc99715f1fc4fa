import type { CellValue, SheetRow, Worksheet } from '../sheet/worksheet.js';
import type { Frame } from './frame.js';
import type { BodyKind } from './look.js';
import { heightOf, marginText, widthFor } from './text.js';
import { linesIn } from '../sheet/lines.js';

export interface ListColumn<T> {
  readonly heading: string;
  readonly kind: BodyKind;
  /** In digits, at most; as wide as what is in it where that is less. */
  readonly most: number;
  readonly of: (row: T) => CellValue;
}

/** So many rows say how wide columns are: those below are hardly wider. */
const LOOKED_AT = 1000;

/**
 * A sheet for filtering and pivoting: headings in the first row with a button each, and nothing but rows below. The
 * title stands above the printed pages.
 */
export function listSheet<T>(
  frame: Frame,
  name: string,
  columns: readonly ListColumn<T>[],
  rows: Iterable<T>,
  count: number,
): Worksheet {
  const widths = widthsOf(frame, columns, rows);
  const { look, footer, title } = frame;
  const styles = columns.map(({ kind }) => look.body(kind));
  const head: SheetRow = {
    values: columns.map(({ heading }) => heading),
    styles: columns.map(() => look.head),
    height:
      heightOf(
        Math.max(
          1,
          ...columns.map(({ heading }, k) => linesIn(heading, (widths[k] ?? 0) - BUTTON)),
        ),
      ) ?? 20,
  };
  const made = function* (): Generator<SheetRow> {
    yield head;
    for (const row of rows) {
      const values = columns.map(({ of }) => of(row));
      yield { values, styles, height: heightOf(mostLines(values, columns, widths)) };
    }
  };
  return {
    name,
    widths,
    rows: made(),
    frozen: { rows: 1, columns: 0 },
    repeated: { from: 1, to: 1 },
    merges: [],
    filter: { from: 1, to: count + 1 },
    outline: 0,
    paper: 'a3',
    header: `&C${marginText(title)}`,
    footer,
  };
}

/** What the button of a filter takes, in digits. */
const BUTTON = 2;

const DAY = { zh: 15, en: 12 } as const;

function widthsOf<T>(
  { language }: Frame,
  columns: readonly ListColumn<T>[],
  rows: Iterable<T>,
): number[] {
  const first: T[] = [];
  for (const row of rows) if (first.push(row) === LOOKED_AT) break;
  return columns.map(({ heading, kind, most, of }) => {
    if (kind === 'wholeDay') return DAY[language];
    const texts = first.map((row) => String(of(row) ?? ''));
    return widthFor([`${heading}  `.slice(0, most), ...texts], 8, most);
  });
}

function mostLines<T>(
  values: readonly CellValue[],
  columns: readonly ListColumn<T>[],
  widths: readonly number[],
): number {
  let lines = 1;
  for (let k = 0; k < columns.length; k++) {
    const value = values[k];
    if (typeof value !== 'string' || columns[k]?.kind !== 'wrapped') continue;
    lines = Math.max(lines, linesIn(value, widths[k] ?? 0));
  }
  return lines;
}
