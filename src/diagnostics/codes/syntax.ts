import { codeEntry, type NoFacts } from '../code-entry.js';

export type SyntaxKind =
  | 'tab'
  | 'indent'
  | 'colon'
  | 'colon-space'
  | 'second-colon'
  | 'dash-space'
  | 'wide-space'
  | 'after-quote'
  | 'comment'
  | 'bare-item'
  | 'key'
  | 'quote'
  | 'bracket'
  | 'extra-bracket'
  | 'extra-brace'
  | 'comma'
  | 'escape'
  | 'sign'
  | 'directive'
  | 'property'
  | 'block'
  | 'end'
  | 'other';

interface SyntaxSlip {
  readonly kind: SyntaxKind;
  /** The text of the line, in which the wording looks for full-width signs. */
  readonly line: string;
}

interface AliasFacts {
  readonly problem: 'unknown' | 'recursive' | 'too-many';
  readonly name: string;
  readonly limit: number;
}

const zhSyntax: Record<SyntaxKind, string> = {
  tab: '缩进用了制表符（Tab）',
  indent: '缩进不对：这一行与上下文对不齐',
  colon: '这里应有冒号',
  'colon-space': '冒号后面应有空格',
  'second-colon': '这一行有两个冒号',
  'dash-space': '“-”后面应有空格',
  'wide-space': '缩进用了全角空格',
  'after-quote': '引号之后还有字',
  comment: '这个符号不能引出注释',
  'bare-item': '这一项下面还有键，名称前面要写“name:”',
  key: '这里不能作为键：键要写在一行里，后面跟冒号',
  quote: '引号没有配对',
  bracket: '括号没有配对',
  'extra-bracket': '多了一个 ]',
  'extra-brace': '多了一个 }',
  comma: '这里应有逗号',
  escape: '双引号里的反斜杠写法不对',
  sign: '不能以这个符号开头',
  directive: '以 % 开头的指令不对',
  property: '锚点、别名或标签的写法不对',
  block: '多行文本（| 或 >）的写法不对',
  end: '内容到这里本该结束，后面却还有',
  other: '这里不合 YAML 的写法',
};
const enSyntax: Record<SyntaxKind, string> = {
  tab: 'a tab is used for indentation',
  indent: 'bad indentation: this line is aligned with nothing above',
  colon: 'a colon is missing here',
  'colon-space': 'a space is missing after the colon',
  'second-colon': 'a second colon in one line',
  'dash-space': 'a space is missing after the dash',
  'wide-space': 'full-width spaces are used for indentation',
  'after-quote': 'more text follows the closing quotation mark',
  comment: 'this sign begins no comment',
  'bare-item': 'keys follow below this item, so its name needs “name:”',
  key: 'this can be no key: a key stands on one line, with a colon after it',
  quote: 'a quotation mark is never closed',
  bracket: 'a bracket is never closed',
  'extra-bracket': 'one ] too many',
  'extra-brace': 'one } too many',
  comma: 'a comma is missing here',
  escape: 'bad backslash escape between double quotes',
  sign: 'nothing can begin with this sign',
  directive: 'bad directive (a line that begins with %)',
  property: 'bad anchor, alias or tag',
  block: 'bad multi-line text (| or >)',
  end: 'the content should end here, yet there is more',
  other: 'this is not valid YAML',
};

