import { describe, expect, it } from 'vitest';
import type { Occurrence, Placement } from '../../../src/activities/types.js';
import type { Activity, DatedPart, Meeting } from '../../../src/domain/activities.js';
import type { RenderOptions } from '../../../src/render/options.js';
import { EVERYTHING } from '../../../src/render/filter.js';
import { makeView } from '../../../src/render/view.js';
import { day, EXAMPLE, planOf, scheduleOf, STAGES } from '../support.js';
import { bytesOf, read } from './support.js';

const at = { source: 0, start: 0, end: 0 };
const NO_TIME = { time: null, hours: null, half: null };

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
  basis: null,
  at,
  keys: {},
  ...NO_TIME,
  ...over,
});

const meeting = (name: string, over: Partial<Meeting> = {}): Meeting => ({
  name,
  eachStage: false,
  of: null,
  every: null,
  date: null,
  by: null,
  attend: [],
  basis: null,
  at,
  keys: {},
  ...NO_TIME,
  ...over,
});

const dated: DatedPart = {
  activities: [
    activity('动员大会', { basis: '出席并指导' }),
    activity('专题民主生活会', { time: 9 * 60 + 30, hours: 2.5 }),
    activity('主题实践活动', { optional: true }),
  ],
  meetings: [meeting('调度会', { eachStage: true }), meeting('领导小组会议')],
  contacts: [],
  supervision: [],
  halfDays: { am: { from: 510, to: 720 }, pm: { from: 870, to: 1050 } },
};

const occurrence = (over: Partial<Occurrence>): Occurrence => ({
  entry: 0,
  activity: 0,
  number: null,
  stage: null,
  day: null,
  end: null,
  half: null,
  days: [],
  attendees: [],
  ...over,
});

const on = (text: string) => ({ day: day(text), end: day(text) });

/** Units of the example: 0 the city, 1 the district, 2 the street, 3 the community. Entries 0 … 2 are the city's. */
const placement: Placement = {
  occurrences: [
    occurrence({ ...on('2014-03-05'), activity: 1, stage: 1, half: 'am', attendees: [0, 1] }),
    occurrence({ activity: 2, number: 2 }),
    occurrence({
      entry: 1,
      day: day('2014-02-03'),
      end: day('2014-02-05'),
      half: 'pm',
      attendees: [1],
    }),
  ],
  meetings: [
    {
      meeting: 0,
      number: null,
      stage: 2,
      unit: null,
      day: day('2014-04-01'),
      half: 'am',
      attendees: [1],
    },
    {
      meeting: 1,
      number: 3,
      stage: null,
      unit: 1,
      day: day('2014-02-20'),
      half: 'pm',
      attendees: [],
    },
  ],
  visits: [
    { group: 1, unit: 3, number: 1, day: day('2014-03-10'), half: 'am' },
    { group: 1, unit: 3, number: 2, day: null, half: null },
  ],
  people: [
    {
      kind: 'leader',
      name: '常委甲',
      called: '常委甲',
      key: '常委甲',
      covers: [0, 1],
      halfDays: 1,
      at,
      fullestWeek: { from: day('2014-03-03'), halfDays: 1 },
    },
    {
      kind: 'group',
      name: '第一督导组',
      called: '第一督导组',
      key: '第一督导组',
      covers: [0],
      halfDays: 0,
      fullestWeek: null,
      at,
    },
  ],
  unplaced: 1,
  bound: 1,
  proven: true,
};

const plan = { ...planOf(EXAMPLE), dated };
const sheets = (filter = EVERYTHING, over: Partial<RenderOptions> = {}) =>
  read(bytesOf(makeView(scheduleOf(plan), filter, placement), over));

