// Runs what people run most in the program that was just built, and keeps what V8 compiled for it (dist/program.cache).
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

const REGION = 'examples/neimenggu/plan.yaml';

const folder = mkdtempSync(join(tmpdir(), 'tici-warm-'));
/** @param {string} name */
const to = (name) => ['-o', join(folder, name)];

/**
 * What is kept is read at every start, whether it is used or not: these and no more.
 *
 * @type {readonly (readonly string[])[]}
 */
const COMMANDS = [
  ['check', REGION, '-q'],
  ['plan', REGION, '-q'],
  ['plan', REGION, '-q', '--by', 'unit', ...to('a.csv')],
  ['plan', REGION, '-q', ...to('a.ics')],
];

// Else V8 forgets what has not run for a while. Put back before the code is kept, since it is for these flags alone.
setFlagsFromString('--no-flush-bytecode');
try {
  /** @type {unknown} */
  const built = createRequire(import.meta.url)('../dist/start.cjs');
  const { load } = /** @type {typeof import('../src/cli/start.js')} */ (built);
  const { program, keepCompiled } = load();
  for (const command of COMMANDS) {
    const status = await program.main(command, program.nodeIo());
    if (status !== 0) throw new Error(`tici ${command.join(' ')}: exit status ${status}`);
  }
  setFlagsFromString('--flush-bytecode');
  keepCompiled();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
