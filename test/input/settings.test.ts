import { describe, expect, it } from 'vitest';
import { HEAD, run } from './run.js';

const PLAN = `${HEAD}rules:\n  stagger: { interval: 10天 }\nunits: [甲市]\n`;

describe('--set', () => {
  it('changes a value that the plan has', async () => {
    const { plan } = await run(PLAN, { set: ['rules.stagger.interval=8天', 'kickoff=2014-02-10'] });
    expect(plan?.rules.stagger?.interval).toEqual({ months: 0, days: 8 });
    expect(plan?.kickoff.day).toBe((await run(PLAN.replace('01-22', '02-10'))).plan?.kickoff.day);
  });

  it('adds a value that the plan lacks', async () => {
    const { plan } = await run(PLAN, { set: ['rules.window.length=8个月'] });
    expect(plan?.rules.window?.length).toEqual({ months: 8, days: 0 });
  });

  it('finds items by number and by name', async () => {
    const plan = PLAN.replace('[市, 县, 乡]', '[{ name: 市 }, { name: 县 }]');
    const set = ['levels.0.count=12', 'levels.县.count=102', 'units.0=乙市'];
    const { plan: changed } = await run(plan, { set });
    expect(changed?.levels.map((level) => level.count)).toEqual([12, 102]);
    expect(changed?.units[0]?.name).toBe('乙市');
  });

  it('takes lists and maps in YAML', async () => {
    const { plan } = await run(PLAN, { set: ['calendar.weekend=[sun]', 'stages=[{ name: 一 }]'] });
    expect(plan?.calendar.weekend).toEqual([0]);
    expect(plan?.stages.map((stage) => stage.name)).toEqual(['一']);
  });

  it('lets findings point into the setting', async () => {
    const { brief } = await run(PLAN, { set: ['rules.stagger.interval=8', 'rules.stager=x'] });
    expect(brief).toEqual(['TC201 --set[2]:1:7', 'TC205 --set:1:24']);
  });

  it('may have been meant for a key that the plan has', async () => {
    const { findings } = await run(PLAN, { set: ['kickof=2014-02-10'] });
    expect(findings.map(({ code, hint }) => [code, hint])).toEqual([
      ['TC201', '是不是“kickoff”？'],
    ]);
  });

  it.each([
    'rules',
    '=3',
    'levels.9=x',
    'levels.x=y',
    'title.zh=x',
    'rules..x=1',
    'title="x',
    'title=',
    'title.+=x',
    'units[丙市].not-before=2014-02-10',
    'units[甲市]=x',
  ])('refuses %s', async (setting) => {
    const { plan, brief } = await run(PLAN, { set: [setting] });
    expect(plan).toBeNull();
    expect(brief).toEqual(['TC212 --set:1:1']);
  });

  it('puts an item behind those of a list, and opens a list where there is none', async () => {
    const set = ['calendar.workdays.+=2014-02-08', 'calendar.workdays.+=2014-02-09'];
    const { plan } = await run(PLAN, { set });
    expect(plan?.calendar.workdays).toHaveLength(2);
    const more = await run(PLAN, { set: ['units.+={ name: 乙市, code: "02" }'] });
    expect(more.plan?.units.map(({ code }) => code)).toEqual([null, '02']);
  });

  it('reaches units by code, id, path or the end of one', async () => {
    const text = PLAN.replace(
      '[甲市]',
      '[{ name: 甲市, code: "01", units: [{ name: 乙.县, id: x=y, members: [丁局], units: [丙] }] }]',
    );
    const set = [
      'units[01].not-after=2014-03-01',
      'units[x=y].rules.duration.min=2个月',
      'units[甲市/乙.县/丙].not-before=2014-02-10',
      'units[丁局].start=2014-02-11',
    ];
    const { plan, brief } = await run(text, { set });
    expect(brief).toEqual([]);
    const [first, second, third] = plan?.units ?? [];
    expect(first?.notAfter).not.toBeNull();
    expect(second?.rules?.duration?.min).toEqual({ months: 2, days: 0 });
    expect(third?.notBefore).not.toBeNull();
    expect(second?.members[0]?.start).not.toBeNull();
  });

  it('reaches units of files and rosters that the plan takes in', async () => {
    const text = `${HEAD}units:\n  - { name: 甲市, file: a.yaml }\n  - { name: 乙市, code: "2", file: r.csv }\n`;
    const files = {
      '/plans/plan.yaml': text,
      '/plans/a.yaml': '- { name: 一县, units: [一乡] }\n',
      '/plans/r.csv': 'code,parent,name\n21,2,二县\n22,21,二乡\n',
    };
    const set = ['units[甲市/一县/一乡].not-before=2014-02-10', 'units[22].not-after=2014-02-20'];
    const { plan } = await run(files, { set });
    const named = (name: string) => plan?.units.find((unit) => unit.name === name);
    expect(named('一乡')?.notBefore).not.toBeNull();
    expect(named('二乡')?.notAfter).not.toBeNull();
    expect(named('二县')?.notAfter).toBeNull();
  });

  it('leaves the shared node of an alias alone', async () => {
    const text = `${HEAD}rules:\n  stagger: &ten { interval: 10天 }\n  overlap: *ten\nunits: [甲市]\n`;
    const { plan } = await run(text, { set: ['rules.stagger.interval=8天'] });
    expect(plan?.rules.overlap?.interval).toEqual({ months: 0, days: 10 });
  });
});
