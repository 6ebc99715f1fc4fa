import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/diff.schema.json' with { type: 'json' };
import scheduleSchema from '../../schemas/schedule.schema.json' with { type: 'json' };
import { run, type Ran } from './support.js';

// What diff says of occurrences, meetings and visits, in each form.

const PLAN = `title: 测试
id: test
revision: 3
issued: 2014-01-23
kickoff: 2014-03-03
calendar: { holidays: none }
levels: [{ name: 市 }, { name: 县 }, { name: 乡 }]
stages: [{ name: 学, share: 1 }, { name: 改, share: 1 }]
rules: { stagger: { interval: 7天 }, duration: { min: 40天 } }
activities:
  - { name: 动员, stage: 学, within: { first: 10天 }, match: { level: 县 }, attend: [contact, supervisor] }
  - { name: 学习, after: { activity: 动员, interval: 1天 }, days: 3, match: { level: 县 } }
  - { name: 生活会, stage: 改, time: "09:00", match: { level: 市 } }
meetings:
  - { name: 调度会, each: stage, of: { level: 市 } }
  - { name: 推进会, date: 2014-03-20, time: "14:30", attend: [supervisor] }
contacts:
  - { of: 常委, leaders: [{ name: 张三, points: [甲市/东县] }, { name: 李四, points: [甲市/西县] }] }
supervision:
  - { group: 一组, covers: [甲市/东县, 甲市/西县], inspects: { level: 乡, visits: 1 } }
units: [{ name: 甲市, code: "1501", units: [{ name: 东县, units: [一乡] }, { name: 西县, code: "150102" }] }]
`;

const changed = (...changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, PLAN);

const diff = (now: string, ...argv: string[]): Promise<Ran> =>
  run(['diff', 'old.yaml', 'new.yaml', '-q', ...argv], {
    files: { '/plans/old.yaml': PLAN, '/plans/new.yaml': now },
  });

const isValid = new Ajv({ allowUnionTypes: true, formats: { date: true } }).compile(schema);

async function agendaOf(now: string, ...argv: string[]) {
  const made = JSON.parse((await diff(now, '-f', 'json', ...argv)).out);
  isValid(made);
  expect(isValid.errors).toBe(null);
  return made.agenda;
}

interface Told {
  readonly change: string;
  readonly kind: string;
  readonly name: string | null;
  readonly group: string | null;
  readonly unit: string | null;
  readonly from: { readonly date: string | null } | null;
  readonly to: { readonly date: string | null } | null;
  readonly days: number | null;
}

const brief = ({ change, name, group, unit, from, to, days }: Told) => [
  change,
  name ?? group,
  unit,
  from?.date,
  to?.date,
  days,
];

// Somebody else in the place of 李四, 推进会 on another day and at another time; 调度会 stays.
const NEW = changed(
  ['revision: 3', 'revision: 4'],
  ['{ name: 李四, points: [甲市/西县] }', '{ name: 王五, points: [甲市/西县] }'],
  ['date: 2014-03-20, time: "14:30"', 'date: 2014-03-24, time: "15:00"'],
  ['after: { activity: 动员, interval: 1天 }', 'after: { activity: 动员, interval: 2天 }'],
);

