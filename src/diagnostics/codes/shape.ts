import { codeEntry } from '../code-entry.js';
import { meantText } from '../phrases.js';

export type SpanProblem =
  | 'bare-number'
  | 'full-width'
  | 'chinese-digits'
  | 'unit'
  | 'fraction'
  | 'too-long'
  | 'about'
  | 'range'
  | 'other';
/** `year`: before 0001 or after 9999; `no-year`: none; `serial`: the number that a spreadsheet keeps for a day. */
export type DateProblem =
  'form' | 'no-such-day' | 'year' | 'no-year' | 'no-year-in-range' | 'serial';
export type SetProblem =
  'form' | 'index' | 'no-map' | 'no-list' | 'syntax' | 'no-unit' | 'several-units';
/** What a value is, or should be. `fraction` and `not-finite` are numbers that are written where others are due. */
export type Kind =
  'text' | 'number' | 'integer' | 'fraction' | 'not-finite' | 'boolean' | 'list' | 'map' | 'null';

/** The two ways to write a range whose middle is no whole number, and what each allows. */
export interface RangeFacts {
  readonly ways: readonly {
    readonly interval: string;
    readonly tolerance: string;
    readonly from: string;
    readonly to: string;
  }[];
}

/** Where a key belongs. */
export interface KeyPlace {
  /** The key, in English where a Chinese word was written. */
  readonly key: string;
  /** Paths of maps, an item of a list as `overrides[]`; empty for the plan itself. */
  readonly paths: readonly string[];
  /** Whether the one map that it belongs under stands there already. */
  readonly isThere: boolean;
  /** The key with the map that it belongs under. */
  readonly fix: string | null;
  /** Whether `fix` is the first of several places. */
  readonly isExample: boolean;
}

const zhKind: Record<Kind, string> = {
  text: '文本',
  number: '数',
  integer: '整数',
  fraction: '小数',
  'not-finite': '无穷大或非数',
  boolean: 'true 或 false',
  list: '列表',
  map: '一组键值',
  null: '空',
};
const enKind: Record<Kind, string> = {
  text: 'text',
  number: 'a number',
  integer: 'a whole number',
  fraction: 'a fraction',
  'not-finite': 'infinity, or no number at all',
  boolean: 'true or false',
  list: 'a list',
  map: 'a map',
  null: 'nothing',
};

/** Paths count items from 0, people from 1: `stages.0.share` is `stages 第 1 项的 share`. */
const ITEM = /\.(\d+)(\.|$)/gu;
const zhPath = (path: string): string =>
  path.replace(
    ITEM,
    (_, item: string, next: string) => ` 第 ${Number(item) + 1} 项${next === '' ? '' : '的 '}`,
  );
const enPath = (path: string): string =>
  path.replace(
    ITEM,
    (_, item: string, next: string) => `, item ${Number(item) + 1}${next === '' ? '' : ', '}`,
  );
const zhAt = (path: string): string => (path === '' ? '' : `“${zhPath(path)}”`);
const enAt = (path: string): string => (path === '' ? 'the document' : `“${enPath(path)}”`);
const zhAllowed = (words: readonly string[]): string | null =>
  words.length === 0 || words.length > 24 ? null : `可以用：${words.join('、')}。`;
const enAllowed = (words: readonly string[]): string | null =>
  words.length === 0 || words.length > 24 ? null : `Known here: ${words.join(', ')}.`;

/** Whether a map becomes the item of a list, and its other keys move with the first. */
const isItem = (fix: string): boolean => fix.startsWith('- ');

const zhSpan: Record<SpanProblem, string> = {
  'bare-number': '没有单位',
  'full-width': '里有全角字符',
  'chinese-digits': '要用阿拉伯数字',
  unit: '的单位不认识',
  fraction: '不是整数',
  'too-long': '太长',
  about: '是个约数，可早可晚多少要写明',
  range: '是一个范围，要分开写',
  other: '的写法不认识',
};
const enSpan: Record<SpanProblem, string> = {
  'bare-number': 'has no unit',
  'full-width': 'has full-width characters',
  'chinese-digits': 'needs digits',
  unit: 'has an unknown unit',
  fraction: 'is not a whole number',
  'too-long': 'is too long',
  about: 'does not say how much earlier or later',
  range: 'is a range, which is written in two parts',
  other: 'is no span of time',
};

