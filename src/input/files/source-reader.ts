import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { SourceText, wholeFile } from '../../diagnostics/source-text.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { decode } from './decode.js';
import {
  LARGEST_FILE,
  LARGEST_PLAN,
  MOST_ITEMS,
  type FileAccess,
  type ReadFailure,
} from './file-access.js';

const MEGABYTE = 1024 * 1024;

/** The `file:` value that names a file. */
interface Naming extends SourcePlace {
  readonly text: string | null;
}

/** Reads the files of one run into its list of sources. */
export class SourceReader {
  readonly sources: SourceText[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly files: FileAccess;
  #bytes = 0;

  constructor(files: FileAccess) {
    this.files = files;
  }

  /** `at` is the place that names the file, null for the plan itself. Null where the file can't be had. */
  read(path: string, at: Naming | null): { readonly source: number; readonly text: string } | null {
    const bytes = this.files.read(path, LARGEST_FILE);
    if (!(bytes instanceof Uint8Array)) return this.#refuse(path, at, bytes.failure);
    this.#bytes += bytes.length;
    if (this.#bytes > LARGEST_PLAN) {
      const facts = { problem: 'bytes', limit: LARGEST_PLAN / MEGABYTE } as const;
      this.diagnostics.push(finding('TC008', at ?? this.#add(path, ''), facts));
      return null;
    }
    return this.#decode(path, bytes);
  }

  #decode(path: string, bytes: Uint8Array): { source: number; text: string } | null {
    const decoded = decode(bytes);
    if ('text' in decoded) return this.#bound(path, decoded.text);
    const { source } = this.#add(path, decoded.valid);
    const { length } = decoded.valid;
    const start = decoded.encoding === null ? length : 0;
    this.diagnostics.push(
      finding('TC005', { source, start, end: start }, { encoding: decoded.encoding }),
    );
    return null;
  }

  /** Refuses text whose tree would not fit into memory: signs that begin an item are counted. */
  #bound(path: string, text: string): { source: number; text: string } | null {
    if (!hasMoreItems(text, MOST_ITEMS)) return { source: this.#add(path, text).source, text };
    const facts = { problem: 'items', limit: MOST_ITEMS } as const;
    this.diagnostics.push(finding('TC008', this.#add(path, ''), facts));
    return null;
  }

  #add(path: string, text: string): SourcePlace {
    const shown = path === '-' ? '<stdin>' : path;
    return wholeFile(this.sources.push(new SourceText(shown, text)) - 1);
  }

  #refuse(path: string, named: Naming | null, failure: ReadFailure): null {
    const at = named ?? this.#add(path, '');
    this.diagnostics.push(refusal(failure, named?.text ?? path, named !== null, at));
    return null;
  }
}

/** Line breaks and the signs `, : [ {` bound the number of items from above. */
function hasMoreItems(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  let count = 0;
  for (let k = 0; k < text.length && count <= limit; k++) {
    const code = text.charCodeAt(k);
    if (code === 0x0a || code === 0x2c || code === 0x3a || code === 0x5b || code === 0x7b) count++;
  }
  return count > limit;
}

function refusal(
  failure: ReadFailure,
  path: string,
  included: boolean,
  at: SourcePlace,
): Diagnostic {
  switch (failure) {
    case 'missing':
      return finding('TC001', at, { path, included });
    case 'directory':
    case 'special':
      return finding('TC002', at, { path, included, kind: failure });
    case 'permission':
      return finding('TC003', at, { path, included });
    case 'too-large':
      return finding('TC004', at, { path, included, megabytes: LARGEST_FILE / MEGABYTE });
    case 'other':
      return finding('TC009', at, { path, included });
  }
}
