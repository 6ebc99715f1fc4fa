import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Activity } from '../../domain/activities.js';
import { item } from '../../domain/columns.js';
import type { Plan } from '../../domain/plan.js';
import { datedFacts } from '../shared/dated-facts.js';

/**
 * Activities of one entry that come after each other in a circle. Those that no entry holds together bind nobody. Each
 * comes after one at most, so a circle is what a walk from it comes back to.
 */
export function circles(plan: Plan): readonly Diagnostic[] {
  const facts = datedFacts(plan);
  if (facts === null || facts.dated.activities.every(({ after }) => after === null)) return [];
  const { activities } = facts.dated;
  const found = new Map<string, readonly number[]>();
  for (const { activities: held } of facts.held) {
    for (const circle of circlesAmong(held, activities)) found.set(circle.join(), circle);
  }
  return [...found.values()].flatMap((circle) => {
    const [first, ...rest] = circle.map((activity) => item(activities, activity));
    if (first === undefined || first.after === null) return [];
    const names = [first, ...rest].map(({ name }) => name);
    const related = rest.flatMap(({ after }) =>
      after === null ? [] : [{ at: after.activity.at, note: { kind: 'here' } as const }],
    );
    return [finding('TC705', first.after.activity.at, { names }, { related })];
  });
}

/** Each circle from the activity of it that is written first. */
function circlesAmong(
  held: readonly number[],
  activities: readonly Activity[],
): readonly (readonly number[])[] {
  const byName = new Map(held.map((activity) => [item(activities, activity).name, activity]));
  const next = (activity: number): number | undefined =>
    byName.get(item(activities, activity).after?.activity.value ?? '');
  return held.flatMap((start) => {
    const circle = [start];
    for (let at = next(start); at !== undefined && at !== start; at = next(at)) {
      // A smaller number starts the circle itself; a number met before is of a circle further on.
      if (at < start || circle.includes(at)) return [];
      circle.push(at);
    }
    return next(item(circle, circle.length - 1)) === start ? [circle] : [];
  });
}
