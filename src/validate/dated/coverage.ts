import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic, Related } from '../../diagnostics/diagnostic.js';
import { Tally } from '../../diagnostics/tally.js';
import { cell, item } from '../../domain/columns.js';
import { pathOf, type Plan, type Unit } from '../../domain/plan.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { datedFacts, type DatedFacts } from '../shared/dated-facts.js';

/** A finding names so many of the units that it counts. */
const MOST_NAMED = 10;

interface Blind {
  readonly unit: Unit;
  readonly activity: number;
  readonly places: SourcePlace[];
}

/** Units whose activities need a group and that none covers (空白盲点): one finding for each level. */
export function blindSpots(plan: Plan): readonly Diagnostic[] {
  const facts = datedFacts(plan);
  if (facts === null) return [];
  const { people, dated } = facts;
  const blind = new Tally<Blind>();
  for (const [unit, activity] of needy(facts)) {
    if (people.supervisorsOf(unit.index).length > 0) continue;
    const make = (): Blind => ({ unit, activity, places: [] });
    blind.add(String(unit.level), make).places.push(unit.at);
  }
  const hasGroups = people.all.some(({ kind }) => kind === 'group');
  return blind.map(({ unit, activity, places }, count) => {
    const { name, keys, at } = item(dated.activities, activity);
    const facing = {
      unit: pathOf(plan.units, unit).join('/'),
      level: item(plan.levels, unit.level).name,
      activity: name,
      count,
      hasGroups,
    };
    const related: Related[] = [
      ...placed(places.slice(1, MOST_NAMED)),
      { at: keys['attend'] ?? at, note: { kind: 'rule' } },
    ];
    return finding('TC712', unit.at, facing, { related });
  });
}

const placed = (places: readonly SourcePlace[]): Related[] =>
  places.map((at) => ({ at, note: { kind: 'here' } }));

/** The units that need a group, in plan order, each with the first activity that asks for one. */
function needy({
  plan,
  dated,
  entries,
  matching,
}: DatedFacts): readonly (readonly [Unit, number])[] {
  const asking = new Int32Array(plan.units.length).fill(-1);
  for (const [activity, { attend }] of dated.activities.entries()) {
    if (!attend.includes('supervisor')) continue;
    for (const entry of item(matching, activity)) {
      const unit = cell(entries.unit, entry);
      if (cell(asking, unit) < 0) asking[unit] = activity;
    }
  }
  return plan.units.flatMap((unit) => {
    const activity = cell(asking, unit.index);
    return activity < 0 ? [] : [[unit, activity] as const];
  });
}

interface Overlap {
  readonly unit: Unit;
  readonly groups: readonly number[];
}

/** Units that two groups cover (交叉重复): one finding for the same groups. */
export function overlaps(plan: Plan): readonly Diagnostic[] {
  const facts = datedFacts(plan);
  if (facts === null || facts.dated.supervision.length === 0) return [];
  const { people } = facts;
  const found = new Tally<Overlap>();
  for (const unit of plan.units) {
    const groups = people.supervisorsOf(unit.index);
    if (groups.length > 1) found.add(groups.join(), () => ({ unit, groups }));
  }
  return found.map(({ unit, groups }, count) => {
    const places = groups.map((group) => coverPlace(facts, group, unit));
    const [last = unit.at, ...others] = places.toReversed();
    const names = groups.map((group) => item(people.all, group).label);
    return finding(
      'TC713',
      last,
      { unit: pathOf(plan.units, unit).join('/'), groups: names, count },
      { related: placed(others.toReversed()) },
    );
  });
}

/** Where it is written that the group covers the unit. */
function coverPlace({ people, dated, finder }: DatedFacts, group: number, unit: Unit): SourcePlace {
  const { items, at } = item(people.all, group);
  const words = items.flatMap((number) => item(dated.supervision, number).covers);
  return words.find(({ value }) => finder.find(value) === unit)?.at ?? at;
}
