import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { Tally } from '../../diagnostics/tally.js';
import type { ContactItem, Leader } from '../../domain/activities.js';
import { leaderIdentity } from '../../domain/leaders.js';
import { pathOf, type Plan, type Unit } from '../../domain/plan.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { datedFacts, type DatedFacts } from '../shared/dated-facts.js';

interface Point {
  readonly unit: Unit;
  readonly at: SourcePlace;
}

/** A leader of one item, who may have a row for each point. */
interface Holder {
  readonly leader: Leader;
  /** What findings call them. */
  readonly label: string;
  readonly points: Point[];
  /** Whether each point is a unit of the plan: else there is no telling which are missing. */
  isKnown: boolean;
}

/** Leaders who have not just one point on each of the levels of `each`, and units that two leaders of an item hold. */
export function contactPoints(plan: Plan): readonly Diagnostic[] {
  const facts = datedFacts(plan);
  if (facts === null) return [];
  const labels = labelsOf(facts);
  return facts.dated.contacts.flatMap((item) => {
    const holders = holdersIn(item, facts, labels);
    return [
      ...item.each.flatMap(({ value }) => wrongCounts(value, holders, plan)),
      ...sharedPoints(holders, plan),
    ];
  });
}

/** What people are called, by name and key. */
const labelsOf = ({ people }: DatedFacts): ReadonlyMap<string, string> =>
  new Map(people.all.map(({ name, key, label }) => [`${name}\0${key}`, label]));

function holdersIn(
  { leaders }: ContactItem,
  { finder }: DatedFacts,
  labels: ReadonlyMap<string, string>,
): readonly Holder[] {
  const holders = new Map<string, Holder>();
  for (const leader of leaders) {
    const key = leaderIdentity(leader);
    const { name, id } = leader;
    const label = labels.get(`${name}\0${id ?? name}`) ?? name;
    const holder = holders.get(key) ?? { leader, label, points: [], isKnown: true };
    holders.set(key, holder);
    for (const { value, at } of leader.points) {
      const unit = finder.find(value);
      if (unit === undefined) holder.isKnown = false;
      else if (!holder.points.some((point) => point.unit === unit))
        holder.points.push({ unit, at });
    }
  }
  return [...holders.values()];
}

function wrongCounts(
  level: string,
  holders: readonly Holder[],
  { levels, units }: Plan,
): Diagnostic[] {
  const wanted = levels.findIndex(({ name }) => name === level);
  if (wanted < 0) return [];
  return holders.flatMap(({ leader, label, points, isKnown }) => {
    const own = points.filter(({ unit }) => unit.level === wanted);
    if (own.length === 1 || (own.length === 0 && !isKnown)) return [];
    const names = own.map(({ unit }) => pathOf(units, unit).join('/'));
    const [last = leader, ...others] = own.toReversed();
    const related = others.map(({ at }) => ({ at, note: { kind: 'here' } as const }));
    return [finding('TC714', last.at, { leader: label, level, points: names }, { related })];
  });
}

interface Shared {
  readonly first: { readonly holder: Holder; readonly point: Point };
  readonly second: { readonly holder: Holder; readonly point: Point };
}

/** One finding for an item: where an office has two leaders for a unit, it has them for many. */
function sharedPoints(holders: readonly Holder[], { units }: Plan): Diagnostic[] {
  const byUnit = new Map<Unit, Shared['first']>();
  const found = new Tally<Shared>();
  const told = new Set<Unit>();
  for (const holder of holders) {
    for (const point of holder.points) {
      const first = byUnit.get(point.unit);
      if (first === undefined) byUnit.set(point.unit, { holder, point });
      else if (!told.has(point.unit)) {
        told.add(point.unit);
        found.add('', () => ({ first, second: { holder, point } }));
      }
    }
  }
  return found.map(({ first, second }, count) => {
    const leaders = [first.holder.label, second.holder.label];
    const unit = pathOf(units, second.point.unit).join('/');
    const related = [{ at: first.point.at, note: { kind: 'first' } as const }];
    return finding('TC715', second.point.at, { unit, leaders, count }, { related });
  });
}