describe('the text', () => {
  it('has one sentence of entries, and one of each kind with a row of each name', async () => {
    const { out, status } = await diff(NEW, '--exit-code');
    expect(status).toBe(1);
    expect(out.split('\n')[0]).toBe('各项安排的起止一天不差；场次、会议、巡查变动 4 处');
    expect(out).toContain('单独生效时');
    expect(out).toContain('只影响场次、会议、巡查');
    expect(out).not.toContain('不影响起止，');
    expect(out.slice(out.indexOf('\n场次'))).toBe(`
场次：2 个推迟 1 天，1 个只换出席的人，2 个不变
会议：1 个推迟 4 天，2 个不变
巡查：1 个不变

事项    现有  变动  怎么变
------  ----  ----  ---------------------------------------------------
动员       2     1  1 个只换出席的人
学习       2     2  2 个推迟 1 天
推进会     1     1  2014-03-20 14:30-16:30 → 2014-03-24 15:00-17:00，+4

换了出席的人
  李四 → 王五：1 场，动员，甲市/西县（县）
`);
  });

  it('lists each by name with --by unit, in English too', async () => {
    const { out } = await diff(NEW, '--by', 'unit', '--lang', 'en');
    expect(out).toMatch(/^No day of an entry differs; 4 occurrences, meetings and visits not as/u);
    expect(out).toContain('Occurrences: 2 moved 1 day later, 1 with others attending only');
    expect(out).toMatch(
      /^动员 +甲市\/西县 \(县\) +2014-03-10 afternoon +2014-03-10 afternoon +attendees +李四 → 王五$/mu,
    );
    expect(out).toMatch(/^学习 +甲市\/东县 \(县\) +2014-03-1\d~03-1\d +2014-03-1\d~03-1\d +\+1$/mu);
    expect(out).toMatch(/^推进会 +2014-03-20 14:30-16:30 +2014-03-24 15:00-17:00 +\+4 +一组$/mu);
  });

  it('says that they stay where entries and they do, and that what is written is no other', async () => {
    expect((await diff(PLAN)).out).toBe('两份方案没有不同\n');
    const { out, status } = await diff(changed(['revision: 3', 'revision: 4']), '--exit-code');
    expect(out).toMatch(/^写法有不同，各项安排的日子一天不差；场次、会议、巡查不变\n/u);
    expect(status).toBe(0);
  });

  it('fits 80 and 140 columns, Chinese ones two wide', async () => {
    const now = NEW.replace('kickoff: 2014-03-03', 'kickoff: 2014-03-12');
    const files = { '/plans/old.yaml': PLAN, '/plans/new.yaml': now };
    for (const width of [80, 140]) {
      const { out } = await run(['diff', 'old.yaml', 'new.yaml', '--by', 'unit', '-q'], {
        files,
        env: { COLUMNS: String(width) },
      });
      const wide = (line: string): number => line.replaceAll(/[\u2e80-\uff60]/gu, 'xx').length;
      for (const line of out.split('\n')) expect([line, wide(line) <= width]).toEqual([line, true]);
    }
  });

  it('takes together what has many numbers, and the visits of many groups', async () => {
    const many = changed(['meetings:', 'meetings:\n  - { name: 例会, every: 2天 }']);
    const files = {
      '/plans/old.yaml': many,
      '/plans/new.yaml': many.replace('every: 2天', 'every: 3天'),
    };
    const { out } = await run(['diff', 'old.yaml', 'new.yaml', '-q'], { files });
    expect(out).toMatch(/^例会（第\d～\d+次） +\d+ +\d+ /mu);
  });
});

describe('the words', () => {
  const told = async (now: string, ...argv: string[]): Promise<string> =>
    (await diff(now, ...argv)).out;

  it('says of a day to avoid that occurrences may move by it, and of a rule that nothing does', async () => {
    const avoided = ['--set', 'calendar.avoid=[2014-03-12]'];
    expect(await told(PLAN, ...avoided)).toMatch(/^① .*2014-03-12 +起止不动，场次可能动$/mu);
    expect(await told(PLAN, ...avoided, '--lang', 'en')).toMatch(
      /^① .* +no start or end; events may move$/mu,
    );
    const both = await told(PLAN, ...avoided, '--set', 'rules.window.length=12个月');
    expect(both).toMatch(/^[①②] .*window.* 不动$/mu);
    // Nothing is placed anew by it: it falls on no day of anything.
    expect(await told(PLAN, '--set', 'calendar.avoid=[2014-01-01]')).toMatch(/^① .* 不动$/mu);
  });

  it('has what is read about occurrences before the revision and the day of issue', async () => {
    const now = NEW.replace('issued: 2014-01-23', 'issued: 2014-02-01');
    const labels = [...(await told(now)).matchAll(/^[①②③④⑤⑥⑦] (\S+)/gmu)].map(([, one]) => one);
    expect(labels).toEqual(['活动', '会议', '会议', '联系点', '联系点', '修订号', '印发日期']);
  });

  it('says who goes from those who stay, who joins them, and who is left alone', async () => {
    const fewer = changed(['attend: [contact, supervisor]', 'attend: [supervisor]']);
    expect(await told(fewer)).toContain('\n  减 张三：1 场，动员，甲市/东县（县）\n');
    const files = { '/plans/old.yaml': fewer, '/plans/new.yaml': PLAN };
    const { out } = await run(['diff', 'old.yaml', 'new.yaml', '-q', '--lang', 'en'], { files });
    expect(out).toContain('\n  also 李四: once, 动员, 甲市/西县 (县)\n');
    const none = await told(changed(['time: "14:30", attend: [supervisor]', 'time: "14:30"']));
    expect(none).toMatch(/^推进会 +1 +1 +一组 → 无$/mu);
  });

  it('has all the names and how many places there are, or how many kinds', async () => {
    const now = changed(['group: 一组', 'group: 二组']);
    expect(await told(now)).toContain('一组 → 二组：3 场，动员、推进会，甲市/东县（县）等 2 处\n');
    const meetings = ['甲', '乙', '丙', '丁', '戊'].map(
      (name) => `\n  - { name: ${name}会, date: 2014-03-20, attend: [supervisor] }`,
    );
    const many = PLAN.replace('meetings:', `meetings:${meetings.join('')}`);
    const files = {
      '/plans/old.yaml': many,
      '/plans/new.yaml': many.replace('group: 一组', 'group: 二组'),
    };
    const { out } = await run(['diff', 'old.yaml', 'new.yaml', '-q'], { files });
    expect(out).toContain('：8 场，动员、甲会、乙会、丙会、丁会等 7 种，甲市/东县（县）等 2 处\n');
  });

  it('has the last day apart from the first where the two went differently far', async () => {
    const shorter = changed(['days: 3', 'days: 2']);
    expect(await told(shorter)).toContain('场次：2 个首日不变、末日提前 1 天，3 个不变');
    const avoided = ['--set', 'calendar.avoid=[2014-03-12]', '--lang', 'en'];
    expect(await told(PLAN, ...avoided)).toContain(
      '2 with the first day 2 days later and the last 4 days later, 3 unchanged',
    );
  });

  it('has with --by unit who attends what is new, what moved and what is gone', async () => {
    const more = changed([
      'meetings:',
      'meetings:\n  - { name: 例会, date: 2014-03-18, attend: [contact] }',
    ]);
    expect(await told(more, '--by', 'unit')).toMatch(/^例会 +2014-03-18 上午 +新增 +张三、李四$/mu);
    expect(await told(more, '--by', 'unit', '-f', 'md')).toContain('| 新增 | 张三、李四 |');
    const files = { '/plans/old.yaml': more, '/plans/new.yaml': PLAN };
    const { out } = await run(['diff', 'old.yaml', 'new.yaml', '-q', '--by', 'unit'], { files });
    expect(out).toMatch(/^例会 +2014-03-18 上午 +取消 +张三、李四$/mu);
  });
});

