import { asDay, type Day } from '../../src/domain/day.js';
import type { SourcePlace } from '../../src/domain/source-place.js';
import type {
  After,
  CalendarPlan,
  DayRange,
  Match,
  Member,
  Override,
  Plan,
  Stage,
  Unit,
} from '../../src/domain/plan.js';
import type { Rules, StartRule } from '../../src/domain/rules.js';
import { day, days, type Length } from './days.js';

/** Plans for tests, written as objects. */

export const AT: SourcePlace = { source: 0, start: 0, end: 0 };

export const at = (text: string): Day => asDay(day(text));

export const months = (count: number): Length => ({ months: count, days: 0 });

const ORGAN = {
  id: null,
  code: null,
  tags: [],
  system: null,
  start: null,
  notBefore: null,
  notAfter: null,
  note: null,
};

export const member = (name: string, says: Partial<Member> = {}): Member => ({
  ...ORGAN,
  at: AT,
  keys: null,
  name,
  ...says,
});

export interface UnitTree extends Partial<
  Omit<Unit, 'name' | 'index' | 'parent' | 'end' | 'level'>
> {
  readonly name: string;
  /** How far below the unit above; 1 where no storey is left out. */
  readonly down?: number;
  readonly units?: readonly UnitTree[];
}

/** Units in preorder. */
export function unitsOf(trees: readonly UnitTree[]): Unit[] {
  const units: Unit[] = [];
  const place = (tree: UnitTree, parent: number, above: number): void => {
    const { down = 1, units: below = [], ...says } = tree;
    const index = units.length;
    const level = above + down;
    const plain = { ...ORGAN, at: AT, keys: null, rules: null, members: [], note: null };
    units.push({ ...plain, ...says, index, parent, end: 0, level });
    for (const one of below) place(one, index, level);
    units[index] = { ...units[index]!, end: units.length };
  };
  for (const tree of trees) place(tree, -1, -1);
  return units;
}

export const range = (from: string, to: string, name: string | null = null): DayRange => ({
  name,
  from: at(from),
  to: at(to),
  at: AT,
});

export function match(
  words: Partial<Record<'level' | 'echelon' | 'tag' | 'system' | 'unit', string>>,
): Match {
  const located = Object.entries(words).map(([key, value]) => [key, [{ value, at: AT }]]);
  return { ...(Object.fromEntries(located) as Omit<Match, 'at'>), at: AT };
}

export const override = (says: Match, rules: Rules, after: readonly After[] = []): Override => ({
  match: says,
  rules,
  after,
  at: AT,
});

export const distance = (interval: number, tolerance = 0) => ({
  interval: days(interval),
  tolerance: days(tolerance),
  at: AT,
});

export const ON_KICKOFF: StartRule = { anchor: 'kickoff', at: AT };

export const shares = (...weights: number[]): Stage[] =>
  weights.map((share, k) => ({ name: `环节${k + 1}`, share, duration: null, at: AT }));

export const timed = (...lengths: Length[]): Stage[] =>
  lengths.map((duration, k) => ({ name: `环节${k + 1}`, share: 1, duration, at: AT }));

export interface Sketch {
  readonly kickoff: string;
  readonly calendar?: Partial<CalendarPlan>;
  readonly levels: readonly (readonly string[])[];
  readonly stages?: readonly Stage[];
  readonly rules: Rules;
  readonly overrides?: readonly Override[];
  readonly units: readonly UnitTree[];
}

const CALENDAR: CalendarPlan = {
  holidays: 'none',
  weekend: [6, 0],
  workdays: [],
  restdays: [],
  avoid: [],
  at: null,
};

export function planOf(sketch: Sketch): Plan {
  const levels = sketch.levels.map((echelons, k) => ({
    name: `层级${k + 1}`,
    echelons,
    count: null,
    at: AT,
  }));
  return {
    title: '方案',
    id: 'plan',
    revision: 0,
    issued: null,
    timezone: 'Asia/Shanghai',
    kickoff: { day: at(sketch.kickoff), name: null, at: AT },
    calendar: { ...CALENDAR, ...sketch.calendar },
    levels,
    stages: sketch.stages ?? [],
    rules: sketch.rules,
    overrides: sketch.overrides ?? [],
    units: unitsOf(sketch.units),
    checks: {},
  };
}
