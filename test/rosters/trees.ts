import fc from 'fast-check';

/** A unit of a random hierarchy. */
export interface Tree {
  readonly name: string;
  readonly code: string;
  readonly below: readonly Tree[];
}

/** Digits of the codes of each storey: GB/T 2260, then statistical codes. */
const LENGTHS = [2, 4, 6, 9, 12] as const;
export const LEVELS = ['盟市', '旗县', '苏木乡镇', '嘎查村'] as const;

interface Shape {
  readonly name: string;
  readonly below: readonly Shape[];
}

/** Some of them begin like numbers or hold what a table may stumble over. */
const name = fc
  .tuple(
    fc.constantFrom(
      '甲',
      '乙',
      '丙子',
      '东',
      '一中东',
      '二道河',
      '十里堡',
      '合计',
      'A',
      '八一',
      '（新）',
    ),
    fc.constantFrom('市', '县', '乡', '村', '街道', '局', '分局'),
  )
  .map(([head, tail]) => head + tail);

const shapes = (depth: number): fc.Arbitrary<readonly Shape[]> =>
  fc.uniqueArray(
    fc.record({
      name,
      below: depth === 1 ? fc.constant([]) : fc.oneof(fc.constant([]), shapes(depth - 1)),
    }),
    { selector: (one) => one.name, minLength: 1, maxLength: 4 },
  );

/** Codes of the units under `above`, whose code has the digits of its storey. */
function coded(units: readonly Shape[], above: string, depth: number): readonly Tree[] {
  const digits = (LENGTHS[depth] ?? 0) - (LENGTHS[depth - 1] ?? 0);
  return units.map((unit, k) => {
    const first = depth === 0 ? 15 : 1;
    const code = above + String(first + k).padStart(digits, '0');
    return { name: unit.name, code, below: coded(unit.below, code, depth + 1) };
  });
}

/** Up to four storeys, each unit with a code of 2, 4, 6 or 9 digits. */
export const trees: fc.Arbitrary<readonly Tree[]> = shapes(4).map((units) => coded(units, '', 0));

/** All units, each with its depth and the unit above. */
export function* walk(
  units: readonly Tree[],
  depth = 0,
  above: Tree | null = null,
): Generator<{
  readonly unit: Tree;
  readonly depth: number;
  readonly above: Tree | null;
  readonly k: number;
}> {
  for (const [k, unit] of units.entries()) {
    yield { unit, depth, above, k };
    yield* walk(unit.below, depth + 1, unit);
  }
}

export type Rows = readonly (readonly (string | null)[])[];

/** (a): the parent by its code. */
export const byParents = (units: readonly Tree[]): Rows => [
  ['编码', '上级编码', '单位名称'],
  ...[...walk(units)].map(({ unit, above }) => [unit.code, above?.code ?? null, unit.name]),
];

/** (b): a column a level; cells that say the same as above are empty. */
export function byLevels(units: readonly Tree[]): Rows {
  const rows: (string | null)[][] = [[...LEVELS, '编码']];
  for (const { unit, depth } of walk(units)) {
    const row: (string | null)[] = [null, null, null, null, unit.code];
    row[depth] = unit.name;
    rows.push(row);
  }
  return rows;
}

/** (b): each row of a unit without others below says all its levels. */
export function byFullLevels(units: readonly Tree[]): Rows {
  const rows: (string | null)[][] = [[...LEVELS]];
  const add = (list: readonly Tree[], path: readonly string[]): void => {
    for (const { name: own, below } of list) {
      if (below.length > 0) add(below, [...path, own]);
      else rows.push(Array.from({ length: 4 }, (_, k) => [...path, own][k] ?? null));
    }
  };
  add(units, []);
  return rows;
}

const HAN = '一二三四五六七八九';
const NUMBERS: readonly ((k: number) => string)[] = [
  (k) => `${HAN[k]}、`,
  (k) => `（${HAN[k]}）`,
  (k) => `${k + 1}.`,
  (k) => `（${k + 1}）`,
];

/** (c): 一、（一）1.（1） before the names. */
export const byNumbers = (units: readonly Tree[]): Rows => [
  ['单位名称', '编码'],
  ...[...walk(units)].map(({ unit, depth, k }) => [
    `${NUMBERS[depth]?.(k)}${unit.name}`,
    `X${unit.code}`,
  ]),
];

/** (c): names set in by two blanks a level. */
export const byIndents = (units: readonly Tree[], blank = '  '): Rows => [
  ['单位名称', '编码'],
  ...[...walk(units)].map(({ unit, depth }) => [
    `${blank.repeat(depth)}${unit.name}`,
    `X${unit.code}`,
  ]),
];

/** (d): codes alone. */
export const byCodes = (units: readonly Tree[], length = 0): Rows => [
  ['编码', '单位名称'],
  ...[...walk(units)].map(({ unit }) => [unit.code.padEnd(length, '0'), unit.name]),
];

export const csvOf = (rows: Rows, separator = ','): string =>
  rows.map((row) => row.map((cell) => cell ?? '').join(separator)).join('\n');
