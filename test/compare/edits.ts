import fc from 'fast-check';
import { asDay, type Day } from '../../src/domain/day.js';
import type { Level, Member, Override, Plan, Unit } from '../../src/domain/plan.js';
import { AT, match, member, unitsOf, type UnitTree } from '../oracle/build.js';
import { days } from '../oracle/days.js';

/** What a clerk does to a plan between two issues: one thing at one place, both chosen by numbers. */
export interface Edit {
  readonly kind: keyof typeof KINDS;
  readonly where: number;
  readonly what: number;
}

type Mutable = { -readonly [K in keyof Said]: Said[K] } & { name: string; units: Mutable[] };
type Said = Partial<Omit<UnitTree, 'units' | 'name'>>;
type Doing = (plan: Plan, where: number, what: number) => Plan;

export const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;

const dayFrom = (plan: Plan, what: number): Day => asDay(plan.kickoff.day + (what % 40));

function treesOf(units: readonly Unit[], parent = -1): Mutable[] {
  const level = parent < 0 ? -1 : units[parent]!.level;
  return units
    .filter((unit) => unit.parent === parent)
    .map((unit) => ({ ...unit, down: unit.level - level, units: treesOf(units, unit.index) }));
}

const flat = (trees: readonly Mutable[]): Mutable[] =>
  trees.flatMap((tree) => [tree, ...flat(tree.units)]);

/** Changes one unit, or where it hangs. */
const unit =
  (
    change: (tree: Mutable, siblings: Mutable[], plan: Plan, what: number, all: Mutable[]) => void,
  ): Doing =>
  (plan, where, what) => {
    const trees = treesOf(plan.units);
    const all = flat(trees);
    const chosen = pick(all, where);
    const siblings = [trees, ...all.map((one) => one.units)].find((list) => list.includes(chosen))!;
    change(chosen, siblings, plan, what, trees);
    return { ...plan, units: unitsOf(trees) };
  };

const levelOf = (trees: readonly Mutable[], wanted: Mutable, above = -1): number => {
  for (const tree of trees) {
    const level = above + (tree.down ?? 1);
    if (tree === wanted) return level;
    const below = levelOf(tree.units, wanted, level);
    if (below >= 0) return below;
  }
  return -1;
};

const depth = (tree: Mutable): number =>
  Math.max(0, ...tree.units.map((one) => (one.down ?? 1) + depth(one)));

const members = (change: (list: Member[], what: number) => void): Doing =>
  unit((tree, _siblings, _plan, what) => {
    const list = [...(tree.members ?? [])];
    change(list, what);
    tree.members = list;
  });

const override =
  (change: (list: Override[], plan: Plan, where: number, what: number) => void): Doing =>
  (plan, where, what) => {
    const list = [...plan.overrides];
    change(list, plan, where, what);
    return { ...plan, overrides: list };
  };

const levels =
  (change: (level: Level, what: number) => Level): Doing =>
  (plan, where, what) => ({
    ...plan,
    levels: plan.levels.map((one, k) =>
      k === where % plan.levels.length ? change(one, what) : one,
    ),
  });

