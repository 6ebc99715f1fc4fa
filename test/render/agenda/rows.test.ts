import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../../schemas/schedule.schema.json' with { type: 'json' };
import { run } from '../../cli/support.js';
import { cells, dated, PLAN } from './plan.js';

const csv = async (...argv: string[]): Promise<string[][]> =>
  cells((await dated(['-f', 'csv', ...argv])).out);

describe('--by activity', () => {
  it('has a row an occurrence by day and hour, those of one hour in plan order', async () => {
    const rows = await csv('--by', 'activity');
    expect(rows.map((row) => row.join())).toEqual([
      '日期,结束,时间,编码,单位,所属,层级,梯队,活动,环节,出席',
      '2026-03-03,2026-03-03,上午,0150,云江市,,市,领导机关,动员大会,学习教育,常委甲、第一督导组',
      '2026-03-04,2026-03-06,,0150,云江市,,市,领导机关,集中学习,学习教育,',
      '2026-03-12,2026-03-16,,,市教育局,云江市,市,直属单位,集中学习,学习教育,',
      '2026-03-12,2026-03-12,上午,,东湖县,云江市,县,领导机关,动员大会,学习教育,常委甲、第一督导组',
      '2026-03-12,2026-03-12,下午,,南湖县,云江市,县,领导机关,动员大会,学习教育,常委乙、第一督导组',
      '2026-03-13,2026-03-17,,,东湖县,云江市,县,领导机关,集中学习,学习教育,',
      '2026-03-13,2026-03-17,,,南湖县,云江市,县,领导机关,集中学习,学习教育,',
      '2026-04-01,2026-04-01,,0150,云江市,,市,领导机关,整改进展公示,,',
      '2026-04-28,2026-04-28,09:00-12:00,,南湖县,云江市,县,领导机关,专题民主生活会,查摆问题,常委乙、第一督导组',
      '2026-04-29,2026-04-29,09:00-12:00,,东湖县,云江市,县,领导机关,专题民主生活会,查摆问题,常委甲、第一督导组',
      '2026-04-30,2026-04-30,,0150,云江市,,市,领导机关,整改进展公示,,',
      '2026-05-11,2026-05-11,,,湖口镇,云江市/东湖县,乡,乡,主题实践活动,整改落实,',
      '2026-05-11,2026-05-11,,,团结乡,云江市/东湖县,乡,乡,主题实践活动,整改落实,',
      '2026-05-11,2026-05-11,,,团结乡,云江市/南湖县,乡,乡,主题实践活动,整改落实,',
    ]);
  });

  it('narrows by days of occurrences, several days included, units, activities and people', async () => {
    const names = async (...argv: string[]) =>
      (await csv('--by', 'activity', '--columns', 'date,unit,activity', ...argv))
        .slice(1)
        .map((row) => row.join(' '));
    expect(await names('--from', '2026-03-16', '--to', '2026-03-16')).toEqual([
      '2026-03-12 市教育局 集中学习',
      '2026-03-13 东湖县 集中学习',
      '2026-03-13 南湖县 集中学习',
    ]);
    expect(await names('--unit', '南湖县', '--from', '2026-04-01')).toEqual([
      '2026-04-28 南湖县 专题民主生活会',
      '2026-05-11 团结乡 主题实践活动',
    ]);
    expect(await names('--person', '常委乙')).toEqual([
      '2026-03-12 南湖县 动员大会',
      '2026-04-28 南湖县 专题民主生活会',
    ]);
    expect(await names('--activity', '动员大会', '--activity', '调度会', '--level', '市')).toEqual([
      '2026-03-03 云江市 动员大会',
    ]);
  });

  it('has further columns, and English words', async () => {
    const rows = await csv(
      '--by',
      'activity',
      '--lang',
      'en',
      '--activity',
      '整改进展公示',
      '--activity',
      '主题实践活动',
      '--columns',
      'time,activity,number,optional,basis',
    );
    expect(rows).toEqual([
      ['Time', 'Activity', 'Number', 'Optional', 'Basis'],
      ['', '整改进展公示', '1', '', ''],
      ['', '整改进展公示', '2', '', ''],
      ...Array.from({ length: 3 }, () => ['', '主题实践活动', '', 'optional', '']),
    ]);
    const halves = await csv('--by', 'activity', '--lang', 'en', '--columns', 'time');
    expect(new Set(halves.slice(1).flat())).toEqual(
      new Set(['morning', 'afternoon', '', '09:00-12:00']),
    );
  });

  it('is a table that fits, with the years once, and says what it leaves out', async () => {
    const { out } = await run(
      ['plan', 'plan.yaml', '-q', '--by', 'activity', '--person', '常委甲'],
      {
        files: { '/plans/plan.yaml': PLAN },
        env: { COLUMNS: '80' },
      },
    );
    expect(out).toBe(`学习教育活动·常委甲
启动      2026-03-02 周一  动员部署会议
总时限    方案未设总时限
范围      2个单位，2项安排（全部7项的一部分）
最晚结束  2026-05-11 周一
场次      3场

日期        时间         单位    所属    活动            出席
----------  -----------  ------  ------  --------------  ------------------
03-03 周二  上午         云江市          动员大会        常委甲、第一督导组
03-12 周四  上午         东湖县  云江市  动员大会        常委甲、第一督导组
04-29 周三  09:00-12:00  东湖县  云江市  专题民主生活会  常委甲、第一督导组

宽度不够，略去编码、层级、梯队、环节；用 --columns 日期,单位,编码 选列
`);
  });

  it('has meetings that are asked for by name among them, by date', async () => {
    const argv = ['--by', 'activity', '--columns', '日期,时间,单位,活动'];
    const meetings = ['年中推进会', '领导小组会议'].flatMap((name) => ['--activity', name]);
    const rows = await csv(...argv, ...meetings, '--activity', '专题民主生活会');
    expect(rows.slice(1).map((row) => row.join(' '))).toEqual([
      '2026-04-20 14:30-16:30  年中推进会',
      '2026-04-28 09:00-12:00 南湖县 专题民主生活会',
      '2026-04-29 09:00-12:00 东湖县 专题民主生活会',
      '2026-05-06 上午 东湖县 领导小组会议',
      '2026-05-06 上午 南湖县 领导小组会议',
    ]);
    const days = rows.slice(1).map(([day = '']) => day);
    expect(days).toEqual(days.toSorted());
    const { out } = await dated(['--by', 'activity', ...meetings]);
    expect(out).toMatch(/^场次 +会议3次$/mu);
    expect(out).toContain('年中推进会');
    const both = await dated(['--by', 'activity', ...meetings, '--activity', '专题民主生活会']);
    expect(both.out).toMatch(/^场次 +2场；会议3次$/mu);
    const some = await csv(...argv, ...meetings, '--unit', '南湖县');
    expect(some.slice(1).map((row) => row.slice(2).join(' '))).toEqual(['南湖县 领导小组会议']);
  });

  it('of a plan without activities says that there are none', async () => {
    const bare = PLAN.slice(0, PLAN.indexOf('activities:'));
    expect((await dated(['--by', 'activity'], bare)).out).toBe('没有符合条件的场次。\n');
    expect((await dated(['--by', 'person'], bare)).out).toBe('方案没有联系领导和督导组。\n');
    expect((await dated(['--by', 'activity', '-f', 'csv'], bare)).out).toBe(
      '\uFEFF日期,结束,时间,编码,单位,所属,层级,梯队,活动,环节,出席\r\n',
    );
  });
});