describe('JSON', () => {
  it('has each with its days, half-days and attendees before and now', async () => {
    const agenda = await agendaOf(NEW);
    expect(agenda.map(brief)).toEqual([
      ['moved', '学习', '甲市/东县', '2014-03-11', '2014-03-12', 1],
      ['people', '动员', '150102', '2014-03-10', '2014-03-10', null],
      ['moved', '学习', '150102', '2014-03-11', '2014-03-12', 1],
      ['moved', '推进会', null, '2014-03-20', '2014-03-24', 4],
    ]);
    expect(agenda[0]).toMatchObject({
      kind: 'activity',
      entry: '甲市/东县/县',
      was: null,
      from: { days: ['2014-03-11', '2014-03-12', '2014-03-13'], half: null },
    });
    expect(agenda[1]).toMatchObject({
      from: { half: 'pm', attendees: ['李四', '一组'] },
      to: { half: 'pm', attendees: ['王五', '一组'] },
    });
    expect(agenda[3]).toMatchObject({
      kind: 'meeting',
      from: { time: '14:30', hours: 2, half: null, attendees: ['一组'] },
      to: { time: '15:00' },
    });
  });

  it('counts by kind', async () => {
    const { summary } = JSON.parse((await diff(NEW, '-f', 'json')).out);
    const none = { time: 0, people: 0, added: 0, removed: 0, unplaced: 0, placed: 0 };
    expect(summary.agenda).toEqual({
      activities: { total: 5, moved: 2, ...none, people: 1 },
      meetings: { total: 3, moved: 1, ...none },
      visits: { total: 1, moved: 0, ...none },
    });
  });

  it('has neither where no plan has any of it', async () => {
    const bare = PLAN.replace(/^activities:[^]*(?=^units:)/mu, '');
    const files = { '/plans/old.yaml': bare, '/plans/new.yaml': bare };
    const { out } = await run(['diff', 'old.yaml', 'new.yaml', '-f', 'json'], { files });
    expect(Object.keys(JSON.parse(out))).not.toContain('agenda');
    expect(Object.keys(JSON.parse(out).summary)).not.toContain('agenda');
    expect(isValid(JSON.parse(out))).toBe(true);
  });
});

