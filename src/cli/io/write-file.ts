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

/** In UTF-16 units: what is written in one go, unless a chunk is longer by itself. */
const STEP_LENGTH = 1 << 17;
/** No unit takes more in UTF-8. */
const MOST_BYTES = 3;

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

/**
 * Joins small chunks, so that a large file takes few calls. A block is good until the next one is asked for: all are
 * made in the same place, since fresh memory for each costs more than the encoding.
 */
function* blocks(chunks: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  const place = Buffer.allocUnsafe(STEP_LENGTH * MOST_BYTES);
  const encoded = (text: string): Uint8Array =>
    text.length > STEP_LENGTH ? Buffer.from(text) : place.subarray(0, place.write(text));
  let text = '';
  for (const chunk of chunks) {
    if (typeof chunk === 'string' && text.length + chunk.length <= STEP_LENGTH) {
      text += chunk;
      continue;
    }
    if (text !== '') yield encoded(text);
    text = typeof chunk === 'string' ? chunk : '';
    if (typeof chunk !== 'string') yield chunk;
  }
  if (text !== '') yield encoded(text);
}
