import { isForPeople, plainHeading } from '../roster/columns.js';

/** What a row of progress may say. `above`: the path above a unit, as in the CSV of `tici plan`. */
export type ProgressColumn =
  'unit' | 'code' | 'above' | 'echelon' | 'stage' | 'started' | 'finished' | 'redo';

/** What offices head these columns with; of two headings for one column the one that stands first here is read. */
const HEADINGS: Readonly<Record<ProgressColumn, string>> = {
  unit: 'unit 单位 单位名称 名称 name 填报单位',
  code: 'code 编码 单位编码 单位代码 代码 标识 id',
  above: 'above 所属',
  echelon: 'echelon 梯队',
  stage: 'stage 环节 阶段 环节名称',
  started: 'started 开始 开始日期 开始时间 开始日 实际开始 实际开始日期 实际启动',
  finished: 'finished 完成 完成日期 完成时间 完成日 实际完成 实际完成日期 结束日期',
  redo: 'redo 返工 返工日期 返工时间 退回 退回日期',
};

const BY_HEADING: ReadonlyMap<string, { readonly column: ProgressColumn; readonly rank: number }> =
  new Map(
    (Object.keys(HEADINGS) as ProgressColumn[]).flatMap((column) =>
      HEADINGS[column].split(' ').map((heading, rank) => [heading, { column, rank }] as const),
    ),
  );

/** All headings that are read, for a “did you mean”. */
export const progressHeadings: readonly string[] = [...BY_HEADING.keys()];

/** The column that a heading means; null where nobody knows it. */
export const progressColumn = (heading: string): ProgressColumn | null =>
  BY_HEADING.get(plainHeading(heading))?.column ?? null;

/** Which of several headings for one column is the surer one: the less. */
const rankOf = (heading: string): number => BY_HEADING.get(plainHeading(heading))?.rank ?? Infinity;

/** The place of each column among the headings: of several for one the surest, of equals the first. */
export function placesOf(headings: readonly string[]): ReadonlyMap<ProgressColumn, number> {
  const places = new Map<ProgressColumn, number>();
  for (const [k, heading] of headings.entries()) {
    const column = progressColumn(heading);
    if (column === null) continue;
    const before = headings[places.get(column) ?? -1];
    if (before === undefined || rankOf(heading) < rankOf(before)) places.set(column, k);
  }
  return places;
}

/** What the CSV of `tici plan` has besides, so that it may be filled in: nothing to warn of. */
const PLANNED: ReadonlySet<string> = new Set(
  '层级 启动 结束 天数 余地 备注 说明 情况 进展 level start end days float note'.split(' '),
);

/** Whether a column is known to be of no use here: the days of the plan, telephone numbers. */
export function isOfNoUse(heading: string): boolean {
  const plain = plainHeading(heading);
  return PLANNED.has(plain) || /·(?:起|止|from|to)$/u.test(plain) || isForPeople(heading);
}
