import type { Language } from '../diagnostics/code-entry.js';
import { oneLine } from '../render/terminal/one-line.js';

const STANDARD_OUTPUT = '标准输出';

const isLatin = (text: string): boolean => /^[\x21-\x7e]+$/u.test(text);

/** Among Chinese words a name in Latin letters stands between spaces, any other in quotes. */
const named = (name: string): string => (isLatin(name) ? name : `“${name}”`);
const namedAfter = (name: string): string => `${isLatin(name) ? ' ' : ''}${named(name)}`;
const namedBefore = (name: string): string => `${named(name)}${isLatin(name) ? ' ' : ''}`;

/** What should stand there, in Chinese words or in a list of English ones. */
const expectedZh = (expected: string): string =>
  `应为${/^[\x21-\x7e]/u.test(expected) ? ' ' : ''}${expected.replaceAll(', ', '、')}`;

const listZh = (names: string): string => names.replaceAll(' ', '、');

/** What the command line itself says, apart from findings. */
const ZH = {
  usage: '用法：',
  arguments: '参数：',
  options: '选项：',
  commands: '命令：',
  program: '梯次：按方案排出梯次展开、压茬推进的日程',
  plan: '计算日程，显示或写成文件',
  check: '校验方案：语法、格式、层级、规则、日期',
  schema: '打印 JSON Schema',
  help: '显示帮助',
  version: '显示版本',
  planFile: '方案文件（YAML）；- 为标准输入',
  planFiles: '一个或多个方案文件或通配符；- 为标准输入',
  schemaName: (names: string) => `名称（默认 plan）：${listZh(names)}`,
  schemaArgument: '名称',
  output: '写入文件；格式默认由扩展名决定',
  format: (names: string) => `格式：${listZh(names)}`,
  lang: '语言：zh（默认）或 en；也可用环境变量 TICI_LANG',
  noColor: '不用颜色；也可用环境变量 NO_COLOR',
  strict: '警告也算错误',
  quiet: '不显示警告和提示',
  set: '本次运行改写方案中的一个值，可重复，如 rules.stagger.interval=8天、units[新城区].not-before=2014-03-10',
  allowOutside: '允许 file: 引用方案所在文件夹以外的文件',
  by: '按层级（level）、单位（unit）、场次（activity）或人员（person）；表格、图、docx、md 默认 level，其余默认 unit',
  level: '只看这些层级，可重复',
  unit: '只看这个单位及其以下，或一个成员；写标识、编码、路径或路径末尾，可重复',
  echelon: '只看这些梯队，可重复',
  system: '只看这些系统的安排，可重复',
  tag: '只看带这些标签的安排，可重复',
  from: '只看在这一天或以后还有日子的安排，如 2014-03-10',
  to: '只看在这一天或以前已有日子的安排，如 2014-03-31',
  columns: '表格、CSV、docx、md 的列，用逗号分开，如“单位,启动,余地”',
  organizer: 'ICS 的发布者，如 "办公室 <office@example.org>"',
  documentTitle: '文件的表名，如“推进计划表”；默认“配档表”',
  ambiguousWide: '终端把 “”①…—· 显示为两列宽',
  maxFindings: '最多显示多少条，错误优先',
  allowUnplaced: '规定动作排不下只算警告，不给日子',
  severity: '改某个诊断的级别，可重复，如 TC312=off',
  fault: '程序内部出错，这是 tici 的缺陷。请把下面这行和方案一起报告给我们：',
  error: '错误：',
  try: (command: string) => `输入 ${command} --help 查看用法`,
  written: (path: string, entries: number) =>
    `已写入${namedAfter(oneLine(path))}（${entries} 个安排）`,
  writtenRows: (path: string, rows: number) => `已写入${namedAfter(oneLine(path))}（${rows} 行）`,
  writtenEvents: (path: string, events: number) =>
    `已写入${namedAfter(oneLine(path))}（${events} 个日历事件）`,
  nothing: '没有符合条件的安排',
  notWritten: '方案有错误，没有生成日程',
  notRead: '方案没有读进来，没有生成日程',
  moreInCheck: (path: string) => `详见 tici check ${oneLine(path)}`,
  whatToChange: (path: string, isSet: boolean) =>
    `改哪里管用：tici suggest ${oneLine(path)}${isSet ? '（--set 照旧写上）' : ''}`,
  unknownOption: (name: string) => `没有选项${namedAfter(name)}`,
  unknownCommand: (name: string) => `没有命令${namedAfter(name)}`,
  missingArgument: (name: string) => `缺少参数“${name}”`,
  missingValue: (name: string) => `选项 ${name} 缺少值`,
  excess: '参数太多；带空格或通配符的文件名要加引号',
  badValue: (option: string, value: string, expected: string) =>
    `${namedBefore(option)}不能是“${value}”，${expectedZh(expected)}`,
  badFormat: (value: string, near: string | null, names: string) =>
    `没有格式“${value}”，${near === null ? '' : `是否指“${near}”？`}可用：${listZh(names)}`,
  /** @param all what there is, where it is little. */
  noSuch: (option: string, value: string, near: string | null, all: readonly string[]) =>
    `${option}：方案中没有“${value}”${near === null ? (all.length === 0 ? '' : `，只有：${all.join('、')}`) : `，是否指“${near}”？`}`,
  ambiguous: (option: string, value: string, some: readonly string[], count: number) =>
    `${option}：“${value}”有${count}个：${some.join('、')}${count > some.length ? '……' : ''}。请写出足够长的路径`,
  noColumn: (name: string, near: string | null, names: string) =>
    `--columns：没有“${name}”这一列${near === null ? '' : `，是否指“${near}”`}。可用：${names}`,
  noColumns: (format: string) => `--columns 只用于表格、CSV、docx 和 md，不能用于 ${format}`,
  oneEach: (option: string, words: readonly string[]) =>
    `${option}：一次只写一个，选项可重复，如 ${words.map((word) => `${option} ${word}`).join(' ')}`,
  binary: (format: string) => `${format} 格式不能显示在终端上，请用 -o 指定文件`,
  standardOutput: STANDARD_OUTPUT,
  wouldReplace: (path: string) => `${namedBefore(path)}是读入的文件，不能用作输出`,
  cannotWrite: (path: string, why: string) =>
    `无法写入${path === STANDARD_OUTPUT ? path : namedAfter(path)}：${why}`,
  noFiles: (pattern: string) => `没有文件符合${namedAfter(pattern)}`,
  notBefore: '--from 当天或以后的日期',
  date: '真实存在的日期，如 2014-03-10',
  meantDate: (fix: string) => `；是不是 ${fix}？`,
  number: '正整数',
  severityForm: '诊断编号=error|warning|off',
  /** Of arguments and values, by the word that stands for them in the declarations of the commands. */
  placeholders: {
    options: '选项',
    command: '命令',
    plan: '方案',
    plans: '方案',
    old: '旧方案',
    new: '新方案',
    name: '名称',
    names: '列名',
    path: '路径',
    language: '语言',
    'key=value': '键=值',
    'code=severity': '编号=级别',
    rows: '排法',
    unit: '单位',
    units: '单位',
    date: '日期',
    who: '发布者',
    n: '条数',
    days: '天数',
    span: '时长',
    kinds: '种类',
    code: '编号',
    which: '序号或标识',
    folder: '文件夹',
    text: '文字',
    level: '层级',
    levels: '层级',
    roster: '名册',
    row: '行号',
    'heading=key': '列名=键',
  } as Readonly<Record<string, string>>,
  causes: {
    ENOENT: '文件夹不存在',
    ENOTDIR: '上级不是文件夹',
    EISDIR: '是一个文件夹',
    EACCES: '没有权限',
    EPERM: '没有权限',
    EROFS: '只读文件系统',
    ENOSPC: '磁盘已满',
    ENAMETOOLONG: '文件名太长',
  } as Readonly<Record<string, string>>,
};

