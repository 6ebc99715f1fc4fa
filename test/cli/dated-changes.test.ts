import { describe, expect, it } from 'vitest';
import { run, type Ran } from './support.js';

const HEAD = `title: 测试
kickoff: 2014-03-03
levels: [市级, 县级]
stages: [{ name: 学 }, { name: 改 }]
rules: { duration: { min: 30天 } }
units: [{ name: 甲市, units: [东县, 西县] }, 乙市]
`;

const OLD = `${HEAD}activities:
  - { name: 动员大会, stage: 学, within: { first: 10天 }, attend: [supervisor], match: { level: 市级 } }
  - { name: 集中学习, after: { activity: 动员大会 }, days: 2 }
  - { name: 公示, every: 1个月 }
meetings:
  - { name: 调度会, each: stage }
contacts:
  - { of: 常委, leaders: [{ name: 张三, points: [甲市] }, { name: 李四, points: [乙市] }] }
supervision:
  - { group: 一组, covers: [甲市, 乙市] }
`;

const diff = (now: string, ...argv: string[]): Promise<Ran> =>
  run(['diff', 'old.yaml', 'new.yaml', ...argv], {
    files: { '/plans/old.yaml': OLD, '/plans/new.yaml': now },
  });

const changed = (...changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, OLD);

async function writtenIn(now: string): Promise<unknown[]> {
  const made = JSON.parse((await diff(now, '-f', 'json')).out);
  expect(made.moved).toEqual([]);
  return made.written.map(({ path, kind, from, to }: Record<string, unknown>) => [
    path,
    kind,
    from,
    to,
  ]);
}

describe('what diff says of activities, meetings and people', () => {
  it('is nothing where they are written alike, spans and order of keys apart', async () => {
    expect((await diff(OLD)).out).toBe('两份方案没有不同\n');
    expect(await writtenIn(changed(['days: 2 }', 'days: 2, optional: false }']))).toEqual([]);
  });

  it('names each key that differs, and what was added and removed', async () => {
    const now = changed(
      ['first: 10天', 'first: 15天'],
      ['  - { name: 公示, every: 1个月 }\n', ''],
      ['each: stage }', 'each: stage, time: "09:00" }\n  - { name: 推进会, date: 2014-05-20 }'],
      ['[乙市] }', '[乙市, 甲市/东县], away: [2014-03-05] }'],
      ['covers: [甲市, 乙市]', 'covers: [乙市, 甲市]'],
    );
    expect(await writtenIn(now)).toEqual([
      ['activities.0.within', 'changed', { first: 'P10D' }, { first: 'P15D' }],
      ['activities.2', 'removed', { every: 'P1M' }, null],
      ['meetings.0.time', 'added', null, '09:00'],
      ['meetings.0.hours', 'added', null, 2],
      ['meetings.+', 'added', null, { date: '2014-05-20' }],
      [
        'contacts.0.leaders',
        'changed',
        { points: ['乙市'] },
        { points: ['乙市', '甲市/东县'], away: [{ from: '2014-03-05', to: '2014-03-05' }] },
      ],
      ['supervision.0.covers', 'changed', ['甲市', '乙市'], ['乙市', '甲市']],
    ]);
  });

  it('knows a renamed activity by what else it says', async () => {
    expect(await writtenIn(changed(['name: 公示', 'name: 整改公示']))).toEqual([
      ['activities.2.name', 'renamed', '公示', '整改公示'],
    ]);
  });

  it('names all of it where OLD has none', async () => {
    const made = JSON.parse(
      (
        await run(['diff', 'old.yaml', 'new.yaml', '-f', 'json'], {
          files: { '/plans/old.yaml': HEAD, '/plans/new.yaml': OLD },
        })
      ).out,
    );
    expect(made.written.map(({ path, kind }: Record<string, string>) => `${kind} ${path}`)).toEqual(
      [
        'added activities.+',
        'added activities.+',
        'added activities.+',
        'added meetings.+',
        'added contacts.+',
        'added supervision.+',
      ],
    );
  });

  it('counts leaders where many are others', async () => {
    const leaders = Array.from({ length: 12 }, (_, k) => `{ name: 甲${k}, points: [甲市] }`);
    const now = changed(['{ name: 李四, points: [乙市] }', leaders.join(', ')]);
    expect(await writtenIn(now)).toEqual([['contacts.0.leaders', 'changed', 2, 13]]);
  });

  it('reads as an office would say it', async () => {
    const now = changed(['first: 10天', 'first: 15天'], ['attend: [supervisor], ', '']);
    const { out } = await diff(now);
    expect(out).toContain('各项安排的起止一天不差；场次、会议、巡查变动 4 处');
    expect(out).toContain('活动 activities 动员大会 期限 within');
    expect(out).toContain('只影响场次、会议、巡查');
    // Nobody is invited on the day of the kickoff; what nobody attends may be on it.
    expect(out).toContain('场次：4 个提前 1 天，这些里 2 个也换了人，6 个不变');
  });
});

describe('what --set reaches', () => {
  it('is any key of them, by number or name', async () => {
    const sets = [
      'activities.0.attend=[]',
      'activities.集中学习.days=3',
      'supervision.+={ by: 市级, covers: 县级 }',
      'half-days.am="09:00-12:00"',
      'contacts.0.leaders.张三.points=[乙市]',
    ].flatMap((set) => ['--set', set]);
    const { out } = await diff(OLD, ...sets, '-f', 'json');
    const made = JSON.parse(out);
    expect(made.diagnostics.map(({ code }: { code: string }) => code)).toEqual(['TC715']);
    expect(made.written.map(({ path }: { path: string }) => path)).toEqual([
      'activities.0.attend',
      'activities.1.days',
      'contacts.0.leaders',
      'supervision.+',
      'half-days.am',
    ]);
  });
});

describe('suggest', () => {
  it('changes what is written of dates, whatever comes after them', async () => {
    const plan = OLD.replace('min: 30天 }', 'min: 30天 }, window: { length: 20天 }');
    const ran = await run(['suggest', 'plan.yaml', '-f', 'json'], {
      files: { '/plans/plan.yaml': plan },
    });
    const { suggestions } = JSON.parse(ran.out);
    expect(suggestions[0].changes[0].path).toMatch(/^rules\.(?:window|duration)\./u);
    expect(suggestions[0].adds).toEqual([]);
  });
});
