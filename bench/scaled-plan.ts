import { dayOf } from '../src/domain/day.js';
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
  /** Whether towns wait for the last of some pilots, all over the country. */
  readonly after?: boolean;
}

/** A plan with the region's shape, `times` as large. */
export function scaledPlan({ times, closed, after = false }: Shape): Plan {
  const units: Unit[] = [];
  const add = (parent: number, depth: number, name: string) => {
    const index = units.length;
    const unit = {
      name,
      id: null,
      code: null,
      tags: depth === 1 && index % 97 === 1 ? ['试点'] : [],
      system: null,
      start: null,
      notBefore: null,
      notAfter: null,
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
  const kickoff = dayOf(2014, 1, 22);
  const overrides: Override[] = after ? [waitForPilots()] : [];
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
    overrides,
    units,
    checks: {},
  };
}

function waitForPilots(): Override {
  const pilots: Match = { tag: [{ value: '试点', at: AT }], at: AT };
  return {
    match: level('苏木乡镇'),
    rules: {},
    after: [{ match: pilots, of: 'start', interval: daysSpan(15), basis: null, at: AT }],
    at: AT,
  };
}
