import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { median } from './median.js';
import type { Report } from './report.js';

/** What is run, as arguments of Node. */
export type Command = readonly [name: string, args: readonly string[]];

export interface Cost {
  /** Milliseconds. */
  readonly time: number;
  /** Megabytes, at most. */
  readonly memory: number;
}

export const TICI = 'bin/tici.js';
/** What times are compared with: machines differ. */
export const BARE: Command = ['node -e 0', ['-e', '0']];

/** @param mayFail whether a command that finds errors is measured too. */
export function costOf(args: readonly string[], mayFail = false): Cost {
  const preload = pathToFileURL('bench/rss.mjs').href;
  const began = performance.now();
  const done = spawnSync(process.execPath, ['--import', preload, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  const time = performance.now() - began;
  if (done.status !== 0 && !mayFail) throw new Error(`${args.join(' ')} failed: ${done.stderr}`);
  return { time, memory: Number(done.output[3]) / 1024 };
}

/**
 * All commands in turn, run by run, so that a slow spell of the machine hits each alike, after a first run that does not
 * count. Says the median of each, and its ratio to the first of them.
 */
export function compare(
  report: Report,
  commands: readonly Command[],
  runs: number,
): ReadonlyMap<string, Cost> {
  const costs = commands.map(([name, args]) => ({ name, args, found: [] as Cost[] }));
  for (let run = 0; run < runs + 1; run++) {
    for (const { args, found } of costs) {
      const cost = costOf(args);
      if (run > 0) found.push(cost);
    }
  }
  const medians = new Map<string, Cost>();
  let first: number | null = null;
  for (const { name, found } of costs) {
    const time = median(found.map((one) => one.time));
    const memory = median(found.map((one) => one.memory));
    medians.set(name, { time, memory });
    first ??= time;
    const line = `${time.toFixed(0).padStart(6)} ms  ×${(time / first).toFixed(2).padStart(6)}`;
    report.say(`  ${name.padEnd(34)} ${line} ${memory.toFixed(0).padStart(5)} MB`);
  }
  return medians;
}

/** What a script of the bench prints, run in a process of its own. */
export function outputOf(script: string, ...args: readonly string[]): string {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/run.mjs', script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} failed`);
  return stdout;
}

/** Runs a script of the bench and says what it prints. */
export function measure(report: Report, script: string, ...args: readonly string[]): void {
  for (const line of outputOf(script, ...args)
    .trimEnd()
    .split('\n'))
    report.say(line);
}
