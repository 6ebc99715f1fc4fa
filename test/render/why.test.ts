import { describe, expect, it } from 'vitest';
import { why } from '../../src/render/why.js';
import type { Reason } from '../../src/schedule/types.js';
import { EXAMPLE, NOTHING_ASKED, planOf, scheduleOf } from './support.js';

const [TOP, POLICE, LEAD, , STREET] = [0, 1, 3, 4, 5];

/** A reason without what it asked for. */
type Short = Reason extends infer R
  ? R extends Reason
    ? Pick<R, 'rule' | 'from' | 'interval'>
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

  it.each(cases)('says %j in both languages', (reason, zh, en) => {
    expect(why(entries, { ...reason, ...NOTHING_ASKED }, 'zh')).toBe(zh);
    expect(why(entries, { ...reason, ...NOTHING_ASKED }, 'en')).toBe(en);
  });

  it('calls a kickoff without a name the kickoff', () => {
    const reason = { rule: 'kickoff', from: null, interval: 5, ...NOTHING_ASKED } as const;
    expect(why(unnamed, reason, 'zh')).toBe('比启动日晚5天启动');
    expect(why(unnamed, reason, 'en')).toBe('5 days after the kickoff');
  });
});
