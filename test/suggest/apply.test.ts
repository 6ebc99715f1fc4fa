import { describe, expect, it } from 'vitest';
import { run } from '../cli/support.js';

const HEAD = 'title: 方案\nkickoff: 2026-03-02\nlevels: [市, 县]\n';

/** `乙县` may not start before 20 April, and has to 10 days after its city, at most 12. */
const PLAN = `${HEAD}rules:
  # 梯次
  stagger: { interval: 10天, tolerance: 2天, severity: error }   # 依文件
  duration: { min: 1个月 }
units:
  - name: 甲市
    units:
      - { name: 乙县, code: "0150", not-before: '2026-03-25' }   # 换届
`;

interface Json {
  readonly suggestions: readonly {
    readonly n: number;
    readonly id: string;
    readonly changes: readonly {
      readonly path: string;
      readonly from: string;
      readonly to: string;
    }[];
  }[];
}

type Files = Readonly<Record<string, string>>;

const inPlans = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`/plans/${path}`, text]));

async function suggestions(files: Files, ...argv: string[]): Promise<Json['suggestions']> {
  const ran = await run(['suggest', 'plan.yaml', '-f', 'json', ...argv], { files: inPlans(files) });
  return (JSON.parse(ran.out) as Json).suggestions;
}

/** Applies the suggestion that changes the value, and gives what was written. */
async function apply(
  files: Files,
  path: string,
  ...argv: string[]
): Promise<ReadonlyMap<string, string>> {
  const found = (await suggestions(files, '--max', '20', ...argv)).find(
    ({ changes }) => changes[0]?.path === path,
  );
  if (found === undefined) throw new Error(`nothing changes ${path}`);
  const applied = ['suggest', 'plan.yaml', '--max', '20', '--apply', found.id, ...argv];
  const ran = await run(applied, { files: inPlans(files) });
  expect(ran.status).toBe(0);
  return ran.written;
}

const one = async (text: string, path: string, ...argv: string[]): Promise<string | undefined> =>
  (await apply({ 'plan.yaml': text }, path, ...argv)).get('plan.yaml');

describe('--apply', () => {
  it('changes a value in place and nothing else', async () => {
    expect(await one(PLAN, 'rules.stagger.tolerance')).toBe(PLAN.replace('2天', '13天'));
    expect(await one(PLAN, 'rules.stagger.interval')).toBe(PLAN.replace('10天', '21天'));
  });

  it('keeps the quotes that a value has', async () => {
    const changed = PLAN.replace("'2026-03-25'", "'2026-03-13'");
    expect(await one(PLAN, 'units[0150].not-before')).toBe(changed);
  });

  it('keeps CR LF and a byte order mark', async () => {
    const text = `\ufeff${PLAN.replaceAll('\n', '\r\n')}`;
    expect(await one(text, 'rules.stagger.tolerance')).toBe(text.replace('2天', '13天'));
  });

  it.each([
    ['10天', '10 days', 'tolerance: 13 days'],
    ['10天', 'P10D', 'tolerance: P13D'],
  ])('keeps the words: %s', async (was, is, written) => {
    const text = PLAN.replace(
      'tolerance: 2天',
      is === 'P10D' ? 'tolerance: P1D' : 'tolerance: 1 day',
    ).replace(was, is);
    expect(await one(text, 'rules.stagger.tolerance')).toContain(written);
  });

  it('counts in weeks what is written in weeks', async () => {
    const text = PLAN.replace('10天, tolerance: 2天', '1周, tolerance: 1周');
    expect(await one(text, 'rules.stagger.tolerance')).toBe(
      text.replace('tolerance: 1周', 'tolerance: 3周'),
    );
  });

  it('adds a tolerance where none is written, in one line', async () => {
    const text = PLAN.replace(', tolerance: 2天', '');
    expect(await one(text, 'rules.stagger.tolerance')).toBe(
      text.replace('10天', '10天, tolerance: 13天'),
    );
  });

  it('adds it as a line of its own, with the line breaks of the file', async () => {
    const block = '  stagger:\n    interval: "10天" # 依文件\n    severity: error\n';
    const text = PLAN.replace(/ {2}stagger:.*\n/u, block).replaceAll('\n', '\r\n');
    expect(await one(text, 'rules.stagger.tolerance')).toBe(
      text.replace('# 依文件\r\n', '# 依文件\r\n    tolerance: 13天\r\n'),
    );
  });

  it('leaves what is below the plan in its files, and writes there', async () => {
    const files = {
      'plan.yaml': `${PLAN.split('units:')[0]!}units:\n  - name: 甲市\n    file: units/a.yaml\n`,
      'units/a.yaml': '# 甲市\n- name: 乙县\n  not-before: 2026-03-25 # 换届\n',
    };
    const written = await apply(files, 'units[甲市/乙县].not-before');
    expect([...written]).toEqual([
      ['units/a.yaml', files['units/a.yaml'].replace('03-25', '03-13')],
    ]);
  });

  it('writes into a roster', async () => {
    const files = {
      'plan.yaml': `${PLAN.split('units:')[0]!}units: { file: roster.csv }\n`,
      'roster.csv':
        '\ufeff编码,上级编码,单位名称,不早于,备注\r\n1,,甲市,,"a, b"\r\n2,1,乙县,"2026-03-25",\r\n',
    };
    const written = await apply(files, 'units[2].not-before');
    expect([...written]).toEqual([['roster.csv', files['roster.csv'].replace('03-25', '03-13')]]);
  });

  it('changes nothing that --set gave', async () => {
    const paths = (
      await suggestions({ 'plan.yaml': PLAN }, '--set', 'rules.stagger.tolerance=1天')
    ).map(({ changes }) => changes[0]?.path);
    expect(paths).not.toContain('rules.stagger.tolerance');
    expect(paths).toContain('rules.stagger.interval');
  });
});

