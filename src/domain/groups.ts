import type { SupervisionItem } from './activities.js';
import { chineseText } from './chinese-number.js';
import { inOrder, strictest, unitsOf } from './leaders.js';
import { addTo } from './lists.js';
import type { KnownPerson } from './person.js';
import { pathOf, type Plan, type Unit } from './plan.js';
import type { UnitFinder } from './unit-finder.js';

/** Every group: those written out, once for each name, and those that units make; in the order of the plan. */
export function groupsIn(
  plan: Plan,
  supervision: readonly SupervisionItem[],
  finder: UnitFinder,
): KnownPerson[] {
  const written = new Map<string, SupervisionItem[]>();
  for (const item of supervision) {
    if (item.group === null) continue;
    addTo(written, item.group, item);
  }
  const groups = supervision.flatMap((item, number): Draft[] => {
    if (item.group === null) return madeGroups(plan, item, number);
    const items = written.get(item.group) ?? [];
    return items[0] === item ? [writtenGroup(plan, item.group, items, supervision, finder)] : [];
  });
  return named(groups, plan).map(({ person }) => person);
}

interface Draft {
  readonly person: KnownPerson;
  /** What makes the name, where the group is made. */
  readonly template: string | null;
  readonly number: number;
}

/** A name is one group, however many items speak of it. */
function writtenGroup(
  plan: Plan,
  name: string,
  items: readonly SupervisionItem[],
  all: readonly SupervisionItem[],
  finder: UnitFinder,
): Draft {
  const [first] = items;
  const covers = items.flatMap((item) => unitsOf(item.covers, finder));
  const person: KnownPerson = {
    kind: 'group',
    name,
    label: name,
    key: name,
    covers: inOrder(new Set(covers)),
    ...strictest(items),
    items: items.map((item) => all.indexOf(item)),
    teams: [],
    madeBy: null,
    inspects: items.flatMap((item) => inspectionOf(plan, item)),
    at: first?.at ?? { source: 0, start: 0, end: 0 },
  };
  return { person, template: null, number: 0 };
}

function inspectionOf(plan: Plan, { inspects }: SupervisionItem): KnownPerson['inspects'] {
  if (inspects === null) return [];
  const level = levelCalled(plan, inspects.level.value);
  return level < 0 ? [] : [{ level, visits: inspects.visits }];
}

/** Index into the levels; −1 where there is none of that name. */
const levelCalled = ({ levels }: Plan, name: string): number =>
  levels.findIndex((level) => level.name === name);

/** What units of a level make: for each of its units the runs of those that are covered below it. */
function madeRuns(
  plan: Plan,
  made: NonNullable<SupervisionItem['made']>,
): readonly { readonly unit: Unit; readonly runs: readonly (readonly number[])[] }[] {
  const by = levelCalled(plan, made.by.value);
  const covers = levelCalled(plan, made.covers.value);
  if (by < 0 || covers < 0) return [];
  // Levels rise on the way down, so no two units of `by` have a unit below them in common: each is looked at once.
  return plan.units.flatMap((unit) => {
    if (unit.level !== by) return [];
    const below = plan.units
      .slice(unit.index + 1, unit.end)
      .filter(({ level }) => level === covers);
    const runs = cutInto(
      below.map(({ index }) => index),
      made.cut,
    );
    return runs.length === 0 ? [] : [{ unit, runs }];
  });
}

/**
 * Runs as equal as can be, the longer ones first: as many as are wanted, or as few as have at most so many each; never
 * one without a unit.
 */
function cutInto(
  units: readonly number[],
  { kind, count }: NonNullable<SupervisionItem['made']>['cut'],
): readonly (readonly number[])[] {
  const size = units.length;
  const runs = kind === 'per' ? Math.ceil(size / count) : Math.min(size, count);
  const ends = Array.from({ length: runs }, (_, k) => {
    const [length, longer] = [Math.floor(size / runs), size % runs];
    return (k + 1) * length + Math.min(k + 1, longer);
  });
  return ends.map((end, k) => units.slice(ends[k - 1] ?? 0, end));
}

const USUAL_NAME = '{unit}第{n}督导组';
const USUAL_SINGLE = '{unit}督导组';

function madeGroups(plan: Plan, item: SupervisionItem, number: number): Draft[] {
  const { made, at } = item;
  if (made === null) return [];
  const rest = {
    kind: 'group' as const,
    ...strictest([item]),
    items: [number],
    teams: [],
    inspects: inspectionOf(plan, item),
    at,
  };
  return madeRuns(plan, made).flatMap(({ unit, runs }) => {
    const template = made.name ?? (runs.length === 1 ? USUAL_SINGLE : USUAL_NAME);
    return runs.map((covers, k): Draft => {
      const name = fillIn(template, unit.name, k + 1);
      const person = { ...rest, name, label: name, key: name, covers, madeBy: unit.index };
      return { person, template, number: k + 1 };
    });
  });
}

const fillIn = (template: string, unit: string, number: number): string =>
  template.replaceAll('{unit}', unit).replaceAll('{n}', chineseText(number));

/** Where two names would be alike, `{unit}` is the unit's path. */
function named(groups: readonly Draft[], plan: Plan): readonly Draft[] {
  const counts = new Map<string, number>();
  for (const { person } of groups) counts.set(person.name, (counts.get(person.name) ?? 0) + 1);
  return groups.map((group) => {
    const { person, template, number } = group;
    const unit = plan.units[person.madeBy ?? -1];
    if (template === null || unit === undefined || counts.get(person.name) === 1) return group;
    const name = fillIn(template, pathOf(plan.units, unit).join('/'), number);
    return { ...group, person: { ...person, name, label: name, key: name } };
  });
}
