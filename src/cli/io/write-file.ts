import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { WriteResult } from './io.js';

const STEP_BYTES = 1 << 18;

/**
 * Writes a whole file or none of it: a new file beside the target takes the bytes and then its name, so that a
 * reader sees the old file or the new one, never a part. What is no regular file (`/dev/stdout`, a pipe) is
 * written as it is.
 */
export function writeFile(path: string, chunks: Iterable<string | Uint8Array>): WriteResult {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat !== undefined && !stat.isFile()) return { bytes: writeTo(path, 'w', chunks, null) };
    return replace(resolved(path), chunks, stat?.mode ?? null);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { failure: String(error.code) };
    throw error;
  }
}

/** Whether nobody may write the file, or this person may not. */
export function isReadOnly(path: string): boolean {
  try {
    if ((statSync(path).mode & 0o222) === 0) return true;
    accessSync(path, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

/** Where a link points to: what is behind it is replaced, not the link. */
export function resolved(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function replace(
  target: string,
  chunks: Iterable<string | Uint8Array>,
  mode: number | null,
): WriteResult {
  const beside = besides(target, 'tmp');
  return undisturbed(() => {
    try {
      const bytes = writeTo(beside, 'wx', chunks, mode);
      renameSync(beside, target);
      return { bytes };
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  });
}

/** A name beside a path that nothing else has; hidden where a dot hides. */
export const besides = (path: string, ending: 'tmp' | 'old'): string =>
  join(dirname(path), `.${basename(path).slice(0, 80)}.${randomUUID().slice(0, 8)}.${ending}`);

/** An interrupt while the file is written would leave the one beside it behind: let it wait that long. */
function undisturbed<R>(work: () => R): R {
  const ignore = () => {};
  process.on('SIGINT', ignore).on('SIGTERM', ignore);
  try {
    return work();
  } finally {
    process.off('SIGINT', ignore).off('SIGTERM', ignore);
  }
}

export function writeTo(
  path: string,
  flags: string,
  chunks: Iterable<string | Uint8Array>,
  mode: number | null,
): number {
  const file = openSync(path, flags);
  let bytes = 0;
  try {
    if (mode !== null) fchmodSync(file, mode & 0o777);
    for (const block of blocks(chunks)) {
      for (let done = 0; done < block.length;) done += writeSync(file, block, done);
      bytes += block.length;
    }
  } finally {
    closeSync(file);
  }
  return bytes;
}

/** A UTF-16 unit takes so many bytes of UTF-8 at most. */
const BYTES_OF_UNIT = 3;

/**
 * Gathers small chunks in a block, so that a large file takes few calls; each is written over by the next one. Chunks are
 * encoded where they will stand: joined first and then made a buffer of, a calendar of the country is copied twice more.
 */
function* blocks(chunks: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  const block = Buffer.allocUnsafe(STEP_BYTES);
  let length = 0;
  for (const chunk of chunks) {
    const isSmall = typeof chunk === 'string' && chunk.length * BYTES_OF_UNIT <= STEP_BYTES;
    if (length > 0 && (!isSmall || length + chunk.length * BYTES_OF_UNIT > STEP_BYTES)) {
      yield block.subarray(0, length);
      length = 0;
    }
    if (isSmall) length += block.write(chunk, length);
    else yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }
  if (length > 0) yield block.subarray(0, length);
}
