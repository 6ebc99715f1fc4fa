import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Asker } from '../../src/cli/io/asker.js';
import { templateNames } from '../../src/cli/starter/templates/names.js';
import { run, runBuilt } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'tici-init-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Answers in the order of the questions; where a list of texts ends, and for `''`, the usual ones. */
function answering(answers: readonly (string | null)[]) {
  const asked: string[] = [];
  const refused: string[] = [];
  const left = [...answers];
  const next = (message: string, usual: string): string | null => {
    asked.push(message);
    const answer = left.shift();
    return answer === undefined || answer === '' ? usual : answer;
  };
  const asker: Asker = {
    begin: () => {},
    choose: ({ message, options: [first, ...rest] }) => {
      const answer = next(message, first?.value ?? '');
      return Promise.resolve([first, ...rest].find((one) => one?.value === answer)?.value ?? null);
    },
    text: ({ message, initial, wrong }) => {
      for (;;) {
        const answer = next(message, initial);
        const trouble = answer === null ? null : (wrong?.(answer) ?? null);
        if (trouble === null) return Promise.resolve(answer);
        refused.push(trouble);
      }
    },
  };
  return { asker: async () => asker, asked, refused };
}

const yes = (...argv: readonly string[]) => run(['init', 'new', '--yes', ...argv]);

/** What `check --strict` says of a plan. */
const strictly = (plan: string) =>
  run(['check', 'plan.yaml', '--strict', '--lang', 'en'], { files: { '/plans/plan.yaml': plan } });

describe('init by options', () => {
  it.each(templateNames.flatMap((name) => [[name, 'zh'] as const, [name, 'en'] as const]))(
    'writes %s in %s so that check --strict and plan have nothing to say',
    async (template, lang) => {
      const { status, err, written } = await yes('--template', template, '--lang', lang);
      expect(status, err).toBe(0);
      expect([...written.keys()]).toEqual(['new/plan.yaml']);
      const plan = written.get('new/plan.yaml') ?? '';
      expect((await strictly(plan)).out).toMatch(/found nothing wrong/u);
      const { out } = await run(['plan', 'plan.yaml', '-f', 'csv', '-q'], {
        files: { '/plans/plan.yaml': plan },
      });
      expect(out.split('\r\n').length).toBeGreaterThan(5);
      expect(/\p{Script=Han}/u.test(plan)).toBe(lang === 'zh');
    },
  );

  it('takes title, id, kickoff and levels as they are told, in quotes where YAML needs them', async () => {
    const { status, written } = await yes(
      '--title',
      'a: #1',
      '--id',
      'null',
      '--kickoff',
      '2026-03-03',
      '--levels',
      '市,[县]、村',
    );
    const plan = written.get('new/plan.yaml') ?? '';
    expect(status).toBe(0);
    expect(plan).toContain('title: "a: #1"\nid: "null"');
    expect(plan).toContain('date: 2026-03-03');
    expect(plan).toContain('- { name: "[县]", echelons: [领导机关和领导班子, 直属单位] }');
    expect((await strictly(plan)).out).toMatch(/found nothing wrong/u);
  });

  it.each([1, 2, 3, 4, 5, 6])('has units for %i levels of any names', async (count) => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F'].slice(0, count).join(',');
    for (const template of templateNames) {
      const { written } = await yes('--template', template, '--levels', names, '--lang', 'en');
      const plan = written.get('new/plan.yaml') ?? '';
      expect((await strictly(plan)).out, plan).toMatch(/found nothing wrong/u);
    }
  });

  it.each([
    ['--template', 'country'],
    ['--kickoff', '2026-02-30'],
    ['--title', 'two\nlines'],
    ['--levels', '县,县'],
    ['--levels', '，'],
  ])('refuses %s %s', async (option, value) => {
    const { status, err, written } = await yes(option, value);
    expect([status, written.size]).toEqual([2, 0]);
    expect(err).toContain(option);
  });

  it('takes a kickoff whose holidays are not announced, and says so', async () => {
    const { status, err, written } = await yes('--kickoff', '2094-03-01', '--lang', 'en');
    expect([status, written.size]).toEqual([0, 1]);
    expect(err).toContain('[TC511]');
    expect(err).not.toContain('for now');
  });

  it('takes the first day that the roster gives for the kickoff', async () => {
    const roster = '市,县,启动\n甲市,,2026-03-10\n,乙县,2026-03-20\n';
    const { written } = await run(
      ['init', 'new', '--yes', '--template', 'city', '--roster', 'r.csv'],
      {
        files: { '/plans/r.csv': roster },
      },
    );
    expect(written.get('new/plan.yaml')).toContain('kickoff: { date: 2026-03-10,');
  });

  it('never writes over a plan', async () => {
    const files = { '/plans/new/plan.yaml': 'mine' };
    const { status, err, written } = await run(['init', 'new', '--yes'], { files });
    expect([status, written.size]).toEqual([2, 0]);
    expect(err).toContain('new/plan.yaml');
  });

  it('wants --yes where there is no terminal', async () => {
    const { status, err } = await run(['init', 'new', '--lang', 'en']);
    expect(status).toBe(2);
    expect(err).toContain('--yes');
  });

  it('says what keeps it from making the folder', async () => {
    const { status, err } = await run(['init', 'missing/x', '--yes', '--lang', 'en']);
    expect([status, err]).toEqual([2, "error: can't write missing/x: no permission\n"]);
  });
});

