import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { FolderFile, FolderListing, FolderResult } from './io.js';
import { besides, resolved, writeTo } from './write-file.js';

/** What a path leads to; a link that leads nowhere is no folder. */
export function listFolder(path: string): FolderListing {
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null;
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory() !== true) return 'no folder';
    return readdirSync(path, { withFileTypes: true })
      .map((item) => ({ name: item.name, isFile: item.isFile() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return failureOf(error);
  }
}

/** Faults of the machine alone: what a format throws goes on. */
function failureOf(error: unknown): { failure: string } {
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return { failure: String(error.code) };
  }
  throw error;
}

/**
 * Writes a whole folder or none of it. A new one beside the target takes the files, and then, in two renames, its place: what is
 * there is put aside first, and comes back where the second fails.
 */
export async function writeFolder(
  path: string,
  files: AsyncIterable<FolderFile>,
  mayGo: ReadonlySet<string>,
): Promise<FolderResult> {
  const target = resolved(path);
  const beside = besides(target, 'tmp');
  const leave = cleansOnInterrupt(beside);
  let file: string | null = null;
  try {
    if (isLocked(target)) return { failure: 'EACCES', file };
    mkdirSync(beside);
    for await (const { name, chunks } of files) {
      file = name;
      writeTo(join(beside, name), 'wx', chunks, null);
      file = null;
      await aTurn();
    }
    return swap(beside, target, mayGo);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    return { ...failureOf(error), file };
  } finally {
    leave();
  }
}

/** Whoever may write beside a folder could replace one that nobody is to write. On Windows the mode says nothing of folders. */
function isLocked(target: string): boolean {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  if (process.platform !== 'win32' && (stat.mode & 0o222) === 0) return true;
  accessSync(target, constants.W_OK);
  return false;
}

/** Removes the folder that is being made and ends as without this, where the person breaks off. */
function cleansOnInterrupt(beside: string): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = (signal: NodeJS.Signals): void => {
    leave();
    rmSync(beside, { recursive: true, force: true });
    process.kill(process.pid, signal);
  };
  const leave = (): void => {
    for (const signal of signals) process.off(signal, stop);
  };
  for (const signal of signals) process.on(signal, stop);
  return leave;
}

/** Lets an interrupt be noticed between two files. */
const aTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function swap(beside: string, target: string, mayGo: ReadonlySet<string>): FolderResult {
  const before = listFolder(target);
  if (before === null) {
    renameSync(beside, target);
    return { left: null };
  }
  const isSame =
    before !== 'no folder' && !('failure' in before) && before.every(({ name }) => mayGo.has(name));
  if (!isSame) {
    rmSync(beside, { recursive: true, force: true });
    return { failure: 'CHANGED', file: null };
  }
  chmodSync(beside, statSync(target).mode & 0o777);
  const aside = besides(target, 'old');
  renameSync(target, aside);
  try {
    renameSync(beside, target);
  } catch (error) {
    renameSync(aside, target);
    throw error;
  }
  return removed(aside);
}

function removed(aside: string): FolderResult {
  try {
    rmSync(aside, { recursive: true });
    return { left: null };
  } catch {
    return { left: aside };
  }
}
