import { codeEntry, type NoFacts } from '../code-entry.js';
import { meantText } from '../phrases.js';

const LEFT_OUT_ZH = '这一行没有计入。';
const LEFT_OUT_EN = 'The row is left out.';

/** TC740 … TC746: what is wrong with a table of leaders. */
export const leaderCodes = {
  /** `headings`: those that there are. */
  TC740: codeEntry<{ readonly column: 'name' | 'point'; readonly headings: readonly string[] }>({
    severity: 'error',
    title: { zh: '领导名单缺少列', en: 'Table of leaders lacks a column' },
    zh: {
      message: ({ column }) => `领导名单缺少“${column === 'name' ? '姓名' : '联系点'}”这一列`,
      hint: ({ headings }) =>
        `第一行是列名：姓名、联系点，还可以有单位、标识、不在、每天${headings.length > 0 ? `；现在是：${headings.join('、')}` : ''}。`,
    },
    en: {
      message: ({ column }) => `the table of leaders lacks the column “${column}”`,
      hint: ({ headings }) =>
        `Its first row names the columns: name, point, and unit, id, away, per-day if you like${headings.length > 0 ? `; it has ${headings.join(', ')}` : ''}.`,
    },
  }),
  TC741: codeEntry<{ readonly column: string; readonly suggestion: string | null }>({
    severity: 'warning',
    title: { zh: '领导名单里不认识的列', en: 'Unknown column in a table of leaders' },
    zh: {
      message: ({ column }) => `不认识“${column}”这一列，没有读取`,
      hint: ({ suggestion }) =>
        meantText(suggestion, 'zh') ?? '领导名单可以有的列：姓名、联系点、单位、标识、不在、每天。',
    },
    en: {
      message: ({ column }) => `the column “${column}” is unknown and not read`,
      hint: ({ suggestion }) =>
        meantText(suggestion, 'en') ??
        'The columns of a table of leaders are name, point, unit, id, away, per-day.',
    },
  }),
  TC742: codeEntry<NoFacts>({
    severity: 'error',
    title: { zh: '领导名单里没有姓名', en: 'Row without a name in a table of leaders' },
    zh: {
      message: () => '这一行没有写姓名',
      hint: () => `一个联系点一行，每行都写姓名；合并的单元格请拆开、填满。${LEFT_OUT_ZH}`,
    },
    en: {
      message: () => 'this row names nobody',
      hint: () =>
        `A row for each point, each with the name of the leader; fill merged cells. ${LEFT_OUT_EN}`,
    },
  }),
  TC743: codeEntry<{ readonly value: string }>({
    severity: 'error',
    title: { zh: '每天几个半天写得不对', en: 'Half-days of a day that are none' },
    zh: {
      message: ({ value }) => `“每天”写的是“${value}”，应是 1 或 2`,
      hint: () => `一天有上午、下午两个半天。${LEFT_OUT_ZH}`,
    },
    en: {
      message: ({ value }) => `per-day is “${value}”, and may be 1 or 2`,
      hint: () => `A day has two half-days. ${LEFT_OUT_EN}`,
    },
  }),
  TC744: codeEntry<{ readonly path: string }>({
    severity: 'error',
    title: { zh: '读不了的领导名单', en: 'Unknown kind of table of leaders' },
    zh: {
      message: ({ path }) => `不知道怎样从“${path}”读取领导`,
      hint: () => '领导名单要以 .csv、.txt 或 .tsv 结尾；Excel 表请先另存为 CSV。',
    },
    en: {
      message: ({ path }) => `no way to read leaders from “${path}”`,
      hint: () => 'A table of leaders ends in .csv, .txt or .tsv; save a spreadsheet as CSV first.',
    },
  }),
  TC745: codeEntry<NoFacts>({
    severity: 'error',
    title: { zh: '领导名单里一个人也没有', en: 'Table of leaders without anybody' },
    zh: {
      message: () => '领导名单只有列名，一个人也没有',
      hint: () => '请补上，一个联系点一行；不用这份名单就去掉 file。',
    },
    en: {
      message: () => 'the table of leaders has headings and nobody below them',
      hint: () => 'Add them, a row for each point; or drop `file`.',
    },
  }),
  TC746: codeEntry<{ readonly name: string }>({
    severity: 'warning',
    title: { zh: '领导名单里没有联系点', en: 'Row without a point in a table of leaders' },
    zh: {
      message: ({ name }) => `${name}这一行没有写联系点`,
      hint: () => '一个联系点一行；不联系单位、只请去开会的人写在方案的 leaders 里。',
    },
    en: {
      message: ({ name }) => `the row of ${name} names no point`,
      hint: () =>
        'A row for each point; who has none and is only invited to meetings goes into `leaders` of the plan.',
    },
  }),
};
