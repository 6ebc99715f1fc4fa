import { describe, expect, it } from 'vitest';
import { checked, EVERY_DAY, planned } from '../support/command.js';

const plan = (rules: string, units: string, overrides = '') => `title: 测试
kickoff: 2014-03-01
${EVERY_DAY}
levels: [{ name: 市级, echelons: [机关, 直属] }, { name: 县级, echelons: [机关, 直属] }]
rules: { stagger: { interval: 10天, tolerance: 2天 }, overlap: { interval: 10天, tolerance: 2天 }${rules} }
${overrides}
units: ${units}
`;

const startsOf = async (text: string) =>
  Object.fromEntries([...(await planned(text))].map(([id, { start }]) => [id, start.slice(5)]));

describe('`start: DATE` in rules', () => {
  const later =
    'overrides: [{ match: { level: 县级, echelon: 直属 }, rules: { start: 2014-03-18 } }]';

  it('fixes the day of a later echelon without members', async () => {
    const starts = await startsOf(plan('', '[{ name: 市, units: [县] }]', later));
    expect(starts).toEqual({
      '市/机关': '03-01',
      '市/直属': '03-11',
      '市/县/机关': '03-11',
      '市/县/直属': '03-18',
    });
  });

  it('gives way to a start of the unit or member itself', async () => {
    const starts = await startsOf(
      plan(
        ', start: 2014-03-05',
        '[{ name: 市, start: 2014-03-03, members: [{ name: 局, start: 2014-03-09 }, 委] }]',
      ),
    );
    expect(starts).toEqual({ '市/机关': '03-03', '市/直属/局': '03-09', '市/直属/委': '03-05' });
  });

  it('is reported where it breaks a rule, at the rule, once for all that it fixes', async () => {
    const found = await checked(plan('', '[{ name: 市, units: [东县, 西县] }]', later));
    expect(found.map(({ code, line, column }) => [code, line, column])).toEqual([['TC506', 6, 59]]);
    expect(found[0]?.message).toContain('2 entries');
  });

  it('replaces `start: kickoff` where it comes later, and the other way round', async () => {
    const both = (first: string, second: string) =>
      `overrides:\n  - { match: { level: 县级 }, rules: { start: ${first} } }\n  - { match: { level: 县级 }, rules: { start: ${second} } }`;
    const dated = await startsOf(
      plan('', '[{ name: 市, units: [县] }]', both('kickoff', '2014-03-12')),
    );
    expect(dated['市/县/机关']).toBe('03-12');
    const onKickoff = await startsOf(
      plan('', '[{ name: 市, units: [县] }]', both('2014-03-12', 'kickoff')),
    );
    expect(onKickoff['市/县/机关']).toBe('03-01');
  });
});

describe('`fill` with `lead-first`', () => {
  it('takes the longest common length with which those that wait still end in the window', async () => {
    const entries = await planned(`title: 测试
kickoff: 2014-03-01
${EVERY_DAY}
levels: [{ name: 市级 }, { name: 县级 }]
stages: [{ name: 学 }, { name: 查 }]
rules:
  stagger: { interval: 4天 }
  lead-first: { interval: 10天 }
  duration: { min: 10天, fill: true }
  window: { end: 2014-03-31 }
units: [{ name: 市, units: [县] }]
`);
    // 县 is to start on 03-11, ten days after 市: 21 days fill the window, and 市's second stage begins with its 12th.
    const [city, county] = ['市/市级', '市/县/县级'].map((id) => entries.get(id));
    expect([city?.start, city?.end]).toEqual(['2014-03-01', '2014-03-21']);
    expect([county?.start, county?.end]).toEqual(['2014-03-11', '2014-03-31']);
    expect(county?.stages[1]?.start).toBe('2014-03-22');
  });
});