describe('what is told', () => {
  it('of activities and meetings that come and go', async () => {
    const bare = PLAN.replace(/^activities:[^]*(?=^units:)/mu, '');
    const gone = await agendaOf(bare);
    expect(new Set(gone.map(({ change }: { change: string }) => change))).toEqual(
      new Set(['removed']),
    );
    expect(gone.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...Array.from({ length: 5 }, () => 'activity'),
      ...Array.from({ length: 3 }, () => 'meeting'),
      'visit',
    ]);
    const files = { '/plans/old.yaml': bare, '/plans/new.yaml': PLAN };
    const { out } = await run(['diff', 'old.yaml', 'new.yaml', '-q'], { files });
    expect(out).toContain('场次：新增 5 个\n会议：新增 3 个\n巡查：新增 1 个\n');
  });

  it('of another half-day, other half-days of the plan, and of a visit', async () => {
    const later = await agendaOf(PLAN, '--set', 'activities.0.half-day=pm');
    expect(later.map(brief)).toContainEqual([
      'time',
      '动员',
      '甲市/东县',
      '2014-03-10',
      '2014-03-10',
      null,
    ]);
    const hours = await agendaOf(PLAN, '--set', 'half-days.pm="14:00-17:00"');
    // 动员 of one of the two and perhaps the visit are in the afternoon; what has a time of its own stays.
    expect(hours.length).toBeGreaterThan(0);
    expect(hours.every(({ change }: { change: string }) => change === 'time')).toBe(true);
    const away = await agendaOf(PLAN, '--set', 'supervision.0.away=[2014-03-28, 2014-03-31]');
    expect(away.every(({ kind }: { kind: string }) => kind !== 'meeting')).toBe(true);
  });

  it('of a unit under another code or name: its occurrences are the same', async () => {
    const renamed = changed(
      ['code: "150102"', 'code: "150199"'],
      ['points: [甲市/西县]', 'points: ["150199"]'],
      ['甲市/西县], inspects', '"150199"], inspects'],
    );
    expect(await agendaOf(renamed)).toEqual([]);
    expect((await diff(renamed, '--exit-code')).status).toBe(0);
    const { out } = await diff(renamed, '-f', 'ics');
    // As those of its stages, its events have new UIDs: two of activities, two of stages.
    expect(out.match(/^STATUS:CANCELLED\r$/gmu)).toHaveLength(4);
  });

  it('of what an activity of another name, or another number, is: one gone and one come', async () => {
    const agenda = await agendaOf(changed(['{ name: 生活会,', '{ name: 民主生活会,']));
    expect(agenda.map(brief)).toEqual([
      ['added', '民主生活会', '1501', undefined, agenda[0].to.date, null],
      ['removed', '生活会', '1501', agenda[0].to.date, undefined, null],
    ]);
  });
});

describe('CSV', () => {
  it('has rows of them below those of entries, and columns that tell which is which', async () => {
    const now = NEW.replace('min: 40天', 'min: 41天');
    const lines = (await diff(now, '-f', 'csv')).out.slice(1).trimEnd().split('\r\n');
    const rows = lines.map((line) => line.split(','));
    const [head = []] = rows;
    expect(head.slice(0, 2)).toEqual(['变动', '编码']);
    expect(head.slice(13).join()).toBe('类别,事项,次数,环节,原时间,现时间,原出席,现出席');
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([21]));
    const kinds = rows.slice(1).map((row) => row[13]);
    expect(kinds.indexOf('活动')).toBeGreaterThan(kinds.lastIndexOf('安排'));
    expect(lines).toContain(
      '换人,150102,西县,甲市,县,县,2014-03-10,2014-03-10,2014-03-10,2014-03-10,0,0,,活动,动员,,学,下午,下午,李四、一组,王五、一组',
    );
    expect(lines).toContain(
      '移动,,,,,,2014-03-20,2014-03-20,2014-03-24,2014-03-24,4,4,,会议,推进会,,,14:30-16:30,15:00-17:00,一组,一组',
    );
  });

  it('counts them by name with --by level, negative numbers as numbers', async () => {
    const { out } = await diff(changed(['2014-03-20', '2014-03-14']), '-f', 'csv', '--by', 'level');
    const lines = out.slice(1).trimEnd().split('\r\n');
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([17]));
    expect(lines).toContain(',1,1,-6,-6,-6,-6,0,0,,,会议,推进会,0,0,0,0');
  });
});