const zhDate: Record<Exclude<DateProblem, 'no-such-day'>, string> = {
  form: '不是日期',
  year: '不是日期：年份从 0001 到 9999',
  'no-year': '没有写年份',
  'no-year-in-range': '没有写年份',
  serial: '不是日期，像是表格软件里日期的序号',
};
const enDate: Record<Exclude<DateProblem, 'no-such-day'>, string> = {
  form: 'is not a date',
  year: 'is not a date: years go from 0001 to 9999',
  'no-year': 'has no year',
  'no-year-in-range': 'has no year',
  serial: 'is not a date; it looks like the number of a day in a spreadsheet',
};

type TextProblem = 'empty' | 'spaces' | 'pattern';
const zhTextHints: Record<TextProblem, string> = {
  empty: '请补上内容，不需要时删去这个键。',
  spaces: '请去掉首尾的空格和换行。',
  pattern: '编码里不能有空格和“/”。',
};
const enTextHints: Record<TextProblem, string> = {
  empty: 'Fill it in, or remove the key.',
  spaces: 'Remove the spaces around it and the line breaks.',
  pattern: 'A code holds no spaces and no “/”.',
};

const zhSet: Record<SetProblem, string> = {
  form: '要写成 键=值',
  index: '列表里没有这一项',
  'no-map': '这个键下面不能再有键',
  'no-list': '+ 只能加在列表后面',
  syntax: '值的写法不对',
  'no-unit': '没有这个单位，方括号里要写编码、标识或路径',
  'several-units': '有几个单位都叫这个，请写编码或完整的路径',
};
const enSet: Record<SetProblem, string> = {
  form: 'has to be KEY=VALUE',
  index: 'names an item that the list does not have',
  'no-map': 'names a key below something that is no map',
  'no-list': 'has + behind something that is no list',
  syntax: 'has a value that can not be read',
  'no-unit': 'names a unit that the plan does not have: in brackets stands a code, an id or a path',
  'several-units': 'names several units: give a code or the whole path',
};

const zhPlace = (path: string): string => {
  if (path === '') return '最上层（行首不缩进）';
  const steps = path.split('.').map((step) => ` ${step.replace('[]', ' 各项')}`);
  const chain = steps.join(' 的').replaceAll('各项 的', '各项的');
  return `${chain}${path.endsWith('[]') ? '里' : ' 下面'}`;
};
const enPlace = (path: string): string => {
  if (path === '') return 'at the top level, not indented';
  const steps = path.split('.').toReversed();
  const words = steps.map((step) =>
    step.endsWith('[]') ? `an item of “${step.slice(0, -2)}”` : `“${step}”`,
  );
  return `${path.endsWith('[]') ? 'in' : 'under'} ${words.join(' of ')}`;
};

function zhBelongs({ key, paths, isThere, fix, isExample }: KeyPlace): string {
  if (fix !== null && isExample) {
    const there = isThere ? `“${fix.split(':')[0] ?? ''}”已经有了，请移进去。` : '';
    return `“${key}”应写在具体的规则里，例如 ${fix}。${there}`;
  }
  const where = `“${key}”应写在${paths.map(zhPlace).join('或')}`;
  if (fix !== null) return `${where}，请写成 ${fix}。`;
  if (isThere) return `${where}，“${paths[0]?.split('.')[0] ?? ''}”已经有了，请移进去。`;
  return `${where}${paths[0] === 'overrides[]' ? '，与“match”并列' : ''}。`;
}

