import type * as RosterReader from '../../src/input/roster/read-roster.js';
import type * as YamlReader from '../../src/input/yaml/read-yaml.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_HOLIDAYS } from '../../src/domain/calendar.js';
import { nodeFiles } from '../../src/cli/io/node-files.js';
import { openPlan, runPlan, type RunOptions } from '../../src/pipeline.js';
import { memoryFiles } from '../input/memory-files.js';
import { HEAD } from '../input/run.js';
import { counting, seen } from './compare.js';

const parsed = vi.hoisted(() => ({ texts: [] as string[] }));
vi.mock('../../src/input/yaml/read-yaml.js', async (original) => {
  const real = await original<typeof YamlReader>();
  const readYaml: typeof real.readYaml = (text, source) => {
    parsed.texts.push(text);
    return real.readYaml(text, source);
  };
  return { ...real, readYaml };
});
vi.mock('../../src/input/roster/read-roster.js', async (original) => {
  const real = await original<typeof RosterReader>();
  const readRoster: typeof real.readRoster = (text, source) => {
    parsed.texts.push(text);
    return real.readRoster(text, source);
  };
  return { ...real, readRoster };
});
beforeEach(() => {
  parsed.texts.length = 0;
});

const PLAN = `${HEAD}units:\n  - { file: a.yaml }\n  - { file: b.csv }\n`;
const FILES = {
  '/plans/plan.yaml': PLAN,
  '/plans/a.yaml': '- { name: 甲市, units: [丙县] }\n',
  '/plans/b.csv': 'name,parent\n乙市,\n丁县,乙市\n',
  '/plans/c.yaml': '- 戊市\n',
};
const REGION = 'examples/neimenggu/plan.yaml';

const namesOf = ({ plan }: { plan: { units: readonly { name: string }[] } | null }) =>
  plan?.units.map((unit) => unit.name).join(' ');

describe('the files of an open plan', () => {
  it('are read at the first run, and once', async () => {
    const { access, reads, looks } = counting(memoryFiles(FILES));
    const open = openPlan('plan.yaml', access);
    expect([...reads]).toEqual([]);
    await open.run();
    await open.run({ set: ['kickoff=2014-03-03'] });
    await open.run({ texts: new Map([['plan.yaml', PLAN.replace('示例', '别的')]]) });
    expect([...reads]).toEqual([
      ['plan.yaml', 1],
      ['a.yaml', 1],
      ['b.csv', 1],
    ]);
    expect(Math.max(...looks.values())).toBe(1);
  });

  it('are not read where a changed text stands for them', async () => {
    const { access, reads } = counting(memoryFiles(FILES));
    const texts = new Map([
      ['./plan.yaml', PLAN],
      ['a.yaml', '[己市]'],
    ]);
    const outcome = await openPlan('plan.yaml', access).run({ texts });
    expect(namesOf(outcome)).toBe('己市 乙市 丁县');
    expect([...reads.keys()]).toEqual(['b.csv']);
  });

  it('that are missing are looked for once', async () => {
    const { access, reads } = counting(memoryFiles({ '/plans/plan.yaml': PLAN }));
    const open = openPlan('plan.yaml', access);
    const first = await open.run();
    expect(first.diagnostics.map((one) => one.code)).toEqual(['TC001', 'TC001']);
    expect(seen(await open.run())).toEqual(seen(first));
    expect(Math.max(...reads.values())).toBe(1);
  });

  it('are parsed again only where their text is another', async () => {
    const open = openPlan('plan.yaml', memoryFiles(FILES));
    await open.run();
    expect(parsed.texts).toHaveLength(3);
    const texts = new Map([['a.yaml', '[己市]']]);
    for (let k = 0; k < 2; k++) {
      expect(namesOf(await open.run({ texts }))).toBe('己市 乙市 丁县');
      expect(namesOf(await open.run())).toBe('甲市 丙县 乙市 丁县');
    }
    expect(parsed.texts.slice(3)).toEqual(['[己市]']);
  });

  it('that a changed text names are read then', async () => {
    const { access, reads } = counting(memoryFiles(FILES));
    const open = openPlan('plan.yaml', access);
    await open.run();
    const text = PLAN.replace('a.yaml', 'c.yaml');
    const outcome = await open.run({ texts: new Map([['plan.yaml', text]]) });
    expect(namesOf(outcome)).toBe('戊市 乙市 丁县');
    expect([...reads]).toEqual([
      ['plan.yaml', 1],
      ['a.yaml', 1],
      ['b.csv', 1],
      ['c.yaml', 1],
    ]);
  });

  it('leave out of the sources what a changed text no longer names', async () => {
    const open = openPlan('plan.yaml', memoryFiles(FILES));
    await open.run({ set: ['kickoff=2014-03-03'] });
    const text = PLAN.replace('  - { file: a.yaml }\n', '');
    const { sources } = await open.run({ texts: new Map([['plan.yaml', text]]) });
    const files = sources.filter((source) => source.isFile).map((source) => source.path);
    expect(files).toEqual(['plan.yaml', 'b.csv']);
    expect(sources.some((source) => source.path.startsWith('--set'))).toBe(false);
  });
});