const zhHints: Partial<Record<SyntaxKind, string>> = {
  tab: '请改用空格，每级两个。',
  indent: '同一级的各行要左对齐，下一级多缩进两个空格。',
  colon: '请写成“键: 值”，冒号后面留一个空格。',
  'colon-space': '请写成“键: 值”，冒号后面留一个空格。',
  'second-colon': '值里有冒号时，请给整个值加引号；本来是两项时，分两行写。',
  'dash-space': '请写成“- name: …”，“-”后面留一个空格。',
  'wide-space': '请改成半角空格，每级两个。',
  'after-quote': '请给整个值加引号，或一个引号也不加：里面的引号用全角的“”就行。',
  quote: '请补上另一个引号，或去掉这一个。',
  bracket: '请补上 ] 或 }。',
  'extra-bracket': '请删去它，或在前面补上 [。',
  'extra-brace': '请删去它，或在前面补上 {。',
  comma: '[ ] 和 { } 里的各项用半角逗号隔开。',
  escape: '不需要转义时，请改用单引号。',
  sign: '请给整个值加上引号。',
  key: '多半是上一行少了冒号，或这一行缩进不对。',
  directive: '请删去这一行；值以 % 开头时，请给整个值加引号。',
  property: '值以 &、* 或 ! 开头时，请给整个值加引号。',
  block: '“|”后面直接换行，下面各行多缩进两个空格。',
  end: '多半是上面有一行少了冒号，或这一行多了什么。',
  other: '请检查这一行和上一行的冒号、缩进和引号。',
};
const enHints: Partial<Record<SyntaxKind, string>> = {
  tab: 'Use spaces, two for each level.',
  indent: 'Lines of one level start in the same column; the next level is two spaces further in.',
  colon: 'Write “key: value”, with a space after the colon.',
  'colon-space': 'Write “key: value”, with a space after the colon.',
  'second-colon':
    'Put a value that holds a colon between quotes; if two keys are meant, use two lines.',
  'dash-space': 'Write “- name: …”, with a space after the dash.',
  'wide-space': 'Use plain spaces, two for each level.',
  'after-quote': 'Put the whole value between quotes, or none of it.',
  quote: 'Add the other quotation mark, or remove this one.',
  bracket: 'Add the ] or }.',
  'extra-bracket': 'Remove it, or add the [ before it.',
  'extra-brace': 'Remove it, or add the { before it.',
  comma: 'Items between [ ] and { } are separated by commas.',
  escape: 'Where no escape is meant, use single quotes.',
  sign: 'Put the whole value between quotes.',
  key: 'Mostly the line above lacks a colon, or this one is not aligned.',
  directive: 'Remove the line; if a value begins with %, put it between quotes.',
  property: 'If a value begins with &, * or !, put it between quotes.',
  block: 'The line ends after “|”, and those below are two spaces further in.',
  end: 'Mostly a line above lacks a colon, or there is something too much in this one.',
  other: 'Look at the colons, the indentation and the quotes of this line and the one above.',
};

const FULL_WIDTH = /[：，｛｝［］“”‘’　]/u;

/** Kinds that say all there is to say: a full-width sign elsewhere in the line has nothing to do with them. */
const PLAIN_KINDS: ReadonlySet<SyntaxKind> = new Set([
  'colon-space',
  'second-colon',
  'dash-space',
  'wide-space',
  'after-quote',
  'comment',
  'bare-item',
  'extra-bracket',
  'extra-brace',
]);

