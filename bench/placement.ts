// Cost of placing activities against the number of entries, in one process: run by bench/run.mjs.
import { placePlan } from '../src/activities/place-plan.js';
import type { Activity, DatedPart, SupervisionItem } from '../src/domain/activities.js';
import type { Located } from '../src/domain/located.js';
import { daysSpan } from '../src/domain/span.js';
import { datesOf } from './dates.js';
import { scaledPlan } from './scaled-plan.js';

const AT = { source: 0, start: 0, end: 0 };
const word = (value: string): Located<string> => ({ value, at: AT });
const NO_TIME = { time: null, hours: null, half: null };

const activity = (name: string, over: Partial<Activity>): Activity => ({
  name,
  match: null,
  optional: false,
  stage: null,
  within: null,
  between: null,
  after: null,
  every: null,
  days: 1,
  wishAt: null,
  onAnyDay: false,
  attend: [],
  basis: null,
  ...NO_TIME,
  at: AT,
  keys: {},
  ...over,
});

/** Every `by` makes groups for its own; they visit what lies below. */
const groups = (
  by: string,
  covers: string,
  count: number,
  below: string | null,
): SupervisionItem => ({
  group: null,
  covers: [],
  made: { by: word(by), covers: word(covers), cut: { kind: 'groups', count }, name: null },
  inspects: below === null ? null : { level: word(below), visits: 1, at: AT },
  perDay: null,
  away: [],
  at: AT,
  keys: {},
});

const first = (days: number) => ({ within: { side: 'first', span: daysSpan(days) } }) as const;

/** @param days in which all are to have been attended: few are too few for some groups. */
const datedPart = (days: number): DatedPart => ({
  activities: [
    activity('动员大会', { ...first(days), attend: ['supervisor'] }),
    activity('集中学习', {
      after: { activity: word('动员大会'), interval: daysSpan(1), within: daysSpan(30) },
      days: 3,
    }),
    activity('专题民主生活会', {
      within: { side: 'last', span: daysSpan(30) },
      attend: ['supervisor'],
    }),
    activity('总结大会', { wishAt: 'end' }),
  ],
  meetings: [],
  contacts: [],
  supervision: [
    groups('盟市', '旗县', 2, null),
    groups('旗县', '苏木乡镇', 3, '嘎查村'),
    groups('苏木乡镇', '嘎查村', 1, null),
  ],
  halfDays: { am: { from: 510, to: 720 }, pm: { from: 870, to: 1050 } },
});

console.log(
  'placement: microseconds per occurrence, and the ratio to the first line of each group',
);
for (const { name, days } of [
  { name: 'all have room', days: 40 },
  { name: 'many have none', days: 8 },
]) {
  let least = 0;
  for (const times of [1, 10].filter((one) => one <= Number(process.argv[2] ?? 10))) {
    const plan = { ...scaledPlan({ times, closed: false }), dated: datedPart(days) };
    const { schedule } = datesOf(plan);
    let best = Infinity;
    let said = '';
    for (let run = 0; run < (times === 1 ? 5 : 2); run++) {
      const began = performance.now();
      const placed = placePlan(schedule, () => 'workday', true);
      best = Math.min(best, performance.now() - began);
      if (placed === null) throw new Error('nothing to place');
      const { occurrences, unplaced, bound } = placed.placement;
      const count = occurrences.length;
      said = `${count.toLocaleString('en').padStart(9)} occurrences, ${unplaced} without a day, at least ${bound}`;
      const each = (best * 1000) / count;
      if (times === 1) least = each;
      said = `${best.toFixed(0).padStart(6)} ms ${each.toFixed(2).padStart(6)} µs ×${(each / least).toFixed(2)} ${said}`;
    }
    console.log(`  ${name.padEnd(16)} ${said}`);
  }
}
