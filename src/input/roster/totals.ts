import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { Tally } from '../../diagnostics/tally.js';
import type { ScalarNode } from '../node.js';
import type { Column } from './columns.js';

type Cells = readonly ScalarNode[];

const WORD = '(?:合计|小计|总计|共计|总数)';
/** `合计`, `合计（个）`, `合计：102个`, `共计 12 家单位`. */
const TOTAL = new RegExp(
  String.raw`^${WORD}(?:\([^()]*\))?:?(?:[\d,，]+\p{Script=Han}{0,4})?$|^(?:sub)?total:?$`,
  'iu',
);
/** `呼和浩特市小计`. */
const TOTAL_OF = new RegExp(String.raw`^.{1,20}${WORD}(?:\([^()]*\))?:?$`, 'u');
/** What stands before a colon above and below a table: `注：`, `制表人：张三`. */
const NOTE_WORDS =
  '注 备注 附注 说明 附 附件 制表 制表人 制表单位 制表日期 制表时间 填表 填表人 填表单位 填表日期 填表时间 填报人 填报单位 ' +
  '填报日期 填报时间 报送单位 报送日期 统计人 统计时间 统计日期 审核 审核人 复核 复核人 校对 经办人 负责人 单位负责人 主要负责人 ' +
  '分管领导 联系人 联系电话 电话 日期 签字 盖章 单位盖章 数据来源 资料来源 来源 note notes remark remarks source';
const NOTE = new RegExp(
  String.raw`^(?:${NOTE_WORDS.split(' ').join('|')})\d*(?:\([^()]*\))?:` +
    String.raw`|^\(?(?:以下空白|以下无正文|此页无正文|备注|附注)\)?$`,
  'iu',
);

interface LeftOut {
  readonly at: ScalarNode;
  readonly kind: 'total' | 'note';
}

/** Leaves out the rows that sum up others or are notes, which spreadsheets have at their ends and between. */
export function withoutTotals(
  rows: readonly Cells[],
  columns: readonly (Column | null)[],
): { readonly rows: readonly Cells[]; readonly diagnostics: readonly Diagnostic[] } {
  const left = new Tally<LeftOut>();
  const units = rows.filter((row) => {
    const found = leftOut(row, columns);
    if (found !== null) left.add(found.kind, () => found);
    return found === null;
  });
  const diagnostics = left.map(({ at, kind }, count) =>
    finding('TC321', at, { text: at.text ?? '', kind, count }),
  );
  return { rows: units, diagnostics };
}

function leftOut(row: Cells, columns: readonly (Column | null)[]): LeftOut | null {
  const total = totalIn(row, columns);
  if (total !== null) return { at: total, kind: 'total' };
  const note = noteIn(row, columns);
  return note === null ? null : { at: note, kind: 'note' };
}

/** The cell that makes the row a note. A row with a code is a unit; one with a name is what its name says. */
function noteIn(row: Cells, columns: readonly (Column | null)[]): ScalarNode | null {
  const code = row[columns.indexOf('code')];
  const name = row[columns.indexOf('name')];
  const found = row.find((cell) => NOTE.test(plain(cell)));
  if (found === undefined || (code !== found && plain(code) !== '')) return null;
  return name === found || plain(name) === '' ? found : null;
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
