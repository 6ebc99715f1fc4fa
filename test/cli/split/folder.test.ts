import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FolderFile } from '../../../src/cli/io/io.js';
import { listFolder, writeFolder } from '../../../src/cli/io/write-folder.js';

let base: string;
let out: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'tici-folder-'));
  out = join(base, '日程');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

async function* files(...made: readonly FolderFile[]): AsyncGenerator<FolderFile> {
  yield* made;
}
const file = (name: string, text = name): FolderFile => ({ name, chunks: [text] });
const NOTHING: ReadonlySet<string> = new Set();

describe('a folder that is written as one', () => {
  it('is there whole, text and bytes alike, and nothing beside it', async () => {
    const bytes = { name: 'b', chunks: ['一', new Uint8Array([0, 255])] };
    expect(await writeFolder(`${out}/`, files(file('a'), bytes), NOTHING)).toEqual({ left: null });
    expect(readdirSync(base)).toEqual(['日程']);
    expect(readdirSync(out)).toEqual(['a', 'b']);
    expect([...readFileSync(join(out, 'b'))]).toEqual([0xe4, 0xb8, 0x80, 0, 255]);
  });

  it('takes the place of what may go, with its mode', async () => {
    mkdirSync(out, { mode: 0o750 });
    writeFileSync(join(out, 'old'), '');
    chmodSync(out, 0o750);
    expect(await writeFolder(out, files(file('new')), new Set(['old']))).toEqual({ left: null });
    expect(readdirSync(out)).toEqual(['new']);
    expect(statSync(out).mode & 0o777).toBe(0o750);
    expect(readdirSync(base)).toEqual(['日程']);
  });

  it('never takes the place of what came meanwhile', async () => {
    mkdirSync(out);
    async function* meanwhile(): AsyncGenerator<FolderFile> {
      yield file('a');
      writeFileSync(join(out, 'precious'), '');
    }
    expect(await writeFolder(out, meanwhile(), NOTHING)).toEqual({
      failure: 'CHANGED',
      file: null,
    });
    expect(readdirSync(out)).toEqual(['precious']);
    expect(readdirSync(base)).toEqual(['日程']);
  });

  it('of a link is the folder that it leads to', async () => {
    const real = join(base, 'real');
    mkdirSync(real);
    symlinkSync(real, out);
    expect(await writeFolder(out, files(file('a')), NOTHING)).toEqual({ left: null });
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
    expect(readdirSync(real)).toEqual(['a']);
  });

  it.each([
    ['a format that fails', new Error('a fault')],
    ['a library that is missing', Object.assign(new Error('none'), { code: 'ERR_NONE' })],
  ])('stays as it was after %s, which is passed on', async (_what, fault) => {
    mkdirSync(out);
    writeFileSync(join(out, 'old'), 'kept');
    async function* failing(): AsyncGenerator<FolderFile> {
      yield file('a');
      throw fault;
    }
    await expect(writeFolder(out, failing(), new Set(['old']))).rejects.toThrow(fault.message);
    expect(readFileSync(join(out, 'old'), 'utf8')).toBe('kept');
    expect(readdirSync(base)).toEqual(['日程']);
  });

  it('stays as it was after chunks that fail in the middle of a file', async () => {
    function* chunks(): Generator<string> {
      yield 'a'.repeat(2 << 20);
      throw new Error('a fault');
    }
    const broken = { name: 'a', chunks: chunks() };
    await expect(writeFolder(out, files(broken), NOTHING)).rejects.toThrow('a fault');
    expect(readdirSync(base)).toEqual([]);
  });

  it('says which file the machine did not take, and what kept it', async () => {
    const long = 'x'.repeat(300);
    expect(await writeFolder(out, files(file('a'), file(long)), NOTHING)).toEqual({
      failure: 'ENAMETOOLONG',
      file: long,
    });
    expect(await writeFolder(out, files(file('a'), file('a')), NOTHING)).toEqual({
      failure: 'EEXIST',
      file: 'a',
    });
    expect(await writeFolder(join(base, 'no', 'out'), files(), NOTHING)).toEqual({
      failure: 'ENOENT',
      file: null,
    });
    expect(readdirSync(base)).toEqual([]);
  });

  it('is not replaced where nobody may write it', async () => {
    mkdirSync(out, { mode: 0o555 });
    expect(await writeFolder(out, files(file('a')), NOTHING)).toEqual({
      failure: 'EACCES',
      file: null,
    });
    expect(readdirSync(base)).toEqual(['日程']);
  });

  it('is as it was after an interrupt, and nothing lies beside it', async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'old'), 'kept');
    const module = new URL('../../../src/cli/io/write-folder.ts', import.meta.url).pathname;
    const script = `
      import { writeFolder } from ${JSON.stringify(module)};
      async function* slow() {
        yield { name: 'a', chunks: ['a'] };
        console.log('begun');
        for (;;) { await new Promise((go) => setTimeout(go, 5)); yield { name: 'b' + Math.random(), chunks: ['b'] }; }
      }
      await writeFolder(${JSON.stringify(out)}, slow(), new Set(['old']));
    `;
    const stdin = { contents: script, resolveDir: process.cwd() };
    const outfile = join(base, '.slow.mjs');
    await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node' });
    const child = spawn(process.execPath, [outfile]);
    await once(child.stdout, 'data');
    expect(readdirSync(base)).toHaveLength(3);
    child.kill('SIGINT');
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect(signal).toBe('SIGINT');
    expect(readdirSync(base)).toEqual(['.slow.mjs', '日程']);
    expect(readFileSync(join(out, 'old'), 'utf8')).toBe('kept');
  });
});

describe('what lies at a path', () => {
  it('is nothing, no folder, or what is in it', () => {
    expect(listFolder(out)).toBe(null);
    mkdirSync(join(out, 'below'), { recursive: true });
    writeFileSync(join(out, 'a'), '');
    symlinkSync('a', join(out, 'link'));
    expect(listFolder(out)).toEqual([
      { name: 'a', isFile: true },
      { name: 'below', isFile: false },
      { name: 'link', isFile: false },
    ]);
    expect(listFolder(join(out, 'a'))).toBe('no folder');
    expect(listFolder(join(out, 'a', 'b'))).toEqual({ failure: 'ENOTDIR' });
    symlinkSync(join(base, 'nowhere'), join(base, 'dangling'));
    expect(listFolder(join(base, 'dangling'))).toBe('no folder');
    expect(existsSync(join(base, 'nowhere'))).toBe(false);
  });
});
