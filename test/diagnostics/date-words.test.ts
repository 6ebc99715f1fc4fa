import { describe, expect, it } from 'vitest';
import { run } from '../cli/support.js';

const HEAD = `title: 测试
kickoff: 2014-03-03
calendar: { holidays: none, weekend: [] }
levels: [市, 县]
`;

const said = async (rest: string, ...argv: string[]): Promise<string> => {
  const files = { '/plans/plan.yaml': HEAD + rest };
  const { out } = await run(['check', 'plan.yaml', ...argv], { files });
  return out;
};

const UNITS = 'units: [{ name: 甲市, units: [乙县, 丙县] }]\n';

describe('what findings about dates say', () => {
  it.each([
    ['start', '先后次序 after 要求在甲市/丙县（县）2014-03-13 之后'],
    ['end', '先后次序 after 要求在甲市/丙县（县）的结束 2014-03-22 之后'],
  ])('TC503: the last of those that `after` names, by its %s', async (of, words) => {
    const plan = `rules: { stagger: { interval: 10天 }, duration: { min: 10天 } }
overrides:
  - { match: { unit: 甲市/乙县 }, after: [{ match: { unit: 甲市/丙县 }, of: ${of}, interval: 20天 }] }
`;
    expect(await said(plan + UNITS)).toContain(words);
  });

  it('TC504: that the kickoff stands', async () => {
    const files = {
      '/plans/plan.yaml': `title: 测试
kickoff: 2014-03-02
calendar: { holidays: none }
levels: [市]
units: [甲市]
`,
    };
    const { out } = await run(['check', 'plan.yaml'], { files });
    expect(out).toContain(
      '启动日 2014-03-02 不是可启动的日子（周末 2014-03-02），仍照方案在这一天启动',
    );
  });

  it.each([
    [
      '{ stagger: { interval: 10天, tolerance: 2天 } }',
      '改到 2014-03-11 或以后，或放宽 stagger 的 tolerance。',
    ],
    [
      '{ start: { after: kickoff, interval: 10天 } }',
      '改到 2014-03-13 或以后，或放宽 start 的 tolerance。',
    ],
  ])('TC506 under %s: how it is mended', async (rules, hint) => {
    const plan = `units: [{ name: 甲市, units: [{ name: 乙县, rules: ${rules}, start: 2014-03-05 }] }]\n`;
    expect(await said(plan)).toContain(hint);
  });

  it('TC509: how it is mended, by its side', async () => {
    const over = (target: number) =>
      `overrides: [{ match: { level: 县 }, rules: { duration: { target: ${target}天 } } }]\n`;
    const min = `rules: { duration: { min: 20天 } }\n${over(10)}`;
    const max = `rules: { duration: { max: 20天 } }\n${over(30)}`;
    expect(await said(min + UNITS)).toMatch(/加长，或同时写明较短的 min。/u);
    expect(await said(max + UNITS)).toMatch(/缩短，或同时写明较长的 max。/u);
  });

  it('TC501: only what is in its chain may be loosened', async () => {
    const plan = 'rules: { stagger: { interval: 10天, severity: error } }\n';
    const units = 'units: [{ name: 甲市, units: [{ name: 乙县, not-after: 2014-03-05 }] }]\n';
    const zh = await said(plan + units);
    expect(zh).toContain('放宽其中一条：');
    expect(zh).toContain('加大间隔的 tolerance，或改动写明的日期。');
    expect(zh).not.toContain('总时限');
    expect(await said(plan + units, '--lang', 'en')).toContain(
      'a larger tolerance, or another fixed date.',
    );
  });
});