describe('what is dated besides the entries', () => {
  it('has sheets of its own', async () => {
    expect([...(await sheets()).keys()]).toEqual([
      '按层级',
      '按单位',
      '明细',
      '活动',
      '会议',
      '联系和督导',
      '巡查',
    ]);
  });

  it('have mornings before afternoons', async () => {
    const visits = (['pm', 'am'] as const).map((half, k) => {
      return { group: 1, unit: 3 - k, number: 1, day: day('2014-03-05'), half };
    });
    const view = makeView(scheduleOf(plan), EVERYTHING, { ...placement, visits });
    const rows = (await read(bytesOf(view))).get('巡查') ?? [];
    expect(rows.slice(1).map(([date, when]) => [date, when])).toEqual([
      ['2014-03-05', '上午'],
      ['2014-03-05', '下午'],
    ]);
  });

  it('are activities by day, those without one last', async () => {
    expect((await sheets()).get('活动')).toEqual([
      [
        '日期',
        '结束',
        '时间',
        '编码',
        '单位',
        '所属',
        '层级',
        '梯队',
        '活动',
        '次',
        '类别',
        '环节',
        '出席',
        '依据',
      ],
      [
        '2014-02-03',
        '2014-02-05',
        '下午',
        '0150',
        '市公安局',
        '呼和浩特市',
        '盟市',
        '直属单位',
        '动员大会',
        null,
        '规定动作',
        null,
        '第一督导组',
        '出席并指导',
      ],
      [
        '2014-03-05',
        '2014-03-05',
        '09:30-12:00',
        '150100000000',
        '呼和浩特市',
        null,
        '盟市',
        '领导机关和领导班子',
        '专题民主生活会',
        null,
        '规定动作',
        STAGES[1],
        '常委甲、第一督导组',
        null,
      ],
      [
        null,
        null,
        '未排上',
        '150100000000',
        '呼和浩特市',
        null,
        '盟市',
        '领导机关和领导班子',
        '主题实践活动',
        2,
        '自选动作',
        null,
        null,
        null,
      ],
    ]);
  });

  it('are meetings, people and visits', async () => {
    const all = await sheets();
    expect(all.get('会议')?.slice(1)).toEqual([
      ['2014-02-20', '下午', '领导小组会议', 3, null, '呼和浩特市/新城区', null],
      ['2014-04-01', '上午', '调度会', null, STAGES[2], null, '第一督导组'],
    ]);
    expect(all.get('联系和督导')?.slice(1)).toEqual([
      ['常委甲', '联系领导', 2, '呼和浩特市、呼和浩特市/新城区', 1, '2014-03-03', 1],
      ['第一督导组', '督导组', 1, '呼和浩特市', 0, null, null],
    ]);
    const place = '呼和浩特市/新城区/海拉尔东路街道/公主府社区';
    expect(all.get('巡查')?.slice(1)).toEqual([
      ['2014-03-10', '上午', '第一督导组', place, 1],
      [null, '未排上', '第一督导组', place, 2],
    ]);
  });

  it('are those of what is shown', async () => {
    const village = await sheets({ ...EVERYTHING, levels: new Set([3]) });
    // Neither the district holds a meeting there, nor is one of the whole plan theirs.
    expect([...village.keys()].slice(3)).toEqual(['联系和督导', '巡查']);
    expect(
      village
        .get('联系和督导')
        ?.slice(1)
        .map(([name]) => name),
    ).toEqual(['第一督导组']);
  });

  it('are those of one person where one is asked for', async () => {
    const own = await sheets({ ...EVERYTHING, people: new Set([0]) });
    expect([...own.keys()].slice(3)).toEqual(['活动', '联系和督导']);
    expect(own.get('活动')?.map((row) => row[8])).toEqual(['活动', '专题民主生活会']);
    expect(own.get('联系和督导')?.map((row) => row[0])).toEqual(['名称', '常委甲']);
    expect(own.get('按层级')?.[0]?.[0]).toBe('全区第二批党的群众路线教育实践活动常委甲配档表');
    const group = await sheets({ ...EVERYTHING, people: new Set([1]) });
    expect(group.get('会议')?.map((row) => row[2])).toEqual(['会议', '调度会']);
    expect(group.get('巡查')).toHaveLength(3);
  });

  it('stand alone by activity, and there is a sheet where nothing is left', async () => {
    const all = await sheets(EVERYTHING, { by: 'activity' });
    expect([...all.keys()]).toEqual(['活动', '会议', '联系和督导', '巡查']);
    const none = makeView(scheduleOf(planOf(EXAMPLE)), EVERYTHING, null);
    const empty = await read(bytesOf(none, { by: 'activity' }));
    expect([...empty.keys()]).toEqual(['活动']);
    expect(empty.get('活动')).toHaveLength(1);
  });

  it('are by person all that each has to be at, by day, and no findings', async () => {
    const all = await sheets(EVERYTHING, { by: 'person' });
    expect([...all.keys()]).toEqual(['各人日程', '联系和督导']);
    expect(all.get('各人日程')?.map((row) => [row[0], row[2], row[3], row[4], row[9]])).toEqual([
      ['人员', '日期', '结束', '时间', '活动'],
      ['常委甲', '2014-03-05', '2014-03-05', '09:30-12:00', '专题民主生活会'],
      ['第一督导组', '2014-02-03', '2014-02-05', '下午', '动员大会'],
      ['第一督导组', '2014-03-05', '2014-03-05', '09:30-12:00', '专题民主生活会'],
      ['第一督导组', '2014-03-10', '2014-03-10', '上午', '巡查'],
      ['第一督导组', '2014-04-01', '2014-04-01', '上午', '调度会'],
      ['第一督导组', null, null, '未排上', '巡查'],
    ]);
  });

  it('are left out where the plan has none', async () => {
    const none = await read(bytesOf(makeView(scheduleOf(planOf(EXAMPLE)), EVERYTHING, null)));
    expect([...none.keys()]).toEqual(['按层级', '按单位', '明细']);
  });
});