export type Messages = typeof ZH;

const EN: Messages = {
  usage: 'Usage: ',
  arguments: 'Arguments:',
  options: 'Options:',
  commands: 'Commands:',
  program: 'tici (梯次): staged rollout scheduling, from a plan to its staggered calendar',
  plan: 'compute the calendar and show or write it',
  check: 'validate plans: syntax, shape, hierarchy, rules, dates',
  schema: 'print a JSON Schema',
  help: 'show help',
  version: 'show the version',
  planFile: 'the plan (YAML); - is standard input',
  planFiles: 'plans or globs; - is standard input',
  schemaName: (names) => `names (plan by default): ${names}`,
  schemaArgument: 'NAME',
  output: 'write to a file; its ending chooses the format',
  format: (names) => `format: ${names}`,
  lang: 'language: zh (default) or en; also TICI_LANG',
  noColor: 'no colours; also NO_COLOR',
  strict: 'warnings count as errors',
  quiet: 'no warnings and notes',
  set: 'a value of the plan for this run, repeatable: rules.stagger.interval=8天, units[新城区].not-before=2014-03-10',
  allowOutside: 'let file: name files outside the folder of the plan',
  by: 'rows by level, unit, activity (a row an occurrence) or person; level for tables, charts, docx and md, unit otherwise',
  level: 'only these levels, repeatable',
  unit: 'only this unit and all below it, or a member: id, code, path or its end, repeatable',
  echelon: 'only these echelons, repeatable',
  system: 'only entries of these systems, repeatable',
  tag: 'only entries with these tags, repeatable',
  from: 'only entries that have days from this one on (YYYY-MM-DD)',
  to: 'only entries that have days up to this one (YYYY-MM-DD)',
  columns: 'columns of tables, CSV, docx and md, with commas between: unit,start,float',
  organizer: 'who publishes the ICS, as in "Office <office@example.org>"',
  documentTitle: 'what a document is called: "Work plan"',
  ambiguousWide: 'the terminal draws “”①…—· two columns wide',
  maxFindings: 'show so many findings at the most, errors first',
  allowUnplaced: 'prescribed activities without a day are warnings',
  severity: 'severity of one code, repeatable: TC312=off',
  fault: 'an internal fault, a bug of tici. Please report the line below together with the plan:',
  error: 'error: ',
  try: (command) => `try ${command} --help`,
  written: (path, entries) => `wrote ${oneLine(path)} (${entries} entries)`,
  writtenRows: (path, rows) => `wrote ${oneLine(path)} (${rows} ${rows === 1 ? 'row' : 'rows'})`,
  writtenEvents: (path, events) =>
    `wrote ${oneLine(path)} (${events} ${events === 1 ? 'event' : 'events'})`,
  nothing: 'no entry is left of what was asked for',
  notWritten: 'the plan has errors: no calendar was made',
  notRead: 'the plan could not be read: no calendar was made',
  moreInCheck: (path) => `for details: tici check ${oneLine(path)}`,
  whatToChange: (path, isSet) =>
    `what would help: tici suggest ${oneLine(path)}${isSet ? ' (with the same --set)' : ''}`,
  unknownOption: (name) => `unknown option ${name}`,
  unknownCommand: (name) => `unknown command ${name}`,
  missingArgument: (name) => `missing argument ${name}`,
  missingValue: (name) => `option ${name} needs a value`,
  excess: 'too many arguments; quote names with spaces',
  badValue: (option, value, expected) => `${option} can't be "${value}": expected ${expected}`,
  badFormat: (value, near, names) =>
    `no format "${value}"${near === null ? '' : `; did you mean "${near}"?`}${near === null ? '; there' : ' There'} are ${names}`,
  noSuch: (option, value, near, all) =>
    `${option}: the plan has no "${value}"${near === null ? (all.length === 0 ? '' : `, only ${all.join(', ')}`) : `; did you mean "${near}"?`}`,
  ambiguous: (option, value, some, count) =>
    `${option}: "${value}" may be any of ${count}: ${some.join(', ')}${count > some.length ? ' …' : ''}. Give more of the path`,
  noColumn: (name, near, names) =>
    `--columns: no column "${name}"${near === null ? '' : `; did you mean "${near}"?`} There are ${names}`,
  noColumns: (format) => `--columns is for tables, CSV, docx and md, not for ${format}`,
  oneEach: (option, words) =>
    `${option} takes one at a time; repeat it: ${words.map((word) => `${option} ${word}`).join(' ')}`,
  binary: (format) => `${format} can't be shown on a terminal: name a file with -o`,
  standardOutput: 'standard output',
  wouldReplace: (path) => `${path} is a file that was read: it can't be the output`,
  cannotWrite: (path, why) => `can't write ${path}: ${why}`,
  noFiles: (pattern) => `no file matches ${pattern}`,
  notBefore: 'a date on or after --from',
  date: 'a real date, YYYY-MM-DD',
  meantDate: (fix) => `; did you mean ${fix}?`,
  number: 'a positive whole number',
  severityForm: 'CODE=error|warning|off',
  placeholders: {},
  causes: {
    ENOENT: 'no such folder',
    ENOTDIR: 'not a folder',
    EISDIR: 'it is a folder',
    EACCES: 'no permission',
    EPERM: 'no permission',
    EROFS: 'read-only file system',
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'the name is too long',
  },
};

export const messages: Readonly<Record<Language, Messages>> = { zh: ZH, en: EN };
