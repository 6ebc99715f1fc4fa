import type { Plan } from '../../src/domain/plan.js';
import {
  AT,
  at,
  distance,
  match,
  months,
  ON_KICKOFF,
  override,
  planOf,
  range,
  shares,
} from './build.js';

const LEADERS = '领导机关和领导班子';

/** The worked example of the domain's contract. */
export function workedExample(): Plan {
  return planOf({
    kickoff: '2014-01-22',
    calendar: {
      holidays: 'cn',
      workdays: [{ day: at('2014-02-08'), at: AT }],
      avoid: [range('2014-01-28', '2014-02-06', '春节前后')],
    },
    levels: [[LEADERS, '直属单位'], [LEADERS, '直属单位'], ['领导班子', '站所'], ['党组织']],
    stages: shares(2, 2, 1),
    rules: {
      stagger: distance(10, 2),
      overlap: distance(10, 2),
      duration: { min: months(3), at: AT },
      window: { length: months(8), at: AT },
      startOn: 'workday',
    },
    overrides: [
      override(match({ level: '层级4' }), {
        duration: { target: months(2), min: months(1), at: AT },
      }),
      override(match({ level: '层级2', echelon: LEADERS }), { start: ON_KICKOFF }),
    ],
    units: [
      {
        name: '呼和浩特市',
        units: [
          {
            name: '新城区',
            units: [{ name: '海拉尔东路街道', units: [{ name: '公主府社区' }] }],
          },
        ],
      },
    ],
  });
}

/** Start and end of its entries, in plan order. */
export const WORKED_DATES: readonly (readonly [start: string, end: string])[] = [
  ['2014-01-22', '2014-04-21'],
  ['2014-02-07', '2014-05-06'],
  ['2014-01-22', '2014-04-21'],
  ['2014-02-07', '2014-05-06'],
  ['2014-02-07', '2014-05-06'],
  ['2014-02-17', '2014-05-16'],
  ['2014-02-17', '2014-04-16'],
];