function fullWidth({ kind, line }: SyntaxSlip): string | null {
  if (PLAIN_KINDS.has(kind)) return null;
  if (kind === 'comma' && line.includes('，')) return '，';
  return FULL_WIDTH.exec(line.replace(/#.*$/u, ''))?.[0] ?? null;
}

const HALF_WIDTH: Readonly<Record<string, string>> = {
  '：': ': ',
  '，': ', ',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '　': ' ',
};

/** The line, or its end, as it should be; null where only the person can say. */
function mended({ kind, line }: SyntaxSlip): string | null {
  if (kind === 'bare-item') return line.trim().replace(/^((?:- +)+)/u, '$1name: ');
  if (kind !== 'comment') return null;
  return /(?:^|\s)(?:＃+|\/\/+)\s*(.*)$/u.exec(line.trim())?.[1]?.replace(/^/u, '# ') ?? null;
}

function zhSyntaxHint(facts: SyntaxSlip): string | null {
  const fix = mended(facts);
  if (fix !== null) return `请写成 ${fix}。`;
  const sign = fullWidth(facts);
  if (sign === null) return zhHints[facts.kind] ?? null;
  if (sign === '　') return '这一行有全角空格，请改成半角空格。';
  return `这一行有全角的“${sign}”，请改成半角的 ${HALF_WIDTH[sign]?.trim() ?? ''}${sign === '：' ? '，后面留一个空格' : ''}。`;
}

function enSyntaxHint(facts: SyntaxSlip): string | null {
  const fix = mended(facts);
  if (fix !== null) return `Write ${fix}.`;
  const sign = fullWidth(facts);
  if (sign === null) return enHints[facts.kind] ?? null;
  if (sign === '　') return 'This line has a full-width space; use a plain one.';
  return `This line has a full-width ${sign} — use a plain ${HALF_WIDTH[sign]?.trim() ?? ''}${sign === '：' ? ' with a space after it' : ''}.`;
}

const zhSign = (sign: string): string => (sign === '\t' ? '制表符（Tab）' : `“${sign}”`);
const enSign = (sign: string): string => (sign === '\t' ? 'a tab' : `“${sign}”`);

export const syntaxCodes = {
  TC101: codeEntry<SyntaxSlip>({
    severity: 'error',
    title: { zh: 'YAML 写法有误', en: 'YAML syntax' },
    zh: { message: ({ kind }) => zhSyntax[kind], hint: zhSyntaxHint },
    en: { message: ({ kind }) => enSyntax[kind], hint: enSyntaxHint },
  }),
  TC102: codeEntry<{ readonly key: string }>({
    severity: 'error',
    title: { zh: '键重复', en: 'Duplicate key' },
    zh: { message: ({ key }) => `键“${key}”写了两次`, hint: () => '请合并或删去一处。' },
    en: {
      message: ({ key }) => `key “${key}” is given twice`,
      hint: () => 'Merge them or remove one.',
    },
  }),
  TC103: codeEntry<AliasFacts>({
    severity: 'error',
    title: { zh: '别名有误', en: 'Bad alias' },
    zh: {
      message: ({ problem, name }) =>
        problem === 'unknown'
          ? `别名“*${name}”前面没有锚点“&${name}”`
          : `别名“*${name}”在它自己的锚点里面`,
      hint: ({ problem }) => (problem === 'unknown' ? '若本来是文本，请加引号。' : null),
    },
    en: {
      message: ({ problem, name }) =>
        problem === 'unknown'
          ? `alias “*${name}” has no anchor “&${name}” before it`
          : `alias “*${name}” stands inside its own anchor`,
      hint: ({ problem }) => (problem === 'unknown' ? 'If it is meant as text, quote it.' : null),
    },
  }),
  TC104: codeEntry<AliasFacts>({
    severity: 'error',
    title: { zh: '别名展开后太大', en: 'Aliases stand for too much' },
    zh: { message: ({ limit }) => `别名展开后超过 ${limit} 项，不再读取` },
    en: { message: ({ limit }) => `the aliases stand for more than ${limit} items; reading stops` },
  }),
  TC105: codeEntry<{ readonly tag: string }>({
    severity: 'error',
    title: { zh: '不支持的标签', en: 'Unsupported tag' },
    zh: {
      message: ({ tag }) => `不支持标签“${tag}”`,
      hint: () => '请去掉它；若本来是文本，请加引号。',
    },
    en: {
      message: ({ tag }) => `the tag “${tag}” is not supported`,
      hint: () => 'Remove it; if it is meant as text, quote it.',
    },
  }),
  TC106: codeEntry<NoFacts>({
    severity: 'error',
    title: { zh: '一个文件里有几份文档', en: 'Several documents in one file' },
    zh: {
      message: () => '从这里开始是第二份文档，一个文件只能有一份',
      hint: () => '请删去中间的“---”，或分成两个文件。',
    },
    en: {
      message: () => 'a second document begins here; a file holds one',
      hint: () => 'Remove the “---” between them, or make two files.',
    },
  }),
  TC107: codeEntry<{ readonly limit: number }>({
    severity: 'error',
    title: { zh: '嵌套太深', en: 'Nested too deep' },
    zh: { message: ({ limit }) => `嵌套超过 ${limit} 层` },
    en: { message: ({ limit }) => `nested more than ${limit} levels deep` },
  }),
  /** `character` as `U+0000`. */
  TC108: codeEntry<{ readonly character: string }>({
    severity: 'error',
    title: { zh: '不该有的字符', en: 'Character not allowed' },
    zh: {
      message: ({ character }) => `这里有不该有的字符 ${character}`,
      hint: () => '多半是复制粘贴或文件损坏带来的，请删去。',
    },
    en: {
      message: ({ character }) => `character ${character} is not allowed`,
      hint: () => 'It probably came with copy and paste, or the file is damaged; remove it.',
    },
  }),
  TC109: codeEntry<{ readonly problem: 'key' | 'merge' }>({
    severity: 'error',
    title: { zh: '键不是文本', en: 'Key is not text' },
    zh: {
      message: ({ problem }) => (problem === 'key' ? '键要是文本' : '“<<”后面要是一组键值的别名'),
    },
    en: {
      message: ({ problem }) =>
        problem === 'key' ? 'a key has to be text' : '“<<” has to be followed by an alias of a map',
    },
  }),
  TC110: codeEntry<NoFacts>({
    severity: 'error',
    title: { zh: '文件是空的', en: 'Empty file' },
    zh: { message: () => '文件是空的' },
    en: { message: () => 'the file is empty' },
  }),
  /** `sign`: the quotation mark, or what stands where commas should. */
  TC111: codeEntry<{
    readonly problem: 'quote' | 'after-quote' | 'separator';
    readonly sign: string;
  }>({
    severity: 'error',
    title: { zh: '名册写法有误', en: 'Roster syntax' },
    zh: {
      message: ({ problem, sign }) =>
        problem === 'separator'
          ? `名册的各列要用半角逗号隔开，这里用的是${zhSign(sign)}`
          : problem === 'quote'
            ? '引号没有配对'
            : '引号之后应是逗号或行尾',
      hint: ({ problem }) =>
        problem === 'separator'
          ? '请在表格里另存为“CSV UTF-8（逗号分隔）”。'
          : '字段里有逗号、引号或换行时，整个字段加双引号，里面的双引号写两个。',
    },
    en: {
      message: ({ problem, sign }) =>
        problem === 'separator'
          ? `the columns of a roster are separated by commas; here it is ${enSign(sign)}`
          : problem === 'quote'
            ? 'a quotation mark is never closed'
            : 'a comma or the end of the line should follow the quotation mark',
      hint: ({ problem }) =>
        problem === 'separator'
          ? 'Save it from the spreadsheet as “CSV UTF-8 (comma delimited)”.'
          : 'A field with commas, quotes or line breaks goes between double quotes; a double quote inside is doubled.',
    },
  }),
  /** `fix`: the text with a comment that is one. */
  TC112: codeEntry<{ readonly sign: string; readonly fix: string }>({
    severity: 'error',
    title: { zh: '注释符号不对', en: 'Wrong sign for a comment' },
    zh: {
      message: ({ sign }) => `“${sign}”不能引出注释，后面的字都当成了内容`,
      hint: ({ fix }) => `请写成 ${fix}。本来就是内容的，请给整个值加英文引号。`,
    },
    en: {
      message: ({ sign }) => `“${sign}” begins no comment: what follows counts as content`,
      hint: ({ fix }) =>
        `Write ${fix}. If it is meant as content, put the whole value between straight quotes.`,
    },
  }),
  /** An error where the value means nothing with them. */
  TC113: codeEntry<{ readonly value: string; readonly fix: string }>({
    severity: 'warning',
    title: { zh: '中文引号不是引号', en: 'Quotation marks that do not quote' },
    zh: {
      message: ({ value }) => `${value}的引号是中文的，会当成内容的一部分`,
      hint: ({ fix, value }) => `请写成 ${fix}。引号本来就是内容的，请写成 '${value}'。`,
    },
    en: {
      message: ({ value }) =>
        `the quotation marks of ${value} are not straight ones and count as content`,
      hint: ({ fix, value }) => `Write ${fix}. If they are meant as content, write '${value}'.`,
    },
  }),
};
