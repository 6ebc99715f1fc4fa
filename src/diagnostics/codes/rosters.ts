import { codeEntry } from '../code-entry.js';

const zhCount = (count: number): string => (count > 1 ? `（共 ${count} 处）` : '');
const enCount = (count: number): string => (count > 1 ? ` (${count} in all)` : '');

/** Why a workbook can't be read. */
export type WorkbookTrouble =
  | 'encrypted'
  | 'old'
  | 'html'
  | 'word'
  | 'pdf'
  | 'picture'
  | 'other-kind'
  | 'truncated'
  | 'damaged'
  | 'too-large'
  | 'too-many-cells';

const zhWorkbook: Readonly<Record<WorkbookTrouble, readonly [string, string]>> = {
  encrypted: ['工作簿有打开密码', '请在 Excel 或 WPS 里打开，去掉密码，另存后再用。'],
  old: [
    '这是旧格式的表格（.xls、.et）',
    '请在 Excel 或 WPS 里打开，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”。',
  ],
  html: ['这是网页，不是工作簿', '请在 Excel 或 WPS 里打开，另存为“Excel 工作簿（.xlsx）”。'],
  word: [
    '这是 Word 文档，不是表格',
    '请把里面的表格复制到 Excel 或 WPS 表格里，存成“Excel 工作簿（.xlsx）”。',
  ],
  pdf: [
    '这是 PDF 文件，不是表格',
    '请向制表的人要原来的表格；只有 PDF 时，把名册录进 Excel 或 WPS 表格。',
  ],
  picture: ['这是图片，不是表格', '请向制表的人要原来的表格（.xlsx、.csv）。'],
  'other-kind': [
    '这不是 .xlsx 工作簿',
    '请在 Excel 或 WPS 里打开，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”。',
  ],
  truncated: ['工作簿不完整，后半截没有了', '多半是没有传完：请重新下载或拷贝。'],
  damaged: ['工作簿坏了，读不出来', '请在 Excel 或 WPS 里打开（会提示修复），另存后再用。'],
  'too-large': [
    '工作簿展开后太大，没有读取',
    '请核对是不是选错了文件；名册很大时，另存为“CSV UTF-8”再用。',
  ],
  'too-many-cells': [
    '工作簿的格子太多，没有读取',
    '多半是边框、底色一直设到了最后一行：请选中名册下面的空行，整行删除，存盘；或另存为“CSV UTF-8”。',
  ],
};

const enWorkbook: Readonly<Record<WorkbookTrouble, readonly [string, string]>> = {
  encrypted: [
    'the workbook is locked with a password',
    'Open it in a spreadsheet, take the password off and save it.',
  ],
  old: [
    'this is a workbook in an older format (.xls, .et)',
    'Open it in a spreadsheet and save it as .xlsx, or as “CSV UTF-8”.',
  ],
  html: ['this is a web page and no workbook', 'Open it in a spreadsheet and save it as .xlsx.'],
  word: [
    'this is a Word document and no table',
    'Copy its table into a spreadsheet and save that as .xlsx.',
  ],
  pdf: [
    'this is a PDF file and no table',
    'Ask those who made it for the spreadsheet; where there is none, type the roster into one.',
  ],
  picture: ['this is a picture and no table', 'Ask those who made it for the spreadsheet.'],
  'other-kind': [
    'this is no .xlsx workbook',
    'Open it in a spreadsheet and save it as .xlsx, or as “CSV UTF-8”.',
  ],
  truncated: ['the workbook is cut off', 'Most likely it was not copied to the end: get it again.'],
  damaged: [
    'the workbook is damaged and can not be read',
    'Open it in a spreadsheet, let it be repaired, and save it.',
  ],
  'too-large': [
    'the workbook is too large when unpacked and is not read',
    'Check that it is the right file; save a very large roster as “CSV UTF-8”.',
  ],
  'too-many-cells': [
    'the workbook has too many cells and is not read',
    'Mostly borders reach down to the last row there may be: delete the empty rows below the roster and save it, or save it as “CSV UTF-8”.',
  ],
};

