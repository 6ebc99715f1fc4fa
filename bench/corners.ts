// What a pasted or hostile file may cost to read and check: n against twice n, in whole processes. A ratio of 2 is
// linear, 4 is quadratic. Run by bench/run.ts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median.js';
import { costOf, TICI, type Cost } from './processes.js';

interface Corner {
  readonly name: string;
  /** The smaller of the two sizes. */
  readonly size: number;
  /** The files of a plan of that size, `plan.yaml` among them. */
  readonly files: (size: number) => Readonly<Record<string, string>>;
}

const times = (size: number, line: (k: number) => string): string =>
  Array.from({ length: size }, (_, k) => line(k)).join('');

const LONG = '某'.repeat(190);
const HEAD = 'title: t\nkickoff: 2026-03-02\nlevels: [市, 县]\n';
const RULES = 'rules: { stagger: { interval: 1天, severity: error }, window: { length: 8个月 } }\n';
const below = (units: string): string => `units:\n  - name: 甲\n    units:\n${units}`;
const plan = (text: string) => ({ 'plan.yaml': text });

/** A batch for each unit that waits for the one before it. */
const batches = (size: number): string =>
  times(
    size - 1,
    (k) =>
      `  - { match: { unit: c${k + 1} }, after: [{ match: { unit: c${k} }, interval: 1天 }] }\n`,
  );

const corners: readonly Corner[] = [
  {
    name: 'a line of pasted JSON',
    size: 300_000,
    files: (size) => plan(`title: "[${times(size / 10, () => String.raw`{\"k\": 1},`)}\n`),
  },
  {
    name: 'closing brackets',
    size: 450_000,
    files: (size) => plan(']'.repeat(size)),
  },
  {
    name: 'unknown names of 200 letters',
    size: 300,
    files: (size) => {
      const lines = times(size, (k) => `  - { match: { unit: ${LONG}x${k} } }\n`);
      return plan(
        `${HEAD}overrides:\n${lines}${below(times(size, (k) => `      - ${LONG}y${k}\n`))}`,
      );
    },
  },
  {
    name: 'a flat list of units',
    size: 50_000,
    files: (size) => plan(HEAD + below(times(size, (k) => `      - u${k}\n`))),
  },
  {
    name: 'a unit with many members',
    size: 50_000,
    files: (size) =>
      plan(`${HEAD}units:\n  - name: 甲\n    members:\n${times(size, (k) => `      - u${k}\n`)}`),
  },
  {
    name: 'a roster without parents',
    size: 50_000,
    files: (size) => ({
      'plan.yaml': `${HEAD}units: { file: roster.csv }\n`,
      'roster.csv': `名称,编码,上级编码,层级\n${times(size, (k) => `u${k},c${k},z${k},县\n`)}`,
    }),
  },
  {
    name: 'a roster that is a circle',
    size: 50_000,
    files: (size) => ({
      'plan.yaml': `${HEAD}units: { file: roster.csv }\n`,
      'roster.csv': `名称,编码,上级编码,层级\n${times(size, (k) => `u${k},c${k},c${(k + 1) % size},县\n`)}`,
    }),
  },
  {
    name: 'columns that a roster lacks',
    size: 10_000,
    files: (size) => ({
      'plan.yaml': `${HEAD}units: { file: roster.csv }\n`,
      'roster.csv': `名称,编码,上级编码,层级${times(size, (k) => `,列${k}`)}\n甲,1,,市\n`,
    }),
  },
  {
    name: 'a chain that leaves no day',
    size: 2000,
    files: (size) => ({
      'plan.yaml': `title: t\nkickoff: 2026-03-02\nlevels: [${times(size, (k) => `l${k}, `)}]\n${RULES}units: { file: roster.csv }\n`,
      'roster.csv': `名称,编码,上级编码,层级\n${times(size, (k) => `u${k},c${k},${k === 0 ? '' : `c${k - 1}`},l${k}\n`)}`,
    }),
  },
  {
    name: 'batches that leave no day',
    size: 1000,
    files: (size) =>
      plan(
        `${HEAD}${RULES}overrides:\n${batches(size)}${below(times(size, (k) => `      - { name: u${k}, code: c${k} }\n`))}`,
      ),
  },
];

const RUNS = 3;
const folder = mkdtempSync(join(tmpdir(), 'tici-corners-'));

function checkOf({ files }: Corner, size: number): Cost {
  for (const [name, text] of Object.entries(files(size))) writeFileSync(join(folder, name), text);
  return costOf([TICI, 'check', join(folder, 'plan.yaml')], true);
}

try {
  console.log(`corners: check of n and of 2n, without the start of the process, median of ${RUNS}`);
  for (const corner of corners) {
    const bare: number[] = [];
    const once: Cost[] = [];
    const twice: Cost[] = [];
    for (let run = 0; run < RUNS; run++) {
      bare.push(costOf([TICI, '--help']).time);
      once.push(checkOf(corner, corner.size));
      twice.push(checkOf(corner, 2 * corner.size));
    }
    const own = (costs: readonly Cost[]): number =>
      Math.max(1, median(costs.map(({ time }) => time)) - median(bare));
    const ratio = (own(twice) / own(once)).toFixed(2);
    const memory = median(twice.map((one) => one.memory)).toFixed(0);
    console.log(
      `  ${corner.name.padEnd(30)} n = ${corner.size.toLocaleString('en').padStart(7)} ${own(once).toFixed(0).padStart(6)} ms, 2n ${own(twice).toFixed(0).padStart(6)} ms ×${ratio} ${memory.padStart(5)} MB`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
