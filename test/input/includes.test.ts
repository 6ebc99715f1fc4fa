import { describe, expect, it } from 'vitest';
import { pathOf, type Plan } from '../../src/domain/plan.js';
import { loadPlan } from '../../src/input/load.js';
import { memoryFiles } from './memory-files.js';
import { HEAD, run } from './run.js';

const paths = (plan: Plan | null): string[] =>
  plan?.units.map((unit) => pathOf(plan.units, unit).join('/')) ?? [];

describe('units from files', () => {
  it('may be nested, each relative to the file that names it', async () => {
    const { plan, brief } = await run({
      '/plans/plan.yaml': `${HEAD}units: { file: parts/all.yaml }\n`,
      '/plans/parts/all.yaml': '- { name: 甲市, code: "01", file: cities/a.yml }\n- 乙市\n',
      '/plans/parts/cities/a.yml':
        'units:\n  - 丙县\n  - { name: 丁县, code: "0101", file: ../rosters/d.csv }\n',
      '/plans/parts/rosters/d.csv': '\ufeffparent,name,code\n0101,戊乡,010101\n,己乡,\n',
    });
    expect(brief).toEqual([]);
    expect(paths(plan)).toEqual([
      '甲市',
      '甲市/丙县',
      '甲市/丁县',
      '甲市/丁县/戊乡',
      '甲市/丁县/己乡',
      '乙市',
    ]);
    expect(plan?.units.map(({ end }) => end)).toEqual([5, 2, 5, 4, 5, 6]);
  });

  it('stand where an entry without a name takes them in', async () => {
    const { plan } = await run({
      '/plans/plan.yaml': `${HEAD}units:\n  - 甲市\n  - { file: more.yaml }\n  - 丁市\n`,
      '/plans/more.yaml': '- 乙市\n- { name: 丙市, units: [x] }\n',
    });
    expect(paths(plan)).toEqual(['甲市', '乙市', '丙市', '丙市/x', '丁市']);
    expect(plan?.units.map(({ end }) => end)).toEqual([1, 2, 4, 4, 5]);
  });

  it('follow those that the unit has itself', async () => {
    const { plan } = await run({
      '/plans/plan.yaml': `${HEAD}units: [{ name: 甲市, units: [乙县], file: more.yaml }]\n`,
      '/plans/more.yaml': '[丙县]',
    });
    expect(paths(plan)).toEqual(['甲市', '甲市/乙县', '甲市/丙县']);
  });

  it('take their parents from anywhere in a roster', async () => {
    const { plan } = await run({
      '/plans/plan.yaml': `${HEAD}units: { file: r.csv }\n`,
      '/plans/r.csv':
        'level,name,parent,code\n乡,丁,c,d\n县,丙,a,c\n市,乙,,b\n市,甲,,a\n乡,戊,b,e\n',
    });
    expect(paths(plan)).toEqual(['乙', '乙/戊', '甲', '甲/丙', '甲/丙/丁']);
    expect(plan?.units.map(({ level }) => level)).toEqual([0, 2, 0, 1, 2]);
  });

  it('point findings into their own file', async () => {
    const { brief } = await run({
      '/plans/plan.yaml': `${HEAD}units: { file: a/u.yaml }\n`,
      '/plans/a/u.yaml': '- nam: 甲市\n',
    });
    expect(brief).toEqual(['TC201 a/u.yaml:1:3']);
  });
});

describe("a file outside the plan's folder", () => {
  const files = {
    '/plans/plan.yaml': `${HEAD}units: { file: ../elsewhere/u.yaml }\n`,
    '/elsewhere/u.yaml': '[甲市]',
  };

  it('is refused without a look at it', async () => {
    const looked: string[] = [];
    const access = memoryFiles(files);
    const spy = {
      ...access,
      read: (path: string, limit: number) => (looked.push(path), access.read(path, limit)),
    };
    const { diagnostics } = await loadPlan('plan.yaml', spy);
    expect(diagnostics.map((one) => one.code)).toEqual(['TC006']);
    expect(looked).toEqual(['plan.yaml']);
  });

  it('is read where the person allows it', async () => {
    expect(paths((await run(files, { allowOutside: true })).plan)).toEqual(['甲市']);
  });

  it('is refused behind a link, and by its absolute path', async () => {
    const linked = { ...files, '/plans/plan.yaml': `${HEAD}units: { file: in/u.yaml }\n` };
    expect((await run(linked, { links: { '/plans/in': '/elsewhere' } })).brief).toEqual([
      'TC006 4:16',
    ]);
    const absolute = {
      ...files,
      '/plans/plan.yaml': `${HEAD}units: { file: /elsewhere/u.yaml }\n`,
    };
    expect((await run(absolute)).brief).toEqual(['TC006 4:16']);
  });

  it('may be the plan itself, behind a link', async () => {
    const content = {
      '/real/plan.yaml': `${HEAD}units: { file: u.yaml }\n`,
      '/real/u.yaml': '[甲市]',
    };
    expect(paths((await run(content, { links: { '/plans': '/real' } })).plan)).toEqual(['甲市']);
  });
});

describe('files that include each other', () => {
  it('are found, themselves included and through links', async () => {
    const { brief } = await run(
      {
        '/plans/plan.yaml': `${HEAD}units: { file: link.yaml }\n`,
        '/plans/a.yaml': '- { file: b.yaml }',
        '/plans/b.yaml': '- { file: link.yaml }',
      },
      { links: { '/plans/link.yaml': '/plans/a.yaml' } },
    );
    expect(brief).toEqual(['TC007 b.yaml:1:11']);
    expect((await run(`${HEAD}units: { file: plan.yaml }\n`)).brief).toEqual(['TC007 4:16']);
  });

  it('end in a finding where they multiply', async () => {
    const files: Record<string, string> = {
      '/plans/plan.yaml': `${HEAD}units: { file: 0.yaml }\n`,
    };
    for (let k = 0; k < 18; k++) {
      const next = Array.from({ length: 8 }, () => `- { file: ${k + 1}.yaml }`);
      files[`/plans/${k}.yaml`] = next.join('\n');
    }
    files['/plans/18.yaml'] = '[甲市]';
    const { findings } = await run(files);
    expect(findings.map((one) => one.code)).toEqual(['TC008']);
  });
});

describe('standard input', () => {
  it('is the plan behind -', async () => {
    const files = memoryFiles({ '-': `${HEAD}units: [甲市]\n`, '/plans/x': '' });
    const { plan, sources } = await loadPlan('-', files);
    expect(paths(plan)).toEqual(['甲市']);
    expect(sources.map((source) => source.path)).toEqual(['<stdin>']);
  });
});

describe('a roster', () => {
  it('has each column once', async () => {
    const { brief } = await run({
      '/plans/plan.yaml': `${HEAD}units: { file: r.csv }\n`,
      '/plans/r.csv': 'Code,name,code\n01,甲市,02\n',
    });
    expect(brief).toEqual(['TC102 r.csv:1:11']);
  });

  it('may have columns for other keys of a unit', async () => {
    const { plan, brief } = await run({
      '/plans/plan.yaml': `${HEAD}units: { file: r.csv }\n`,
      '/plans/r.csv': 'name,tags,system,start\n甲市,试点、牧区,党委,2014-02-30\n乙市,,,\n',
    });
    expect(plan).toBeNull();
    expect(brief).toEqual(['TC206 r.csv:2:13']);
  });
});