describe('--by person', () => {
  it('has for each leader and group all that they have to be at, meetings and visits too', async () => {
    const rows = await csv('--by', 'person', '--columns', '人员,类别,日期,时间,单位,活动');
    expect(rows.slice(1).map((row) => row.join(' '))).toEqual([
      '常委甲 联系领导 2026-03-03 上午 云江市 动员大会',
      '常委甲 联系领导 2026-03-12 上午 东湖县 动员大会',
      '常委甲 联系领导 2026-04-29 09:00-12:00 东湖县 专题民主生活会',
      '常委乙 联系领导 2026-03-12 下午 南湖县 动员大会',
      '常委乙 联系领导 2026-04-28 09:00-12:00 南湖县 专题民主生活会',
      '第一督导组 督导组 2026-03-03 上午 云江市 动员大会',
      '第一督导组 督导组 2026-03-12 上午 东湖县 动员大会',
      '第一督导组 督导组 2026-03-12 下午 南湖县 动员大会',
      '第一督导组 督导组 2026-04-01 下午 湖口镇 巡查',
      '第一督导组 督导组 2026-04-02 上午  督导工作会议',
      '第一督导组 督导组 2026-04-22 下午 团结乡 巡查',
      '第一督导组 督导组 2026-04-28 09:00-12:00 南湖县 专题民主生活会',
      '第一督导组 督导组 2026-04-29 09:00-12:00 东湖县 专题民主生活会',
      '第一督导组 督导组 2026-05-06 上午  督导工作会议',
      '第一督导组 督导组 2026-05-12 下午 团结乡 巡查',
    ]);
  });

  it('tells the load in tables, of a part of the rows what it is of', async () => {
    const load = async (...argv: string[]): Promise<string[]> => {
      const { out } = await dated(['--by', 'person', ...argv]);
      const lines = out.split('\n');
      return lines.slice(lines.indexOf('第一督导组  督导组') + 1);
    };
    expect(await load()).toContain('共10个半天；最满的一周从 2026-03-09 周一 起，2个半天');
    const some = await load('--from', '2026-04-01', '--to', '2026-04-22');
    expect(some.slice(0, 3).map((line) => line.slice(0, 8))).toEqual([
      '04-01 周三',
      '04-02 周四',
      '04-22 周三',
    ]);
    expect(some[3]).toBe('全程（不只以上）共10个半天；最满的一周从 2026-03-09 周一 起，2个半天');
  });

  it('leaves out who has nothing of what is asked for, and counts what has a row', async () => {
    const { out } = await dated(['--by', 'person', '--from', '2026-04-01', '--to', '2026-04-22']);
    expect(out).not.toContain('联系领导');
    expect(out).toMatch(/^场次 +会议1次；巡查2次$/mu);
    const meeting = await dated(['--by', 'person', '--activity', '督导工作会议']);
    expect(meeting.out).toMatch(/^场次 +会议2次$/mu);
    expect(meeting.out).not.toContain('联系领导');
    const all = await dated(['--by', 'person']);
    expect(all.out).toMatch(/^场次 +5场；会议2次；巡查3次$/mu);
    const leader = await dated(['--by', 'person', '--person', '常委乙', '--activity', '动员大会']);
    expect(leader.out).toMatch(/^场次 +1场$/mu);
    const nothing = await dated(['--by', 'person', '--person', '常委乙', '--activity', '调度会']);
    expect(nothing.out).toBe('没有符合条件的场次、会议和巡查。\n');
  });
});

