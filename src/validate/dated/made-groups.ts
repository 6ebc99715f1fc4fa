import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic, Related } from '../../diagnostics/diagnostic.js';
import type { SupervisionItem } from '../../domain/activities.js';
import { addTo } from '../../domain/lists.js';
import type { KnownPerson } from '../../domain/person.js';
import { pathOf, type Plan } from '../../domain/plan.js';
import { datedFacts, type DatedFacts } from '../shared/dated-facts.js';

/** Units that nobody above makes a group for, groups of one name, and inspections that lead nowhere. */
export function madeGroups(plan: Plan): readonly Diagnostic[] {
  const facts = datedFacts(plan);
  if (facts === null) return [];
  const { supervision } = facts.dated;
  const groups = facts.people.all.filter(({ kind }) => kind === 'group');
  return [
    ...supervision.flatMap((item) => unreached(facts, item)),
    ...likeNamed(groups),
    ...supervision.flatMap((item, number) => idleInspection(plan, item, number, groups)),
  ];
}

/** A finding names so many of the units that it counts. */
const MOST_NAMED = 10;

/** Those that a group covers all the same, by another item, are looked after. */
function unreached({ plan, people }: DatedFacts, { group, made }: SupervisionItem): Diagnostic[] {
  if (made === null || group !== null) return [];
  const [by, covers] = [made.by.value, made.covers.value];
  const level = plan.levels.findIndex(({ name }) => name === covers);
  if (plan.levels.every(({ name }) => name !== by)) return [];
  const others = plan.units.filter(
    (unit) => unit.level === level && people.supervisorsOf(unit.index).length === 0,
  );
  const [first] = others;
  if (first === undefined) return [];
  const unit = pathOf(plan.units, first).join('/');
  const related = others.slice(0, MOST_NAMED).map(({ at }): Related => ({
    at,
    note: { kind: 'here' },
  }));
  const count = others.length;
  return [finding('TC716', made.covers.at, { unit, by, level: covers, count }, { related })];
}

function likeNamed(groups: readonly KnownPerson[]): Diagnostic[] {
  const byName = new Map<string, KnownPerson[]>();
  for (const group of groups) {
    addTo(byName, group.name, group);
  }
  return [...byName].flatMap(([name, [first, ...others]]) => {
    const last = others.at(-1);
    if (first === undefined || last === undefined) return [];
    const related: Related[] =
      first.at === last.at ? [] : [{ at: first.at, note: { kind: 'first' } }];
    return [finding('TC717', last.at, { name, count: others.length + 1 }, { related })];
  });
}

/** No group of the item has a unit of the level below those that it covers. */
function idleInspection(
  { levels, units }: Plan,
  { inspects }: SupervisionItem,
  number: number,
  groups: readonly KnownPerson[],
): Diagnostic[] {
  const level = levels.findIndex(({ name }) => name === inspects?.level.value);
  if (inspects === null || level < 0) return [];
  const covered = groups.flatMap(({ items, covers }) => (items.includes(number) ? covers : []));
  const hasBelow = covered.some((unit) => {
    const end = units[unit]?.end ?? 0;
    return units.slice(unit + 1, end).some((one) => one.level === level);
  });
  if (covered.length === 0 || hasBelow) return [];
  return [finding('TC718', inspects.level.at, { level: inspects.level.value })];
}
