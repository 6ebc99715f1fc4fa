import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { LARGEST_FILE, LARGEST_PLAN, MOST_ITEMS, type ReadFailure } from './file-access.js';

const MEGABYTE = 1024 * 1024;

/** Why a file could not be read. */
export function refusal(
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

export const tooManyBytes = (at: SourcePlace): Diagnostic =>
  finding('TC008', at, { problem: 'bytes', limit: LARGEST_PLAN / MEGABYTE });

export const tooManyItems = (at: SourcePlace): Diagnostic =>
  finding('TC008', at, { problem: 'items', limit: MOST_ITEMS });

/** Whether the tree of a text would not fit into memory: line breaks and the signs `, : [ {` bound the number of items from above. */
export function hasTooManyItems(text: string): boolean {
  if (text.length <= MOST_ITEMS) return false;
  let count = 0;
  for (let k = 0; k < text.length && count <= MOST_ITEMS; k++) {
    const code = text.charCodeAt(k);
    if (code === 0x0a || code === 0x2c || code === 0x3a || code === 0x5b || code === 0x7b) count++;
  }
  return count > MOST_ITEMS;
}