describe('Markdown', () => {
  it('has the sentences, the table, and who attends', async () => {
    const { out } = await diff(NEW, '-f', 'md', '--by', 'unit');
    expect(out).toContain('- 场次：2 个推迟 1 天，1 个只换出席的人，2 个不变\n');
    expect(out).toContain('| 事项 | 现有 | 变动 | 怎么变 |\n| --- | --- | --- | --- |\n| 动员 |');
    expect(out).toContain('<details><summary>变动 (4)</summary>');
    expect(out).toContain('换了出席的人\n\n- 李四 → 王五：1 场，动员，甲市/西县（县）\n');
  });
});

describe('what has no day', () => {
  const three = changed(
    ['code: "150102" }]', 'code: "150102" }, 南县]'],
    ['甲市/西县], inspects', '甲市/西县, 甲市/南县], inspects'],
  );
  // Three in the two half-days of one day.
  const tight = three.replace('first: 10天', 'first: 1天');
  const files = { '/plans/old.yaml': three, '/plans/new.yaml': tight };
  const against = (...argv: string[]): Promise<Ran> =>
    run(['diff', 'old.yaml', 'new.yaml', ...argv], { files });

  it('is told, with the error, and the comparison is there', async () => {
    const { out, err, status } = await against();
    expect(status).toBe(1);
    expect(err).toContain('[TC721]');
    expect(out).toMatch(/1 个排不下/u);
    expect(out).toMatch(/\n排不下的\n {2}动员 甲市\/\S+，原来在 2014-03-1\d/u);
    const made = JSON.parse((await against('-f', 'json')).out);
    expect(isValid(made)).toBe(true);
    const lost = made.agenda.filter(({ change }: { change: string }) => change === 'unplaced');
    // What comes after it has no day either.
    expect(lost.map(({ name, to }: Told) => [name, to?.date])).toEqual([
      ['动员', null],
      ['学习', null],
    ]);
    expect(made.diagnostics.map(({ code }: { code: string }) => code)).toContain('TC721');
  });

  it('is 2 for --exit-code, and a warning where it is allowed', async () => {
    expect((await against('-q', '--exit-code')).status).toBe(2);
    expect((await against('-q', '--allow-unplaced')).status).toBe(0);
    expect((await against('-q', '--allow-unplaced', '--exit-code')).status).toBe(1);
    expect((await against('-q', '--allow-unplaced', '--exit-code', '--strict')).status).toBe(2);
  });

  it('leaves no update to send, unless it is allowed: then it is cancelled there', async () => {
    const refused = await against('-o', 'update.ics');
    expect([refused.status, [...refused.written]]).toEqual([1, []]);
    expect(refused.err).toContain('[TC721]');
    const { out, status } = await against('-f', 'ics', '--allow-unplaced', '-q');
    expect(status).toBe(0);
    expect(out.match(/^STATUS:CANCELLED\r$/gmu)).toHaveLength(2);
  });

  it('of OLD is no trouble', async () => {
    const back = { '/plans/old.yaml': tight, '/plans/new.yaml': three };
    const { out, status } = await run(['diff', 'old.yaml', 'new.yaml', '-q'], { files: back });
    expect(status).toBe(0);
    expect(out).toContain('1 个原来排不下、现在有了日子');
    const same = { '/plans/old.yaml': tight, '/plans/new.yaml': tight };
    const still = await run(['diff', 'old.yaml', 'new.yaml', '-q', '--allow-unplaced'], {
      files: same,
    });
    expect(still.out).toBe('两份方案没有不同\n');
  });
});

