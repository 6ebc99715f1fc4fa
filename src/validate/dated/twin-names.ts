import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { item } from '../../domain/columns.js';
import type { Plan } from '../../domain/plan.js';
import { datedFacts, type DatedFacts } from '../shared/dated-facts.js';
import { repeats } from '../shared/repeats.js';

/** Activities of one name that one entry holds, and meetings of one name: calendars tell them apart by their names. */
export function twinNames(plan: Plan): readonly Diagnostic[] {
  const facts = datedFacts(plan);
  if (facts === null) return [];
  const meetings = repeats(facts.dated.meetings).map(([{ name, at }, first]) =>
    finding('TC719', at, { name }, { related: [{ at: first.at, note: { kind: 'first' } }] }),
  );
  return [...twinActivities(facts), ...meetings];
}

interface Twins {
  readonly entry: number;
  count: number;
}

function twinActivities(facts: DatedFacts): Diagnostic[] {
  const { activities } = facts.dated;
  if (repeats(activities).length === 0) return [];
  const found = new Map<string, Twins & { readonly pair: readonly [number, number] }>();
  for (const { activities: held, entry, count } of facts.held) {
    for (const pair of pairsOf(held, (activity) => item(activities, activity).name)) {
      const known = found.get(pair.join());
      if (known === undefined) found.set(pair.join(), { pair, entry, count });
      else known.count += count;
    }
  }
  return [...found.values()].map(({ pair: [first, second], entry, count }) => {
    const { name, at } = item(activities, second);
    const related = [{ at: item(activities, first).at, note: { kind: 'first' } as const }];
    const { unit, echelon, member } = facts.entries.nameOf(entry);
    return finding(
      'TC706',
      at,
      { name, entry: `${unit}/${member ?? echelon}`, count },
      { related },
    );
  });
}

/** Each whose name has come before, with the first of that name. */
function pairsOf(
  held: readonly number[],
  nameOf: (activity: number) => string,
): (readonly [number, number])[] {
  const named = held.map((activity) => ({ activity, name: nameOf(activity) }));
  return repeats(named).map(([second, first]) => [first.activity, second.activity]);
}
