import { worldOf, type Job } from './jobs.js';
import type { Checked } from './check.js';
import type { ActivityDoc, PlanDoc } from './document.js';
import type { FindingOut, ScheduleOut } from './output.js';
import { claimOf, mostOf } from './proofs.js';

const more = (span: string | undefined, days: number): string | undefined =>
  span === undefined || !span.endsWith('天') ? undefined : `${parseInt(span, 10) + days}天`;

/** So many days more of window; null where the window is not one that days can be added to. */
function widened({ within, ...rest }: ActivityDoc, days: number): ActivityDoc | null {
  const first = more(within?.first, days);
  const last = more(within?.last, days);
  if (first === undefined && last === undefined) return null;
  return { ...rest, within: first === undefined ? { last } : { first } };
}

/** The activity as the help would have it; null where that is not plain. */
function helped(activity: ActivityDoc, help: string): ActivityDoc | null {
  const days = /^(\d+) more days? for (.+)$/u.exec(help);
  if (days !== null) return days[2] === activity.name ? widened(activity, Number(days[1])) : null;
  const attend = /^(.+) without the (contact|supervisor)$/u.exec(help);
  if (attend?.[1] !== activity.name) return null;
  return { ...activity, attend: (activity.attend ?? []).filter((word) => word !== attend[2]) };
}

/** Each help in a hint that changes an activity, written into the plan. */
function* helpsIn(plan: PlanDoc, { hint }: FindingOut): Generator<readonly [string, PlanDoc]> {
  const list = /shown: (.*)\.$/u.exec(hint ?? '')?.[1]?.split('; ') ?? [];
  for (const help of list) {
    const activities = plan.activities ?? [];
    const changed = activities.map((one) => helped(one, help));
    if (changed.every((one) => one === null)) continue;
    yield [help, { ...plan, activities: activities.map((one, k) => changed[k] ?? one) }];
  }
}

const same = (a: Job, b: Job): boolean =>
  a.row.index === b.row.index && a.activity.name === b.activity.name && a.number === b.number;

/** Each help that a finding offers lets all the occurrences that it names be placed; how many were tried, too. */
export function checkHelps(
  plan: PlanDoc,
  out: ScheduleOut,
  checked: Checked,
  findings: readonly FindingOut[],
): { readonly violations: readonly string[]; readonly confirmed: number } {
  const violations: string[] = [];
  let confirmed = 0;
  for (const finding of findings) {
    const claim = claimOf(finding, checked.world);
    if (claim === null) continue;
    for (const [help, changed] of helpsIn(plan, finding)) {
      const world = worldOf(changed, out.entries);
      const jobs = claim.jobs.flatMap((job) => world.jobs.filter((one) => same(one, job)));
      const most = mostOf({ ...checked, world, takings: takingsIn(checked, world) }, jobs);
      if (most === null) continue;
      confirmed++;
      if (most < jobs.length) violations.push(`${finding.message}: not with “${help}”`);
    }
  }
  return { violations, confirmed };
}

/** What meetings take, of the same people in another world. */
const takingsIn = ({ takings }: Checked, { people }: Checked['world']) =>
  takings.flatMap((taking) => {
    const person = people.find(({ key }) => key === taking.person.key);
    return person === undefined ? [] : [{ ...taking, person }];
  });
