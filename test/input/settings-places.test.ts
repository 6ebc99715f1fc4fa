import { describe, expect, it } from 'vitest';
import { run } from '../cli/support.js';
import { brief, checked, planned } from '../support/command.js';

const PLAN = `title: 测试
kickoff: 2014-03-03
calendar: { holidays: none }
levels: [{ name: 市级 }, { name: 县级 }]
rules: { stagger: { interval: 10天, tolerance: 2天 } }
units: [{ name: 市, units: [县] }]
`;
const set = (...settings: string[]) => settings.flatMap((setting) => ['--set', setting]);

describe('findings about a --set', () => {
  it('point at the value, from its first to behind its last letter', async () => {
    const [found] = await checked(PLAN, ...set('rules.stagger.interval=8'));
    expect(found).toMatchObject({
      code: 'TC205',
      file: '--set',
      line: 1,
      column: 24,
      endLine: 1,
      endColumn: 25,
    });
  });

  it('point at a step of the key, spaces aside, and count the settings from the second on', async () => {
    const found = await checked(
      PLAN,
      ...set('title=甲', 'rules.stager.interval=8天', 'kickof=2014-03-03'),
    );
    expect(found.map((one) => [brief(one), one.endColumn])).toEqual([
      ['TC201 --set[2]:1:7', 13],
      ['TC201 --set[3]:1:1', 7],
    ]);
  });

  it('point at the first key of a map that the setting began and left without one that it needs', async () => {
    const bare = PLAN.replace('kickoff: 2014-03-03\n', '');
    const found = await checked(bare, ...set('kickoff.name=会议'));
    const missing = found.find((one) => one.code === 'TC202');
    expect(missing).toMatchObject({ file: '--set', column: 9, endColumn: 13 });
  });

  it('name the setting as the place of a rule that gave way', async () => {
    const settings = set('rules.stagger={ interval: 12天, basis: 另有规定 }');
    const [found] = await checked(PLAN, ...settings);
    expect(found).toMatchObject({ code: 'TC503', file: '--set', basis: '另有规定' });
    const { out } = await run(['check', 'plan.yaml', '--lang', 'en', ...settings], {
      files: { '/plans/plan.yaml': PLAN },
    });
    expect(out).toMatch(/^--set:1:\d+: warning: .* \[TC503\]\n.*\n1 \| rules\.stagger=/mu);
  });

  it('name the setting among the links of a chain', async () => {
    const [found] = await checked(
      PLAN,
      ...set('rules.window={ length: 1周 }', 'rules.stagger={ interval: 10天, basis: 另有规定 }'),
    );
    expect(found).toMatchObject({ code: 'TC501', basis: '另有规定' });
    const files = found?.related.map((one) => one.file);
    expect(files).toEqual(['plan.yaml', '--set[2]', '--set']);
  });
});

describe('an item of a list in a --set', () => {
  const starts = async (units: string, ...settings: string[]) =>
    [
      ...(
        await planned(PLAN.replace(/units: .*/u, `units: ${units}`), ...set(...settings))
      ).values(),
    ]
      .filter((entry) => entry.start === '2014-03-20')
      .map((entry) => entry.id);

  it('is found by its name before its number', async () => {
    const fixed = 'start=2014-03-20';
    expect(await starts('[{ name: 甲 }, { name: 乙 }]', `units.0.${fixed}`)).toEqual(['甲/市级']);
    expect(await starts('[{ name: "1" }, { name: 乙 }]', `units.1.${fixed}`)).toEqual(['1/市级']);
    expect(await starts('[{ name: 甲 }, { name: "0" }]', `units.0.${fixed}`)).toEqual(['0/市级']);
  });

  it('is found so where it is no more than a name', async () => {
    const found = await planned(
      PLAN.replace(/units: .*/u, 'units: ["1", 乙]'),
      ...set('units.1=丙'),
    );
    expect([...found.keys()]).toEqual(['丙/市级', '乙/市级']);
  });

  it('is found by a name that begins like a number, and not by one that has a number in it', async () => {
    const units = '[{ name: 甲 }, { name: 1局 }]';
    expect(await starts(units, 'units.1局.start=2014-03-20')).toEqual(['1局/市级']);
    const found = await checked(PLAN, ...set('units.0x.start=2014-03-20'));
    expect(found.map(brief)).toEqual(['TC212 --set:1:1']);
  });
});
