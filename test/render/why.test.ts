import { describe, expect, it } from 'vitest';
import { isSaidAlike, why } from '../../src/render/why/why.js';
import { daysSpan } from '../../src/domain/span.js';
import type { ClosedDays } from '../../src/domain/closed-days.js';
import type { Reason, SetBy } from '../../src/schedule/types.js';
import { day, EXAMPLE, NOTHING_ASKED, planOf, scheduleOf } from './support.js';

const [TOP, POLICE, LEAD, , STREET] = [0, 1, 3, 4, 5];

/** A reason without what it asked for. */
type Short = Reason extends infer R
  ? R extends Reason
    ? Omit<R, keyof typeof NOTHING_ASKED>
    : never
  : never;

describe('why', () => {
  const { entries } = scheduleOf(planOf(EXAMPLE));
  const unnamed = scheduleOf(
    planOf(EXAMPLE, { kickoff: { ...entries.plan.kickoff, name: null } }),
  ).entries;
  const cases: readonly [Short, zh: string, en: string][] = [
    [
      { rule: 'stagger', from: TOP, interval: 10 },
      '梯次展开，比呼和浩特市晚10天启动',
      'stagger, 10 days after 呼和浩特市',
    ],
    [
      { rule: 'overlap', from: TOP, interval: 16 },
      '压茬推进，比领导机关和领导班子晚16天启动',
      'overlap, 16 days after 领导机关和领导班子',
    ],
    [
      { rule: 'system', from: POLICE, interval: 1 },
      '上级部门先行，比呼和浩特市市公安局晚1天启动',
      'system, 1 day after 呼和浩特市市公安局',
    ],
    [
      { rule: 'lead-first', from: LEAD, interval: 0 },
      '先行一步，与新城区同日启动',
      'lead-first, same day as 新城区',
    ],
    [
      {
        rule: 'after',
        from: STREET,
        interval: 15,
        of: 'start',
        fromDay: day('2014-02-11'),
        distance: daysSpan(15),
      },
      '排在海拉尔东路街道之后，间隔15天',
      'after 海拉尔东路街道, 15 days apart',
    ],
    [
      {
        rule: 'after',
        from: LEAD,
        interval: 92,
        of: 'end',
        fromDay: day('2014-05-01'),
        distance: { months: 1, days: 0 },
      },
      '排在新城区结束（05-01）之后，间隔1个月',
      'after the end of 新城区 (05-01), 1 month apart',
    ],
    [
      { rule: 'kickoff', from: null, interval: 0 },
      '与全区动员部署会议同日启动',
      'same day as 全区动员部署会议',
    ],
    [
      { rule: 'start', from: null, interval: -3 },
      '比全区动员部署会议早3天启动',
      '3 days before 全区动员部署会议',
    ],
    [
      { rule: 'fixed', from: null, interval: null },
      '方案指定了启动日期（start 2014-01-22）',
      'fixed by the plan (start 2014-01-22)',
    ],
    [
      { rule: 'not-before', from: null, interval: null },
      '方案规定了最早启动日期（not-before 2014-01-22）',
      'the earliest day the plan allows (not-before 2014-01-22)',
    ],
    [
      { rule: 'not-after', from: null, interval: null },
      '方案规定了最晚启动日期（not-after 2014-01-22）',
      'the latest day the plan allows (not-after 2014-01-22)',
    ],
  ];

  it.each(cases)('says %j in both languages', (reason, zh, en) => {
    expect(why(entries, LEAD, { ...reason, ...NOTHING_ASKED }, 'zh')).toBe(zh);
    expect(why(entries, LEAD, { ...reason, ...NOTHING_ASKED }, 'en')).toBe(en);
  });

  it('says how many storeys an interval counts for, and the unit only of a member of another', () => {
    const twice = { rule: 'stagger', from: TOP, interval: 20, ...NOTHING_ASKED } as const;
    expect(why(entries, STREET, twice, 'zh')).toBe('梯次展开，比呼和浩特市晚20天启动（隔2层）');
    expect(why(entries, STREET, twice, 'en')).toBe('stagger, 20 days after 呼和浩特市 (2 storeys)');
    const near = { rule: 'system', from: POLICE, interval: 1, ...NOTHING_ASKED } as const;
    expect(why(entries, TOP, near, 'zh')).toBe('上级部门先行，比市公安局晚1天启动');
  });

  it('calls a kickoff without a name the kickoff', () => {
    const reason = { rule: 'kickoff', from: null, interval: 5, ...NOTHING_ASKED } as const;
    expect(why(unnamed, LEAD, reason, 'zh')).toBe('比启动日晚5天启动');
    expect(why(unnamed, LEAD, reason, 'en')).toBe('5 days after the kickoff');
  });

  const range = (from: string, to: string) => ({ from: day(from), to: day(to) });
  const skipped = (
    kind: ClosedDays['kind'],
    zh: string | null,
    part: ReturnType<typeof range>,
    whole = part,
  ) => ({
    ...part,
    closed: { kind, name: zh === null ? null : { zh, en: zh }, ...whole, at: null },
  });
  const weekend = (from: string, to = from) => skipped('weekend', null, range(from, to));
  const stagger = { ...NOTHING_ASKED, rule: 'stagger', from: TOP, interval: 16 } as const;
  const moved = (wish: string, date: string, ...days: ReturnType<typeof skipped>[]): Reason => {
    const [asked, start] = [day(wish), day(date)];
    return { ...stagger, interval: 10 + start - asked, wish: asked, date: start, skipped: days };
  };
  const held = (setBy: Partial<SetBy>, date = '2014-02-05'): Reason => ({
    ...moved('2014-02-12', date),
    setBy: {
      rule: 'stagger',
      side: 'upper',
      entry: null,
      date: day('2014-02-06'),
      at: NOTHING_ASKED.at,
      ...setBy,
    },
  });
  const detours: readonly [Reason, zh: string, en: string][] = [
    [
      moved(
        '2014-02-01',
        '2014-02-07',
        skipped(
          'avoid',
          '春节前后',
          range('2014-02-01', '2014-02-06'),
          range('2014-01-28', '2014-02-06'),
        ),
      ),
      '（02-01），避开春节前后（01-28～02-06），推到02-07',
      ' (02-01); not in 春节前后 (01-28 to 02-06): moved on to 02-07',
    ],
    [
      moved('2014-03-02', '2014-03-03', weekend('2014-03-02')),
      '，03-02是周日，推到03-03',
      '; 03-02 is a Sunday: moved on to 03-03',
    ],
    [
      moved('2014-03-01', '2014-02-28', weekend('2014-03-01')),
      '，03-01是周六，提前到02-28',
      '; 03-01 is a Saturday: moved back to 02-28',
    ],
    [
      moved(
        '2014-04-05',
        '2014-04-09',
        skipped('holiday', '清明节', range('2014-04-05', '2014-04-07')),
        skipped('restday', null, range('2014-04-08', '2014-04-08')),
      ),
      '，04-05是清明节假期，避开休息日（04-08），推到04-09',
      '; 04-05 is a holiday (清明节); not in days off (04-08): moved on to 04-09',
    ],
    [
      moved(
        '2014-03-08',
        '2014-03-12',
        weekend('2014-03-08', '2014-03-09'),
        skipped('avoid', null, range('2014-03-10', '2014-03-11')),
      ),
      '（03-08），避开03-10～03-11，推到03-12',
      ' (03-08); not on 03-10 to 03-11: moved on to 03-12',
    ],
    [
      moved(
        '2013-12-31',
        '2014-01-02',
        skipped('holiday', '元旦', range('2013-12-31', '2014-01-01')),
      ),
      '，2013-12-31是元旦假期，推到01-02',
      '; 2013-12-31 is a holiday (元旦): moved on to 01-02',
    ],
    [
      held({ rule: 'window', side: null }),
      '（02-12），要在总时限内结束，提前到02-05',
      ' (02-12); it has to end within the window: moved back to 02-05',
    ],
    [
      held({ rule: 'system', entry: POLICE }),
      '（02-12），与呼和浩特市市公安局的间隔有上限，提前到02-05',
      ' (02-12); the distance to 呼和浩特市市公安局 is limited: moved back to 02-05',
    ],
    [
      held({ rule: 'overlap', side: 'lower', entry: LEAD }),
      '（02-12），为领导机关和领导班子留出时间，提前到02-05',
      ' (02-12); 领导机关和领导班子 needs room: moved back to 02-05',
    ],
    [
      held({ rule: 'start' }, '2014-02-20'),
      '（02-12），与启动日的间隔有上限，推到02-20',
      ' (02-12); the distance to the kickoff is limited: moved on to 02-20',
    ],
    [
      held({ rule: 'placement', side: null }, '2014-02-20'),
      '（02-12），方案要求尽量晚启动，推到02-20',
      ' (02-12); the plan wants it as late as it can be: moved on to 02-20',
    ],
    [
      held({ rule: 'not-after', side: null }),
      '（02-12），不得晚于02-06，提前到02-05',
      ' (02-12); not after 02-06: moved back to 02-05',
    ],
  ];

  it.each(detours)('says what led from the wish to another day: %#', (reason, zh, en) => {
    expect(why(entries, LEAD, reason, 'zh')).toBe(`梯次展开，应比呼和浩特市晚10天${zh}`);
    expect(why(entries, LEAD, reason, 'en')).toBe(`stagger, 10 days after 呼和浩特市${en}`);
  });
});

describe('isSaidAlike', () => {
  it('is never sure of entries that different things are said of', () => {
    const schedule = scheduleOf(planOf(EXAMPLE));
    const { entries } = schedule;
    const told = Array.from({ length: entries.size }, (_, entry) => {
      const reason = schedule.reasonOf(entry);
      return { entry, reason, text: why(entries, entry, reason, 'zh') };
    });
    const pairs = told.flatMap((a) => told.map((b) => [a, b] as const));
    const alike = pairs.filter(([a, b]) => isSaidAlike(entries, a, b));
    expect(alike.length).toBeGreaterThan(told.length);
    for (const [a, b] of alike) expect(a.text).toBe(b.text);
  });
});
