import type { Asker } from './asker.js';
import type { FontFile } from '../../render/options.js';
import type { FileAccess } from '../../input/files/file-access.js';

/** A stream that text goes to, or the bytes of a file that is none. */
export interface Sink {
  /** Resolves when the text is taken, or with what kept it from being taken. */
  write(text: string | Uint8Array): Promise<'taken' | 'closed' | { readonly failure: string }>;
  readonly isTerminal: boolean;
  /** Columns of the terminal, where it is one. */
  readonly columns: number | null;
}

export type WriteResult = { readonly bytes: number } | { readonly failure: string };

/** A file of a folder that is written as one. */
export interface FolderFile {
  readonly name: string;
  readonly chunks: Iterable<string | Uint8Array>;
}

/** What lies in a folder. */
interface FolderItem {
  readonly name: string;
  /** A link is no file here. */
  readonly isFile: boolean;
}

/** What a path leads to: the items of a folder, ordered by name; null where nothing is there. */
export type FolderListing =
  readonly FolderItem[] | 'no folder' | null | { readonly failure: string };

/** What came of a folder: where the one before it could not be removed, it lies beside the new one. */
export type FolderResult =
  { readonly left: string | null } | { readonly failure: string; readonly file: string | null };

/** The world outside, handed in so that tests can bring their own. */
export interface Io {
  readonly out: Sink;
  readonly err: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: FileAccess;
  /** The files that a glob pattern matches, ordered by code unit. */
  glob(pattern: string): Promise<readonly string[]>;
  /** Writes a whole file or none of it: beside the target first, then renamed onto it. */
  writeFile(path: string, chunks: Iterable<string | Uint8Array>): WriteResult;
  /** Whether a file that is there is not to be written: a new one could take its name all the same. */
  isReadOnly(path: string): boolean;
  /** Makes a folder and those above it; one that is there is fine. */
  makeFolder(path: string): { readonly failure: string } | null;
  listFolder(path: string): FolderListing;
  /**
   * Writes a whole folder or none of it: beside the target first, then swapped in. An interrupt leaves what was there.
   *
   * @param mayGo the names of what may be there before and is gone then; with any other it fails as `CHANGED`.
   */
  writeFolder(
    path: string,
    files: AsyncIterable<FolderFile>,
    mayGo: ReadonlySet<string>,
  ): Promise<FolderResult>;
  /** Makes what asks the person; null where there is no terminal at both ends. */
  readonly asker: ((isColored: boolean) => Promise<Asker>) | null;
  /** Hexadecimal SHA-256. */
  digest(text: string): string;
  /** The machine's fonts, those made for Chinese on screens first; where `TICI_FONT` names a file, that one alone. */
  fonts(): readonly FontFile[];
  /** Seconds since 1970 (UTC). */
  now(): number;
}
