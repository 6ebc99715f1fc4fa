import { item } from '../../domain/columns.js';
import { memberKey, pathOf, type Member, type Plan, type Unit } from '../../domain/plan.js';
import { matchMembers, type Aligned } from '../align.js';
import { keepsOrder } from '../match-lists.js';
import { unitPath } from '../match-units.js';
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
export function writtenName({ old }: Aligned, { index }: Unit): Named {
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