/** What a roster in a spreadsheet may have wrong. */
export const rosterCodes = {
  TC330: codeEntry<{ readonly problem: WorkbookTrouble }>({
    severity: 'error',
    title: { zh: '工作簿读不了', en: 'Workbook cannot be read' },
    zh: {
      message: ({ problem }) => zhWorkbook[problem][0],
      hint: ({ problem }) => zhWorkbook[problem][1],
    },
    en: {
      message: ({ problem }) => enWorkbook[problem][0],
      hint: ({ problem }) => enWorkbook[problem][1],
    },
  }),
  TC332: codeEntry<{ readonly sheet: string; readonly reason: 'hidden' | 'no-headings' }>({
    severity: 'warning',
    title: { zh: '一张工作表没有读取', en: 'A sheet is not read' },
    zh: {
      message: ({ sheet, reason }) =>
        reason === 'hidden'
          ? `工作表“${sheet}”是隐藏的，没有读取`
          : `工作表“${sheet}”里没有认得的表头，没有读取`,
      hint: ({ reason }) =>
        reason === 'hidden'
          ? '要读它时，请取消隐藏，或用 --sheet 指明。'
          : '封面、说明不用管它；是名册时，前十行里要有表头，或用 --sheet 和 --header 指明。',
    },
    en: {
      message: ({ sheet, reason }) =>
        reason === 'hidden'
          ? `the sheet “${sheet}” is hidden and not read`
          : `the sheet “${sheet}” has no headings that are known and is not read`,
      hint: ({ reason }) =>
        reason === 'hidden'
          ? 'To have it read, show it, or name it with --sheet.'
          : 'A cover needs nothing; a roster has its headings in the first ten rows, or --sheet and --header say where.',
    },
  }),
  TC333: codeEntry<{ readonly text: string; readonly count: number }>({
    severity: 'warning',
    title: { zh: '没有表头的列没有读取', en: 'A column without a heading is not read' },
    zh: {
      message: ({ text, count }) => `这一列没有表头，没有读取：“${text}”${zhCount(count)}`,
      hint: () => '要读它时，请给它写上表头；写在表外的话请删去。',
    },
    en: {
      message: ({ text, count }) =>
        `this column has no heading and is not read: “${text}”${enCount(count)}`,
      hint: () => 'To have it read, give it a heading; remove what is written beside the table.',
    },
  }),
  TC334: codeEntry<{
    readonly name: string;
    readonly code: string;
    readonly above: string;
    readonly count: number;
  }>({
    severity: 'error',
    title: { zh: '按编码找不到上级', en: 'No unit above by its code' },
    zh: {
      message: ({ name, code, above, count }) =>
        `“${name}”的编码 ${code} 该在 ${above} 下面，名册里没有它${zhCount(count)}`,
      hint: () => '请补上这个上级的一行，或核对编码；也可以加一列“上级编码”。',
    },
    en: {
      message: ({ name, code, above, count }) =>
        `by its code ${code}, “${name}” belongs below ${above}, which the roster does not have${enCount(count)}`,
      hint: () => 'Add a row for it, or check the code; or add a column of parents.',
    },
  }),
  TC335: codeEntry<{
    readonly code: string;
    readonly kind: 'scientific' | 'date';
    readonly count: number;
  }>({
    severity: 'error',
    title: { zh: '编码被表格软件改坏了', en: 'Code spoilt by a spreadsheet' },
    zh: {
      message: ({ code, kind, count }) =>
        kind === 'date'
          ? `编码成了日期 ${code}${zhCount(count)}`
          : `编码成了科学记数法 ${code}，后面的数字已经丢了${zhCount(count)}`,
      hint: () => '请在表格里把编码这一列设为“文本”，重新填写编码。',
    },
    en: {
      message: ({ code, kind, count }) =>
        kind === 'date'
          ? `a code has become the date ${code}${enCount(count)}`
          : `a code has become ${code}, in scientific notation: its last digits are lost${enCount(count)}`,
      hint: () => 'Format the column as text in the spreadsheet and enter the codes again.',
    },
  }),
  TC336: codeEntry<{
    readonly unit: string;
    readonly parent: string;
    readonly parentName: string;
    readonly other: string;
  }>({
    severity: 'warning',
    title: { zh: '两列写的上级不一样', en: 'Two parents for one unit' },
    zh: {
      message: ({ unit, parent, parentName, other }) =>
        `“${unit}”的上级，一列写的是 ${parent}${parentName === parent ? '' : `（${parentName}）`}，一列写的是“${other}”，按前一个`,
      hint: () => '请核对是哪一个，把两列改成一样，或删去一列。',
    },
    en: {
      message: ({ unit, parent, parentName, other }) =>
        `the parent of “${unit}” is ${parent}${parentName === parent ? '' : ` (${parentName})`} in one column and “${other}” in another; the first counts`,
      hint: () => 'Check which one is meant and have both say it, or remove a column.',
    },
  }),
  TC337: codeEntry<{ readonly text: string | null; readonly kind: 'error' | 'empty-formula' }>({
    severity: 'error',
    title: { zh: '公式没有可读的值', en: 'Formula without a value' },
    zh: {
      message: ({ text, kind }) =>
        kind === 'error' ? `这一格的公式出错：${text}` : '这一格是公式，文件里没有存它的值',
      hint: ({ kind }) =>
        kind === 'error'
          ? '请改正公式，或直接写出它的值。'
          : 'tici 不计算公式：请在 Excel 或 WPS 里打开，存盘（会存下值），或直接写出它的值。',
    },
    en: {
      message: ({ text, kind }) =>
        kind === 'error'
          ? `the formula in this cell has failed: ${text}`
          : 'this cell is a formula, and its value was not saved with it',
      hint: ({ kind }) =>
        kind === 'error'
          ? 'Correct the formula, or write its value.'
          : 'Formulas are not worked out: open the file in a spreadsheet and save it, which keeps the value, or write the value.',
    },
  }),
  TC338: codeEntry<{ readonly value: string; readonly day: string; readonly count: number }>({
    severity: 'warning',
    title: { zh: '数字读成了日期', en: 'A number read as a date' },
    zh: {
      message: ({ value, day, count }) =>
        `${value} 像是没了日期格式的日期，读成 ${day}${zhCount(count)}`,
      hint: () => '请核对；在表格里把这一列设成日期格式。',
    },
    en: {
      message: ({ value, day, count }) =>
        `${value} looks like a date whose format was lost, and is read as ${day}${enCount(count)}`,
      hint: () => 'Check it; format the column as dates in the spreadsheet.',
    },
  }),
  TC339: codeEntry<{ readonly heading: string; readonly count: number }>({
    severity: 'warning',
    title: { zh: '这一列记在备注里', en: 'A column kept in the note' },
    zh: {
      message: ({ heading, count }) =>
        `方案里没有“${heading}”这一项，记在备注 note 里${zhCount(count)}`,
      hint: () => '它只给人看，不影响日程；要按它分批时，请写进“标签”这一列。',
    },
    en: {
      message: ({ heading, count }) =>
        `plans have no key for “${heading}”: it is kept in the note${enCount(count)}`,
      hint: () => 'It is for people and changes no date; rules can name it as a tag (标签).',
    },
  }),
  TC340: codeEntry<{ readonly text: string }>({
    severity: 'error',
    title: { zh: '上面没有可以“同上”的单位', en: 'Nothing above to repeat' },
    zh: {
      message: ({ text }) =>
        text === ''
          ? '这一行没有写单位，上面也没有'
          : `“${text}”的上级空着，上面也没有可以“同上”的单位`,
      hint: () => '请写上它的上级；没有那一级时写“—”。',
    },
    en: {
      message: ({ text }) =>
        text === ''
          ? 'this row names no unit, nor does one above it'
          : `the levels above “${text}” are empty, and there is no row above that they could repeat`,
      hint: () => 'Write the units above; where that level is left out, write a dash.',
    },
  }),
  TC341: codeEntry<{
    readonly name: string;
    readonly problem: 'none' | 'uneven';
    readonly count: number;
  }>({
    severity: 'error',
    title: { zh: '看不出在谁的下面', en: 'No place in the outline' },
    zh: {
      message: ({ name, problem, count }) =>
        problem === 'none'
          ? `别的行有编号，“${name}”没有，看不出它在谁的下面${zhCount(count)}`
          : `“${name}”的缩进和上面的都对不上，看不出它在谁的下面`,
      hint: ({ problem }) =>
        problem === 'none'
          ? '请给它写上编号，如“（一）”“1.”；或加一列“上级单位”。'
          : '同一级的单位请缩进得一样多。',
    },
    en: {
      message: ({ name, problem, count }) =>
        problem === 'none'
          ? `other rows are numbered and “${name}” is not: what does it stand under?${enCount(count)}`
          : `the indent of “${name}” is that of no row above it: what does it stand under?`,
      hint: ({ problem }) =>
        problem === 'none'
          ? 'Number it, as （一） or 1., or add a column of parents.'
          : 'Set units of one level in by the same.',
    },
  }),
  TC342: codeEntry<{ readonly name: string; readonly isUnit: boolean }>({
    severity: 'error',
    title: { zh: '同一行写了两遍', en: 'A row stands twice' },
    zh: {
      message: ({ name, isUnit }) =>
        isUnit ? `“${name}”在同一个上级下面写了两遍` : `“${name}”这一行写了两遍`,
      hint: () => '请删去一行；是两个单位时，请改名称。',
    },
    en: {
      message: ({ name, isUnit }) =>
        isUnit ? `“${name}” stands twice under one parent` : `the row of “${name}” stands twice`,
      hint: () => 'Remove one; if they are two units, change a name.',
    },
  }),
  TC343: codeEntry<{ readonly unit: string; readonly above: string; readonly count: number }>({
    severity: 'warning',
    title: { zh: '空着的一级当作没有', en: 'An empty level read as left out' },
    zh: {
      message: ({ unit, above, count }) =>
        `这一行又写了“${above}”，下一级空着：当作没有这一级，不是同上（“${unit}”）${zhCount(count)}`,
      hint: () => '没有这一级时写“—”；是同上时写“同上”，或写出名称。',
    },
    en: {
      message: ({ unit, above, count }) =>
        `this row writes “${above}” again and leaves the level below empty: it is read as left out, not as “${unit}” again${enCount(count)}`,
      hint: () =>
        'Where the level is left out, write a dash; where it is as above, write the name.',
    },
  }),
  TC344: codeEntry<{ readonly sheet: string; readonly count: number }>({
    severity: 'warning',
    title: { zh: '工作表的名称当作上级', en: "A sheet's name read as the unit above" },
    zh: {
      message: ({ sheet, count }) =>
        `工作表“${sheet}”里没有“${sheet}”这个单位，把它当作这 ${count} 个单位的上级`,
      hint: () => '不是时，请给工作表改名，如“Sheet1”。',
    },
    en: {
      message: ({ sheet, count }) =>
        `the sheet “${sheet}” has no unit of that name: it is read as the parent of its ${count} top units`,
      hint: () => 'If it is none, rename the sheet, as Sheet1.',
    },
  }),
  TC345: codeEntry<{ readonly text: string; readonly name: string; readonly count: number }>({
    severity: 'warning',
    title: { zh: '隔着空格的当作一个所属单位', en: 'Members apart by blanks read as one' },
    zh: {
      message: ({ text, name, count }) =>
        `“${text}”隔着空格，读成一个所属单位“${name}”${zhCount(count)}`,
      hint: () => '是几个时，请用“、”隔开；是一个时，请删去空格。',
    },
    en: {
      message: ({ text, name, count }) =>
        `“${text}” has blanks and no commas, and is read as one member, “${name}”${enCount(count)}`,
      hint: () =>
        'If they are several, put 、 or a comma between; if it is one, remove the blanks.',
    },
  }),
  TC346: codeEntry<{ readonly text: string; readonly count: number }>({
    severity: 'warning',
    title: { zh: '一格里像是有几个单位', en: 'A cell that seems to name several units' },
    zh: {
      message: ({ text, count }) => `“${text}”像是几个单位，读成了一个${zhCount(count)}`,
      hint: () => '是几个时，请各占一行；确是一个时，不用管它。',
    },
    en: {
      message: ({ text, count }) =>
        `“${text}” looks like several units, and is read as one${enCount(count)}`,
      hint: () => 'If they are several, give each a row; if it is one, leave it.',
    },
  }),
  TC347: codeEntry<{ readonly code: string; readonly example: string; readonly count: number }>({
    severity: 'warning',
    title: { zh: '编码前面的零可能丢了', en: 'A code may have lost its zeros' },
    zh: {
      message: ({ code, example, count }) =>
        `编码 ${code} 是数字，别的编码是 ${example} 这样的文本，前面的零可能丢了${zhCount(count)}`,
      hint: () => '请在表格里把编码这一列设为“文本”，核对后重新填写。',
    },
    en: {
      message: ({ code, example, count }) =>
        `the code ${code} is a number while others are texts such as ${example}; its zeros may be lost${enCount(count)}`,
      hint: () =>
        'Format the column as text in the spreadsheet, check the code and enter it again.',
    },
  }),
  /** `text`: as it stands there; `code`: what is read. */
  TC349: codeEntry<{ readonly text: string; readonly code: string; readonly count: number }>({
    severity: 'warning',
    title: { zh: '编码里有空格', en: 'A code with a blank in it' },
    zh: {
      message: ({ text, code, count }) => `编码“${text}”里有空格，读成 ${code}${zhCount(count)}`,
      hint: () => '请核对；只是分节写的，删去空格就不再提示。',
    },
    en: {
      message: ({ text, code, count }) =>
        `the code “${text}” has a blank in it, and is read as ${code}${enCount(count)}`,
      hint: () => 'Check it; if the blanks only space it out, remove them.',
    },
  }),
};
