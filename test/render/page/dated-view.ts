import type { Placement } from '../../../src/activities/types.js';
import type { Activity, DatedPart, Meeting } from '../../../src/domain/activities.js';
import { asDay } from '../../../src/domain/day.js';
import { EVERYTHING, type Filter } from '../../../src/render/filter.js';
import { makeView, type View } from '../../../src/render/view.js';
import { day, EXAMPLE, planOf, scheduleOf } from '../support.js';

const at = { source: 0, start: 0, end: 0 };

const activity = (name: string, over: Partial<Activity> = {}): Activity => ({
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
  time: null,
  hours: null,
  half: null,
  basis: null,
  at,
  keys: {},
  ...over,
});

const meeting: Meeting = {
  name: '调度会',
  eachStage: false,
  of: null,
  every: null,
  date: null,
  by: null,
  attend: [],
  time: 9 * 60 + 5,
  hours: 2,
  half: null,
  basis: null,
  at,
  keys: {},
};

const dated: DatedPart = {
  activities: [
    activity('专题民主生活会', { basis: '要开高质量的专题民主生活会' }),
    activity('<b>集中学习</b>', { optional: true }),
  ],
  meetings: [meeting],
  contacts: [],
  supervision: [],
  halfDays: { am: { from: 480, to: 720 }, pm: { from: 840, to: 1080 } },
};

const once = { number: null, stage: null, end: null, half: null, days: [], attendees: [] } as const;
const third = day('2014-03-03');

/** Entry 0 is the city's leading team, entry 7 the community; made by hand, no rule is looked at. */
const placement: Placement = {
  occurrences: [
    { ...once, entry: 0, activity: 0, day: third, end: third, half: 'am', attendees: [0, 1] },
    {
      ...once,
      entry: 0,
      activity: 1,
      number: 2,
      day: day('2014-02-10'),
      end: day('2014-02-12'),
      days: [day('2014-02-10'), day('2014-02-11'), day('2014-02-12')],
    },
    { ...once, entry: 7, activity: 0, day: null },
    {
      ...once,
      entry: 7,
      activity: 1,
      number: 1,
      day: asDay(third + 1),
      half: 'pm',
      attendees: [1],
    },
  ],
  meetings: [
    { meeting: 0, number: 1, stage: null, unit: null, day: third, half: 'am', attendees: [0] },
  ],
  visits: [{ group: 1, unit: 3, number: 1, day: day('2014-03-05'), half: 'pm' }],
  people: [
    {
      kind: 'leader',
      name: '张某',
      called: '张某',
      key: '张某',
      covers: [0],
      halfDays: 2,
      fullestWeek: null,
      at,
    },
    {
      kind: 'group',
      name: '第一组',
      called: '第一组',
      key: '第一组',
      covers: [0, 3],
      halfDays: 3,
      fullestWeek: null,
      at,
    },
  ],
  unplaced: 1,
  bound: 1,
  proven: true,
};

export const datedView = (filter: Partial<Filter> = {}): View =>
  makeView(scheduleOf(planOf(EXAMPLE, { dated })), { ...EVERYTHING, ...filter }, placement);