/** A roster of the fixtures, as a file of the working folder. */
const rosterFile = (name: string) => ({
  [`/plans/${name}`]: readFileSync(`test/fixtures/rosters/${name}`),
});

describe('init with a roster', () => {
  const rosters = [
    'parents-by-code.xlsx',
    'levels-merged.xlsx',
    'levels-left-out.xlsx',
    'levels-members-in-rows.xlsx',
    'numbering.xlsx',
    'codes-alone.csv',
    'one-level.xlsx',
    'columns-lists.xlsx',
    'gb18030-tabs.csv',
  ];

  it.each(
    rosters.flatMap((name) =>
      templateNames.flatMap((template) => [
        [name, template, 'zh'] as const,
        [name, template, 'en'] as const,
      ]),
    ),
  )(
    'reads %s for %s in %s so that check --strict and plan have nothing to say',
    async (name, template, lang) => {
      const { status, err, written } = await run(
        ['init', 'new', '--yes', '--roster', name, '--template', template, '--lang', lang],
        { files: rosterFile(name) },
      );
      expect(status, err).toBe(0);
      expect([...written.keys()]).toEqual(['new/units.yaml', 'new/plan.yaml']);
      const files = {
        '/plans/plan.yaml': written.get('new/plan.yaml') ?? '',
        '/plans/units.yaml': written.get('new/units.yaml') ?? '',
      };
      const check = await run(['check', 'plan.yaml', '--strict', '--lang', 'en'], { files });
      expect(check.out, files['/plans/plan.yaml']).toMatch(/found nothing wrong/u);
      const { out } = await run(['plan', 'plan.yaml', '-f', 'csv', '-q'], { files });
      expect(out.split('\r\n').length).toBeGreaterThan(3);
    },
  );

  it('has the levels that the roster names, members in an echelon of their own', async () => {
    const name = 'levels-members-in-rows.xlsx';
    const { written } = await run(['init', '--yes', '--roster', name, '--template', 'pilots'], {
      files: rosterFile(name),
    });
    const plan = written.get('plan.yaml') ?? '';
    expect(plan).toContain('  - { name: 盟市, echelons: [盟市, 直属单位] }\n  - { name: 旗县,');
    expect(plan).toContain('match: { tag: 试点 }');
    expect(plan).toContain('units: { file: units.yaml } # 由 levels-members-in-rows.xlsx 读来');
  });

  it('has no rule for pilots where the roster has none', async () => {
    const name = 'parents-by-code.xlsx';
    const { written } = await run(['init', '--yes', '--roster', name, '--template', 'pilots'], {
      files: rosterFile(name),
    });
    expect(written.get('plan.yaml')).not.toContain('试点 }');
    expect(written.get('plan.yaml')).toContain('  stagger:');
  });

  it.each(['parents-unclear-name.xlsx', 'calendar-by-unit.csv', 'missing.xlsx'])(
    'writes nothing where %s has errors',
    async (name) => {
      const files = name.startsWith('missing') ? {} : rosterFile(name);
      const { status, err, written } = await run(['init', 'new', '--yes', '--roster', name], {
        files,
      });
      expect([status, written.size]).toEqual([name.startsWith('missing') ? 2 : 1, 0]);
      expect(err).toMatch(/名册有错误，什么也没有写/u);
    },
  );

  it('never writes over a file of units', async () => {
    const files = { ...rosterFile('one-level.xlsx'), '/plans/new/units.yaml': 'mine' };
    const { status, written } = await run(['init', 'new', '--yes', '--roster', 'one-level.xlsx'], {
      files,
    });
    expect([status, written.size]).toEqual([2, 0]);
  });

  it('is asked for', async () => {
    const { asker, asked } = answering(['town', '', '"one-level.xlsx"', '2026-03-02']);
    const { written } = await run(['init'], { asker, files: rosterFile('one-level.xlsx') });
    expect(asked).toHaveLength(4);
    expect([...written.keys()]).toEqual(['units.yaml', 'plan.yaml']);
  });
});