/** Two rules that share a value, or all they say, by an alias; and the value's other path. */
const SHARED: readonly (readonly [of: string, plan: string, paths: readonly string[]])[] = [
  [
    'one value',
    withRules(
      'stagger: { interval: 10天, tolerance: &two 2天, severity: error }',
      'overlap: { interval: 10天, tolerance: *two }',
    ),
    ['rules.stagger.tolerance', 'rules.overlap.tolerance'],
  ],
  [
    'all of a rule',
    withRules('stagger: &s { interval: 10天, tolerance: 2天, severity: error }', 'overlap: *s'),
    ['rules.stagger.tolerance', 'rules.overlap.tolerance'],
  ],
  [
    'a rule without a tolerance',
    withRules('overlap: &s { interval: 10天, severity: error }', 'stagger: *s'),
    ['rules.stagger.tolerance', 'rules.overlap.tolerance'],
  ],
  [
    'what is merged into another rule',
    withRules('overlap: &s { interval: 10天 }', 'stagger:\n    <<: *s\n    severity: error'),
    ['rules.stagger.tolerance', 'rules.overlap.tolerance'],
  ],
  [
    'an interval that has tolerances of its own',
    withRules('overlap: { interval: &i 10天 }', 'stagger: { interval: *i, severity: error }'),
    ['rules.stagger.tolerance'],
  ],
];

function withRules(...rules: readonly string[]): string {
  return PLAN.replace(/ {2}stagger:.*\n/u, `  ${rules.join('\n  ')}\n`);
}

describe('a value that an alias repeats', () => {
  it.each(SHARED)('%s: the paths give with --set what is written', async (_of, text, paths) => {
    const files = { 'plan.yaml': text };
    const found = (await suggestions(files, '--max', '20')).find(
      ({ changes: [first] }) => first?.path === paths[0],
    )!;
    expect(found.changes.map(({ path }) => path)).toEqual(paths);
    const written = (await one(text, paths[0]!))!;
    const set = found.changes.flatMap(({ path, to }) => ['--set', `${path}=${to}`]);
    const planned = async (plan: string, ...argv: string[]): Promise<string> =>
      (
        await run(['plan', 'plan.yaml', '-f', 'csv', ...argv], {
          files: inPlans({ 'plan.yaml': plan }),
        })
      ).out;
    expect(await planned(text, ...set)).toBe(await planned(written));
    expect(await planned(written)).not.toBe('');
  });

  it('is edited in its one place', async () => {
    const [, text] = SHARED[1]!;
    expect(await one(text, 'rules.stagger.tolerance')).toBe(text.replace('2天', '13天'));
  });

  it('is told of once, with all its keys', async () => {
    const files = inPlans({ 'plan.yaml': SHARED[1]![1] });
    const { out } = await run(['suggest', 'plan.yaml', '--max', '20'], { files });
    expect(out).toContain(
      '梯次间隔的容差 rules.stagger.tolerance、压茬间隔的容差 rules.overlap.tolerance  2天 → 13天',
    );
    const md = await run(['suggest', 'plan.yaml', '--max', '20', '-f', 'md', '--lang', 'en'], {
      files,
    });
    expect(md.out).toContain('rules.stagger.tolerance, rules.overlap.tolerance  2天 → 13天 |');
  });
});

