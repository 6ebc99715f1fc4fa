import { describe, expect, it } from 'vitest';
import { checked, EVERY_DAY, planned } from '../support/command.js';

// Distances in months: n months after day s is addMonths(s, n), a day past the month's end becoming its last. Many days
// have one and the same image then, and some days are the image of none.

const plan = (rule: string, county: string) => `title: 测试
kickoff: 2014-01-01
${EVERY_DAY}
levels: [{ name: 市级 }, { name: 县级 }]
rules: { stagger: ${rule} }
overrides: [{ match: { level: 市级 }, rules: { start: { after: kickoff, interval: 0天, tolerance: 1个月, severity: error } } }]
units: [{ name: 市, units: [{ name: 县, ${county} }] }]
`;

const starts = async (rule: string, county: string) =>
  [...(await planned(plan(rule, county))).values()].map((entry) => entry.start.slice(5));

describe('a distance in months', () => {
  it('runs to the same day of the month', async () => {
    expect(await starts('{ interval: 2个月 }', 'note: 无')).toEqual(['01-01', '03-01']);
  });

  it('pulls the unit above up to the first day whose limit reaches the one below', async () => {
    const hard = '{ interval: 1个月, severity: error }';
    expect(await starts(hard, 'not-before: 2014-02-10')).toEqual(['01-10', '02-10']);
    // 01-28 to 01-31 all lead to 02-28: the first of them will do.
    expect(await starts(hard, 'not-before: 2014-02-28')).toEqual(['01-28', '02-28']);
  });

  it('with a warning holds as well where it can, and gives way where it can not', async () => {
    const soft = '{ interval: 1个月 }';
    expect(await starts(soft, 'not-before: 2014-02-10')).toEqual(['01-10', '02-10']);
    const found = await checked(plan(soft, 'not-before: 2014-03-05'));
    expect(found.map((one) => one.code)).toEqual(['TC503']);
    // At best 市 starts on 02-01, the last day that its own limit leaves; a month later is 03-01.
    expect(await starts(soft, 'not-before: 2014-03-05')).toEqual(['02-01', '03-05']);
  });

  it('gives both units the range that it leaves', async () => {
    const entries = await planned(
      plan('{ interval: 1个月, severity: error }', 'not-before: 2014-02-10, not-after: 2014-02-20'),
    );
    expect([...entries.values()].map(({ earliest, latest }) => [earliest, latest])).toEqual([
      ['2014-01-10', '2014-01-20'],
      ['2014-02-10', '2014-02-20'],
    ]);
  });
});
