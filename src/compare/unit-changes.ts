import { item } from '../domain/columns.js';
import { memberKey, pathOf, type Member, type Plan, type Unit } from '../domain/plan.js';
import { matchMembers, type Aligned } from './align.js';
import { keepsOrder } from './match-lists.js';
import { unitPath } from './match-units.js';
import type { Apply, Change } from './recipe.js';
import { kindOf, ruleChanges } from './rule-changes.js';
import { dayValue, sameValue, type Value } from './value.js';

/** What was written differently of one unit that is in both plans, names apart. */
export function contentChanges(aligned: Aligned, unit: Unit, other: Unit): Change[] {
  if (isPlain(unit) && isPlain(other)) return [];
  const { plan } = aligned;
  const named = writtenName(aligned, unit);
  const put = putInto(plan, unit);
  const rules = ruleChanges(unit.rules ?? {}, other.rules ?? {});
  return [
    ...ownChanges(unit, other, named, put),
    ...rules.map(({ key, apply, ...change }): Change => ({
      ...change,
      path: `${named.path}.rules.${key}`,
      name: named.name,
      apply: apply && put((one) => ({ ...one, rules: apply(one.rules ?? {}) })),
    })),
    ...memberChanges(unit, other, named, put, aligned),
  ];
}

/** By the path and the name that OLD has for it. */
function writtenName({ old }: Aligned, { index }: Unit): Named {
  const unit = item(old.units, index);
  return { path: unitPath(old.units, unit), name: pathOf(old.units, unit).join('/') };
}

/** Nearly all units of a region are nothing but a name and a code. */
const isPlain = ({ tags, system, start, notBefore, notAfter, rules, members }: Unit): boolean =>
  tags.length === 0 &&
  system === null &&
  start === null &&
  notBefore === null &&
  notAfter === null &&
  rules === null &&
  members.length === 0;

type Put = (change: (unit: Unit) => Unit) => Apply;

const putInto =
  (plan: Plan, { index }: Unit): Put =>
  (change) =>
  ({ content }) => {
    content.set(index, change(content.get(index) ?? item(plan.units, index)));
  };

interface Named {
  readonly path: string;
  readonly name: string;
}

const said = (
  { path, name }: Named,
  key: string,
  from: Value,
  to: Value,
  apply: Apply | null,
): Change[] =>
  sameValue(from, to)
    ? []
    : [{ path: `${path}.${key}`, kind: kindOf(from, to), from, to, name, apply }];

/** The order of tags means nothing, and none is the same as an empty list. */
const words = (list: readonly string[]): Value => (list.length === 0 ? null : [...list].sort());

const DAYS = [
  ['start', 'start'],
  ['not-before', 'notBefore'],
  ['not-after', 'notAfter'],
] as const;

/** What a unit and a member say alike. */
function ownChanges<T extends Member>(
  old: T,
  now: T,
  named: Named,
  put: (change: (one: T) => T) => Apply,
): Change[] {
  return [
    ...said(
      named,
      'tags',
      words(old.tags),
      words(now.tags),
      put((one) => ({ ...one, tags: now.tags })),
    ),
    ...said(
      named,
      'system',
      old.system,
      now.system,
      put((one) => ({ ...one, system: now.system })),
    ),
    ...DAYS.flatMap(([key, field]) =>
      said(
        named,
        key,
        dayValue(old[field]),
        dayValue(now[field]),
        put((one) => ({ ...one, [field]: now[field] })),
      ),
    ),
  ];
}

function memberChanges(
  unit: Unit,
  other: Unit,
  { path, name }: Named,
  put: Put,
  { old: written, target }: Aligned,
): Change[] {
  const [old, now] = [unit.members, other.members];
  if (old.length === 0 && now.length === 0) return [];
  const pairs = matchMembers(old, now);
  const change = (list: (members: readonly Member[]) => readonly Member[]): Apply =>
    put((one) => ({ ...one, members: list(one.members) }));
  const changes = old.flatMap((member, k): Change[] => {
    const same = now[pairs.toNew[k] ?? -1];
    const key = memberKey(member);
    const word = item(item(written.units, unit.index).members, k).name;
    const named = { path: `${path}.members.${word}`, name: `${name}/${word}` };
    if (same === undefined) {
      const apply = change((list) => list.filter((one) => memberKey(one) !== key));
      return [{ ...named, kind: 'removed', from: word, to: null, apply }];
    }
    return ownChanges(member, same, named, (map) =>
      change((list) => list.map((one) => (memberKey(one) === key ? map(one) : one))),
    );
  });
  const added = now.flatMap((member, k): Change[] => {
    if (pairs.toOld[k] !== -1) return [];
    const apply = change((list) => insertedAfter(list, member, now.slice(0, k)));
    const named = { path: `${path}.members.${member.name}`, name: `${name}/${member.name}` };
    return [{ ...named, kind: 'added', from: null, to: member.name, apply }];
  });
  const all = [...changes, ...added];
  if (keepsOrder(pairs)) return all;
  const places = new Map(
    item(target.units, other.index).members.map((one, k) => [memberKey(one), k]),
  );
  const sorted = change((list) =>
    list.toSorted((a, b) => (places.get(memberKey(a)) ?? -1) - (places.get(memberKey(b)) ?? -1)),
  );
  const names = (list: readonly Member[]): Value => list.map((one) => one.name);
  return [
    ...all,
    {
      path: `${path}.members`,
      kind: 'changed',
      from: names(old),
      to: names(now),
      name,
      apply: sorted,
    },
  ];
}

