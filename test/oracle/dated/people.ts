import { many, type LimitsDoc, type PlanDoc, type SupervisionDoc } from './document.js';
import { unitNamed, type Unit } from './rows.js';
import { rangeOf, type Range } from './time.js';

/** Someone who attends: a leader or a group. */
export interface Person {
  /** Unique: the name, or the id that tells namesakes apart. */
  readonly key: string;
  readonly kind: 'leader' | 'group';
  readonly name: string;
  /** Bodies that a leader belongs to. */
  readonly of: readonly string[];
  readonly covers: readonly Unit[];
  readonly perDay: 1 | 2;
  readonly away: readonly Range[];
  /** Units whose leading team a leader sits in. */
  readonly seats: readonly Unit[];
  /** The unit that made the group. */
  readonly madeBy: Unit | null;
  readonly inspects: { readonly level: number; readonly visits: number } | null;
}

const limits = (...said: readonly LimitsDoc[]): Pick<Person, 'perDay' | 'away'> => ({
  perDay: said.some((one) => one['per-day'] === 1) ? 1 : 2,
  away: said.flatMap(({ away }) => away ?? []).map(rangeOf),
});

const known = (units: readonly Unit[], words: readonly string[]): readonly Unit[] =>
  words.map((word) => unitNamed(units, word)).filter((unit) => unit !== undefined);

/** Two lists of units as one, in plan order. */
const joined = (units: readonly Unit[], a: readonly Unit[], b: readonly Unit[]): readonly Unit[] =>
  units.filter((unit) => a.includes(unit) || b.includes(unit));

function leadersOf(plan: PlanDoc, units: readonly Unit[]): readonly Person[] {
  const found = new Map<string, Person>();
  for (const item of plan.contacts ?? []) {
    for (const said of item.leaders) {
      const key = said.id ?? said.name;
      const before = found.get(key);
      const { perDay, away } = limits(item, said);
      found.set(key, {
        key,
        kind: 'leader',
        name: said.name,
        of: [...(before?.of ?? []), item.of],
        covers: joined(units, before?.covers ?? [], known(units, said.points)),
        perDay: before?.perDay === 1 ? 1 : perDay,
        away: [...(before?.away ?? []), ...away],
        seats: [...(before?.seats ?? []), ...known(units, many(said.unit))],
        madeBy: null,
        inspects: null,
      });
    }
  }
  return [...found.values()];
}

/** As equal as can be, the longer ones first. */
function cut<T>(list: readonly T[], parts: number): readonly (readonly T[])[] {
  const count = Math.min(parts, list.length);
  const [least, longer] = [Math.floor(list.length / count), list.length % count];
  const sizes = Array.from({ length: count }, (_, k) => least + (k < longer ? 1 : 0));
  let from = 0;
  return sizes.map((size) => list.slice(from, (from += size)));
}

function runsOf({ groups, per }: SupervisionDoc, covered: readonly Unit[]) {
  if (covered.length === 0) return [];
  return cut(covered, groups ?? (per === undefined ? 1 : Math.ceil(covered.length / per)));
}

function madeGroups(plan: PlanDoc, units: readonly Unit[], item: SupervisionDoc) {
  const level = (word: string | undefined) => plan.levels.findIndex(({ name }) => name === word);
  const [by, covers] = [level(item.by), level(many(item.covers)[0])];
  return units
    .filter((unit) => unit.level === by)
    .flatMap((unit) => {
      const below = units.filter((one) => one.level === covers && one.lineage.includes(unit));
      const runs = runsOf(item, below);
      return runs.map((run, k) => ({ unit, run, n: k + 1, count: runs.length }));
    });
}

const groupName = (pattern: string | undefined, unit: string, n: number, count: number): string =>
  (pattern ?? (count === 1 ? '{unit}督导组' : '{unit}第{n}督导组'))
    .replaceAll('{unit}', unit)
    .replaceAll('{n}', chinese(n));

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一 … 九十九, as in 自治区第一督导组. */
function chinese(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return `${ten}${DIGITS[ones] ?? ''}`;
}

type Bare = Omit<Person, 'name' | 'key'> & {
  readonly names: readonly [short: string, long: string];
};

function groupsOf(plan: PlanDoc, units: readonly Unit[]): readonly Person[] {
  const bare = (plan.supervision ?? []).flatMap((item): readonly Bare[] => {
    const { level = '', visits = 1 } = item.inspects ?? {};
    const storey = plan.levels.findIndex(({ name }) => name === level);
    const rest = {
      kind: 'group' as const,
      of: [],
      ...limits(item),
      seats: [],
      inspects: item.inspects === undefined ? null : { level: storey, visits },
    };
    if (item.group !== undefined) {
      const covers = joined(units, known(units, many(item.covers)), []);
      return [{ ...rest, names: [item.group, item.group] as const, covers, madeBy: null }];
    }
    return madeGroups(plan, units, item).map(({ unit, run, n, count }) => {
      const short = groupName(item.name, unit.name, n, count);
      const long = groupName(item.name, unit.path, n, count);
      return { ...rest, names: [short, long] as const, covers: run, madeBy: unit };
    });
  });
  const isAlike = (name: string): boolean =>
    bare.filter(({ names }) => names[0] === name).length > 1;
  return bare.map(({ names: [short, long], ...group }) => {
    const name = isAlike(short) ? long : short;
    return { ...group, name, key: name };
  });
}

/** Leaders, then groups, in the order of the plan. */
export function peopleOf(plan: PlanDoc, units: readonly Unit[]): readonly Person[] {
  return [...leadersOf(plan, units), ...groupsOf(plan, units)];
}
