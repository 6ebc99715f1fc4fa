/** Why a file could not be read. */
export type ReadFailure =
  'missing' | 'directory' | 'special' | 'permission' | 'too-large' | 'other';

export type ReadResult = Uint8Array | { readonly failure: ReadFailure };

/**
 * The files of a run, as the room `input` sees them; the command line gives the real ones. Nothing here
 * throws. Paths are as the person wrote them, so findings can name them.
 */
export interface FileAccess {
  /** The bytes of a regular file, or of standard input for `-`; `too-large` above `limit` bytes. */
  read(path: string, limit: number): ReadResult;
  /** The path with every link resolved, absolute; null where nothing is there. */
  realpath(path: string): string | null;
  /** `path` as seen from `folder`; an absolute `path` stays as it is. */
  join(folder: string, path: string): string;
  dirname(path: string): string;
  /** Whether `path` lies in `folder` or below it. Both may be relative; links are not looked at. */
  isInside(folder: string, path: string): boolean;
}

/** More than this in one file is taken for a mistake; the country's 700,000 units take about 50 MB. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** A tree of this many keys, values and items takes about 2 GB; the country has 3 million. */
export const MOST_ITEMS = 6_000_000;

/** Of all files of a plan together. */
export const LARGEST_PLAN = 4 * LARGEST_FILE;