describe('init by questions', () => {
  it('asks for all that is not told', async () => {
    const { asker, asked } = answering(['town', '河口镇行动', '', '镇、村', '2026-03-02']);
    const { status, written, err } = await run(['init', 'new'], { asker });
    expect(status, err).toBe(0);
    expect(asked).toHaveLength(5);
    const plan = written.get('new/plan.yaml') ?? '';
    expect(plan).toContain('title: 河口镇行动\nid: 河口镇行动-2026');
    expect((await strictly(plan)).out).toMatch(/found nothing wrong/u);
  });

  it('asks for nothing that is told', async () => {
    const { asker, asked } = answering([]);
    const told = [
      '--template',
      'city',
      '--title',
      'T',
      '--levels',
      'A,B',
      '--kickoff',
      '2026-03-02',
    ];
    await run(['init', 'new', ...told], { asker });
    expect(asked).toHaveLength(1);
  });

  it('asks again where an answer will not do', async () => {
    const { asker, refused } = answering([
      'city',
      'T',
      'none.xlsx',
      '',
      'A,A',
      '',
      '2026-02-30',
      '2026-03-02',
    ]);
    const { status, written } = await run(['init', 'new', '--lang', 'en'], { asker });
    expect(status).toBe(0);
    expect(refused.map((one) => one.slice(0, 11))).toEqual([
      'there is no',
      'write the n',
      'write a rea',
    ]);
    expect(written.get('new/plan.yaml')).toContain('date: 2026-03-02');
  });

  it.each([0, 1, 2, 3, 4])(
    'writes nothing where the person breaks off at question %i',
    async (at) => {
      const { asker } = answering([...Array.from({ length: at }, () => ''), null]);
      const { status, err, written } = await run(['init', 'new', '--lang', 'en'], { asker });
      expect([status, written.size]).toEqual([2, 0]);
      expect(err).toBe('error: given up: nothing was written\n');
    },
  );
});

describe('the program', () => {
  it('makes the folders, writes the plan, and never again', () => {
    const first = runBuilt(['init', 'a b/c', '--yes', '--template', 'town'], { cwd: folder });
    expect([first.status, first.stdout]).toEqual([0, '']);
    expect(first.stderr).toContain('tici check "a b/c/plan.yaml"');
    expect(first.stderr).not.toContain('\u001B');
    const plan = readFileSync(join(folder, 'a b/c/plan.yaml'), 'utf8');
    const again = runBuilt(['init', 'a b/c', '--yes'], { cwd: folder });
    expect(again.status).toBe(2);
    expect(readFileSync(join(folder, 'a b/c/plan.yaml'), 'utf8')).toBe(plan);
  });

  it('asks nothing where input or messages are no terminal', () => {
    const { status, stderr } = runBuilt(['init', 'd'], { cwd: folder, input: '\n\n\n\n' });
    expect(status).toBe(2);
    expect(stderr).toContain('--yes');
    expect(stderr).not.toContain('\u001B');
  });

  it('refuses a folder that is a file', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(runBuilt(['init', 'file', '--yes'], { cwd: folder }).status).toBe(2);
  });
});