/** Behind the nearest of those before it that is there. */
function insertedAfter(
  list: readonly Member[],
  member: Member,
  before: readonly Member[],
): readonly Member[] {
  const keys = list.map(memberKey);
  const known = before.map((one) => keys.indexOf(memberKey(one))).filter((at) => at !== -1);
  return list.toSpliced((known.at(-1) ?? -1) + 1, 0, member);
}

/** What was added to the tree of units, taken from it, or hung elsewhere in it; its order last. */
export function treeChanges(aligned: Aligned): Change[] {
  const { plan, target, pairs } = aligned;
  const { toNew, toOld } = pairs.units;
  const changes: Change[] = [];
  for (const unit of plan.units) {
    if (toNew[unit.index] !== -1) changes.push(...placeChanges(aligned, unit));
    else if (unit.parent < 0 || toNew[unit.parent] !== -1) {
      changes.push(goneOrCome(aligned.old, unit, 'removed', toNew));
    }
  }
  for (const unit of target.units) {
    if (toOld[unit.index] !== -1) continue;
    if (unit.parent < 0 || toOld[unit.parent] !== -1) {
      changes.push(goneOrCome(target, unit, 'added', toOld));
    }
  }
  return changes;
}

/** A unit with all below it that is gone, or new, as well; what has its pair elsewhere is not among them. */
function goneOrCome(
  { units }: Plan,
  unit: Unit,
  kind: 'removed' | 'added',
  others: Int32Array,
): Change {
  const part = new Set<number>();
  const inside: number[] = [unit.index];
  for (let at = inside.pop(); at !== undefined; at = inside.pop()) {
    part.add(at);
    for (let below = at + 1; below < item(units, at).end; below = item(units, below).end) {
      if (others[below] === -1) inside.push(below);
    }
  }
  const path = pathOf(units, unit).join('/');
  const value = { path, units: part.size };
  return {
    path: unitPath(units, unit),
    kind,
    from: kind === 'removed' ? value : null,
    to: kind === 'added' ? value : null,
    name: path,
    apply: ({ tree }) => addAll(tree[kind], part),
  };
}

function addAll(set: Set<number>, more: Iterable<number>): void {
  for (const one of more) set.add(one);
}

/** Another parent, with the levels that follow from it; or another level alone. */
function placeChanges(aligned: Aligned, unit: Unit): Change[] {
  const { old, plan, target, pairs } = aligned;
  const { toNew, toOld } = pairs.units;
  const other = item(target.units, toNew[unit.index] ?? -1);
  const wanted = other.parent < 0 ? -1 : (toOld[other.parent] ?? -1);
  const isMoved = unit.parent !== (other.parent < 0 ? -1 : wanted === -1 ? -2 : wanted);
  const { path, name } = writtenName(aligned, unit);
  if (isMoved) {
    const above = (units: readonly Unit[], parent: number): Value =>
      parent < 0 ? null : pathOf(units, item(units, parent)).join('/');
    const levels = levelsBelow(plan, target, unit, toNew);
    return [
      {
        path,
        kind: 'reparented',
        from: above(old.units, unit.parent),
        to: above(target.units, other.parent),
        name,
        apply: ({ tree }) => {
          tree.moved.add(unit.index);
          addAll(tree.levels, levels);
        },
      },
    ];
  }
  const [from, to] = [levelName(plan, unit), levelName(target, other)];
  if (from === to || hangsBelowMoved(plan, target, unit, pairs.units)) return [];
  const apply: Apply = ({ tree }) => void tree.levels.add(unit.index);
  return [{ path: `${path}.level`, kind: 'changed', from, to, name, apply }];
}

const levelName = ({ levels }: Plan, { level }: Unit): string => item(levels, level).name;

/** The units from `unit` down that stay together, and stand on another level in NEW. */
function levelsBelow(plan: Plan, target: Plan, unit: Unit, toNew: Int32Array): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = unit.index; index < unit.end; index++) {
    const other = target.units[toNew[index] ?? -1];
    if (other === undefined) continue;
    if (levelName(plan, item(plan.units, index)) !== levelName(target, other)) found.add(index);
  }
  return found;
}

/** Whether a unit above it hangs elsewhere, so that its own level goes with that. */
function hangsBelowMoved(
  plan: Plan,
  target: Plan,
  unit: Unit,
  { toNew, toOld }: Aligned['pairs']['units'],
): boolean {
  for (let at = unit.parent; at >= 0; at = item(plan.units, at).parent) {
    const other = target.units[toNew[at] ?? -1];
    if (other === undefined) return false;
    const parent = other.parent < 0 ? -1 : (toOld[other.parent] ?? -2);
    if (parent !== item(plan.units, at).parent) return true;
  }
  return false;
}

/** The change of order alone. */
export const orderChange = (): Change => ({
  path: 'units',
  kind: 'changed',
  from: null,
  to: null,
  name: null,
  apply: ({ tree }) => {
    tree.isReordered = true;
  },
});
