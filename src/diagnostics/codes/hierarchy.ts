import { codeEntry } from '../code-entry.js';
import type { EntryName } from '../../domain/entries.js';
import { entryName, meantText } from '../phrases.js';

/** What two names may have run together in. */
export type JoinedKind = 'unit' | 'member' | 'level' | 'tag';

const zhCount = (count: number): string => (count > 1 ? `（共 ${count} 个单位这样）` : '');
const enCount = (count: number): string => (count > 1 ? ` (${count} units in all)` : '');

const zhRow = {
  total: '是合计',
  note: '是说明',
  title: '是标题',
  heading: '是又一次表头',
  page: '是页码',
  empty: '没有单位名称',
  again: '写的是上面已有的单位',
} as const;
const enRow = {
  total: 'is a total',
  note: 'is a note',
  title: 'is a title',
  heading: 'has the headings again',
  page: 'is a page number',
  empty: 'has no name',
  again: 'names a unit that stands above',
} as const;

const zhWhat = { level: '层级', echelon: '梯队', stage: '环节' } as const;

const zhIdOf = { member: '所属单位', stage: '环节' } as const;

const zhJoined = { unit: '单位', member: '所属单位', level: '层级', tag: '标签' } as const;

/** `count`: how many units have the same trouble; the finding stands at the first. */
export const hierarchyCodes = {
  TC301: codeEntry<{ readonly code: string; readonly name: string; readonly other: string }>({
    severity: 'error',
    title: { zh: '编码重复', en: 'Duplicate code' },
    zh: {
      message: ({ code, name, other }) => `编码“${code}”重复：“${name}”和“${other}”都用它`,
      hint: () => '编码在整个方案中不能重复，请核对其中一个。',
    },
    en: {
      message: ({ code, name, other }) =>
        `duplicate code “${code}”: both “${name}” and “${other}” have it`,
      hint: () => 'A code is unique in the plan; check one of them.',
    },
  }),
  TC302: codeEntry<{ readonly name: string; readonly parent: string | null }>({
    severity: 'error',
    title: { zh: '同一上级下名称重复', en: 'Duplicate name under one parent' },
    zh: {
      message: ({ name, parent }) =>
        `${parent === null ? '最上一级' : `“${parent}”下`}有两个“${name}”`,
      hint: () => '请删去多余的一个，或把名称写得能够区分。',
    },
    en: {
      message: ({ name, parent }) =>
        `there are two units “${name}” ${parent === null ? 'at the top' : `under “${parent}”`}`,
      hint: () => 'Remove one, or name them apart.',
    },
  }),
  TC303: codeEntry<{ readonly name: string; readonly unit: string }>({
    severity: 'error',
    title: { zh: '所属单位重复', en: 'Duplicate member' },
    zh: {
      message: ({ name, unit }) => `“${unit}”的所属单位里有两个“${name}”`,
      hint: () => '请删去多余的一个。',
    },
    en: {
      message: ({ name, unit }) => `“${unit}” has two members “${name}”`,
      hint: () => 'Remove one.',
    },
  }),
  TC304: codeEntry<{
    readonly level: string;
    readonly suggestion: string | null;
    readonly levels: readonly string[];
    readonly count: number;
  }>({
    severity: 'error',
    title: { zh: '没有这个层级', en: 'Unknown level' },
    zh: {
      message: ({ level, count }) => `没有“${level}”这个层级${zhCount(count)}`,
      hint: ({ suggestion, levels }) =>
        meantText(suggestion, 'zh') ?? `方案的层级是：${levels.join('、')}。`,
    },
    en: {
      message: ({ level, count }) => `there is no level “${level}”${enCount(count)}`,
      hint: ({ suggestion, levels }) =>
        meantText(suggestion, 'en') ?? `The levels of the plan are: ${levels.join(', ')}.`,
    },
  }),
  TC305: codeEntry<{
    readonly unit: string;
    readonly level: string;
    readonly parent: string;
    readonly parentLevel: string;
  }>({
    severity: 'error',
    title: { zh: '层级颠倒', en: 'Level out of order' },
    zh: {
      message: ({ unit, level, parent, parentLevel }) =>
        `“${unit}”的层级“${level}”不在上级“${parent}”的层级“${parentLevel}”之下`,
      hint: () => '下级单位的层级要排在上级之后，请核对层级，或者它是不是放错了地方。',
    },
    en: {
      message: ({ unit, level, parent, parentLevel }) =>
        `the level “${level}” of “${unit}” is not below the level “${parentLevel}” of its parent “${parent}”`,
      hint: () => 'Check the level, or whether the unit stands under the right parent.',
    },
  }),
  TC306: codeEntry<{
    readonly unit: string;
    readonly parent: string;
    readonly lastLevel: string;
    readonly count: number;
  }>({
    severity: 'error',
    title: { zh: '层级不够用', en: 'Deeper than the levels' },
    zh: {
      message: ({ unit, parent, lastLevel, count }) =>
        `“${unit}”在“${parent}”之下，而“${lastLevel}”已是最后一个层级${zhCount(count)}`,
      hint: () => '请在 levels 里加一个层级，或核对缩进。',
    },
    en: {
      message: ({ unit, parent, lastLevel, count }) =>
        `“${unit}” stands below “${parent}”, yet “${lastLevel}” is the last level${enCount(count)}`,
      hint: () => 'Add a level to levels, or check the indentation.',
    },
  }),
  /** `named`: the row that the unit's own code says it stands under. `isLeftOut`: a row of totals is called so, which is no unit. */
  TC307: codeEntry<{
    readonly parent: string;
    readonly unit: string;
    readonly named: { readonly code: string; readonly name: string } | null;
    readonly suggestion: string | null;
    readonly isLeftOut: boolean;
    readonly count: number;
  }>({
    severity: 'error',
    title: { zh: '名册里找不到上级', en: 'Parent not in the roster' },
    zh: {
      message: ({ parent, unit, isLeftOut, count }) =>
        isLeftOut
          ? `“${unit}”的上级“${parent}”是合计行，没有读取${zhCount(count)}`
          : `名册里没有“${unit}”的上级“${parent}”${zhCount(count)}`,
      hint: ({ named, suggestion, isLeftOut }) => {
        if (named !== null)
          return `按它的编码，上级是“${named.name}”（${named.code}），请把上级改成它；不是时，请核对编码。`;
        return isLeftOut
          ? '合计行不是单位。它确是一个单位时，请改它的名称；不是时，请核对写上级的这一列。'
          : (meantText(suggestion, 'zh') ??
              '请补上这个上级的一行，或核对写上级的这一列（编码或名称）；最上一级的单位这一列留空。');
      },
    },
    en: {
      message: ({ parent, unit, isLeftOut, count }) =>
        isLeftOut
          ? `“${parent}”, the parent of “${unit}”, is a row of totals, which is left out${enCount(count)}`
          : `the roster does not have “${parent}”, the parent of “${unit}”${enCount(count)}`,
      hint: ({ named, suggestion, isLeftOut }) => {
        if (named !== null)
          return `By its code its parent is “${named.name}” (${named.code}): write that, or check the code.`;
        return isLeftOut
          ? 'Rows of totals are no units. If this one is, rename it; if not, check the column of parents.'
          : (meantText(suggestion, 'en') ??
              'Add a row for it, or check the column of parents (codes or names); units at the top leave it empty.');
      },
    },
  }),
  TC308: codeEntry<{ readonly chain: readonly string[] }>({
    severity: 'error',
    title: { zh: '上级绕成了圈', en: 'Parents in a circle' },
    zh: {
      message: ({ chain }) => `上级关系绕成了圈：${chain.join(' → ')}`,
      hint: () => '请核对其中一个单位的上级。',
    },
    en: {
      message: ({ chain }) => `the parents go in a circle: ${chain.join(' → ')}`,
      hint: () => 'Check the parent of one of them.',
    },
  }),
  TC309: codeEntry<{ readonly what: 'level' | 'echelon' | 'stage'; readonly name: string }>({
    severity: 'error',
    title: { zh: '层级、梯队或环节重名', en: 'Duplicate level, echelon or stage' },
    zh: {
      message: ({ what, name }) => `${zhWhat[what]}“${name}”写了两次`,
      hint: () => '请改名或删去一个。',
    },
    en: {
      message: ({ what, name }) => `the ${what} “${name}” is given twice`,
      hint: () => 'Rename or remove one.',
    },
  }),
  TC310: codeEntry<{ readonly key: string }>({
    severity: 'error',
    title: { zh: '路径与编码或标识相同', en: 'A path equals a code or an id' },
    zh: {
      message: ({ key }) => `“${key}”既是一个单位的路径，又是另一个单位的编码、标识或路径`,
      hint: () => '在 match 里写它时，指的是有编码或标识的那一个；请改名以免混淆。',
    },
    en: {
      message: ({ key }) => `“${key}” is the path of one unit and the code, id or path of another`,
      hint: () => 'In a match it means the one with the code or id; rename one to keep them apart.',
    },
  }),
  TC311: codeEntry<{ readonly level: string; readonly expected: number; readonly actual: number }>({
    severity: 'warning',
    title: { zh: '单位个数不符', en: 'Count of units differs' },
    zh: {
      message: ({ level, expected, actual }) =>
        `“${level}”应有 ${expected} 个单位，实有 ${actual} 个`,
      hint: ({ expected, actual }) =>
        actual < expected
          ? `还差 ${expected - actual} 个，请核对名单。`
          : `多出 ${actual - expected} 个，请核对名单。`,
    },
    en: {
      message: ({ level, expected, actual }) =>
        `“${level}” should have ${expected} units and has ${actual}`,
      hint: ({ expected, actual }) =>
        actual < expected
          ? `Missing: ${expected - actual}; check the list.`
          : `Too many: ${actual - expected}; check the list.`,
    },
  }),
  TC312: codeEntry<{
    readonly code: string;
    readonly name: string;
    readonly parent: string;
    readonly parentCode: string;
    readonly prefix: string;
  }>({
    severity: 'warning',
    title: { zh: '编码与上级不符', en: "Code does not follow the parent's" },
    zh: {
      message: ({ code, name, parent, prefix }) =>
        `“${name}”的编码“${code}”不以上级“${parent}”的“${prefix}”开头`,
      hint: () => '请核对编码，或者它是不是放在了别的上级下面。',
    },
    en: {
      message: ({ code, name, parent, prefix }) =>
        `the code “${code}” of “${name}” does not begin with “${prefix}” as its parent's, “${parent}”, does`,
      hint: () => 'Check the code, or whether the unit stands under the right parent.',
    },
  }),
  TC313: codeEntry<{
    readonly name: string;
    readonly other: string;
    /** Whether they are the same but for how their characters are coded: `é` as one and as two. */
    readonly looksSame: boolean;
  }>({
    severity: 'warning',
    title: { zh: '名称几乎相同', en: 'Names nearly the same' },
    zh: {
      message: ({ name, other, looksSame }) =>
        `“${name}”和同一上级下的“${other}”${looksSame ? '看上去一样，只是字符的编码不同' : '只差空格或全角半角'}，可能是同一个单位`,
      hint: () => '是同一个单位时，请删去一个。',
    },
    en: {
      message: ({ name, other, looksSame }) =>
        `“${name}” and “${other}” under the same parent ${looksSame ? 'look the same and differ only in how their characters are coded' : 'differ only in spaces or width'}; they may be one unit`,
      hint: () => 'If they are, remove one.',
    },
  }),
  TC314: codeEntry<{ readonly unit: string | null }>({
    severity: 'warning',
    title: { zh: '下面没有单位', en: 'Empty branch' },
    zh: {
      message: ({ unit }) =>
        unit === null ? '方案里没有单位' : `“${unit}”写了下级单位，却一个也没有`,
      hint: () => '请补上单位，或去掉空的 units。',
    },
    en: {
      message: ({ unit }) =>
        unit === null
          ? 'the plan has no units'
          : `“${unit}” announces units below it, yet there are none`,
      hint: () => 'Add them, or remove the empty units.',
    },
  }),
  TC315: codeEntry<{ readonly name: string }>({
    severity: 'warning',
    title: { zh: '名称里有“/”', en: 'Name holds “/”' },
    zh: {
      message: ({ name }) => `名称“${name}”里有“/”，与路径里的分隔号混淆`,
      hint: () => '请换成“、”或全角的“／”。',
    },
    en: {
      message: ({ name }) => `the name “${name}” holds “/”, which separates the parts of a path`,
      hint: () => 'Use another sign.',
    },
  }),
  TC316: codeEntry<{ readonly code: string; readonly fix: string | null }>({
    severity: 'warning',
    title: { zh: '编码像是被表格软件改过', en: 'Code damaged by a spreadsheet' },
    zh: {
      message: ({ code, fix }) =>
        fix === null
          ? `编码“${code}”被当成数，变成了科学记数法`
          : `编码“${code}”比同级的短，前面的零可能丢了`,
      hint: ({ fix }) =>
        fix === null
          ? '请在表格里把这一列设为“文本”，重新填写编码。'
          : `是不是“${fix}”？请在表格里把这一列设为“文本”。`,
    },
    en: {
      message: ({ code, fix }) =>
        fix === null
          ? `the code “${code}” was taken for a number and is in scientific notation`
          : `the code “${code}” is shorter than those beside it; its zeros may be lost`,
      hint: ({ fix }) =>
        fix === null
          ? 'Format the column as text in the spreadsheet and enter the codes again.'
          : `Did you mean “${fix}”? Format the column as text in the spreadsheet.`,
    },
  }),
  /** `parts`: the name cut at its separators. */
  TC317: codeEntry<{
    readonly name: string;
    readonly what: JoinedKind;
    readonly parts: readonly string[];
  }>({
    severity: 'warning',
    title: { zh: '几个名称像是连成了一个', en: 'Names that look run together' },
    zh: {
      message: ({ name, what }) => `“${name}”成了一个${zhJoined[what]}的名称，里面有分隔号`,
      hint: ({ name, parts }) =>
        `是几个时，请分开写：[${parts.join(', ')}]，用半角逗号隔开；确是一个名称时，请加引号："${name}"。`,
    },
    en: {
      message: ({ name, what }) => `“${name}” is the name of one ${what}, yet it holds a separator`,
      hint: ({ name, parts }) =>
        `If they are several, write them apart with plain commas: [${parts.join(', ')}]. If it really is one name, quote it: "${name}".`,
    },
  }),
  TC318: codeEntry<{
    readonly unit: string;
    readonly level: string;
    /** How many units of the level have members. */
    readonly count: number;
  }>({
    severity: 'warning',
    title: { zh: '所属单位占了唯一的梯队', en: 'Members take the only echelon' },
    zh: {
      message: ({ unit, level, count }) =>
        `层级“${level}”只有一个梯队，“${unit}”写了所属单位，它自己就没有安排了${zhCount(count)}`,
      hint: ({ level }) =>
        `所属单位是最后一个梯队。请给这个层级写两个梯队：{ name: ${level}, echelons: [领导机关, 直属单位] }。`,
    },
    en: {
      message: ({ unit, level, count }) =>
        `the level “${level}” has one echelon, which the members of “${unit}” take: it gets no entry of its own${enCount(count)}`,
      hint: ({ level }) =>
        `Members are the last echelon. Give the level two: { name: ${level}, echelons: [领导机关, 直属单位] }.`,
    },
  }),
  /** `namesakes`: how many rows have that name. */
  TC319: codeEntry<{
    readonly parent: string;
    readonly unit: string;
    readonly namesakes: number;
    readonly count: number;
  }>({
    severity: 'error',
    title: { zh: '上级的名称不止一个单位用', en: 'Parent named ambiguously' },
    zh: {
      message: ({ parent, unit, namesakes, count }) =>
        `名册里有 ${namesakes} 个单位叫“${parent}”，看不出“${unit}”的上级是哪一个${zhCount(count)}`,
      hint: () => '请在写上级的这一列里改写上级的编码。',
    },
    en: {
      message: ({ parent, unit, namesakes, count }) =>
        `${namesakes} units of the roster are called “${parent}”; which one is the parent of “${unit}”?${enCount(count)}`,
      hint: () => "Write the parent's code in this column instead.",
    },
  }),
  /**
   * `headings`: the columns that there are. `isEmpty`: there is one for parents, with nothing in it. `suggestion`: the
   * heading of a column that is not read and seems to hold parents.
   */
  TC320: codeEntry<{
    readonly headings: readonly string[];
    readonly levels: readonly string[];
    readonly isEmpty: boolean;
    readonly suggestion: string | null;
  }>({
    severity: 'error',
    title: { zh: '名册没有写明上级', en: 'Roster without parents' },
    zh: {
      message: ({ headings, levels, isEmpty }) => {
        const several = levels.length > 1 ? `有几个层级（${levels.join('、')}），却` : '';
        return isEmpty
          ? `名册${several}没有填写上级这一列，所有单位都成了最上一级`
          : `名册${several}没有写上级的列，看不出谁在谁的下面；现有的列：${headings.join('、')}`;
      },
      hint: ({ isEmpty, suggestion }) => {
        if (suggestion !== null)
          return `“${suggestion}”这一列像是写上级的：请把表头改成“上级单位”（parent），或用 tici import --map ${suggestion}=parent。`;
        return isEmpty
          ? '请填上每个单位上级的编码或名称；确实都在最上一级的，可以不管。'
          : '请加一列“上级编码”（parent），写上级的编码或名称，最上一级的单位留空。';
      },
    },
    en: {
      message: ({ headings, levels, isEmpty }) => {
        const several =
          levels.length > 1 ? ` has several levels (${levels.join(', ')}) and` : ' has';
        return isEmpty
          ? `the roster${several} nothing in its column of parents: all units stand at the top`
          : `the roster${several} no column of parents; its columns are ${headings.join(', ')}`;
      },
      hint: ({ isEmpty, suggestion }) => {
        if (suggestion !== null)
          return `“${suggestion}” looks like the parents: call that column parent, or give tici import --map ${suggestion}=parent.`;
        return isEmpty
          ? "Fill in the code or the name of each unit's parent; if all are meant to be at the top, leave it."
          : "Add a column parent with the code or the name of each unit's parent; units at the top leave it empty.";
      },
    },
  }),
  /** `count`: how many such rows the file has. */
  TC321: codeEntry<{
    readonly text: string;
    readonly kind: keyof typeof zhRow;
    readonly count: number;
  }>({
    severity: 'warning',
    title: {
      zh: '合计、标题、说明等行没有读取',
      en: 'A row of totals, titles or notes is left out',
    },
    zh: {
      message: ({ text, kind, count }) =>
        `“${text}”这一行${zhRow[kind]}，不是单位，没有读取${count > 1 ? `（共 ${count} 行）` : ''}`,
      hint: () =>
        '不用管它；它确是一个单位时，请改它的名称。不想再看到这条，请从表里删去这样的行。',
    },
    en: {
      message: ({ text, kind, count }) =>
        `the row “${text}” ${enRow[kind]} and no unit; it is left out${count > 1 ? ` (${count} rows in all)` : ''}`,
      hint: () =>
        'Nothing needs to be done. If it is a unit, change its name; to be told no more, remove such rows from the table.',
    },
  }),
  TC322: codeEntry<{
    readonly heading: string;
    readonly other: string;
    /** Whether `heading` is read where `other` is empty. */
    readonly fillsIn: boolean;
  }>({
    severity: 'warning',
    title: { zh: '两列意思相同', en: 'Two columns mean the same' },
    zh: {
      message: ({ heading, other, fillsIn }) =>
        fillsIn
          ? `“${heading}”与“${other}”是同一个意思，读“${other}”，它空着的行才读“${heading}”`
          : `“${heading}”与“${other}”是同一个意思，只读“${other}”这一列`,
      hint: ({ other, fillsIn }) =>
        `要${fillsIn ? '只' : ''}读这一列时，请删去“${other}”，或把它的表头改成别的。`,
    },
    en: {
      message: ({ heading, other, fillsIn }) =>
        `the columns “${heading}” and “${other}” mean the same; ${fillsIn ? `“${other}” is read, and “${heading}” in rows where that is empty` : `only “${other}” is read`}`,
      hint: ({ other, fillsIn }) =>
        `To have ${fillsIn ? 'only ' : ''}this one read, remove or rename “${other}”.`,
    },
  }),
  TC326: codeEntry<{
    readonly what: 'unit' | 'member' | 'stage';
    readonly id: string;
    readonly name: string;
    readonly other: string;
  }>({
    severity: 'error',
    title: { zh: '标识重复', en: 'Id taken' },
    zh: {
      message: ({ id, name, other }) => `“${name}”的标识“${id}”已经是“${other}”的了`,
      hint: ({ what }) =>
        what === 'unit'
          ? '单位的标识不能与别的单位的标识、编码相同，请换一个。'
          : `${zhIdOf[what]}的标识不能与别的标识、名称相同，请换一个。`,
    },
    en: {
      message: ({ id, name, other }) => `the id “${id}” of “${name}” is that of “${other}” already`,
      hint: ({ what }) =>
        what === 'unit'
          ? "A unit's id differs from all other ids and codes; choose another."
          : `The id of a ${what} differs from the ids and names of the others; choose another.`,
    },
  }),
  TC327: codeEntry<{ readonly id: string; readonly who: EntryName; readonly other: EntryName }>({
    severity: 'error',
    title: { zh: '两个安排分不开', en: 'Two entries with one id' },
    zh: {
      message: ({ id, who, other }) =>
        `${entryName(who, 'zh')}和${entryName(other, 'zh')}的标识都是“${id}”，日历会把两者当成一个`,
      hint: () => '请改其中一个的名称，或给它的单位写上 code 或 id。',
    },
    en: {
      message: ({ id, who, other }) =>
        `${entryName(who, 'en')} and ${entryName(other, 'en')} both have the id “${id}”: calendars take them for one`,
      hint: () => 'Rename one, or give its unit a `code` or an `id`.',
    },
  }),
};