describe('OLD as a calendar kept as JSON', () => {
  const kept = async (...argv: string[]): Promise<string> =>
    (
      await run(['plan', 'old.yaml', '-f', 'json', '-q', ...argv], {
        files: { '/plans/old.yaml': PLAN },
      })
    ).out;

  const against = (json: string, now: string, ...argv: string[]): Promise<Ran> =>
    run(['diff', 'old.json', 'new.yaml', '-q', ...argv], {
      files: { '/plans/old.json': json, '/plans/new.yaml': now },
    });

  it('says the same of all of them, and gives the same update', async () => {
    const json = await kept();
    const isSchedule = new Ajv({ allowUnionTypes: true, formats: { date: true } }).compile(
      scheduleSchema,
    );
    isSchedule(JSON.parse(json));
    expect(isSchedule.errors).toBe(null);
    for (const now of [PLAN, NEW, PLAN.replace(/^meetings:[^]*(?=^contacts:)/mu, '')]) {
      const made = JSON.parse((await against(json, now, '-f', 'json')).out);
      expect(made.agenda).toEqual(await agendaOf(now));
      const ics = (await against(json, now, '-f', 'ics')).out;
      expect(ics).toBe((await diff(now, '-f', 'ics')).out);
    }
    const text = (await against(json, NEW)).out;
    expect(text).toContain('\n旧的一边是留存的日程，没有规则和活动的写法，所以不知道');
    expect((await against(json, NEW, '-f', 'md')).out).toContain(
      '\n旧的一边是留存的日程，没有规则和',
    );
    expect((await against(json, PLAN)).out).toBe('两份方案没有不同\n');
    expect(text).toContain('学习       2     2  2 个推迟 1 天');
  });

  it('is refused where anything of it is left out, though all entries are there', async () => {
    for (const argv of [
      ['--activity', '动员', '--activity', '生活会', '--activity', '学习'],
      ['--from', '2014-03-05'],
    ]) {
      const { err, status } = await against(await kept(...argv), NEW, '--lang', 'en');
      expect([status, err.includes('[TC641]')]).toEqual([2, true]);
    }
  });

  it.each([
    ['another day than its first', /"days":\["2014-03-11"/u, '"days":["2014-03-10"'],
    ['a half-day that there is none of', /"half":"am"/u, '"half":"noon"'],
    ['somebody unknown', /"attendees":\["张三"/u, '"attendees":["赵六"'],
    ['a clock that there is none of', /"time":"09:00"/u, '"time":"25:00"'],
    ['no list of meetings', /"meetings"/u, '"meeting"'],
  ])('is refused with %s', async (_what, written, edited) => {
    const json = await kept();
    expect(json).toMatch(written);
    const { status, err } = await against(json.replace(written, edited), NEW);
    expect([status, err.includes('[TC640]')]).toEqual([2, true]);
  });

  it('that is bare has a warning that all counts as added', async () => {
    const bare = PLAN.replace(/^activities:[^]*(?=^units:)/mu, '');
    const { out: json } = await run(['plan', 'old.yaml', '-f', 'json', '-q'], {
      files: { '/plans/old.yaml': bare },
    });
    const { err, out } = await run(['diff', 'old.json', 'new.yaml'], {
      files: { '/plans/old.json': json, '/plans/new.yaml': PLAN },
    });
    expect(err).toContain('[TC648]');
    expect(out).toContain('场次：新增 5 个');
  });
});

describe('the update', () => {
  it('has what says something else on the same day: where it comes from, whose it is', async () => {
    const now = changed(['time: "09:00", match', 'time: "09:00", basis: 通知第三条, match']);
    expect(await agendaOf(now)).toEqual([]);
    const { out } = await diff(now, '-f', 'ics');
    expect(out.match(/^BEGIN:VEVENT\r$/gmu)).toHaveLength(1);
    expect(out.replaceAll('\r\n ', '')).toContain('依据：通知第三条');
  });

  it('has the kinds of events that are asked for, and a time zone where one has a time', async () => {
    const now = NEW.replace('min: 40天', 'min: 41天');
    const kinds = async (events: string): Promise<(string | undefined)[]> => {
      const { out } = await diff(now, '-f', 'ics', '--events', events);
      const all = [...out.matchAll(/^(?:TRANSP:|BEGIN:)(OPAQUE|TRANSPARENT|VTIMEZONE)\r$/gmu)];
      return [...new Set(all.map(([, kind]) => kind))];
    };
    expect(await kinds('stages')).toEqual(['TRANSPARENT']);
    expect(await kinds('activities')).toEqual(['VTIMEZONE', 'OPAQUE']);
    expect(await kinds('all')).toEqual(['VTIMEZONE', 'TRANSPARENT', 'OPAQUE']);
    const days = changed(['activity: 动员, interval: 1天', 'activity: 动员, interval: 2天']);
    const { out } = await diff(days, '-f', 'ics');
    expect(out).toContain('SUMMARY:东县（县）学习');
    expect(out).not.toContain('VTIMEZONE');
    const { err, status } = await diff(days, '--events', 'stages');
    expect([status, err]).toEqual([2, '错误：--events 只用于 ics 格式，不能用于 text\n']);
  });

  it('warns where the revision did not rise though a meeting alone moved, and counts its events', async () => {
    const now = changed(['date: 2014-03-20', 'date: 2014-03-21']);
    const files = { '/plans/old.yaml': PLAN, '/plans/new.yaml': now };
    const { err } = await run(['diff', 'old.yaml', 'new.yaml', '-o', 'u.ics'], { files });
    expect(err).toContain('（1 个事件新增或改动，0 个取消）');
    expect(err).toContain('[TC645]');
  });
});
