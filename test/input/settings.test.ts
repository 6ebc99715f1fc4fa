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

  it.each([
    'rules',
    '=3',
    'levels.9=x',
    'levels.x=y',
    'title.zh=x',
    'rules..x=1',
    'title="x',
    'title=',
  ])('refuses %s', async (setting) => {
    const { plan, brief } = await run(PLAN, { set: [setting] });
    expect(plan).toBeNull();
    expect(brief).toEqual(['TC212 --set:1:1']);
  });

  it('leaves the shared node of an alias alone', async () => {
    const text = `${HEAD}rules:\n  stagger: &ten { interval: 10天 }\n  overlap: *ten\nunits: [甲市]\n`;
    const { plan } = await run(text, { set: ['rules.stagger.interval=8天'] });
    expect(plan?.rules.overlap?.interval).toEqual({ months: 0, days: 10 });
  });
});
