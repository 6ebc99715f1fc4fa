import { codeEntry, type NoFacts } from '../code-entry.js';

/** `included`: named by another file and not by the person who runs the command. */
interface NamedFile {
  readonly path: string;
  readonly included: boolean;
}

const zhHint = ({ included }: NamedFile): string =>
  included ? '文件名相对于写着它的那个文件；请核对文件名和文件夹。' : '请核对文件名和所在文件夹。';
const enHint = ({ included }: NamedFile): string =>
  included
    ? 'The name is relative to the file that holds it; check the name and the folder.'
    : 'Check the name and the folder.';

const fileName = (path: string): string => path.split(/[/\\]/u).at(-1) ?? path;

const zhLimit = {
  depth: ' 层',
  files: ' 个文件',
  units: ' 个单位',
  bytes: ' MB',
  items: ' 项',
} as const;
const enLimit = {
  depth: 'files deep',
  files: 'files',
  units: 'units',
  bytes: 'MB',
  items: 'items',
} as const;

export const fileCodes = {
  TC001: codeEntry<NamedFile>({
    severity: 'error',
    title: { zh: '找不到文件', en: 'File not found' },
    zh: { message: ({ path }) => `找不到文件“${path}”`, hint: zhHint },
    en: { message: ({ path }) => `file “${path}” not found`, hint: enHint },
  }),
  TC002: codeEntry<NamedFile & { readonly kind: 'directory' | 'special' }>({
    severity: 'error',
    title: { zh: '不是普通文件', en: 'Not a regular file' },
    zh: {
      message: ({ path, kind }) =>
        kind === 'directory'
          ? `“${path}”是文件夹，不是文件`
          : `“${path}”不是普通文件（是设备或管道）`,
      hint: ({ kind }) => (kind === 'directory' ? '请写出文件夹里的文件名。' : null),
    },
    en: {
      message: ({ path, kind }) =>
        kind === 'directory'
          ? `“${path}” is a folder, not a file`
          : `“${path}” is not a regular file (it is a device or a pipe)`,
      hint: ({ kind }) => (kind === 'directory' ? 'Name a file in that folder.' : null),
    },
  }),
  TC003: codeEntry<NamedFile>({
    severity: 'error',
    title: { zh: '没有读取权限', en: 'No permission to read' },
    zh: { message: ({ path }) => `没有权限读取“${path}”`, hint: () => '请检查文件权限。' },
    en: {
      message: ({ path }) => `no permission to read “${path}”`,
      hint: () => 'Check the permissions of the file.',
    },
  }),
  TC004: codeEntry<NamedFile & { readonly megabytes: number }>({
    severity: 'error',
    title: { zh: '文件太大', en: 'File too large' },
    zh: {
      message: ({ path, megabytes }) => `文件“${path}”超过 ${megabytes} MB，不读取`,
      hint: () => '请核对是不是选错了文件；单位很多时，可以按盟市分成几个文件，用 file: 引入。',
    },
    en: {
      message: ({ path, megabytes }) =>
        `file “${path}” is larger than ${megabytes} MB and is not read`,
      hint: () =>
        'Check that it is the right file; with very many units, keep each branch in its own file and name it with file:.',
    },
  }),
  TC005: codeEntry<{ readonly encoding: 'gbk' | 'utf-16' | null }>({
    severity: 'error',
    title: { zh: '不是 UTF-8 文本', en: 'Not UTF-8 text' },
    zh: {
      message: ({ encoding }) =>
        encoding === null
          ? '从这里开始不是 UTF-8 文本'
          : `文件不是 UTF-8 文本，像是 ${encoding.toUpperCase()} 编码`,
      hint: () => '请另存为 UTF-8 编码：记事本里选“另存为”，编码选“UTF-8”；Excel 里选“CSV UTF-8”。',
    },
    en: {
      message: ({ encoding }) =>
        encoding === null
          ? 'from here on this is not UTF-8 text'
          : `the file is not UTF-8 text; it looks like ${encoding.toUpperCase()}`,
      hint: () => 'Save it as UTF-8 (in a spreadsheet: “CSV UTF-8”).',
    },
  }),
  TC006: codeEntry<{ readonly path: string }>({
    severity: 'error',
    title: { zh: '引入的文件在方案文件夹之外', en: "Included file outside the plan's folder" },
    zh: {
      message: ({ path }) => `“${path}”在方案所在文件夹之外，不读取`,
      hint: () => '请把文件放到方案所在文件夹里；确实要从外面读取时，加 --allow-outside。',
    },
    en: {
      message: ({ path }) => `“${path}” lies outside the plan's folder and is not read`,
      hint: () =>
        "Move it below the plan's folder, or allow files from outside with --allow-outside.",
    },
  }),
  TC007: codeEntry<{ readonly chain: readonly string[] }>({
    severity: 'error',
    title: { zh: '文件互相引入', en: 'Files include each other' },
    zh: {
      message: ({ chain }) => `文件互相引入，绕成了圈：${chain.join(' → ')}`,
      hint: () => '请去掉其中一处 file:。',
    },
    en: {
      message: ({ chain }) => `files include each other in a circle: ${chain.join(' → ')}`,
      hint: () => 'Remove one of these file: entries.',
    },
  }),
  TC008: codeEntry<{
    readonly problem: 'depth' | 'files' | 'units' | 'bytes' | 'items';
    readonly limit: number;
  }>({
    severity: 'error',
    title: { zh: '内容太多', en: 'Too much content' },
    zh: { message: ({ problem, limit }) => `内容超过 ${limit}${zhLimit[problem]}，到此为止` },
    en: { message: ({ problem, limit }) => `there is more than ${limit} ${enLimit[problem]}` },
  }),
  TC009: codeEntry<NamedFile>({
    severity: 'error',
    title: { zh: '读不了文件', en: 'File cannot be read' },
    zh: { message: ({ path }) => `读不了文件“${path}”`, hint: () => '请检查文件和磁盘。' },
    en: {
      message: ({ path }) => `file “${path}” cannot be read`,
      hint: () => 'Check the file and the disk.',
    },
  }),
  /** `isPlan`: a roster stands where a plan is due. */
  TC010: codeEntry<{ readonly path: string; readonly isPlan: boolean }>({
    severity: 'error',
    title: { zh: '不认识的文件类型', en: 'Unknown kind of file' },
    zh: {
      message: ({ path, isPlan }) =>
        isPlan ? `“${path}”是名册，不是方案，不能单独检查` : `不知道怎样从“${path}”读取单位`,
      hint: ({ path, isPlan }) =>
        isPlan
          ? `请检查引入它的方案（.yaml），方案里写着 units: { file: ${fileName(path)} }。`
          : '单位文件要以 .yaml、.yml、.csv 或 .xlsx 结尾。',
    },
    en: {
      message: ({ path, isPlan }) =>
        isPlan
          ? `“${path}” is a roster and no plan; it can not be checked alone`
          : `no way to read units from “${path}”`,
      hint: ({ path, isPlan }) =>
        isPlan
          ? `Check the plan (.yaml) that names it with units: { file: ${fileName(path)} }.`
          : 'A file of units ends in .yaml, .yml, .csv or .xlsx.',
    },
  }),
  TC012: codeEntry<NoFacts>({
    severity: 'error',
    title: { zh: '日程不是名册', en: 'A calendar is no roster' },
    zh: {
      message: () => '这是 tici plan 输出的日程，不是单位名册',
      hint: () =>
        '请引入原来的名册；没有时，从日程里留下编码、单位、所属、层级四列，每个单位一行（删去所属单位的行），存成新的文件。',
    },
    en: {
      message: () => 'this is a calendar that tici plan wrote, and no roster of units',
      hint: () =>
        'Take the roster itself; where there is none, keep the columns Code, Unit, Parent and Level of the calendar, one row a unit (without the members), in a new file.',
    },
  }),
};