const CLOSED = `${HEAD.replace('03-02', '03-07')}rules: { duration: { min: 1个月 } }\nunits: [甲市]\n`;

describe('one more workday', () => {
  it('opens a calendar below the kickoff', async () => {
    expect(await one(CLOSED, 'calendar.workdays.+')).toBe(
      CLOSED.replace('03-07\n', '03-07\ncalendar: { workdays: [2026-03-07] }\n'),
    );
  });

  it.each([
    ['calendar: { holidays: cn }', 'calendar: { workdays: [2026-03-07], holidays: cn }'],
    ['calendar:\n  holidays: cn', 'calendar:\n  workdays: [2026-03-07]\n  holidays: cn'],
    [
      'calendar: { workdays: [ 2026-03-14 ] }',
      'calendar: { workdays: [ 2026-03-14, 2026-03-07 ] }',
    ],
    ['calendar: {}', 'calendar: { workdays: [2026-03-07] }'],
    ['calendar: &c { } # 无', 'calendar: &c { workdays: [2026-03-07] } # 无'],
    ['calendar: { # 无 }\n  }', 'calendar: { workdays: [2026-03-07] # 无 }\n  }'],
    ['calendar: { workdays: [] }', 'calendar: { workdays: [2026-03-07] }'],
    [
      'calendar:\n  workdays:\n  - 2026-03-14 # 补班\n  avoid: []',
      'calendar:\n  workdays:\n  - 2026-03-14 # 补班\n  - 2026-03-07\n  avoid: []',
    ],
  ])('goes into %s', async (was, is) => {
    const text = CLOSED.replace('levels:', `${was}\nlevels:`);
    expect(await one(text, 'calendar.workdays.+')).toBe(text.replace(was, is));
  });
});

describe('what --apply refuses', () => {
  const files = inPlans({ 'plan.yaml': PLAN });

  it('shows the lines and writes nothing with --dry-run', async () => {
    const ran = await run(['suggest', 'plan.yaml', '--apply', '1', '--dry-run'], { files });
    expect(ran.written.size).toBe(0);
    expect(ran.status).toBe(0);
    expect(ran.out).toMatch(/^plan\.yaml:\d+\n- .*\n\+ .*\n$/u);
  });

  it('gives a dry run the document where JSON was asked for', async () => {
    const ran = await run(['suggest', 'plan.yaml', '--apply', '1', '--dry-run', '-f', 'json'], {
      files,
    });
    expect(JSON.parse(ran.out)).toHaveProperty('suggestions');
  });

  it.each([
    [['suggest', '-', '--apply', '1']],
    [['suggest', 'plan.yaml', '--apply', '99']],
    [['suggest', 'plan.yaml', '--apply', 's0000000']],
    [['suggest', 'plan.yaml', '--dry-run']],
    [['suggest', 'plan.yaml', '--for', 'TC201']],
    [['suggest', 'plan.yaml', '--max', '0']],
    [['suggest', 'plan.yaml', '-f', 'csv']],
  ])('%j', async (argv) => {
    const ran = await run(argv, { files: { ...files, '-': PLAN } });
    expect([ran.status, ran.out, ran.written.size]).toEqual([2, '', 0]);
    expect(ran.err).not.toBe('');
  });

  it('a file that is read-only', async () => {
    const ran = await run(['suggest', 'locked/plan.yaml', '--apply', '1'], {
      files: { '/plans/locked/plan.yaml': PLAN },
    });
    expect([ran.status, ran.written.size]).toEqual([2, 0]);
    expect(ran.err).toContain('只读');
  });
});