describe('JSON', () => {
  const read = async (...argv: string[]) => JSON.parse((await dated(['-f', 'json', ...argv])).out);

  it('is what the schema describes, and has all of it', async () => {
    const document = await read();
    const isValid = new Ajv({ formats: { date: true }, allowUnionTypes: true }).compile(schema);
    isValid(document);
    expect(isValid.errors).toBe(null);
    expect(document.entries[0].activities).toEqual([
      {
        name: '动员大会',
        stage: '学习教育',
        number: null,
        date: '2026-03-03',
        end: '2026-03-03',
        half: 'am',
        time: null,
        hours: null,
        attendees: ['常委甲', '第一督导组'],
        optional: false,
        placed: true,
      },
      expect.objectContaining({
        name: '集中学习',
        date: '2026-03-04',
        end: '2026-03-06',
        half: null,
      }),
      expect.objectContaining({ name: '整改进展公示', number: 1, stage: null }),
      expect.objectContaining({ name: '整改进展公示', number: 2 }),
    ]);
    expect(document.meetings).toHaveLength(8);
    expect(document.meetings[5]).toEqual({
      name: '年中推进会',
      unit: null,
      number: null,
      stage: null,
      date: '2026-04-20',
      half: 'pm',
      time: '14:30',
      hours: 2,
      attendees: [],
    });
    expect(document.meetings[6]).toMatchObject({ name: '领导小组会议', unit: '云江市/东湖县' });
    expect(document.people[1]).toEqual({
      name: '常委乙',
      kind: 'leader',
      covers: ['云江市/南湖县'],
      halfDays: 2,
      fullestWeek: { from: '2026-03-09', halfDays: 1 },
    });
    expect(document.visits[0]).toEqual({
      group: '第一督导组',
      unit: '云江市/东湖县/湖口镇',
      number: 1,
      date: '2026-04-01',
      half: 'pm',
    });
    expect(document.placement).toEqual({
      unplaced: 0,
      bound: 0,
      proven: true,
      timezone: 'Asia/Shanghai',
      halfDays: { am: '08:30-12:00', pm: '14:30-17:30' },
    });
  });

  it('narrowed to a unit has its meetings and visits, and none of all', async () => {
    const { meetings, visits, entries } = await read('--unit', '南湖县');
    expect(meetings.map(({ name }: { name: string }) => name)).toEqual(['领导小组会议']);
    expect(visits).toHaveLength(1);
    expect(entries).toHaveLength(2);
  });

  it('says what has no day', async () => {
    const away = PLAN.replace(
      'points: [云江市/南湖县] }',
      'points: [云江市/南湖县], away: [{ from: 2026-03-01, to: 2026-06-30 }] }',
    );
    const argv = ['-f', 'json', '--allow-unplaced'];
    const { entries, placement } = JSON.parse((await dated(argv, away)).out);
    const lost = entries.flatMap((one: { activities: { placed: boolean }[] }) =>
      one.activities.filter(({ placed }) => !placed),
    );
    expect(placement).toMatchObject({ unplaced: lost.length });
    expect(lost[0]).toMatchObject({ date: null, end: null, half: null, placed: false });
    const table = await dated(['--by', 'activity', '--allow-unplaced'], away);
    expect(table.out).toMatch(/场次 +14场，其中\d场没有排上\n/u);
    expect(table.out).toMatch(/^未排上 .*南湖县/mu);
    const rows = cells(
      (await dated(['--by', 'activity', '-f', 'csv', '--allow-unplaced'], away)).out,
    );
    expect(rows.at(-1)?.slice(0, 3)).toEqual(['', '', expect.any(String)]);
    expect((await dated(['-f', 'ics', '--allow-unplaced'], away)).out).not.toContain('NaN');
  });
});

describe('what is not there', () => {
  it.each([
    [['--person', '常委丙'], '错误：--person：方案中没有“常委丙”，是否指“常委甲”？\n'],
    [['--activity', '动员会'], '错误：--activity：方案中没有“动员会”，是否指“动员大会”？\n'],
    [['--by', 'people'], '错误：--by 不能是“people”，应为 level、unit、activity、person\n'],
    [['--by', 'activity', '--columns', 'start'], '没有“start”这一列'],
  ])('%j exits with 2', async (argv, said) => {
    const { status, err, out } = await dated(argv);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });
});
