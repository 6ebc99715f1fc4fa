// What else schedules tasks that wait for each other: TaskJuggler, where it is installed (Debian: tj3).
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { TICI } from '../processes.js';
import type { Bench } from '../report.js';
import { writeTaskJuggler, writeTici } from './campaign.js';

const SIZES = [285, 1150, 4600] as const;
/** Milliseconds that one run may take. */
const LONGEST = 300_000;

/** TaskJuggler and tici on the same campaign, to CSV and ICS. */
export async function peers({ report, isQuick, folder }: Bench): Promise<void> {
  const version = spawnSync('tj3', ['--version'], { encoding: 'utf8' });
  if (version.error !== undefined) {
    report.say('peers: tj3, the command of TaskJuggler, is not installed');
    return;
  }
  const [name = 'tj3'] = version.stdout.split('\n');
  report.say(`${name} and tici, units to CSV and ICS, one run, a process or two; ratio to tici`);
  for (const units of isQuick ? SIZES.slice(0, 1) : SIZES) {
    const place = join(folder, `peers-${units}`);
    mkdirSync(place);
    const plan = writeTici(place, units);
    const ours = ['csv', 'ics'].map((form) =>
      timeOf(process.execPath, [TICI, 'plan', plan, '-q', '-o', join(place, `a.${form}`)]),
    );
    const own = ours.reduce<number>((sum, time) => sum + (time ?? Number.NaN), 0);
    const project = writeTaskJuggler(place, units);
    const theirs = timeOf('tj3', ['--silent', '--no-color', '--output-dir', place, project]);
    const found =
      theirs === null
        ? `not in ${LONGEST / 1000} s`
        : `${seconds(theirs)}  ×${(theirs / own).toFixed(1)}`;
    report.say(
      `  ${units.toLocaleString('en').padStart(6)} units  tici ${seconds(own)}  tj3 ${found}`,
    );
  }
}

const seconds = (time: number): string => `${(time / 1000).toFixed(2).padStart(7)} s`;

/** Milliseconds; null where it did not end in time. */
function timeOf(command: string, args: readonly string[]): number | null {
  const began = performance.now();
  const done = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: LONGEST,
  });
  if (done.signal !== null) return null;
  if (done.status !== 0) throw new Error(`${command} failed: ${done.stderr}`);
  return performance.now() - began;
}
