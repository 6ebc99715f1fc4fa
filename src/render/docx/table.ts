import type { Language } from '../../diagnostics/code-entry.js';
import type {
  DocumentCell,
  DocumentColumn,
  DocumentRow,
  DocumentTable,
} from '../document/table.js';
import { ems } from './ems.js';
import type { Fit } from './fit.js';
import { dateLines, depthOf, INDENT } from './needs.js';
import { textHeight, textWidth, TWIPS_PER_POINT } from './page.js';
import { LEADING, PADDING, STYLES, TABLE_STYLE } from './styles.js';
import { paragraph, run } from './xml.js';

/** ECMA-376 Part 1, 17.4. The first row comes again on each page, and no row is parted between two. */
export function* tableXml(table: DocumentTable, fit: Fit, language: Language): Generator<string> {
  const { columns } = table;
  yield (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${TABLE_STYLE}"/><w:tblW w:w="${textWidth(fit.page)}" w:type="dxa"/>` +
    '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr>' +
    `<w:tblGrid>${fit.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  );
  const heads = columns.map(({ heading }) => paragraph(STYLES.head, [heading]));
  yield row(
    heads.map((text, k) => cell(fit.widths[k] ?? 0, text)).join(''),
    isRepeated(columns, fit),
  );
  const cells = new Cells(columns, fit, language);
  let before: readonly string[] = [];
  for (const one of table.rows()) {
    yield groups(one.above, before, fit) + row(cells.of(one), false);
    before = [...one.above, nameIn(one, columns)];
  }
  yield '</w:tbl>';
}

const row = (cells: string, isHead: boolean): string =>
  `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`;

const cell = (width: number, content: string, span = 1): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}` +
  `<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;

function nameIn({ cells }: DocumentRow, columns: readonly DocumentColumn[]): string {
  const found = cells[columns.findIndex(({ kind }) => kind === 'name')];
  return typeof found === 'string' ? found : '';
}

/**
 * Names that have no row of their own here (a filter hides them, or members stand for them), each on a row across all columns:
 * those above this row that are not above, or in, the one before it.
 */
function groups(above: readonly string[], before: readonly string[], fit: Fit): string {
  let from = 0;
  while (from < above.length && above[from] === before[from]) from++;
  let text = '';
  for (let depth = from; depth < above.length; depth++) {
    const content = set(STYLES.group, [above[depth] ?? ''], indentOf(above.slice(0, depth), fit));
    text += row(cell(textWidth(fit.page), content, fit.widths.length), false);
  }
  return text;
}

const indentOf = (above: readonly string[], { type }: Fit): number =>
  Math.round(INDENT * depthOf(above) * type * TWIPS_PER_POINT);

/** A paragraph that is set in by so many twips. */
const set = (style: string, lines: readonly string[], left: number): string =>
  left === 0
    ? paragraph(style, lines)
    : `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:ind w:left="${left}"/></w:pPr>${run(lines)}</w:p>`;

/** The most of a page that a head may take which comes again on each. */
const MOST_OF_PAGE = 0.5;

function isRepeated(columns: readonly DocumentColumn[], { page, type, widths }: Fit): boolean {
  const lines = columns.map(({ heading }, k) => {
    const room = (widths[k] ?? 0) / TWIPS_PER_POINT / type - 2 * PADDING;
    return Math.ceil(ems(heading) / Math.max(1, Math.floor(room)));
  });
  const height = Math.max(...lines) * type * LEADING * TWIPS_PER_POINT;
  return height < textHeight(page) * MOST_OF_PAGE;
}

/** The cells of rows. The same dates and words come thousands of times, and are made once. */
class Cells {
  readonly #columns: readonly DocumentColumn[];
  readonly #fit: Fit;
  readonly #language: Language;
  readonly #known: readonly Map<string, string>[];

  constructor(columns: readonly DocumentColumn[], fit: Fit, language: Language) {
    this.#columns = columns;
    this.#fit = fit;
    this.#language = language;
    this.#known = columns.map(() => new Map());
  }

  of({ cells, above }: DocumentRow): string {
    let text = '';
    for (const [k, { kind }] of this.#columns.entries()) {
      const one = cells[k] ?? '';
      text +=
        kind === 'name' ? this.#made(one, k, indentOf(above, this.#fit)) : this.#again(one, k);
    }
    return text;
  }

  #again(one: DocumentCell, k: number): string {
    const known = this.#known[k] ?? new Map<string, string>();
    const key = typeof one === 'object' ? `${one.start} ${one.end}` : String(one);
    let text = known.get(key);
    if (text === undefined) {
      text = this.#made(one, k, 0);
      if (known.size < MOST_KNOWN) known.set(key, text);
    }
    return text;
  }

  #made(one: DocumentCell, k: number, left: number): string {
    const { dates, widths } = this.#fit;
    const lines = typeof one === 'string' ? [one] : dateLines(one, dates, this.#language);
    const { kind } = this.#columns[k] ?? { kind: 'text' };
    const style = kind === 'name' || kind === 'text' ? STYLES.text : STYLES.center;
    return cell(widths[k] ?? 0, set(style, lines, left));
  }
}

/** Texts that are kept of a column. */
const MOST_KNOWN = 1000;
