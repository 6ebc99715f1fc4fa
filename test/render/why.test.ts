import { describe, expect, it } from 'vitest';
import type { After, Located, Match, Override, Plan } from '../../src/domain/plan.js';
import type { Rules } from '../../src/domain/rules.js';
import { basisOf } from '../../src/render/basis.js';
import { why } from '../../src/render/why.js';
import type { Because, Schedule } from '../../src/schedule/types.js';
import { EXAMPLE, planOf, scheduleOf } from './support.js';

const at = { source: 0, start: 0, end: 0 };
const word = (value: string): Located<string>[] => [{ value, at }];
const [TOP, POLICE, LEAD, , STREET] = [0, 1, 3, 4, 5];

describe('why', () => {
  const schedule = scheduleOf(planOf(EXAMPLE));
  const unnamed = scheduleOf(
    planOf(EXAMPLE, { kickoff: { ...schedule.plan.kickoff, name: null } }),
  );
  const cases: readonly [Because, zh: string, en: string][] = [
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
      '上级部门先行，比市公安局晚1天启动',
      'system, 1 day after 市公安局',
    ],
    [
      { rule: 'lead-first', from: LEAD, interval: 0 },
      '先行一步，与新城区同日启动',
      'lead-first, same day as 新城区',
    ],
    [
      { rule: 'after', from: STREET, interval: 15 },
      '排在海拉尔东路街道之后，间隔15天',
      'after 海拉尔东路街道, 15 days apart',
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
    [{ rule: 'fixed', from: null, interval: null }, '方案指定了启动日期', 'fixed by the plan'],
    [
      { rule: 'not-before', from: null, interval: null },
      '方案规定了最早启动日期',
      'the earliest day the plan allows',
    ],
    [
      { rule: 'not-after', from: null, interval: null },
      '方案规定了最晚启动日期',
      'the latest day the plan allows',
    ],
  ];

  it.each(cases)('says %j in both languages', (because, zh, en) => {
    expect(why(schedule, because, 'zh')).toBe(zh);
    expect(why(schedule, because, 'en')).toBe(en);
  });

  it('calls a kickoff without a name the kickoff', () => {
    const because = { rule: 'kickoff', from: null, interval: 5 } as const;
    expect(why(unnamed, because, 'zh')).toBe('比启动日晚5天启动');
    expect(why(unnamed, because, 'en')).toBe('5 days after the kickoff');
  });
});

describe('the basis of an entry', () => {
  const override = (
    match: Omit<Match, 'at'>,
    rules: Rules,
    after: readonly After[] = [],
  ): Override => ({ match: { ...match, at }, rules, after, at });
  const basis = (over: Partial<Plan>, entry: number, because: Because): string | null => {
    const schedule: Schedule = scheduleOf(planOf(EXAMPLE, over));
    return basisOf(schedule)(entry, because);
  };
  const stagger = { rule: 'stagger', from: TOP, interval: 10 } as const;

  it('is null where nobody gave one, and for a date that is fixed', () => {
    expect(basis({}, LEAD, stagger)).toBe(null);
    const rules: Rules = { start: { anchor: 'kickoff', basis: '会议为标志', at } };
    expect(basis({ rules }, LEAD, { rule: 'fixed', from: null, interval: null })).toBe(null);
    expect(basis({ rules }, LEAD, { rule: 'kickoff', from: null, interval: 0 })).toBe('会议为标志');
  });

  it('comes from the plan, and from the last override that matches and gives one', () => {
    const rules: Rules = { stagger: { basis: '方案', at } };
    const overrides = [
      override({ level: word('旗县') }, { stagger: { basis: '旗县', at } }),
      override({ level: word('嘎查村') }, { stagger: { basis: '村', at } }),
      override({ echelon: word('领导机关和领导班子') }, { stagger: { at } }),
    ];
    expect(basis({ rules, overrides }, LEAD, stagger)).toBe('旗县');
    expect(basis({ rules, overrides }, STREET, stagger)).toBe('方案');
    expect(basis({ rules, overrides }, LEAD, { ...stagger, rule: 'overlap' })).toBe(null);
  });

  it("comes from the unit's own rules last", () => {
    const rules: Rules = { stagger: { basis: '方案', at } };
    const { units } = planOf(EXAMPLE);
    const own = units.map((unit) =>
      unit.name === '新城区' ? { ...unit, rules: { stagger: { basis: '本单位', at } } } : unit,
    );
    expect(basis({ rules, units: own }, LEAD, stagger)).toBe('本单位');
    expect(basis({ rules, units: own }, STREET, stagger)).toBe('方案');
  });

  it('of an after comes from the after that names the other entry', () => {
    const after = (name: string, text: string): After => ({
      match: { unit: word(name), at },
      of: 'end',
      interval: { months: 0, days: 15 },
      basis: text,
      at,
    });
    const overrides = [
      override({ level: word('苏木乡镇') }, {}, [
        after('呼和浩特市/新城区/海拉尔东路街道/公主府社区', '村先'),
        after('150100000000', '市先'),
      ]),
    ];
    const because = { rule: 'after', from: TOP, interval: 15 } as const;
    expect(basis({ overrides }, STREET, because)).toBe('市先');
    expect(basis({ overrides }, LEAD, because)).toBe(null);
  });
});
