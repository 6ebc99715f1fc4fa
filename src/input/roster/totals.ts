import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { Tally } from '../../diagnostics/tally.js';
import type { ScalarNode } from '../node.js';
import type { Column } from './columns.js';

type Cells = readonly ScalarNode[];

const WORD = '(?:合计|小计|总计|共计|总数)';
/** `合计`, `合计：102个`, `共计 12 家单位`. */
const TOTAL = new RegExp(
  String.raw`^${WORD}[:：]?(?:[\d,，]+\p{Script=Han}{0,4})?$|^(?:sub)?total:?$`,
  'iu',
);
/** `呼和浩特市小计`. */
const TOTAL_OF = new RegExp(String.raw`^.{1,20}${WORD}[:：]?$`, 'u');

/** Leaves out the rows that sum up others, which spreadsheets have at their ends and between. */
export function withoutTotals(
  rows: readonly Cells[],
  columns: readonly (Column | null)[],
): { readonly rows: readonly Cells[]; readonly diagnostics: readonly Diagnostic[] } {
  const left = new Tally<{ readonly at: ScalarNode; readonly text: string }>();
  const units = rows.filter((row) => {
    const at = totalIn(row, columns);
    if (at !== null) left.add('', () => ({ at, text: at.text ?? '' }));
    return at === null;
  });
  const diagnostics = left.map(({ at, text }, count) => finding('TC321', at, { text, count }));
  return { rows: units, diagnostics };
}

/**
 * The cell that calls the row a total. One that is not read (a running number, mostly) does so only where the
 * row has no name but a number.
 */
function totalIn(row: Cells, columns: readonly (Column | null)[]): ScalarNode | null {
  const name = plain(row[columns.indexOf('name')]);
  for (const [k, cell] of row.entries()) {
    const column = columns[k] ?? null;
    const text = plain(cell);
    const isNamed = column === 'name' || column === 'code';
    if (isNamed && (TOTAL.test(text) || TOTAL_OF.test(text))) return cell;
    if (column !== 'note' && TOTAL.test(text) && /^[\d,，]*$/u.test(name)) return cell;
  }
  return null;
}

const plain = (cell: ScalarNode | undefined): string =>
  (cell?.text ?? '').normalize('NFKC').replaceAll(/\s+/gu, '');
