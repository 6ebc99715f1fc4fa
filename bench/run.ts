// Measures tici against bare Node in one run, as ratios: machines differ, and this one is noisy.
//
//   npm run bench            start-up, the region by command, a large roster, the region's phases, the engine up to 1.5
//                            million entries
//   npm run bench -- quick   the same without the largest sizes
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROWS, writeEarlierPlan, writeProgress, writeRosters } from './inputs.js';
import { median } from './median.js';

const isQuick = process.argv.includes('quick');
const RUNS = isQuick ? 3 : 7;
const PLAN = 'examples/neimenggu/plan.yaml';
const WITH_MEETINGS = 'examples/neimenggu/plan-meetings.yaml';
const folder = mkdtempSync(join(tmpdir(), 'tici-bench-'));

type Command = readonly [name: string, args: readonly string[]];

interface Cost {
  /** Milliseconds. */
  readonly time: number;
  /** Megabytes, at most. */
  readonly memory: number;
}

function once(args: readonly string[]): Cost {
  const preload = pathToFileURL('bench/rss.mjs').href;
  const began = performance.now();
  const done = spawnSync(process.execPath, ['--import', preload, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  const time = performance.now() - began;
  if (done.status !== 0) throw new Error(`${args.join(' ')} failed: ${done.stderr}`);
  return { time, memory: Number(done.output[3]) / 1024 };
}

/** All commands in turn, run by run, so that a slow spell of the machine hits each alike. */
function compare(commands: readonly Command[]): void {
  const costs = commands.map(([name, args]) => ({ name, args, runs: [] as Cost[] }));
  for (let run = 0; run < RUNS + 1; run++) {
    for (const { args, runs } of costs) {
      const cost = once(args);
      if (run > 0) runs.push(cost); // after a warm-up
    }
  }
  let bare: number | null = null;
  for (const { name, runs } of costs) {
    const time = median(runs.map((one) => one.time));
    bare ??= time;
    const line = `${time.toFixed(0).padStart(6)} ms  ×${(time / bare).toFixed(2).padStart(6)}`;
    const memory = median(runs.map((one) => one.memory));
    console.log(`  ${name.padEnd(34)} ${line} ${memory.toFixed(0).padStart(5)} MB`);
  }
}

/** A script of the bench, in a process of its own. */
function measure(script: string, ...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, ['scripts/run.mjs', script, ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${script} failed`);
}

try {
  const tici = 'bin/tici.js';
  const table: Command = ['region: table', [tici, 'plan', PLAN, '-q']];
  const out = (name: string): string => join(folder, name);
  console.log(`whole processes, median of ${RUNS}, ratio to bare node, peak memory`);
  compare([
    ['node -e 0', ['-e', '0']],
    ['tici --version', [tici, '--version']],
    ['tici schema', [tici, 'schema']],
    ['region: check', [tici, 'check', PLAN, '-q']],
    [
      'region: plan, output thrown away',
      [tici, 'plan', PLAN, '-q', '-f', 'csv', '-o', '/dev/null'],
    ],
    table,
    ['region: csv', [tici, 'plan', PLAN, '-q', '-o', out('a.csv')]],
    ['region: ics', [tici, 'plan', PLAN, '-q', '-o', out('a.ics')]],
    ['region: json', [tici, 'plan', PLAN, '-q', '-o', out('a.json')]],
    [
      'region from a CSV roster: csv',
      [tici, 'plan', 'examples/neimenggu/plan-roster.yaml', '-q', '-o', out('b.csv')],
    ],
  ]);
  console.log(
    `activities, meetings and visits, median of ${RUNS}, ratio to the region's ICS, peak memory`,
  );
  compare([
    ['region: ics', [tici, 'plan', PLAN, '-q', '-o', out('a.ics')]],
    ['region with meetings: ics', [tici, 'plan', WITH_MEETINGS, '-q', '-o', out('m.ics')]],
  ]);
  const earlier = writeEarlierPlan(out('earlier'));
  const progress = writeProgress(out('progress.csv'));
  const [csv, xlsx] = [out('roster.csv'), out('roster.xlsx')];
  await writeRosters(csv, xlsx);
  const on = ['--progress', progress, '--on', '2014-03-20'];
  console.log(
    `what else there is to ask, median of ${RUNS}, ratio to the region's table, peak memory`,
  );
  compare([
    table,
    ['region: explain one unit', [tici, 'explain', PLAN, '呼和浩特市/新城区', '-q']],
    ['region: diff, a distance changed', [tici, 'diff', earlier, PLAN, '-q']],
    ['region: status, 13,329 reports', [tici, 'status', PLAN, '-q', ...on]],
    ['region: suggest', [tici, 'suggest', PLAN, '-q']],
    ['import of a CSV', [tici, 'import', csv, '-q', '-o', out('c.yaml')]],
    ['import of an XLSX', [tici, 'import', xlsx, '-q', '-o', out('d.yaml')]],
  ]);
  console.log(`  (rosters of ${ROWS.toLocaleString('en')} rows)`);
  measure('bench/phases.ts', PLAN);
  measure('bench/engine.ts', isQuick ? '10' : '100');
  measure('bench/corners.ts');
  measure('bench/placement.ts', isQuick ? '1' : '10');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
