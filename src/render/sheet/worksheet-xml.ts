import { lettersOf } from './letters.js';
import type { SharedStrings } from './strings.js';
import type { StyleId } from './styles.js';
import type { SheetRow, Worksheet } from './worksheet.js';
import { DECLARATION, escaped, MAIN } from './xml.js';

/** The height of a row in points where none is given. */
const LINE = 16;

/** One sheet as XML, row by row (ECMA-376 Part 1, 18.3). The order of the elements is the schema's. */
export function* worksheetXml(
  sheet: Worksheet,
  isFirst: boolean,
  strings: SharedStrings,
): Generator<string> {
  yield `${DECLARATION}<worksheet xmlns="${MAIN}">${propertiesXml(sheet)}${viewXml(sheet, isFirst)}`;
  // Programs make the margin for the outline's buttons as wide as `outlineLevelRow` says.
  yield `<sheetFormatPr defaultRowHeight="${LINE}" customHeight="1"${outlineXml(sheet)}/>${columnsXml(sheet)}<sheetData>`;
  const letters = sheet.widths.map((_, k) => lettersOf(k + 1));
  const tails = new Tails(letters);
  let number = 0;
  for (const row of sheet.rows) yield rowXml(row, ++number, letters, strings, tails);
  yield `</sheetData>${filterXml(sheet)}${mergesXml(sheet)}${pageXml(sheet)}</worksheet>`;
}

const propertiesXml = ({ outline }: Worksheet): string =>
  `<sheetPr>${outline > 0 ? '<outlinePr summaryBelow="0"/>' : ''}<pageSetUpPr fitToPage="1"/></sheetPr>`;

const outlineXml = ({ outline }: Worksheet): string =>
  outline > 0 ? ` outlineLevelRow="${outline}"` : '';

function viewXml({ frozen: { rows, columns } }: Worksheet, isFirst: boolean): string {
  const pane = columns > 0 ? 'bottomRight' : 'bottomLeft';
  const across = columns > 0 ? ` xSplit="${columns}"` : '';
  const cell = `${lettersOf(columns + 1)}${rows + 1}`;
  return (
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane${across} ySplit="${rows}" topLeftCell="${cell}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${cell}" sqref="${cell}"/></sheetView></sheetViews>`
  );
}

const columnsXml = ({ widths }: Worksheet): string =>
  `<cols>${widths.map((width, k) => `<col min="${k + 1}" max="${k + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

function rowXml(
  { values, styles, tail, outline = 0, height }: SheetRow,
  number: number,
  letters: readonly string[],
  strings: SharedStrings,
  tails: Tails,
): string {
  let xml = `<row r="${number}"`;
  if (height !== undefined) xml += ` ht="${height}" customHeight="1"`;
  if (outline > 0) xml += ` outlineLevel="${outline}"`;
  xml += '>';
  for (let k = 0; k < values.length; k++) {
    const [value, style] = [values[k] ?? null, styles[k] ?? 0];
    if (value === null && style === 0) continue;
    xml += `<c r="${letters[k]}${number}"`;
    if (style !== 0) xml += ` s="${style}"`;
    if (value === null) xml += '/>';
    else if (typeof value === 'number') xml += `><v>${value}</v></c>`;
    else xml += ` t="s"><v>${strings.numberOf(value)}</v></c>`;
  }
  if (tail !== undefined) xml += tails.xml(tail, values.length, number);
  return `${xml}</row>`;
}

/** Rows with one list of styles to their right differ by their number alone. */
class Tails {
  readonly #letters: readonly string[];
  readonly #pieces = new Map<readonly StyleId[], readonly string[]>();

  constructor(letters: readonly string[]) {
    this.#letters = letters;
  }

  /** @param from the column of the first cell, counted from 0 */
  xml(styles: readonly StyleId[], from: number, row: number): string {
    let pieces = this.#pieces.get(styles);
    if (pieces === undefined) {
      pieces = this.#cut(styles, from);
      this.#pieces.set(styles, pieces);
    }
    return pieces.join(String(row));
  }

  /** What stands between the row's numbers: `<c r="K`, `" s="7"/><c r="L` … */
  #cut(styles: readonly StyleId[], from: number): readonly string[] {
    const ends = styles.map((style) => `" s="${style}"/>`);
    const starts = styles.map((_, k) => `<c r="${this.#letters[from + k]}`);
    return [...starts, ''].map((start, k) => (ends[k - 1] ?? '') + start);
  }
}

const filterXml = (sheet: Worksheet): string =>
  sheet.filter === null ? '' : `<autoFilter ref="${filterRange(sheet, sheet.filter)}"/>`;

/** `A1:K20`; with `$` before each part where a name of the workbook stands for it. */
export const filterRange = (
  { widths }: Worksheet,
  { from, to }: { readonly from: number; readonly to: number },
  fixed = '',
): string => `${fixed}A${fixed}${from}:${fixed}${lettersOf(widths.length)}${fixed}${to}`;

function mergesXml({ merges }: Worksheet): string {
  if (merges.length === 0) return '';
  const cells = merges.map(
    ({ row, from, to }) => `<mergeCell ref="${lettersOf(from)}${row}:${lettersOf(to)}${row}"/>`,
  );
  return `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`;
}

const PAPERS = { a3: 8, a4: 9 } as const;

function pageXml({ paper, header, footer }: Worksheet): string {
  const above = header === '' ? '' : `<oddHeader>${escaped(header)}</oddHeader>`;
  const below = footer === '' ? '' : `<oddFooter>${escaped(footer)}</oddFooter>`;
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${PAPERS[paper]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    (above + below === '' ? '' : `<headerFooter>${above}${below}</headerFooter>`)
  );
}
