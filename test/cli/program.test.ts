import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFile } from '../../src/cli/io/write-file.js';
import { runBuilt } from './support.js';

const REGION = new URL('../../examples/neimenggu/plan.yaml', import.meta.url).pathname;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tici-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the program on the whole region', () => {
  it('writes the same bytes twice, under any time zone', () => {
    for (const [name, TZ] of [
      ['a.ics', 'Asia/Shanghai'],
      ['b.ics', 'America/New_York'],
    ] as const) {
      const { status } = runBuilt(['plan', REGION, '-q', '-o', join(folder, name)], {
        env: { TZ },
      });
      expect(status).toBe(0);
    }
    const [a, b] = ['a.ics', 'b.ics'].map((name) => readFileSync(join(folder, name)));
    expect(a!.equals(b!)).toBe(true);
    expect(a!.length).toBeGreaterThan(30_000_000);
  });

  it('nested files and one roster give the same calendar, but for the members', () => {
    const rows = (plan: string) =>
      runBuilt(['plan', plan, '-q', '-f', 'csv', '--level', '苏木乡镇', '--level', '嘎查村'])
        .stdout;
    const nested = rows(REGION);
    expect(nested.split('\r\n')).toHaveLength(1 + 2 * 1008 + 13_329 + 1);
    expect(rows(REGION.replace('plan.yaml', 'plan-roster.yaml'))).toBe(nested);
  });

  it('a reader that leaves early is no error', () => {
    const bin = new URL('../../bin/tici.js', import.meta.url).pathname;
    const done = runShell(
      `'${process.execPath}' '${bin}' plan '${REGION}' -q --by unit | head -1; echo \${PIPESTATUS[0]}`,
    );
    expect(done.stdout.split('\n')[1]).toBe('0');
    expect(done.stderr).toBe('');
  });
});

function runShell(command: string) {
  return runProgram('bash', ['-c', command]);
}

function runProgram(program: string, argv: string[]) {
  return spawnSync(program, argv, { encoding: 'utf8' });
}

describe('standard output that takes nothing', () => {
  it.runIf(existsSync('/dev/full')).each(['plan', 'check'])(
    '%s exits with 2 and says so',
    (command) => {
      const bin = new URL('../../bin/tici.js', import.meta.url).pathname;
      const done = runShell(
        `'${process.execPath}' '${bin}' ${command} '${REGION}' -q -f json > /dev/full; echo $?`,
      );
      expect(done.stdout).toBe('2\n');
      expect(done.stderr).toContain('标准输出');
    },
  );
});

describe('a file is written whole or not at all', () => {
  const path = () => join(folder, '日程.csv');

  it('takes the place of the old one, keeping its permissions', () => {
    writeFileSync(path(), 'old');
    chmodSync(path(), 0o640);
    expect(writeFile(path(), ['新', '的'])).toEqual({ bytes: 6 });
    expect(readFileSync(path(), 'utf8')).toBe('新的');
    expect(statSync(path()).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['日程.csv']);
  });

  it('holds what the chunks hold, short and long, text and bytes', () => {
    const long = '嘎查村😀é'.repeat(40_000);
    const bytes = Uint8Array.from({ length: 70_000 }, (_, k) => k % 251);
    const chunks = [
      '甲',
      long,
      '乙',
      bytes,
      bytes,
      'x'.repeat((1 << 17) - 1),
      '丙丁',
      '',
      long,
      '终',
    ];
    const expected = Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as string)));
    expect(writeFile(path(), chunks)).toEqual({ bytes: expected.length });
    expect(readFileSync(path()).equals(expected)).toBe(true);
  });

  it('leaves the old one, and nothing else, if its making fails midway', () => {
    writeFileSync(path(), 'old');
    const failing = function* () {
      yield 'x'.repeat(3 << 20);
      throw new Error('midway');
    };
    expect(() => writeFile(path(), failing())).toThrow('midway');
    expect(readFileSync(path(), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['日程.csv']);
  });

  it('follows a link to the file behind it', () => {
    writeFileSync(path(), 'old');
    symlinkSync(path(), join(folder, 'link'));
    writeFile(join(folder, 'link'), ['new']);
    expect(readFileSync(path(), 'utf8')).toBe('new');
  });

  it('says why it can not be written', () => {
    expect(writeFile(join(folder, 'none', 'a.csv'), ['x'])).toEqual({ failure: 'ENOENT' });
    expect(writeFile(folder, ['x'])).toEqual({ failure: 'EISDIR' });
  });

  it('a plan with errors leaves the old file alone', () => {
    writeFileSync(path(), 'old');
    const { status } = runBuilt([
      'plan',
      REGION,
      '-o',
      path(),
      '--set',
      'rules.window.length=2个月',
    ]);
    expect(status).toBe(1);
    expect(readFileSync(path(), 'utf8')).toBe('old');
  });
});

describe('what takes the place of a plan', () => {
  it.each(['/dev/zero', '/dev/null', '.', '/'])('%s is a finding, at once', (path) => {
    if (!existsSync(path)) return;
    const { status, stdout, stderr } = runBuilt(['check', path], { cwd: folder });
    expect(status).toBe(2);
    expect(stdout).toMatch(/\[TC00\d\]/u);
    expect(stderr).toBe('');
  });

  it('a plan may come from standard input', () => {
    const input = 'title: 甲\nkickoff: 2014-03-03\nlevels: [{ name: 级 }]\nunits: [乙]\n';
    const { status, stdout } = runBuilt(['plan', '-', '-f', 'csv'], { input });
    expect([status, stdout.split('\r\n')[1]]).toEqual([
      0,
      ',乙,,级,级,2014-03-03,2014-03-03,1,2014-03-03,2014-03-03',
    ]);
  });
});
