import {
  constants,
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { FileAccess, ReadFailure, ReadResult } from '../../input/files/file-access.js';

const FAILURES: Readonly<Record<string, ReadFailure>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'directory',
  EACCES: 'permission',
  EPERM: 'permission',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Files of the machine. Opens without waiting, so that a pipe in place of a file can't hold the run up. */
export const nodeFiles: FileAccess = {
  read(path, limit) {
    try {
      return path === '-' ? readStdin(limit) : readRegular(path, limit);
    } catch (error) {
      return { failure: FAILURES[codeOf(error)] ?? 'other' };
    }
  },
  realpath(path) {
    try {
      return realpathSync(path);
    } catch {
      return null;
    }
  },
  join: (folder, path) => (isAbsolute(path) ? path : join(folder, path)),
  dirname,
  isInside(folder, path) {
    const way = relative(folder, path);
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  },
};

function readRegular(path: string, limit: number): ReadResult {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) return { failure: 'directory' };
    if (!stat.isFile()) return { failure: 'special' };
    return stat.size > limit ? { failure: 'too-large' } : readFileSync(file);
  } finally {
    closeSync(file);
  }
}

const STDIN = 0;

function readStdin(limit: number): ReadResult {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(65_536);
    const read = readChunk(chunk);
    if (read === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, read));
    size += read;
    if (size > limit) return { failure: 'too-large' };
  }
}

/** Standard input may be a terminal or a pipe that has nothing yet: asks again until there is something. */
function readChunk(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(STDIN, chunk);
    } catch (error) {
      if (codeOf(error) === 'EOF') return 0;
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
