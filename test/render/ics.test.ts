import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../src/domain/day.js';
import { ics } from '../../src/render/ics.js';
import type { RenderOptions } from '../../src/render/options.js';
import { EVERYTHING } from '../../src/render/filter.js';
import { makeView, type View } from '../../src/render/view.js';
import { asName, readBytes, unescapeText } from './ics-bytes.js';
import { sketches, stageNames } from './names.js';
import { day, EXAMPLE, options, planOf, scheduleOf, stagesOf, text } from './support.js';

const example = makeView(scheduleOf(planOf(EXAMPLE)));

const written = (view: View, over: Partial<RenderOptions> = {}): string =>
  text(ics(view, options(over)));
/** The kickoff's event is the first. */
const read = (view: View, over: Partial<RenderOptions> = {}) => {
  const { events, ...others } = readBytes(Buffer.from(written(view, over), 'utf8'));
  return { ...others, kickoff: events[0], events: events.slice(1) };
};
const valueOf = (
  view: View,
  name: string,
  over: Partial<RenderOptions> = {},
): (string | undefined)[] => read(view, over).events.map((event) => event.values.get(name)?.[0]);

/** Each event as ical.js understands it: dates as civil days, the end made inclusive. */
function readWithIcal(calendar: string) {
  const root = new ICAL.Component(ICAL.parse(calendar));
  const [, ...others] = root.getAllSubcomponents('vevent');
  return others.map((component) => {
    const [from, to] = ['dtstart', 'dtend'].map((name) => {
      const time = component.getFirstPropertyValue(name);
      if (!(time instanceof ICAL.Time) || !time.isDate) throw new Error(`${name} is no date`);
      return parseDay(time.toString());
    });
    return {
      uid: component.getFirstPropertyValue('uid'),
      start: from,
      end: (to ?? 0) - 1,
      summary: component.getFirstPropertyValue('summary'),
      description: String(component.getFirstPropertyValue('description')),
      categories: component.getFirstProperty('categories')?.getValues(),
      sequence: component.getFirstPropertyValue('sequence'),
    };
  });
}

