import { formatDay, type Day } from '../../src/domain/day.js';
import { locateAll } from '../../src/diagnostics/located.js';
import { runPlan, type Outcome, type RunOptions } from '../../src/pipeline.js';
import { memoryFiles } from '../input/memory-files.js';

/** Runs a plan that is one text, with its activities and meetings placed. */
export async function runText(text: string, options: RunOptions = {}): Promise<Outcome> {
  const files = memoryFiles({ '/plans/plan.yaml': text });
  const outcome = await runPlan('/plans/plan.yaml', files, { isPlaced: true, ...options });
  const slips = outcome.diagnostics.filter(({ code }) => /^TC[0-6]/u.test(code));
  if (outcome.plan === null || slips.some(({ severity }) => severity === 'error')) {
    throw new Error(JSON.stringify(locateAll(slips, outcome.sources, 'zh')));
  }
  return outcome;
}

const text = (day: Day | null) => (day === null ? '–' : formatDay(day).slice(5));

/** A line an occurrence: `甲市/班子 动员大会 03-04 am`, and the last day where it is another. */
export function occurrences({ placement, plan, schedule }: Outcome): string[] {
  return (placement?.occurrences ?? []).map(
    ({ entry, activity, number, day, end, half, attendees }) => {
      const who = attendees.map((one) => placement?.people[one]?.name).join('、');
      const parts = [
        schedule?.entries.nameOf(entry).unit ?? '',
        (plan?.dated?.activities[activity]?.name ?? '') + (number ?? ''),
        text(day) + (end === day ? '' : `～${text(end)}`),
        half ?? '',
        who,
      ];
      return parts.filter((part) => part !== '').join(' ');
    },
  );
}

/** A line a meeting: `调度会1 03-04 am 第一组`. */
export const meetings = ({ placement, plan }: Outcome): string[] =>
  (placement?.meetings ?? []).map(({ meeting, number, stage, unit, day, half, attendees }) =>
    [
      (plan?.dated?.meetings[meeting]?.name ?? '') + (number ?? ''),
      plan?.stages[stage ?? -1]?.name,
      plan?.units[unit ?? -1]?.name,
      text(day),
      half,
      ...attendees.map((one) => placement?.people[one]?.name),
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  );

/** A line a visit: `第一组 丙乡1 03-04 am`. */
export const visits = ({ placement, plan }: Outcome): string[] =>
  (placement?.visits ?? []).map(
    ({ group, unit, number, day, half }) =>
      `${placement?.people[group]?.name} ${plan?.units[unit]?.name}${number} ${text(day)} ${half ?? ''}`,
  );

export const codesOf = ({ diagnostics }: Outcome): string[] =>
  diagnostics.map(({ severity, code }) => `${severity} ${code}`);

/** March 2014: the 3rd is a Monday. Stages of 10 days each, from the 3rd and from the 13th. */
export const HEAD = `title: 试
kickoff: 2014-03-03
calendar: { holidays: none }
levels: [市, 县, 乡]
stages: [ { name: 学, share: 1 }, { name: 改, share: 1 } ]
rules: { stagger: { interval: 7天 }, duration: { min: 20天 } }
`;
