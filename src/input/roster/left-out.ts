import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { Tally } from '../../diagnostics/tally.js';
import type { ScalarNode } from '../node.js';
import { isForPeople, type Column } from './columns.js';
import { isNumbered } from './forms/numbering.js';
import { isHeadAgain, type Head } from './head.js';
import { MOST_COLUMNS } from './sheets/scan-row.js';
import type { Table, TableRow } from './sheets/table.js';

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

/** `第1页`, `第 3 页，共 12 页`. */
const PAGE = /^第\d+页[,，/]?(?:共\d+页)?$|^-?\d+-?\/\d+$/u;
/** What is longer, or a sentence, is no name. */
const SENTENCE = /。|^.{41,}$|[；;：:]$/u;

/** What a row that is no unit may be. */
export type LeftOutKind = 'total' | 'note' | 'title' | 'heading' | 'page' | 'empty' | 'again';

interface LeftOut {
  readonly at: ScalarNode;
  readonly kind: LeftOutKind;
}

export interface Kept {
  /** The rows that are units or members. */
  readonly rows: readonly TableRow[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many rows are none, by kind. */
  readonly leftOut: ReadonlyMap<LeftOutKind, number>;
  /** Codes and names in them: rows may give one of them as their parent. */
  readonly words: ReadonlySet<string>;
}

/** Leaves out the rows that sum up others, are notes, titles or headings again, which spreadsheets have at their ends and between. */
export function withoutOthers(table: Table, head: Head): Kept {
  const left = new Tally<LeftOut>();
  const counts = new Map<LeftOutKind, number>();
  const words = new Set<string>();
  const leave = (found: LeftOut, { cells }: TableRow): void => {
    left.add(found.kind, () => found);
    counts.set(found.kind, (counts.get(found.kind) ?? 0) + 1);
    if (found.kind === 'total')
      for (const { text } of cells) if (text !== null) words.add(text.trim());
  };
  const rows: TableRow[] = [];
  const isUnit = plainUnits(head);
  let isBelowNote = false;
  for (const [k, row] of table.rows.entries()) {
    if (k >= head.first && k <= head.last) continue;
    if (k > head.last && isUnit(row)) {
      rows.push(row);
      isBelowNote = false;
      continue;
    }
    const found: LeftOut | null = k < head.first ? titleIn(row) : leftOut(row, head, isBelowNote);
    if (found === null) rows.push(row);
    else leave(found, row);
    isBelowNote = found?.kind === 'note';
  }
  const diagnostics = left.map(({ at, kind }, count) =>
    finding('TC321', at, { text: (at.text ?? '').trim(), kind, count }),
  );
  return { rows, diagnostics, leftOut: counts, words };
}

/** Tells rows without any sign of being something else: usual ones, of several cells, with a number where no heading has one. */
function plainUnits({ headings }: Head): (row: TableRow) => boolean {
  let unnumbered = ~0;
  for (const [k, heading] of headings.entries()) {
    if (k < MOST_COLUMNS && /\p{N}/u.test(heading)) unnumbered &= ~(1 << k);
  }
  return ({ usual }) =>
    usual !== undefined &&
    usual !== null &&
    (usual.numbers & unnumbered) !== 0 &&
    (usual.filled & (usual.filled - 1)) !== 0;
}

const titleIn = ({ cells }: TableRow): LeftOut | null => {
  const at = cells.find(({ text }) => text !== null);
  return at === undefined ? null : { at, kind: 'title' };
};

function leftOut(row: TableRow, head: Head, isBelowNote: boolean): LeftOut | null {
  const { cells } = row;
  const columns = head.columns;
  if (cells.some(mayBeOther)) {
    const total = totalIn(cells, head);
    if (total !== null) return { at: total, kind: 'total' };
    const note = noteIn(cells, columns);
    if (note !== null) return { at: note, kind: 'note' };
  }
  const filled = cells.filter(({ text, anchor }) => text !== null || anchor !== undefined);
  const [only] = filled;
  if (only === undefined) return null;
  if (isHeadAgain(head, cells)) return { at: only, kind: 'heading' };
  if (filled.length > 1) return null;
  if (PAGE.test(plain(only))) return { at: only, kind: 'page' };
  if (SENTENCE.test(only.text ?? '') && (row.isMerged || head.headings.length > 1))
    return { at: only, kind: 'note' };
  if (isBelowNote && (row.isMerged || columns.indexOf('name') !== cells.indexOf(only)))
    return { at: only, kind: 'note' };
  if (row.isMerged && head.levels.length === 0 && !isNumbered(only.text ?? ''))
    return { at: only, kind: 'title' };
  return isForPeople(head.headings[cells.indexOf(only)] ?? '') ? { at: only, kind: 'empty' } : null;
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
function totalIn(row: Cells, { columns, levels }: Head): ScalarNode | null {
  const name = plain(row[columns.indexOf('name')]);
  const own = new Set(levels.map(({ column }) => column));
  for (const [k, cell] of row.entries()) {
    const column = columns[k] ?? null;
    const text = plain(cell);
    const isNamed = column === 'name' || column === 'code' || own.has(k);
    if (isNamed && (TOTAL.test(text) || TOTAL_OF.test(text))) return cell;
    if (column !== 'note' && TOTAL.test(text) && /^(?:[\d,，]+\p{Script=Han}{0,2})?$/u.test(name))
      return cell;
  }
  return null;
}

/** What a row is that has this cell for its unit: a total, a note, or null where it may be a unit. */
export function otherThanUnit(cell: ScalarNode): 'total' | 'note' | null {
  if (!mayBeOther(cell)) return null;
  const text = plain(cell);
  if (TOTAL.test(text) || TOTAL_OF.test(text)) return 'total';
  return NOTE.test(text) ? 'note' : null;
}

/** Nearly all cells are neither, and making them plain is slow. */
const MAY_BE_OTHER = /[计数:：]|total|以下|此页|备注|附注/iu;

const mayBeOther = ({ text }: ScalarNode): boolean => text !== null && MAY_BE_OTHER.test(text);

const plain = (cell: ScalarNode | undefined): string =>
  (cell?.text ?? '').normalize('NFKC').replaceAll(/\s+/gu, '');