describe('ICS by unit', () => {
  it('opens with title, refresh interval and no METHOD', () => {
    expect(read(example).lines.slice(0, 9)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//tici//tici//ZH',
      'CALSCALE:GREGORIAN',
      'NAME:全区第二批党的群众路线教育实践活动',
      'X-WR-CALNAME:全区第二批党的群众路线教育实践活动',
      'REFRESH-INTERVAL;VALUE=DURATION:P1D',
      'X-PUBLISHED-TTL:P1D',
      'BEGIN:VEVENT',
    ]);
  });

  it('writes each event as promised', () => {
    const { events, faults } = read(example);
    expect(faults).toEqual([]);
    expect(events).toHaveLength(8 * 3);
    expect(events[0]?.lines).toEqual([
      expect.stringMatching(/^UID:[0-9a-f]{32}-[0-9a-f]{12}$/u),
      'DTSTAMP:20140123T000000Z',
      'LAST-MODIFIED:20140123T000000Z',
      'SEQUENCE:1',
      'DTSTART;VALUE=DATE:20140122',
      'DTEND;VALUE=DATE:20140220',
      'SUMMARY:呼和浩特市（领导机关和领导班子）学习教育、听取意见',
      String.raw`DESCRIPTION:单位：呼和浩特市\n梯队：盟市，领导机关和领导班子` +
        String.raw`\n起止：2014-01-22（周三）至2014-04-20（周日），共89天` +
        String.raw`\n启动：与全区动员部署会议同日启动` +
        String.raw`\n环节1/3：学习教育、听取意见，2014-01-22（周三）至2014-02-19（周三），共29天`,
      'CATEGORIES:盟市,学习教育、听取意见',
      'TRANSP:TRANSPARENT',
      'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
    ]);
  });

  it("names a member's unit beside the member, and the path of both", () => {
    const event = read(example).events[3];
    expect(event?.values.get('SUMMARY')).toEqual([
      '市公安局（呼和浩特市直属单位）学习教育、听取意见',
    ]);
    expect(event?.values.get('DESCRIPTION')?.[0]).toMatch(
      /^单位：呼和浩特市\/市公安局\\n梯队：盟市，直属单位\\n.*压茬推进，比领导机关和领导班子晚10天启动/u,
    );
  });

  it('says it in English under --lang en', () => {
    const event = read(example, { language: 'en' }).events[9];
    expect(unescapeText(event?.values.get('DESCRIPTION')?.[0] ?? '').split('\n')).toEqual([
      'Unit: 呼和浩特市/新城区',
      'Echelon: 旗县 / 领导机关和领导班子',
      'Dates: 2014-02-01 Sat to 2014-04-30 Wed (89 days)',
      'Start: stagger, 10 days after 呼和浩特市',
      'Stage 1/3: 学习教育、听取意见 / 2014-02-01 Sat to 2014-03-01 Sat (29 days)',
    ]);
  });

  it('adds the sentence that the rule comes from', () => {
    const at = { source: 0, start: 0, end: 0 };
    const rules = { stagger: { basis: '每个层级的启动间隔按10天左右掌握', at } };
    const view = makeView(scheduleOf(planOf(EXAMPLE, { rules })));
    const texts = valueOf(view, 'DESCRIPTION');
    expect(texts[9]).toContain(String.raw`\n依据：每个层级的启动间隔按10天左右掌握\n`);
    expect(texts[0]).not.toContain('依据');
  });

  it('folds an event in the middle of a long Chinese text and not inside a character', () => {
    expect(written(example)).toContain(
      'SUMMARY:呼和浩特市（领导机关和领导班子）学习教育、听\r\n 取意见\r\n',
    );
  });

  it('reads back through ical.js to exactly the schedule', () => {
    const events = readWithIcal(written(example));
    const expected = [...example.rows()].flatMap((row) =>
      row.stages.map(({ name, start, end }) => ({ start, end, categories: [row.level, name] })),
    );
    expect(events.map(({ start, end, categories }) => ({ start, end, categories }))).toEqual(
      expected,
    );
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  it('holds for any names, read by bytes and by ical.js', () => {
    fc.assert(
      fc.property(sketches, stageNames, fc.constantFrom('zh', 'en'), (units, stages, language) => {
        const view = makeView(scheduleOf(planOf(units, { stages: stagesOf(stages) })));
        const calendar = written(view, { language });
        const { events, faults } = read(view, { language });
        expect(faults).toEqual([]);
        const byIcal = readWithIcal(calendar);
        const rows = [...view.rows()];
        expect(events).toHaveLength(rows.length * stages.length);
        expect(byIcal).toHaveLength(events.length);
        rows.forEach((row, r) => {
          row.stages.forEach(({ name, start, end }, k) => {
            const at = r * stages.length + k;
            const own = asName(row.member ?? row.path[row.path.length - 1] ?? '');
            const summary = unescapeText(events[at]?.values.get('SUMMARY')?.[0] ?? '');
            expect(summary.startsWith(own)).toBe(true);
            expect(summary.endsWith(asName(name))).toBe(true);
            expect(events[at]?.values.get('DTSTART')).toEqual([
              formatDay(start).replaceAll('-', ''),
            ]);
            expect(byIcal[at]).toMatchObject({ start, end, summary });
            expect(byIcal[at]?.categories).toEqual([row.level, asName(name)]);
            const path = row.member === null ? row.path : [...row.path, row.member];
            expect(byIcal[at]?.description).toContain(asName(path.join('/')));
          });
        });
      }),
      { seed: 117, numRuns: 200 },
    );
  }, 60_000);

  it('comes in chunks that end with whole events', () => {
    const many = Array.from({ length: 500 }, (_, k) => ({ name: `单位${k}` }));
    const chunks = [...ics(makeView(scheduleOf(planOf(many))), options())];
    expect(chunks.length).toBeGreaterThan(5);
    for (const chunk of chunks) expect(chunk.endsWith('\r\n')).toBe(true);
  });
});

describe('UIDs', () => {
  const uids = (view: View, over: Partial<RenderOptions> = {}) => valueOf(view, 'UID', over);
  const planned = (over: Parameters<typeof planOf>[1]) =>
    makeView(scheduleOf(planOf(EXAMPLE, over)));

  it('stay the same for another revision, title, date of issue, language and other dates', () => {
    const moved = makeView(
      scheduleOf(planOf(EXAMPLE, { revision: 7, title: '新标题', issued: null }), () => ({
        start: day('2015-03-01'),
        days: 100,
      })),
    );
    expect(uids(moved, { language: 'en', organizer: 'a@b.cn' })).toEqual(uids(example));
  });

  it('stay the same when a stage is added before the others', () => {
    const [stage, ...rest] = stagesOf(['动员', ...example.plan.stages.map(({ name }) => name)]);
    expect(stage?.name).toBe('动员');
    const added = uids(planned({ stages: [...stagesOf(['动员']), ...rest] }));
    expect(uids(example).every((uid) => added.includes(uid))).toBe(true);
  });

  it('differ for another plan', () => {
    const other = uids(planned({ id: 'another' }));
    expect(other.some((uid) => uids(example).includes(uid))).toBe(false);
  });

  it('differ by entry, by level and between stages of one name', () => {
    const twice = planned({ stages: stagesOf(['学习', '学习']) });
    const all = [...uids(twice), ...uids(twice, { by: 'level' })];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('stamps', () => {
  const unissued = makeView(scheduleOf(planOf(EXAMPLE, { issued: null })));

  it('come from the date of issue, whatever the clock says', () => {
    expect(new Set(valueOf(example, 'DTSTAMP', { stamp: 1 }))).toEqual(
      new Set(['20140123T000000Z']),
    );
  });

  it('come from the stamp where there is no date of issue', () => {
    const at = valueOf(unissued, 'LAST-MODIFIED', { stamp: 1_393_651_799 });
    expect(at[0]).toBe('20140301T052959Z');
  });

  it('come from the kickoff where there is no stamp either', () => {
    expect(valueOf(unissued, 'DTSTAMP')[0]).toBe('20140122T000000Z');
  });
});

describe('the organizer', () => {
  it.each([
    ['office@example.cn', 'ORGANIZER:mailto:office@example.cn'],
    ['mailto:office@example.cn', 'ORGANIZER:mailto:office@example.cn'],
    [
      '领导小组办公室 <office@example.cn>',
      'ORGANIZER;CN="领导小组办公室":mailto:office@example.cn',
    ],
    ['领导小组办公室', 'ORGANIZER;CN="领导小组办公室":invalid:nomail'],
    ['甲"乙" <a@b.cn>', `ORGANIZER;CN="甲^'乙^'":mailto:a@b.cn`],
    ['A\u202eB <a@b.cn>', 'ORGANIZER;CN="A\ufffdB":mailto:a@b.cn'],
    ['a\u2066@b.cn', 'ORGANIZER;CN="a\ufffd@b.cn":invalid:nomail'],
    ['a@b.cn\r\nX-BAD:1', 'ORGANIZER;CN="a@b.cn^nX-BAD:1":invalid:nomail'],
  ])('%j is written as %s, with METHOD:PUBLISH', (organizer, line) => {
    const { lines, events, faults } = read(example, { organizer });
    expect(faults).toEqual([]);
    expect(lines[4]).toBe('METHOD:PUBLISH');
    expect(events.every((event) => event.lines.includes(line))).toBe(true);
  });
});

describe('ICS by level', () => {
  it('has one event per level, echelon and stage, from the first start to the last end', () => {
    const { events, faults } = read(example, { by: 'level' });
    expect(faults).toEqual([]);
    expect(events).toHaveLength(7 * 3);
    const last = events[20]?.values;
    expect(last?.get('SUMMARY')).toEqual(['嘎查村（党组织）整改落实、建章立制']);
    expect(last?.get('DTSTART')).toEqual(['20140401']);
    expect(last?.get('DTEND')).toEqual(['20140421']);
    expect(last?.get('DESCRIPTION')?.[0]).toContain('范围：1个单位，从最早启动到最晚结束');
  });
});

describe('the kickoff', () => {
  const DETAILS = ['SUMMARY', 'DTSTART', 'DTEND', 'CATEGORIES', 'TRANSP', 'DESCRIPTION'];

  it('is an event of its own, all day, that people are busy at', () => {
    for (const by of ['unit', 'level'] as const) {
      const { kickoff } = read(example, { by });
      expect(DETAILS.map((name) => kickoff?.values.get(name)?.[0])).toEqual([
        '全区动员部署会议',
        '20140122',
        '20140123',
        '启动',
        'OPAQUE',
        '方案：全区第二批党的群众路线教育实践活动',
      ]);
      expect(kickoff?.lines).toContain('X-MICROSOFT-CDO-BUSYSTATUS:BUSY');
    }
  });

  it('reads back through ical.js', () => {
    const root = new ICAL.Component(ICAL.parse(written(example)));
    const [first] = root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect([first?.summary, first?.startDate.toString(), first?.duration.toSeconds()]).toEqual([
      '全区动员部署会议',
      '2014-01-22',
      86_400,
    ]);
  });

  it('without a name has the title of the plan', () => {
    const { kickoff } = example.plan;
    const unnamed = makeView(scheduleOf(planOf(EXAMPLE, { kickoff: { ...kickoff, name: null } })));
    const summary = (language: 'zh' | 'en') =>
      read(unnamed, { language }).kickoff?.values.get('SUMMARY')?.[0];
    expect(summary('zh')).toBe('启动：全区第二批党的群众路线教育实践活动');
    expect(summary('en')).toBe('Kickoff: 全区第二批党的群众路线教育实践活动');
  });

  it('has one UID in all calendars of a plan, and another in those of another plan', () => {
    const uid = (view: View, over: Partial<RenderOptions> = {}) =>
      read(view, over).kickoff?.values.get('UID')?.[0];
    const narrowed = makeView(example.schedule, { ...EVERYTHING, levels: new Set([1]) });
    // The first 32 digits of SHA-256 of ["nmg-2014-2","kickoff"]
    expect(uid(example)).toBe('ba3379d523565b0d6beb837ffa790371');
    expect(uid(narrowed, { by: 'level', language: 'en' })).toBe(uid(example));
    const other = makeView(scheduleOf(planOf(EXAMPLE, { id: 'another' })));
    expect(uid(other)).not.toBe(uid(example));
  });

  it('is left out where other days are asked for', () => {
    const later = makeView(example.schedule, { ...EVERYTHING, from: day('2014-01-23') });
    const until = makeView(example.schedule, { ...EVERYTHING, to: day('2014-01-22') });
    expect(read(later).kickoff?.values.get('TRANSP')).toEqual(['TRANSPARENT']);
    expect(read(until).kickoff?.values.get('TRANSP')).toEqual(['OPAQUE']);
  });
});

describe('a calendar of one unit', () => {
  const range = { from: 3, to: 8 };
  const part = { entries: range, own: range, name: '新城区', path: '呼和浩特市/新城区' };
  const names = (parts: readonly (typeof part)[]) =>
    read(makeView(example.schedule, { ...EVERYTHING, parts })).lines.slice(4, 6);

  it('is named after it, and one of several after none', () => {
    const title = '全区第二批党的群众路线教育实践活动';
    expect(names([part])).toEqual([`NAME:${title}·新城区`, `X-WR-CALNAME:${title}·新城区`]);
    expect(names([part, part])).toEqual([`NAME:${title}`, `X-WR-CALNAME:${title}`]);
  });
});

describe('a make-up workday', () => {
  it('is marked in the description', () => {
    const { calendar } = example.plan;
    const workdays = [{ day: day('2014-02-01'), at: { source: 0, start: 0, end: 0 } }];
    const view = makeView(scheduleOf(planOf(EXAMPLE, { calendar: { ...calendar, workdays } })));
    expect(valueOf(view, 'DESCRIPTION')[9]).toContain('起止：2014-02-01（周六，上班）至');
    expect(valueOf(view, 'DESCRIPTION', { language: 'en' })[9]).toContain(
      'Dates: 2014-02-01 Sat (workday) to',
    );
  });
});
