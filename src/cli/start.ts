/** What `bin/tici.js` starts with: a file of its own, so that it is read before the program is. */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type * as Program from './index.js';
import { CANNOT } from './exit.js';
import { version } from './version.js';

const PROGRAM = join(__dirname, 'program.cjs');
const COMPILED = join(__dirname, 'program.cache');
/** Of SHA-256, in bytes. */
const DIGEST_LENGTH = 32;

/** Runs the command line and sets the exit status. */
export async function start(argv: readonly string[]): Promise<void> {
  if (asksVersion(argv) && isWritten(`${version}\n`)) return;
  const { main, nodeIo } = loadOrTell();
  process.exitCode = await main(argv, nodeIo());
}

/** Who has half of a program is told so, by what is left of it, in both languages: nobody can ask which. */
function loadOrTell(): typeof Program {
  try {
    return load().program;
  } catch (error) {
    const what = error instanceof Error ? error.message.split('\n')[0] : String(error);
    process.stderr.write(
      `错误：tici 没有装完整，请重新安装。 error: this copy of tici is not whole: install it again.\n${what}\n`,
    );
    process.exit(CANNOT);
  }
}

/** Where nothing but the version is asked, the program need not be read. */
const asksVersion = ([first, ...others]: readonly string[]): boolean =>
  others.length === 0 && (first === '--version' || first === '-V');

/** False where the stream does not take it at once; the program knows what to do then. */
function isWritten(text: string): boolean {
  try {
    return writeSync(process.stdout.fd, text) === text.length;
  } catch {
    return false;
  }
}

interface Loaded {
  readonly program: typeof Program;
  /** Whether V8 took the compiled code. */
  readonly isCompiled: boolean;
  /** Keeps what V8 has compiled so far, for the starts to come. */
  readonly keepCompiled: () => void;
}

/**
 * Reads the program, with what V8 compiled of it when it was built: most of a short command's time goes into code that
 * runs a few thousand times, and a good part of that into compiling it. V8 takes no code that another version of it
 * made, or one with other flags: then the program is compiled anew. (Node 20 has no `module.enableCompileCache`.)
 */
export function load(): Loaded {
  const bytes = readFileSync(PROGRAM);
  // The build leaves nothing but ASCII in it.
  const script = new Script(bytes.toString('latin1'), {
    filename: PROGRAM,
    cachedData: compiledOf(bytes),
  });
  const module = { exports: {} as typeof Program };
  const wrapper = script.runInThisContext() as (...args: readonly unknown[]) => void;
  wrapper(module.exports, createRequire(PROGRAM), module, PROGRAM, __dirname);
  return {
    program: module.exports,
    isCompiled: script.cachedDataRejected === false,
    keepCompiled: () => keep(bytes, script.createCachedData()),
  };
}

/**
 * V8 takes the code for that of any text of the same length, and stops the process at code that is damaged: so a digest
 * of both stands before it.
 */
function compiledOf(program: Buffer): Buffer | undefined {
  const file = readIfThere(COMPILED);
  const code = file?.subarray(DIGEST_LENGTH);
  const isWhole =
    code !== undefined && file?.subarray(0, DIGEST_LENGTH).equals(digest(program, code)) === true;
  return isWhole ? code : undefined;
}

function keep(program: Buffer, code: Buffer): void {
  const beside = `${COMPILED}.new`;
  writeFileSync(beside, Buffer.concat([digest(program, code), code]));
  renameSync(beside, COMPILED);
}

const digest = (program: Buffer, code: Buffer): Buffer =>
  createHash('sha256').update(program).update(code).digest();

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
