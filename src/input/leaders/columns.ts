import { isForPeople, plainHeading } from '../roster/columns.js';

/** What a row of leaders may say. */
export type LeaderColumn = 'name' | 'point' | 'id' | 'unit' | 'away' | 'per-day';

/** What offices head these columns with; of two headings for one column the one that stands first here is read. */
const HEADINGS: Readonly<Record<LeaderColumn, string>> = {
  name: 'name 姓名 领导姓名 领导 联系领导 联系点领导 包联领导 包保领导 挂点领导 leader',
  point:
    'point points 联系点编码 联系点 联系点单位 联系点名称 联系单位 包联单位 包联点 包保单位 挂点单位 挂点',
  id: 'id 标识 工号 编号',
  unit: 'unit 单位 所在单位 所在班子 班子 任职单位 工作单位',
  away: 'away 不在 不在日期 不在的日子 外出 外出日期 出差 请假 休假 不能参加 不能出席',
  'per-day': 'per-day 每天 每日 每天至多 每日至多 每天半天数 每日半天数',
};

interface Meaning {
  readonly column: LeaderColumn;
  readonly rank: number;
}

const BY_HEADING: ReadonlyMap<string, Meaning> = new Map(
  (Object.keys(HEADINGS) as LeaderColumn[]).flatMap((column) =>
    HEADINGS[column].split(' ').map((heading, rank) => [heading, { column, rank }] as const),
  ),
);

/** All headings that are read, for a “did you mean”. */
export const leaderHeadings: readonly string[] = [...BY_HEADING.keys()];

/** The place of each column among the headings: of several for one the surest, of equals the first. */
export function placesOf(headings: readonly string[]): ReadonlyMap<LeaderColumn, number> {
  const best = new Map<LeaderColumn, { readonly at: number; readonly rank: number }>();
  for (const [at, heading] of headings.entries()) {
    const meaning = BY_HEADING.get(plainHeading(heading));
    if (meaning === undefined) continue;
    const { column, rank } = meaning;
    if (rank < (best.get(column)?.rank ?? Infinity)) best.set(column, { at, rank });
  }
  return new Map([...best].map(([column, { at }]) => [column, at]));
}

/** Whether nobody is to be told that a column is not read: those for people, and what is said by another column. */
export const isOfNoUse = (heading: string): boolean =>
  isForPeople(heading) || BY_HEADING.has(plainHeading(heading)) || plainHeading(heading) === '备注';
