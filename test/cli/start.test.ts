import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { version } from '../../src/cli/version.js';

/** A copy of what is built, to break. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tici-start-'));
  for (const part of ['bin', 'dist']) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const cache = () => join(folder, 'dist/program.cache');

function run(argv: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [join(folder, 'bin/tici.js'), ...argv], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

/** Whether V8 takes the compiled code, in a process of its own. */
function isCompiled(env: NodeJS.ProcessEnv = {}): boolean {
  const start = JSON.stringify(join(folder, 'dist/start.cjs'));
  const code = `process.stdout.write(String(require(${start}).load().isCompiled))`;
  const done = spawnSync(process.execPath, ['-e', code], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(done.stderr).toBe('');
  return done.stdout === 'true';
}

/** The program does its work, and says nothing of how it was compiled. */
function expectWorking(env: NodeJS.ProcessEnv = {}): void {
  const done = run(['plan', 'examples/readme/plan.yaml', '-q', '-f', 'csv'], env);
  expect(done.stderr).toBe('');
  expect(done.status).toBe(0);
  expect(done.stdout).toContain('\r\n');
}

describe('the program', () => {
  it('is ASCII, as it is decoded', () => {
    const bytes = readFileSync(join(folder, 'dist/program.cjs'));
    expect(bytes.findIndex((byte) => byte > 0x7f)).toBe(-1);
  });

  it('knows Chinese words by its patterns', () => {
    const roster = join(folder, 'roster.csv');
    writeFileSync(roster, '单位,上级单位\n甲市,\n乙县,甲市\n合计（个）：2,\n');
    const done = run(['import', roster, '--lang', 'zh']);
    expect(done.stdout).toContain('乙县');
    expect(done.stdout).not.toContain('合计');
  });
});

describe('the compiled code beside the program', () => {
  it('is taken by the Node that built it', () => {
    expect(isCompiled()).toBe(true);
    expectWorking();
  });

  it('is not needed', () => {
    rmSync(cache());
    expect(isCompiled()).toBe(false);
    expectWorking();
  });

  it('is not taken where it is damaged, cut short or empty', () => {
    const whole = readFileSync(cache());
    const damaged = Buffer.from(whole);
    for (let at = 5000; at < damaged.length; at += 997) damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
    for (const bytes of [damaged, whole.subarray(0, 500_000), whole.subarray(0, 10), Buffer.of()]) {
      writeFileSync(cache(), bytes);
      expect(isCompiled()).toBe(false);
    }
    expectWorking();
  });

  it('is not taken for another program of the same length', () => {
    const program = join(folder, 'dist/program.cjs');
    const text = readFileSync(program, 'utf8');
    const other = text.replaceAll('examples', 'exbmples');
    expect(other).not.toBe(text);
    writeFileSync(program, other);
    expect(isCompiled()).toBe(false);
  });

  it('is left aside under other flags of V8', () => {
    const env = { NODE_OPTIONS: '--max-old-space-size=1000' };
    expect(isCompiled(env)).toBe(false);
    expectWorking(env);
  });
});

describe('a program that is not whole', () => {
  it.each([
    ['missing', () => rmSync(join(folder, 'dist/program.cjs'))],
    ['cut short', () => truncateSync(join(folder, 'dist/program.cjs'), 100_000)],
  ])('%s: is told in words', (_, damage) => {
    damage();
    const { status, stdout, stderr } = run(['check', 'examples/readme/plan.yaml']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('请重新安装');
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).not.toContain('    at ');
    expect(stderr.length).toBeLessThan(400);
  });
});

describe('the version', () => {
  it.each(['--version', '-V'])('%s is told without reading the program', (option) => {
    truncateSync(join(folder, 'dist/program.cjs'));
    const { status, stdout, stderr } = run([option]);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('is the same where the program tells it', () => {
    expect(run(['--lang', 'en', '--version']).stdout).toBe(`${version}\n`);
  });
});