const KINDS = {
  kickoff: (plan, _where, what) => ({
    ...plan,
    kickoff: { ...plan.kickoff, day: asDay(plan.kickoff.day + 1 + (what % 14)) },
  }),
  stagger: (plan, _where, what) => ({
    ...plan,
    rules: {
      ...plan.rules,
      stagger: { interval: days(what % 16), tolerance: days(what % 4), at: AT },
    },
  }),
  tolerance: (plan, _where, what) => ({
    ...plan,
    rules: { ...plan.rules, overlap: { ...plan.rules.overlap, tolerance: days(what % 6), at: AT } },
  }),
  noOverlap: (plan) => {
    const { overlap: _overlap, ...rules } = plan.rules;
    return { ...plan, rules };
  },
  duration: (plan, _where, what) => ({
    ...plan,
    rules: { ...plan.rules, duration: { min: days(1 + (what % 50)), at: AT } },
  }),
  startOn: (plan, _where, what) => ({
    ...plan,
    rules: { ...plan.rules, startOn: what % 2 === 0 ? 'any' : 'workday' },
  }),
  avoid: (plan, where, what) => {
    const from = dayFrom(plan, where);
    const range = { name: null, from, to: asDay(from + (what % 9)), at: AT };
    return { ...plan, calendar: { ...plan.calendar, avoid: [...plan.calendar.avoid, range] } };
  },
  lessAvoided: (plan) => ({
    ...plan,
    calendar: { ...plan.calendar, avoid: plan.calendar.avoid.slice(1), workdays: [] },
  }),
  weekend: (plan, _where, what) => ({
    ...plan,
    calendar: { ...plan.calendar, weekend: what % 2 === 0 ? [0] : [] },
  }),
  newOverride: override((list, plan, where, what) => {
    const level = pick(plan.levels, where).name;
    const one = {
      match: match({ level }),
      rules: { stagger: { interval: days(what % 14), at: AT } },
    };
    list.splice(what % (list.length + 1), 0, { ...one, after: [], at: AT });
  }),
  lessOverrides: override((list, _plan, where) => void list.splice(where % (list.length + 1), 1)),
  swapOverrides: override((list) => void list.reverse()),
  stage: (plan, where, what) => ({
    ...plan,
    stages: plan.stages.map((one, k) =>
      k === where % plan.stages.length && one.duration === null
        ? { ...one, share: 1 + (what % 5) }
        : one,
    ),
  }),
  stageName: (plan, where) => ({
    ...plan,
    stages: plan.stages.map((one, k) =>
      k === where % plan.stages.length ? { ...one, name: `${one.name}新` } : one,
    ),
  }),
  lessStages: (plan) => ({
    ...plan,
    stages: plan.stages.length > 1 ? plan.stages.slice(1) : plan.stages,
  }),
  levelName: (plan, where) => {
    const old = pick(plan.levels, where).name;
    const name = `${old}新`;
    const renamed = levels((level) => (level.name === old ? { ...level, name } : level))(
      plan,
      where,
      0,
    );
    const overrides = plan.overrides.map((one) => ({
      ...one,
      match: renamedLevel(one.match, old, name),
      after: one.after.map((after) => ({ ...after, match: renamedLevel(after.match, old, name) })),
    }));
    return { ...renamed, overrides };
  },
  echelons: levels((level, what) => ({
    ...level,
    echelons:
      level.echelons.length > 1 && what % 2 === 0
        ? level.echelons.slice(0, -1)
        : [...level.echelons, `又${what % 9}`],
  })),
  unitName: unit((tree, _siblings, _plan, what) => void (tree.name = `${tree.name}改${what % 7}`)),
  unitCode: unit(
    (tree, _siblings, _plan, what) => void (tree.code = `n${tree.name}-${what % 100}`),
  ),
  unitId: unit((tree, _siblings, _plan, what) => void (tree.id = `i${tree.name}-${what % 100}`)),
  start: unit((tree, _siblings, plan, what) => void (tree.start = dayFrom(plan, what))),
  notBefore: unit((tree, _siblings, plan, what) => void (tree.notBefore = dayFrom(plan, what))),
  tags: unit((tree, _siblings, _plan, what) => void (tree.tags = what % 2 === 0 ? ['试点'] : [])),
  rules: unit((tree, _siblings, _plan, what) => {
    tree.rules = {
      stagger: { interval: days(what % 12), at: AT },
      duration: { min: days(3), at: AT },
    };
  }),
  remove: unit((tree, siblings, plan) => {
    if (plan.units.length > 1 + flat([tree]).length) siblings.splice(siblings.indexOf(tree), 1);
  }),
  add: unit((tree, siblings, _plan, what) => {
    const made: Mutable = {
      name: `新单位${what}`,
      down: tree.down ?? 1,
      units: [],
      code: what % 2 === 0 ? `w${what}` : null,
    };
    siblings.splice(what % (siblings.length + 1), 0, made);
  }),
  move: unit((tree, siblings, plan, what, trees) => {
    const inside = new Set(flat([tree]));
    const room = flat(trees).filter(
      (one) => !inside.has(one) && levelOf(trees, one) + 1 + depth(tree) < plan.levels.length,
    );
    if (room.length === 0) return;
    const parent = pick(room, what);
    siblings.splice(siblings.indexOf(tree), 1);
    tree.down = 1;
    parent.units.splice(what % (parent.units.length + 1), 0, tree);
  }),
  order: unit((_tree, siblings) => void siblings.reverse()),
  newMember: members(
    (list, what) => void list.splice(what % (list.length + 1), 0, member(`又一个${what}`)),
  ),
  lessMembers: members((list, what) => void list.splice(what % (list.length + 1), 1)),
  memberOrder: members((list) => void list.reverse()),
  memberStart: (plan, where, what) =>
    members((list) => {
      if (list.length > 0) list[0] = { ...list[0]!, start: dayFrom(plan, what) };
    })(plan, where, what),
} as const satisfies Record<string, Doing>;

function renamedLevel(old: Override['match'], from: string, to: string): Override['match'] {
  const level = old.level?.map((one) => (one.value === from ? { ...one, value: to } : one));
  return level === undefined ? old : { ...old, level };
}

const editKinds = Object.keys(KINDS) as Edit['kind'][];

export const edits = (most: number): fc.Arbitrary<Edit[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...editKinds),
      where: fc.nat({ max: 1000 }),
      what: fc.nat({ max: 1000 }),
    }),
    { minLength: 1, maxLength: most },
  );

export const edited = (plan: Plan, list: readonly Edit[]): Plan =>
  list.reduce((made, { kind, where, what }) => KINDS[kind](made, where, what), plan);
