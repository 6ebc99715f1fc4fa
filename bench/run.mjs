// Measures tici against bare Node in one run, as ratios: machines differ, and this one is noisy.
//
//   npm run bench            start-up, the region by command, its phases, the engine up to 1.5 million entries
//   npm run bench -- quick   the same without the largest sizes
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const isQuick = process.argv.includes('quick');
const RUNS = isQuick ? 3 : 7;
const PLAN = 'examples/neimenggu/plan.yaml';
const folder = mkdtempSync(join(tmpdir(), 'tici-bench-'));

function once(args) {
  const preload = new URL('rss.mjs', import.meta.url).href;
  const began = performance.now();
  const done = spawnSync(process.execPath, ['--import', preload, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  const time = performance.now() - began;
  if (done.status !== 0) throw new Error(`${args.join(' ')} failed: ${done.stderr}`);
  return { time, memory: Number(done.output[3]) / 1024 };
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** All commands in turn, run by run, so that a slow spell of the machine hits each alike. */
function compare(commands) {
  const times = commands.map(() => []);
  const memory = commands.map(() => []);
  for (let run = 0; run < RUNS + 1; run++) {
    commands.forEach(([, args], at) => {
      const result = once(args);
      if (run === 0) return; // warm-up
      times[at].push(result.time);
      memory[at].push(result.memory);
    });
  }
  const bare = median(times[0]);
  commands.forEach(([name], at) => {
    const time = median(times[at]);
    const line = `${time.toFixed(0).padStart(6)} ms  ×${(time / bare).toFixed(2).padStart(6)}`;
    console.log(`  ${name.padEnd(34)} ${line} ${median(memory[at]).toFixed(0).padStart(5)} MB`);
  });
}

async function phases(script, ...args) {
  const outfile = join(folder, 'bench.mjs');
  await build({
    entryPoints: [script],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${script} failed`);
}

try {
  const tici = 'bin/tici.js';
  const out = (name) => join(folder, name);
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
    ['region: table', [tici, 'plan', PLAN, '-q']],
    ['region: csv', [tici, 'plan', PLAN, '-q', '-o', out('a.csv')]],
    ['region: ics', [tici, 'plan', PLAN, '-q', '-o', out('a.ics')]],
    ['region: json', [tici, 'plan', PLAN, '-q', '-o', out('a.json')]],
    [
      'region from a CSV roster: csv',
      [tici, 'plan', 'examples/neimenggu/plan-roster.yaml', '-q', '-o', out('b.csv')],
    ],
  ]);
  await phases('bench/phases.ts', PLAN);
  await phases('bench/engine.ts', isQuick ? '10' : '100');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
