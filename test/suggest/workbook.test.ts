import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/support.js';

const PLAN = `title: 方案
kickoff: 2026-03-02
levels: [市, 县]
rules:
  stagger: { interval: 10天, tolerance: 2天, severity: error }
  duration: { min: 1个月 }
units: { file: r.xlsx }
`;

const ROWS = [
  ['县级单位名册', null, null, null, null],
  ['编码', '上级编码', '单位名称', '不早于', '备注'],
  ['15', null, '甲市', null, null],
  ['1501', '15', '乙县', '2026-03-25', '换届'],
];

interface Change {
  readonly path: string;
  readonly from: string;
  readonly to: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

interface Json {
  readonly suggestions: readonly {
    readonly id: string;
    readonly n: number;
    readonly changes: readonly Change[];
    readonly clears: readonly object[];
    readonly adds: readonly object[];
    readonly lastEnd: string;
  }[];
}

type Rows = readonly (readonly (string | null)[])[];

interface Asked {
  readonly rows?: Rows;
  readonly plan?: string;
  /** Merged downwards in the column of bounds, from one row to another. */
  readonly merged?: readonly [from: number, to: number];
}

async function filesOf({ rows = ROWS, plan = PLAN, merged }: Asked) {
  const merges =
    merged === undefined
      ? []
      : [{ startRow: merged[0] - 1, endRow: merged[1] - 1, startCol: 3, endCol: 3 }];
  const workbook = await writeXlsx({
    sheets: [{ name: '名册', rows: rows.map((row) => [...row]), merges }],
  });
  return { '/plans/plan.yaml': plan, '/plans/r.xlsx': workbook };
}

const asked = async (of: Asked, ...argv: string[]) =>
  run(['suggest', 'plan.yaml', '--max', '20', ...argv], { files: await filesOf(of) });

/** The suggestion that changes a value of a unit. */
async function suggestion(of: Asked, path: string): Promise<Json['suggestions'][number]> {
  const { out } = await asked(of, '-f', 'json');
  const found = (JSON.parse(out) as Json).suggestions.find(({ changes }) =>
    changes.some((one) => one.path === path),
  );
  if (found === undefined) throw new Error(`nothing changes ${path}: ${out}`);
  return found;
}

describe('a date in a workbook', () => {
  it('may be what has to change, and has its place in the sheet', async () => {
    const { changes, clears, adds, lastEnd } = await suggestion({}, 'units[1501].not-before');
    expect(changes).toEqual([
      {
        path: 'units[1501].not-before',
        from: '2026-03-25',
        to: '2026-03-13',
        file: 'r.xlsx#名册',
        line: 4,
        column: 4,
      },
    ]);
    expect([clears, adds]).toEqual([[{ code: 'TC501', count: 1 }], []]);
    const set = ['--set', 'units[1501].not-before=2026-03-13'];
    const files = await filesOf({});
    const made = await run(['plan', 'plan.yaml', '-f', 'csv', ...set], { files });
    expect(made.out).toContain(lastEnd);
  });

  it('is shown with row and column', async () => {
    const zh = await asked({});
    expect(zh.out).toMatch(
      /不早于 units\[1501\]\.not-before {2}2026-03-25 → 2026-03-13 +r\.xlsx#名册:R4C4\n/u,
    );
    expect(zh.out).toContain('请在电子表格里手工改');
    expect((await asked({}, '-f', 'md')).out).toContain('| r.xlsx\\#名册:R4C4 |');
  });

  it.each([[[]], [['--dry-run']], [['-f', 'json']]])('is not written: --apply %j', async (argv) => {
    const { id } = await suggestion({}, 'units[1501].not-before');
    const zh = await asked({}, '--apply', id, ...argv);
    expect([zh.status, zh.out, zh.bytesWritten.size]).toEqual([2, '', 0]);
    expect(zh.err).toContain('r.xlsx#名册 第 4 行第 4 列（D4）2026-03-25 → 2026-03-13');
    const en = await asked({}, '--apply', id, '--lang', 'en', ...argv);
    expect([en.status, en.out, en.bytesWritten.size]).toEqual([2, '', 0]);
    expect(en.err).toContain('r.xlsx#名册 row 4, column 4 (D4) 2026-03-25 → 2026-03-13');
    expect(en.err).toContain('by hand');
  });

  it('leaves what stands in the plan to --apply', async () => {
    const { id } = await suggestion({}, 'rules.stagger.tolerance');
    const { status, written } = await asked({}, '--apply', id);
    expect([status, [...written]]).toEqual([0, [['plan.yaml', PLAN.replace('2天', '13天')]]]);
  });

  it('holds for all rows that its cell is merged over', async () => {
    const rows = [...ROWS, ['1502', '15', '丙县', null, null]];
    const { changes } = await suggestion({ rows, merged: [4, 5] }, 'units[1501].not-before');
    expect(changes.map(({ path, to, line }) => [path, to, line])).toEqual([
      ['units[1501].not-before', '2026-03-13', 4],
      ['units[1502].not-before', '2026-03-13', 4],
    ]);
  });

  it('may be a fixed start, and a number that is a day', async () => {
    const rows = [
      ['编码', '上级编码', '单位名称', '启动'],
      ['15', null, '甲市', null],
      ['1501', '15', '乙县', '2026/3/25'],
    ];
    const { changes } = await suggestion({ rows }, 'units[1501].start');
    expect(changes[0]).toMatchObject({
      from: '2026-03-25',
      file: 'r.xlsx#名册',
      line: 3,
      column: 4,
    });
  });

  it('is known again where a finding points at it', async () => {
    const rows = [
      ['编码', '上级编码', '单位名称', '启动'],
      ['15', null, '甲市', null],
      ['1501', '15', '乙县', '2026-03-15'],
    ];
    const plan = PLAN.replace(/ {2}stagger.*\n/u, '');
    const { changes, clears, adds } = await suggestion({ rows, plan }, 'units[1501].start');
    expect(changes[0]).toMatchObject({ from: '2026-03-15', to: '2026-03-16' });
    expect([clears, adds]).toEqual([[{ code: 'TC505', count: 1 }], []]);
  });

  it('is told of with what has to change besides, which is not written either', async () => {
    const plan = PLAN.replace(
      'units: { file: r.xlsx }',
      'units:\n  - { name: 甲市, file: r.xlsx, units: [{ name: 丙县, not-before: 2026-03-25 }] }',
    ).replace('10天, ', '10天, basis: 文件, ');
    const rows = [ROWS[1]!, ['1501', null, '乙县', '2026-03-25', null]];
    const given = [
      'kickoff=2026-03-02',
      'rules.stagger.interval=10天',
      'rules.stagger.tolerance=2天',
    ];
    const argv = given.flatMap((one) => ['--set', one]);
    const ran = await asked({ rows, plan }, '--apply', '1', '--lang', 'en', ...argv);
    expect([ran.status, ran.out, ran.written.size]).toEqual([2, '', 0]);
    expect(ran.err).toContain(
      'r.xlsx#名册 row 2, column 4 (D2) 2026-03-25 → 2026-03-13; plan.yaml:8 ',
    );
  });

  it('is left alone where --set gives it', async () => {
    const { out } = await asked({}, '-f', 'json', '--set', 'units[1501].not-before=2026-03-26');
    expect(out).toContain('rules.stagger.tolerance');
    expect(out).not.toContain('"path":"units');
  });
});