function enBelongs({ key, paths, isThere, fix, isExample }: KeyPlace): string {
  if (fix !== null && isExample) {
    const there = isThere ? ` “${fix.split(':')[0] ?? ''}” is there already: move it.` : '';
    return `“${key}” belongs in one of the rules, such as ${fix}.${there}`;
  }
  const where = `“${key}” belongs ${paths.map(enPlace).join(' or ')}`;
  if (fix !== null) return `${where}: write ${fix}.`;
  if (isThere) return `${where}, which is there already: move it.`;
  return `${where}${paths[0] === 'overrides[]' ? ', beside “match”' : ''}.`;
}

const zhOdd = ({ ways }: RangeFacts): string =>
  `正中不是整数，请取 ${ways.map((way) => `{ interval: ${way.interval}, tolerance: ${way.tolerance} }（${way.from}到${way.to}）`).join('或 ')}。`;
const enOdd = ({ ways }: RangeFacts): string =>
  `Its middle is no whole number: write ${ways.map((way) => `{ interval: ${way.interval}, tolerance: ${way.tolerance} } (${way.from} to ${way.to})`).join(' or ')}.`;

interface UnknownKeyFacts {
  readonly key: string;
  readonly path: string;
  readonly suggestion: string | null;
  readonly allowed: readonly string[];
  /** How it is meant, where it begins with a known key and a colon without a space after it. */
  readonly colonAfter: string | null;
  readonly place: KeyPlace | null;
  /** The key that the word stands for, where that one is written too. */
  readonly twin: string | null;
}

function zhKeyHint({ key, suggestion, allowed, colonAfter, place, twin }: UnknownKeyFacts) {
  if (colonAfter !== null) return `冒号要用半角，后面留一个空格：“${colonAfter}”。`;
  if (twin !== null) return `“${key}”就是“${twin}”，这里已经写了“${twin}”，请只留一个。`;
  return place === null ? (meantText(suggestion, 'zh') ?? zhAllowed(allowed)) : zhBelongs(place);
}

function enKeyHint({ key, suggestion, allowed, colonAfter, place, twin }: UnknownKeyFacts) {
  if (colonAfter !== null) return `A plain colon with a space after it is needed: “${colonAfter}”.`;
  if (twin !== null) return `“${key}” means “${twin}”, which is there already: keep one of them.`;
  return place === null ? (meantText(suggestion, 'en') ?? enAllowed(allowed)) : enBelongs(place);
}

