/** The columns of a roster besides the first four are keys of a unit. */
export type Column =
  | 'parent'
  /** 督导组 and 联系领导: kept in the note, as plans have no key for them. */
  | 'team'
  | 'leader'
  | 'members'
  | 'id'
  | 'code'
  | 'level'
  | 'name'
  | 'tags'
  | 'system'
  | 'start'
  | 'not-before'
  | 'not-after'
  | 'note';

/**
 * What offices head their columns with, `tici` itself in its CSV included. Of two headings for one column the
 * one that stands first here is read: codes before names, the plain word before one that may mean something else.
 * Where a row's parent is empty in that one, the next is read.
 */
const HEADINGS: Readonly<Record<Column, string>> = {
  parent:
    'parent-code parent 上级编码 上级代码 上级编号 上级单位编码 上级单位代码 上级单位编号 上级 上级单位 上级名称 上级单位名称 隶属 隶属单位 所属 parent-name',
  id: 'id 标识',
  code: 'code 编码 单位编码 单位代码 单位编号 代码 编号 统计用区划代码 行政区划代码 区划代码 区划编码 机构编码 机构代码',
  level: 'level 层级 单位层级 所属层级 级别 单位级别 层次',
  name: 'name 单位名称 名称 单位 单位全称 机构名称 区划名称 行政区划名称 部门名称 unit',
  members: 'members 所属单位 直属单位 下属单位 成员单位 成员 所属单位名称 member',
  team: 'team 督导组 督导组别 巡回督导组 督导组名称 指导组 巡回指导组 督查组 联络组',
  leader: 'leader 联系领导 联系点领导 包联领导 包保领导 挂点领导 责任领导 牵头领导 联系县级领导',
  tags: 'tags tag 标签 批次',
  system: 'system 系统 所属系统',
  start: 'start 启动 启动日 启动日期 启动时间 开始日期 开始时间',
  'not-before': 'not-before 不早于 不早于日期',
  'not-after': 'not-after 不晚于 不晚于日期 不迟于',
  note: 'note notes 备注 说明',
};

interface Meaning {
  readonly column: Column;
  /** The less, the surer. */
  readonly rank: number;
}

const BY_HEADING: ReadonlyMap<string, Meaning> = new Map(
  (Object.keys(HEADINGS) as Column[]).flatMap((column) =>
    HEADINGS[column].split(' ').map((heading, rank) => [heading, { column, rank }] as const),
  ),
);

/** Headings that a person has said the columns of. */
type Mapped = ReadonlyMap<string, Column>;
const NOTHING_SAID: Mapped = new Map();

/** What a heading means; null where nobody knows it. What a person has said of it is surest. */
export function meaningOf(heading: string, map: Mapped = NOTHING_SAID): Meaning | null {
  const plain = plainHeading(heading);
  const said = map.get(plain);
  return said === undefined ? (BY_HEADING.get(plain) ?? null) : { column: said, rank: -1 };
}

/** Headings of columns that have one member a cell, whatever signs its name holds: those of rosters that we write. */
export const ONE_MEMBER: ReadonlySet<string> = new Set(['所属单位名称', 'member']);

/** The names of columns, for a person to say. */
export const columnNames: readonly string[] = Object.keys(HEADINGS);
export const isColumn = (name: string): name is Column => Object.hasOwn(HEADINGS, name);

/** The column of each heading, once: of several for one column the surest, of equals the first. */
export function chosenColumns(
  headings: readonly string[],
  map?: Mapped,
): readonly (Column | null)[] {
  const meanings = headings.map((heading) => meaningOf(heading, map));
  const best = new Map<Column, number>();
  for (const [k, meaning] of meanings.entries()) {
    if (meaning === null) continue;
    const before = meanings[best.get(meaning.column) ?? -1];
    if (!before || meaning.rank < before.rank) best.set(meaning.column, k);
  }
  return meanings.map((meaning, k) =>
    meaning !== null && best.get(meaning.column) === k ? meaning.column : null,
  );
}

/** Where parents stand: the column chosen, then those read in rows where the ones before are empty. */
export function parentColumns(headings: readonly string[], map?: Mapped): readonly number[] {
  const byRank = new Map<number, number>();
  for (const [k, heading] of headings.entries()) {
    const meaning = meaningOf(heading, map);
    if (meaning?.column === 'parent' && !byRank.has(meaning.rank)) byRank.set(meaning.rank, k);
  }
  return [...byRank].toSorted(([a], [b]) => a - b).map(([, k]) => k);
}

/** One heading for each column, as offices or as programs write them. */
export const mainHeadings = (isChinese: boolean): readonly string[] =>
  Object.entries(HEADINGS).map(
    ([column, words]) =>
      (isChinese ? words.split(' ').find((word) => /\p{Script=Han}/u.test(word)) : null) ?? column,
  );

/** What rosters of offices have besides, for the people who read them: nothing to warn of. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(
  (
    '序号 序 姓名 联系人 联系人姓名 联系电话 联系方式 电话 电话号码 办公电话 固定电话 手机 手机号 手机号码 负责人 主要负责人 责任人 ' +
    '负责人电话 书记 党支部书记 党组织书记 党员数 党员人数 人数 职务 地址 单位地址 办公地址 通讯地址 通信地址 联系地址 详细地址 传真 邮编 邮政编码 邮箱 电子邮箱 电子邮件 ' +
    'no no. contact phone telephone tel mobile address fax postcode zip email e-mail'
  ).split(' '),
);

/** Whether a column is known to be of no use here. */
export const isForPeople = (heading: string): boolean => FOR_PEOPLE.has(plainHeading(heading));

/** All headings of the columns that are not in `taken`, for a “did you mean”. */
export function headingsBut(taken: readonly (Column | null)[]): readonly string[] {
  const known = new Set(taken);
  return [...BY_HEADING].filter(([, { column }]) => !known.has(column)).map(([heading]) => heading);
}

/** `单 位`, `编码*`, `Not before` and `not_before` are how people set their headings. */
export function plainHeading(heading: string): string {
  const bare = heading.normalize('NFKC').toLowerCase().replaceAll(/[*:]/gu, '').trim();
  return /\p{Script=Han}/u.test(bare)
    ? bare.replaceAll(/\s+/gu, '')
    : bare.replaceAll(/[\s_]+/gu, '-');
}

/** What stands only in the CSV that `tici plan` writes: by unit or by level, in either language. */
const OF_CALENDARS = [
  ['梯队', '结束', '天数'],
  ['梯队', '单位数', '安排数'],
  ['echelon', 'end', 'days'],
  ['echelon', 'units', 'entries'],
];

/** Whether this is the first row of a calendar that `tici plan` wrote. */
export function isCalendar(headings: readonly string[]): boolean {
  const plain = new Set(headings.map(plainHeading));
  return OF_CALENDARS.some((own) => own.every((heading) => plain.has(heading)));
}
