import { asDay, dayOf } from '../src/domain/day.js';
import type { Match, Override, Plan, Unit } from '../src/domain/plan.js';
import type { Rules } from '../src/domain/rules.js';
import { daysSpan } from '../src/domain/span.js';

const AT = { source: 0, start: 0, end: 0 };
const LEVELS = [
  { name: '盟市', echelons: ['领导机关', '直属单位'] },
  { name: '旗县', echelons: ['领导机关', '直属单位'] },
  { name: '苏木乡镇', echelons: ['领导班子', '站所'] },
  { name: '嘎查村', echelons: ['党组织'] },
];
/** Units below one unit of each level: 12 → 102 → 1,008 → 13,329 in the region, about. */
const [TOP, ...BELOW] = [12, 8, 10, 14] as const;

const rules = (hardLimits: boolean): Rules => {
  const distance = { interval: daysSpan(10), tolerance: daysSpan(2), at: AT };
  const severity = hardLimits ? ('error' as const) : ('warning' as const);
  return {
    stagger: { ...distance, severity },
    overlap: { ...distance, severity },
    duration: { min: { months: 3, days: 0 }, at: AT },
    window: { length: { months: 8, days: 0 }, at: AT },
  };
};

const level = (name: string): Match => ({ level: [{ value: name, at: AT }], at: AT });

interface Shape {
  /** How many times the region's number of units. */
  readonly times: number;
  /** Whether the days that the limits want are closed, so that every soft limit gives way. */
  readonly closed: boolean;
  /** Who waits: towns for the last of some pilots, villages for all towns, each of so many batches of villages for all before it. */
  readonly after?: 'pilots' | 'towns' | { readonly batches: number };
  /** Whether each unit has another last day to start on than the one before it, within what its window leaves: both workdays. */
  readonly apart?: boolean;
}

/** A plan with the region's shape, `times` as large. */
export function scaledPlan({ times, closed, after, apart = false }: Shape): Plan {
  const units: Unit[] = [];
  const kickoff = dayOf(2014, 1, 22);
  const add = (parent: number, depth: number, name: string) => {
    const index = units.length;
    const unit = {
      name,
      id: null,
      code: null,
      tags: tagsOf(depth, index, after),
      system: null,
      start: null,
      notBefore: null,
      notAfter: apart ? asDay(kickoff + 90 + (index % 2)) : null,
      at: AT,
      keys: null,
      index,
      parent,
      end: 0,
      level: depth,
      rules: null,
      members: [],
      note: null,
    };
    units.push(unit);
    const width = BELOW[depth] ?? 0;
    for (let at = 0; at < width; at++) add(index, depth + 1, `单位${at}`);
    unit.end = units.length;
  };
  for (let top = 0; top < TOP * times; top++) add(-1, 0, `市${top}`);
  return {
    title: '规模',
    id: 'scale',
    revision: 0,
    issued: null,
    timezone: 'Asia/Shanghai',
    kickoff: { day: kickoff, name: null, at: AT },
    calendar: {
      holidays: 'cn',
      weekend: [6, 0],
      workdays: [],
      restdays: [],
      // The limits' days of each level in turn lie in one of the three ranges.
      avoid: closed
        ? [
            { name: '一', from: dayOf(2014, 1, 28), to: dayOf(2014, 2, 6), at: AT },
            { name: '二', from: dayOf(2014, 2, 14), to: dayOf(2014, 2, 25), at: AT },
            { name: '三', from: dayOf(2014, 3, 4), to: dayOf(2014, 3, 14), at: AT },
          ]
        : [],
      at: null,
    },
    levels: LEVELS.map((one) => ({ ...one, count: null, at: AT })),
    stages: [2, 2, 1].map((share, at) => ({ name: `环节${at}`, share, duration: null, at: AT })),
    rules: rules(false),
    overrides: overridesOf(after),
    units,
    checks: {},
  };
}

function tagsOf(depth: number, index: number, after: Shape['after']): readonly string[] {
  if (typeof after === 'object') return depth === 3 ? [`第${index % after.batches}批`] : [];
  return depth === 1 && index % 97 === 1 ? ['试点'] : [];
}

function overridesOf(after: Shape['after']): readonly Override[] {
  if (after === undefined) return [];
  if (after === 'pilots') return [waits(level('苏木乡镇'), tagged('试点'), 'start')];
  if (after === 'towns') return [waits(level('嘎查村'), level('苏木乡镇'), 'end')];
  const batches = Array.from({ length: after.batches }, (_, k) => `第${k}批`);
  return batches.slice(1).map((batch, k) => {
    return waits(tagged(batch), tagged(...batches.slice(0, k + 1)), 'start', 0);
  });
}

const tagged = (...tags: readonly string[]): Match => ({
  tag: tags.map((value) => ({ value, at: AT })),
  at: AT,
});

const waits = (match: Match, named: Match, of: 'start' | 'end', days = 15): Override => ({
  match,
  rules: {},
  after: [{ match: named, of, interval: daysSpan(days), basis: null, at: AT }],
  at: AT,
});