describe('the region', () => {
  it('parses nothing but the setting when it runs again with another', async () => {
    const open = openPlan(REGION, nodeFiles);
    await open.run({ set: ['rules.stagger.interval=9天'] });
    expect(parsed.texts).toHaveLength(14);
    await open.run({ set: ['rules.stagger.interval=8天'] });
    expect(parsed.texts.slice(14).map((text) => text.trim())).toEqual(['8天']);
  });
});

describe('places', () => {
  const stagger = (days: number) => `{ name: 市${days}, rules: { stagger: { interval: 1 } } }`;
  const files = memoryFiles({
    '/plans/plan.yaml': `${HEAD}units:\n  - { file: b.yaml }\n`,
    '/plans/a.yaml': `- ${stagger(1)}\n`,
    '/plans/b.yaml': `- ${stagger(2)}\n`,
  });

  it('rise in the order of reading, whatever was read before', async () => {
    const open = openPlan('plan.yaml', files);
    await open.run();
    const both = `${HEAD}units:\n  - { file: a.yaml }\n  - { file: b.yaml }\n`;
    const settings = Array.from({ length: 120 }, () => 'rules.stagger.interval=1');
    for (const set of [[], settings, ['rules.stagger.interval=1']]) {
      const { diagnostics } = await open.run({ set, texts: new Map([['plan.yaml', both]]) });
      const before = parsed.texts.length;
      await open.run({ set, texts: new Map([['plan.yaml', both]]) });
      expect(parsed.texts.slice(before)).toHaveLength(set.length);
      const places = diagnostics.map((one) => one.at.source);
      const setPlace = set.length > 0 ? 1 : 0;
      expect(places).toHaveLength(2 + setPlace);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
});

describe('broken YAML', () => {
  it('is listed by the second parser once', async () => {
    const text = `${HEAD}units:\n  - name:甲\n    code: "01"\n  - name:乙\n    code: "02"\n`;
    const open = openPlan('plan.yaml', memoryFiles({ '/plans/plan.yaml': text }));
    const [first, again] = [await open.run(), await open.run()];
    expect(first.diagnostics.length).toBeGreaterThan(1);
    for (const [k, found] of first.diagnostics.entries()) expect(again.diagnostics[k]).toBe(found);
  });
});

describe('an outcome', () => {
  const files = memoryFiles({ '/plans/plan.yaml': `${HEAD}units: [甲市, 甲市]\n` });
  const twice = 'TC302';

  it('has a schedule only without errors', async () => {
    const outcome = await runPlan('plan.yaml', files);
    expect(outcome.diagnostics.map((one) => one.code)).toEqual([twice]);
    expect([outcome.hasErrors, outcome.schedule]).toEqual([true, null]);
    expect(outcome.plan?.title).toBe('示例');
  });

  it('has none either where scheduling leaves an error', async () => {
    const rules = 'rules: { stagger: { interval: 10天 } }\n';
    const open = openPlan(
      'plan.yaml',
      memoryFiles({
        '/plans/plan.yaml': `${HEAD}${rules}units: [{ name: 甲市, units: [{ name: 乙县, start: 2014-01-23 }] }]\n`,
      }),
    );
    const loose = await open.run();
    expect(loose.schedule).not.toBeNull();
    const strict = await open.run({ strict: true });
    expect(strict.diagnostics.map((one) => one.code)).toEqual(
      loose.diagnostics.map((one) => one.code),
    );
    expect([strict.hasErrors, strict.schedule]).toEqual([true, null]);
  });

  it('says whether the plan itself could not be read', async () => {
    expect((await runPlan('none.yaml', files)).isUnread).toBe(true);
    expect((await runPlan('plan.yaml', files)).isUnread).toBe(false);
    const lacking = memoryFiles({ '/plans/plan.yaml': PLAN });
    expect((await runPlan('plan.yaml', lacking)).isUnread).toBe(false);
  });

  it('follows the run before the plan, and strictness last', async () => {
    const text = `${HEAD}checks: { ${twice}: warning }\nunits: [甲市, 甲市]\n`;
    const open = openPlan('plan.yaml', memoryFiles({ '/plans/plan.yaml': text }));
    const graded = async (options: RunOptions) =>
      (await open.run(options)).diagnostics.map((one) => one.severity);
    expect(await graded({})).toEqual(['warning']);
    expect(await graded({ strict: true })).toEqual(['error']);
    expect(await graded({ severities: { [twice]: 'error' } })).toEqual(['error']);
    expect(await graded({ severities: { [twice]: 'off' }, strict: true })).toEqual([]);
  });

  it('counts the holidays that it is given', async () => {
    const text = `${HEAD}units: [甲市]\n`;
    const open = openPlan('plan.yaml', memoryFiles({ '/plans/plan.yaml': text }));
    const set = ['kickoff=2014-01-31'];
    const usual = await open.run({ set });
    const without = await open.run({ set, holidays: NO_HOLIDAYS });
    expect(seen(without)).not.toEqual(seen(usual));
  });
});