/** `path` names the place in the document: `rules.stagger.interval`, `stages.0.share`; empty for the document itself. */
export const shapeCodes = {
  TC201: codeEntry<UnknownKeyFacts>({
    severity: 'error',
    title: { zh: '不认识的键', en: 'Unknown key' },
    zh: {
      message: ({ key, path }) => `${zhAt(path)}${path === '' ? '' : '里'}不认识键“${key}”`,
      hint: zhKeyHint,
    },
    en: {
      message: ({ key, path }) => `unknown key “${key}”${path === '' ? '' : ` in ${enAt(path)}`}`,
      hint: enKeyHint,
    },
  }),
  /** `isRow`: what lacks its name is a row of a roster. */
  TC202: codeEntry<{ readonly key: string; readonly path: string; readonly isRow?: boolean }>({
    severity: 'error',
    title: { zh: '缺少必写的键', en: 'Missing key' },
    zh: {
      message: ({ key, path, isRow = false }) =>
        isRow ? '这一行没有填名称' : `${path === '' ? '方案' : zhAt(path)}缺少“${key}”`,
      hint: ({ key, isRow = false }) =>
        isRow ? '请补上名称；不是单位的，请删去这一行。' : `请加上“${key}: …”。`,
    },
    en: {
      message: ({ key, path, isRow = false }) =>
        isRow ? 'this row has no name' : `${path === '' ? 'the plan' : enAt(path)} lacks “${key}”`,
      hint: ({ key, isRow = false }) =>
        isRow ? 'Fill it in, or remove the row if it is no unit.' : `Add “${key}: …”.`,
    },
  }),
  /** `fix`: the key and the value that was probably meant. */
  TC203: codeEntry<{
    readonly path: string;
    readonly expected: readonly Kind[];
    readonly actual: Kind;
    readonly fix: string | null;
  }>({
    severity: 'error',
    title: { zh: '值的种类不对', en: 'Wrong kind of value' },
    zh: {
      message: ({ path, expected, actual }) =>
        `${zhAt(path)}应是${expected.map((kind) => zhKind[kind]).join('或')}，写的是${zhKind[actual]}`,
      hint: ({ fix, actual }) =>
        fix !== null
          ? `请写成 ${fix}${isItem(fix) ? '，它下面的各行都再往里缩进两个空格' : ''}。`
          : actual === 'null'
            ? '请补上内容，不需要时删去这一行。'
            : actual === 'not-finite'
              ? '请写一个确定的数。'
              : null,
    },
    en: {
      message: ({ path, expected, actual }) =>
        `${enAt(path)} should be ${expected.map((kind) => enKind[kind]).join(' or ')}, not ${enKind[actual]}`,
      hint: ({ fix, actual }) =>
        fix !== null
          ? `Write ${fix}${isItem(fix) ? ', with the lines below it two spaces further in' : ''}.`
          : actual === 'null'
            ? 'Fill it in, or remove the line.'
            : actual === 'not-finite'
              ? 'Write a definite number.'
              : null,
    },
  }),
  TC204: codeEntry<{
    readonly path: string;
    readonly value: string;
    readonly allowed: readonly string[];
    readonly suggestion: string | null;
  }>({
    severity: 'error',
    title: { zh: '不在可选的值里', en: 'Not one of the known values' },
    zh: {
      message: ({ path, value }) => `${zhAt(path)}不能是“${value}”`,
      hint: ({ suggestion, allowed }) =>
        [meantText(suggestion, 'zh'), zhAllowed(allowed)].filter(Boolean).join(''),
    },
    en: {
      message: ({ path, value }) => `${enAt(path)} can not be “${value}”`,
      hint: ({ suggestion, allowed }) =>
        [meantText(suggestion, 'en'), enAllowed(allowed)].filter(Boolean).join(' '),
    },
  }),
  /** `fix`: what was probably meant; `odd`: the two things that may have been. */
  TC205: codeEntry<{
    readonly value: string;
    readonly problem: SpanProblem;
    readonly fix: string | null;
    readonly odd: RangeFacts | null;
  }>({
    severity: 'error',
    title: { zh: '时长写法有误', en: 'Bad span of time' },
    zh: {
      message: ({ value, problem }) => `时长“${value}”${zhSpan[problem]}`,
      hint: ({ fix, odd }) => {
        if (odd !== null) return zhOdd(odd);
        return fix === null ? '时长写成 10天、2周、3个月，或 P10D。' : `请写成 ${fix}。`;
      },
    },
    en: {
      message: ({ value, problem }) => `the span “${value}” ${enSpan[problem]}`,
      hint: ({ fix, odd }) => {
        if (odd !== null) return enOdd(odd);
        return fix === null ? 'Write spans as 10天, 2周, 3个月, 10 days or P10D.' : `Write ${fix}.`;
      },
    },
  }),
  TC206: codeEntry<{
    readonly value: string;
    readonly problem: DateProblem;
    readonly fix: string | null;
  }>({
    severity: 'error',
    title: { zh: '日期有误', en: 'Bad date' },
    zh: {
      message: ({ value, problem }) =>
        problem === 'no-such-day' ? `没有“${value}”这一天` : `“${value}”${zhDate[problem]}`,
      hint: ({ fix, problem }) => {
        if (problem === 'no-year') return '请补上年份，日期写成 2014-01-22 的样子。';
        if (problem === 'no-year-in-range')
          return '请补上年份，从哪天到哪天写成 2014-03-25～2014-03-27 的样子。';
        return fix === null ? '日期写成 2014-01-22 的样子。' : `请写成 ${fix}。`;
      },
    },
    en: {
      message: ({ value, problem }) =>
        problem === 'no-such-day' ? `there is no day “${value}”` : `“${value}” ${enDate[problem]}`,
      hint: ({ fix, problem }) => {
        if (problem === 'no-year') return 'Add the year: write dates like 2014-01-22.';
        if (problem === 'no-year-in-range')
          return 'Add the year: write a range like 2014-03-25～2014-03-27.';
        return fix === null ? 'Write dates like 2014-01-22.' : `Write ${fix}.`;
      },
    },
  }),
  TC207: codeEntry<{
    readonly path: string;
    readonly problem: TextProblem;
    readonly value: string;
  }>({
    severity: 'error',
    title: { zh: '文本写法有误', en: 'Bad text' },
    zh: {
      message: ({ path, problem, value }) =>
        problem === 'empty'
          ? `${zhAt(path)}是空的`
          : problem === 'spaces'
            ? `${zhAt(path)}“${value}”首尾有空格或有换行`
            : `${zhAt(path)}不能是“${value}”`,
      hint: ({ problem }) => zhTextHints[problem],
    },
    en: {
      message: ({ path, problem, value }) =>
        problem === 'empty'
          ? `${enAt(path)} is empty`
          : problem === 'spaces'
            ? `${enAt(path)} “${value}” has spaces around it or a line break`
            : `${enAt(path)} can not be “${value}”`,
      hint: ({ problem }) => enTextHints[problem],
    },
  }),
  TC208: codeEntry<{
    readonly path: string;
    readonly value: string;
    readonly limit: number;
    readonly exclusive: boolean;
  }>({
    severity: 'error',
    title: { zh: '数太小', en: 'Number too small' },
    zh: {
      message: ({ path, value, limit, exclusive }) =>
        `${zhAt(path)}应${exclusive ? '大于' : '不小于'} ${limit}，写的是 ${value}`,
    },
    en: {
      message: ({ path, value, limit, exclusive }) =>
        `${enAt(path)} should be ${exclusive ? 'more than' : 'at least'} ${limit}, not ${value}`,
    },
  }),
  TC209: codeEntry<{ readonly value: string }>({
    severity: 'error',
    title: { zh: '不认识的时区', en: 'Unknown time zone' },
    zh: { message: ({ value }) => `不认识时区“${value}”`, hint: () => '全国用 Asia/Shanghai。' },
    en: {
      message: ({ value }) => `unknown time zone “${value}”`,
      hint: () => 'All of China uses Asia/Shanghai.',
    },
  }),
  TC210: codeEntry<{ readonly keys: readonly string[] }>({
    severity: 'error',
    title: { zh: '不能同时写的键', en: 'Keys that exclude each other' },
    zh: {
      message: ({ keys }) => `${keys.map((key) => `“${key}”`).join('和')}不能同时用`,
      hint: () => '请只留一种。',
    },
    en: {
      message: ({ keys }) =>
        `${keys.map((key) => `“${key}”`).join(' and ')} can not be used together`,
      hint: () => 'Keep one of them.',
    },
  }),
  /** `count` values of the file are written so; the first is shown. */
  TC211: codeEntry<{ readonly value: string; readonly count: number }>({
    severity: 'warning',
    title: { zh: '编码没有加引号', en: 'Code without quotes' },
    zh: {
      message: ({ value, count }) =>
        `“${value}”没有加引号，别的程序会当成数，丢掉前面的零${count > 1 ? `（这个文件里共 ${count} 处）` : ''}`,
      hint: ({ value }) => `请写成 "${value}"。`,
    },
    en: {
      message: ({ value, count }) =>
        `“${value}” has no quotes: other programs take it for a number and drop its zeros${count > 1 ? ` (${count} places in this file)` : ''}`,
      hint: ({ value }) => `Write "${value}".`,
    },
  }),
  TC212: codeEntry<{ readonly problem: SetProblem; readonly setting: string }>({
    severity: 'error',
    title: { zh: '--set 有误', en: 'Bad --set' },
    zh: {
      message: ({ setting, problem }) => `--set ${setting}：${zhSet[problem]}`,
      hint: () =>
        '例如 --set rules.stagger.interval=8天；列表用序号，从 0 数起：--set levels.0.count=12；单位写在方括号里：--set units[新城区].not-before=2014-03-10。',
    },
    en: {
      message: ({ setting, problem }) => `--set ${setting} ${enSet[problem]}`,
      hint: () =>
        'For example --set rules.stagger.interval=8天; items of a list by number, from 0: --set levels.0.count=12; units in brackets: --set units[新城区].not-before=2014-03-10.',
    },
  }),
  /** `headingsAt`: the line of the headings, counted from 1, where the first row is a title; else null. */
  TC213: codeEntry<{ readonly column: string; readonly suggestion: string | null }>({
    severity: 'error',
    title: { zh: '名册缺少列', en: 'Roster lacks a column' },
    zh: {
      message: ({ column }) => `名册缺少名称（${column}）这一列`,
      hint: ({ suggestion }) =>
        suggestion === null
          ? '前十行里要有一行表头，如：code,parent,level,name，或编码、上级编码、层级、名称，或一级一列：盟市、旗县、苏木乡镇。'
          : `“${suggestion}”是不是“name”？`,
    },
    en: {
      message: ({ column }) => `the roster lacks the column “${column}”`,
      hint: ({ suggestion }) =>
        suggestion === null
          ? 'One of the first ten rows names the columns: code,parent,level,name (or 编码,上级编码,层级,名称), or a column for each level.'
          : `Is “${suggestion}” meant as “name”?`,
    },
  }),
  /** `known`: a heading for each column, in the language of the roster. */
  TC214: codeEntry<{
    readonly column: string;
    readonly suggestion: string | null;
    readonly known: readonly string[];
  }>({
    severity: 'warning',
    title: { zh: '名册里不认识的列', en: 'Unknown column in a roster' },
    zh: {
      message: ({ column }) => `不认识“${column}”这一列，没有读取`,
      hint: ({ column, suggestion, known }) =>
        /试点|pilot/iu.test(column)
          ? '请把这一列改成“标签”，是试点的写“试点”，别的空着。'
          : (meantText(suggestion, 'zh') ?? `名册可以有的列：${known.join('、')}。`),
    },
    en: {
      message: ({ column }) => `the column “${column}” is unknown and not read`,
      hint: ({ column, suggestion, known }) =>
        /试点|pilot/iu.test(column)
          ? 'Call the column tags, write 试点 for the pilots and leave the others empty.'
          : (meantText(suggestion, 'en') ?? `The columns of a roster are ${known.join(', ')}.`),
    },
  }),
  TC215: codeEntry<{ readonly from: string; readonly to: string }>({
    severity: 'error',
    title: { zh: '起止颠倒', en: 'Range the wrong way round' },
    zh: {
      message: ({ from, to }) => `起止颠倒：从 ${from} 到 ${to}`,
      hint: () => '请把两个日期对调。',
    },
    en: {
      message: ({ from, to }) => `this range runs backwards, from ${from} to ${to}`,
      hint: () => 'Swap the two dates.',
    },
  }),
  TC216: codeEntry<{ readonly name: string; readonly key: string }>({
    severity: 'warning',
    title: { zh: '名称里像是有键', en: 'Name looks like a key and a value' },
    zh: {
      message: ({ name }) => `名称“${name}”里有冒号，整行成了名称`,
      hint: ({ key }) => `冒号要用半角，后面留一个空格：“${key}: …”。`,
    },
    en: {
      message: ({ name }) => `the name “${name}” holds a colon; all of the line became the name`,
      hint: ({ key }) => `A plain colon with a space after it is needed: “${key}: …”.`,
    },
  }),
  TC217: codeEntry<{ readonly expected: number; readonly actual: number }>({
    severity: 'error',
    title: { zh: '名册的列数不对', en: 'Roster row with another number of fields' },
    zh: {
      message: ({ expected, actual }) => `这一行有 ${actual} 列，表头有 ${expected} 列`,
      hint: () => '名称里有逗号时，请给它加双引号。',
    },
    en: {
      message: ({ expected, actual }) => `this row has ${actual} fields, the header ${expected}`,
      hint: () => 'A name that holds a comma goes between double quotes.',
    },
  }),
  TC218: codeEntry<{ readonly hidden: number }>({
    severity: 'error',
    title: { zh: '问题太多', en: 'Too many findings' },
    zh: { message: ({ hidden }) => `另有 ${hidden} 处问题没有列出` },
    en: { message: ({ hidden }) => `${hidden} more findings are not shown` },
  }),
  /** `fix`: the name as it is written; `rest`: the line to write below it; `isMap`: what is below are its keys. */
  TC219: codeEntry<{
    readonly name: string;
    readonly path: string;
    readonly fix: string;
    readonly rest: string | null;
    readonly isMap: boolean;
  }>({
    severity: 'error',
    title: { zh: '名称写成了键', en: 'Name written as a key' },
    zh: {
      message: ({ name }) => `名称“${name}”后面跟了冒号，成了键`,
      hint: ({ fix, rest, isMap }) =>
        `请写成 ${fix}${rest === null ? '' : `，下一行写 ${rest}`}${isMap ? '，下面的键与“name”对齐' : ''}。`,
    },
    en: {
      message: ({ name }) => `the name “${name}” has a colon after it, which makes it a key`,
      hint: ({ fix, rest, isMap }) =>
        `Write ${fix}${rest === null ? '' : `, and on the next line ${rest}`}${isMap ? ', with the keys below it in the same column' : ''}.`,
    },
  }),
  TC220: codeEntry<{ readonly key: string; readonly value: string; readonly fix: string }>({
    severity: 'error',
    title: { zh: '逗号把名称分开了', en: 'Name cut at a comma' },
    zh: {
      message: ({ key, value }) => `“${key}”的值“${value}”里有逗号，在 { } 里被分成了几项`,
      hint: ({ fix }) => `请写成 ${fix}。`,
    },
    en: {
      message: ({ key, value }) =>
        `the comma in the “${key}” “${value}” cuts it in pieces between { }`,
      hint: ({ fix }) => `Write ${fix}.`,
    },
  }),
  TC221: codeEntry<{ readonly path: string; readonly value: string; readonly limit: number }>({
    severity: 'error',
    title: { zh: '数太大', en: 'Number too large' },
    zh: {
      message: ({ path, value, limit }) => `${zhAt(path)}应不大于 ${limit}，写的是 ${value}`,
    },
    en: {
      message: ({ path, value, limit }) => `${enAt(path)} should be at most ${limit}, not ${value}`,
    },
  }),
  /** `form`: a time of day, or from one to another; `fix`: what was probably meant. */
  TC222: codeEntry<{
    readonly value: string;
    readonly form: 'time' | 'hours';
    readonly fix: string | null;
  }>({
    severity: 'error',
    title: { zh: '时间写法有误', en: 'Bad time of day' },
    zh: {
      message: ({ value }) => `“${value}”不是几点几分`,
      hint: ({ form, fix }) =>
        fix === null
          ? `时间写成 ${form === 'time' ? '"09:00"' : '"08:30-12:00"'} 的样子，24 小时制。`
          : `请写成 "${fix}"。`,
    },
    en: {
      message: ({ value }) => `“${value}” is no time of day`,
      hint: ({ form, fix }) =>
        fix === null
          ? `Write times like ${form === 'time' ? '"09:00"' : '"08:30-12:00"'}, with 24 hours.`
          : `Write "${fix}".`,
    },
  }),
};
