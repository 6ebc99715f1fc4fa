import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../cli/support.js';
import {
  calcurse,
  itWithCalcurse,
  itWithIcalendar,
  itWithKhal,
  Khal,
  pythonEvents,
} from '../../support/programs.js';
import { readBytes } from '../ics-bytes.js';
import { dated, PLAN } from './plan.js';

const calendar = async (...argv: string[]): Promise<string> =>
  (await dated(['-f', 'ics', ...argv])).out;

/** `SUMMARY START END` of each event; dates as they are written. */
const linesOf = (text: string): string[] =>
  readBytes(Buffer.from(text)).events.map(({ values }) => {
    const [summary, start, end] = ['SUMMARY', 'DTSTART', 'DTEND'].map(
      (name) => values.get(name)?.[0],
    );
    return `${start} ${end} ${summary}`;
  });

const uidsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^UID:(.*)\r$/gmu)].map(([, uid = '']) => uid);

describe('events with a day of their own', () => {
  it('are occurrences, meetings and visits, by their hours or for whole days', async () => {
    expect(linesOf(await calendar('--events', 'activities', '--unit', '东湖县'))).toEqual([
      '20260302 20260303 动员部署会议',
      '20260506T083000 20260506T120000 东湖县领导小组会议（第1次）',
      '20260312T083000 20260312T120000 东湖县（领导机关）动员大会',
      '20260313 20260314 东湖县（领导机关）集中学习',
      '20260316 20260318 东湖县（领导机关）集中学习',
      '20260429T090000 20260429T120000 东湖县（领导机关）专题民主生活会',
      '20260511 20260512 湖口镇（乡）主题实践活动',
      '20260511 20260512 团结乡（乡）主题实践活动',
      '20260401T143000 20260401T173000 第一督导组巡查湖口镇',
      '20260422T143000 20260422T173000 第一督导组巡查团结乡',
    ]);
  });

  it('are besides the stages, and make people busy', async () => {
    const [all, stages, activities] = await Promise.all(
      ['all', 'stages', 'activities'].map((kinds) => calendar('--events', kinds)),
    );
    const of = (text = '') => new Set(uidsOf(text));
    expect(of(all)).toEqual(new Set([...of(stages), ...of(activities)]));
    expect(of(all).size).toBe(of(stages).size + of(activities).size - 1);
    expect(uidsOf(all ?? '')).toHaveLength(of(all).size);
    expect(stages).not.toContain('VTIMEZONE');
    expect(activities).not.toContain('TRANSP:TRANSPARENT');
    expect(activities?.match(/TZID:/gu)).toHaveLength(1);
  });

  it('say what, where, who and why', async () => {
    const text = await calendar('--activity', '动员大会', '--unit', '云江市/东湖县');
    const [, event] = readBytes(Buffer.from(text)).events;
    expect(event?.values.get('DESCRIPTION')?.[0]).toBe(
      '单位：云江市/东湖县\\n梯队：县\\，领导机关\\n环节：学习教育\\n出席：常委甲、第一督导组\\n依据：出席并指导动员大会\\n方案：学习教育活动'.replace(
        '县\\，',
        '县，',
      ),
    );
    expect(event?.values.get('CATEGORIES')?.[0]).toBe('动员大会');
    const english = await calendar('--person', '第一督导组', '--lang', 'en');
    expect(english).toContain('SUMMARY:第一督导组: inspection of 湖口镇');
    expect(english).toContain('SUMMARY:督导工作会议 (no. 1)');
  });

  it('of a person are what that person has to be at, without the stages', async () => {
    expect(linesOf(await calendar('--person', '常委乙'))).toEqual([
      '20260302 20260303 动员部署会议',
      '20260312T143000 20260312T173000 南湖县（领导机关）动员大会',
      '20260428T090000 20260428T120000 南湖县（领导机关）专题民主生活会',
    ]);
    expect(await calendar('--person', '常委乙', '--events', 'all')).toContain('TRANSPARENT');
  });

  it('by level are the meetings of all alone', async () => {
    const lines = linesOf(await calendar('--by', 'level', '--events', 'activities'));
    expect(lines.map((line) => line.split(' ')[2])).toEqual([
      '动员部署会议',
      '调度会（学习教育）',
      '调度会（查摆问题）',
      '调度会（整改落实）',
      '督导工作会议（第1次）',
      '督导工作会议（第2次）',
      '年中推进会',
      '东湖县领导小组会议（第1次）',
      '南湖县领导小组会议（第1次）',
    ]);
  });

  it('ring at their own hour', async () => {
    const text = await calendar('--person', '常委乙', '--alarm', '1天');
    expect(text.match(/TRIGGER:.*/gu)).toEqual(['TRIGGER:-PT15H', 'TRIGGER:-P1D', 'TRIGGER:-P1D']);
  });

  it('keep their UIDs when days, times, people and other things change', async () => {
    const moved = PLAN.replace('2026-03-02, name', '2026-03-09, name')
      .replace('time: "09:00", hours: 3', 'half-day: pm')
      .replace('常委乙', '常委丙')
      .replace('revision', 'revision');
    const [before, after] = [await calendar(), (await dated(['-f', 'ics'], moved)).out];
    const withoutRuns = (text: string) => new Set(uidsOf(text).filter((uid) => !/-\d$/u.test(uid)));
    expect(withoutRuns(after)).toEqual(withoutRuns(before));
    expect(after).not.toBe(before);
  });

  it('of namesakes among meetings have UIDs of their own', async () => {
    const twice = PLAN.replace(
      '  - { name: 领导小组',
      '  - { name: 年中推进会, date: 2026-04-21 }\n  - { name: 领导小组',
    );
    const uids = uidsOf((await dated(['-f', 'ics'], twice)).out);
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('follow the half-days of the plan, and the hours that are written', async () => {
    const late = PLAN.replace('time: "14:30", hours: 2', 'time: "19:30", hours: 2.5').replace(
      'meetings:',
      'half-days: { am: "09:00-11:30", pm: "13:00-16:00" }\nmeetings:',
    );
    const lines = linesOf((await dated(['-f', 'ics', '--events', 'activities'], late)).out);
    expect(lines).toContain('20260420T193000 20260420T220000 年中推进会');
    expect(lines).toContain('20260326T090000 20260326T113000 调度会（查摆问题）');
  });

  it('are counted', async () => {
    const { err, written } = await run(['plan', 'plan.yaml', '-o', 'a.ics'], {
      files: { '/plans/plan.yaml': PLAN },
    });
    const count = (written.get('a.ics') ?? '').split('BEGIN:VEVENT').length - 1;
    expect(err.split('\n')[0]).toBe(`已写入 a.ics（${count} 个日历事件）`);
  });
});

describe('--split', () => {
  it('person: each has a file of their own, and its index', async () => {
    const { written, status } = await dated(['--split', 'person', '-o', 'out', '-f', 'ics']);
    expect(status).toBe(0);
    expect(written.get('out/index.csv')).toBe(
      '\uFEFF文件,人员,类别,事项数,半天数,最早日期,最晚日期\r\n' +
        '常委甲.ics,常委甲,联系领导,3,3,2026-03-03,2026-04-29\r\n' +
        '常委乙.ics,常委乙,联系领导,2,2,2026-03-12,2026-04-28\r\n' +
        '第一督导组.ics,第一督导组,督导组,10,10,2026-03-03,2026-05-12\r\n',
    );
    const own = written.get('out/常委乙.ics') ?? '';
    expect(own).toContain('\r\nNAME:学习教育活动·常委乙\r\n');
    expect(uidsOf(own)).toEqual(uidsOf(await calendar('--person', '常委乙')));
  });

  it('person: tables and CSV have their rows; of a plan without people it is refused', async () => {
    const { written } = await dated([
      '--split',
      'person',
      '-o',
      'out',
      '-f',
      'csv',
      '--person',
      '常委乙',
    ]);
    expect([...written.keys()]).toEqual(['out/常委乙.csv', 'out/index.csv']);
    expect(written.get('out/常委乙.csv')?.split('\r\n')).toHaveLength(4);
    const bare = PLAN.slice(0, PLAN.indexOf('activities:'));
    const none = await dated(['--split', 'person', '-o', 'out', '-f', 'csv'], bare);
    expect([none.status, none.err]).toEqual([
      2,
      '错误：--split person：方案没有联系领导和督导组\n',
    ]);
  });

  it('by level: every event is in one file, meetings of all with the rest', async () => {
    const { written } = await dated(['--split', '市', '-o', 'out', '-f', 'ics']);
    expect([...written.keys()]).toEqual(['out/云江市.ics', 'out/其余.ics', 'out/index.csv']);
    const parts = ['云江市', '其余'].flatMap((name) =>
      uidsOf(written.get(`out/${name}.ics`) ?? ''),
    );
    const whole = uidsOf(await calendar());
    expect(parts).toHaveLength(whole.length + 1);
    expect(new Set(parts)).toEqual(new Set(whole));
    expect(linesOf(written.get('out/其余.ics') ?? '')).toHaveLength(7);
  });
});

describe.each([
  ['Asia/Shanghai', '2026-04-29T01:00:00Z'],
  ['America/New_York', '2026-04-29T13:00:00Z'],
])('real programs, a plan at home in %s', (zone, instant) => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tici-timed-'));
    file = join(folder, 'a.ics');
    const yaml = PLAN.replace('kickoff:', `timezone: ${zone}\nkickoff:`);
    const { out } = await dated(['-f', 'ics', '--events', 'activities'], yaml);
    writeFileSync(file, out);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('ical.js reads the hour', async () => {
    const yaml = PLAN.replace('kickoff:', `timezone: ${zone}\nkickoff:`);
    const { out } = await dated(['-f', 'ics', '--activity', '专题民主生活会'], yaml);
    const root = new ICAL.Component(ICAL.parse(out));
    const component = root.getFirstSubcomponent('vtimezone');
    const known = new ICAL.Timezone({ component: component!, tzid: zone });
    const event = root
      .getAllSubcomponents('vevent')
      .find((one) => String(one.getFirstPropertyValue('summary')).startsWith('东湖县'));
    const time = event?.getFirstPropertyValue('dtstart');
    if (!(time instanceof ICAL.Time)) throw new Error('no time');
    time.zone = known;
    expect(new Date(time.toUnixTime() * 1000).toISOString()).toBe(instant.replace('Z', '.000Z'));
  });

  itWithIcalendar('icalendar reads day, hour and offset, under any TZ', () => {
    const expression =
      "event.decoded('DTSTART').isoformat(), event.decoded('DTEND').isoformat(), event['SUMMARY']";
    for (const tz of ['UTC', 'America/Los_Angeles', 'Pacific/Auckland']) {
      const { lines, stderr } = pythonEvents(file, expression, { TZ: tz });
      expect(stderr).toBe('');
      const offset = zone === 'Asia/Shanghai' ? '+08:00' : '-04:00';
      expect(lines).toContain(
        `2026-04-29T09:00:00${offset} 2026-04-29T12:00:00${offset} 东湖县（领导机关）专题民主生活会`,
      );
      expect(lines).toContain('2026-03-04 2026-03-07 云江市（领导机关）集中学习');
    }
  });

  itWithKhal('khal shows them on the right day and hour, at home and elsewhere', () => {
    const at = (local: string): readonly string[] => {
      const khal = new Khal(folder, local);
      expect(khal.run('import', '--batch', '-a', 'tici', file).status).toBe(0);
      return khal
        .list('{start} {end} {title}', '2026-04-28', '2026-04-30')
        .filter((line) => line.includes('东湖县'));
    };
    expect(at(zone)).toEqual([
      '2026-04-29 09:00 2026-04-29 12:00 东湖县（领导机关）专题民主生活会',
    ]);
    const [start, end] = zone === 'Asia/Shanghai' ? ['03:00', '06:00'] : ['15:00', '18:00'];
    expect(at('Europe/Berlin')).toEqual([
      `2026-04-29 ${start} 2026-04-29 ${end} 东湖县（领导机关）专题民主生活会`,
    ]);
  });

  itWithCalcurse('calcurse keeps them by the clock of the machine', () => {
    const { said, events } = calcurse(folder, file, { TZ: zone });
    expect(said).toMatch(/ 0 skipped/u);
    expect(events.filter((line) => line.includes('东湖县（领导机关）专题'))).toEqual([
      expect.stringMatching(/^04\/29\/2026 @ 09:00 -> 04\/29\/2026 @ 12:00/u),
    ]);
    const elsewhere = calcurse(folder, file, { TZ: 'Europe/Berlin' }).events;
    const hour = zone === 'Asia/Shanghai' ? '03:00' : '15:00';
    expect(elsewhere.join('\n')).toContain(`04/29/2026 @ ${hour} -> `);
  });
});
