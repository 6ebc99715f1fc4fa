import type { LocatedFinding } from '../../diagnostics/located.js';
import type { SourceText } from '../../diagnostics/source-text.js';

const LONGEST_LINE = 1000;

/**
 * Gives each finding a name that stays when lines are added above it or when the wording changes: made from its
 * code, its file, the text of its line and how many like it came before.
 */
export function fingerprints(
  sources: ReadonlyMap<string, SourceText>,
): (one: LocatedFinding) => string {
  const seen = new Map<string, number>();
  return (one) => {
    const line = sources.get(one.file)?.line(one.line).slice(0, LONGEST_LINE).trim() ?? '';
    const key = [one.code, one.file, line].join('\0');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return `${hash(key)}:${before + 1}`;
  };
}

/** 64-bit FNV-1a over UTF-16 units (draft-eastlake-fnv): tells findings apart, guards nothing. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let k = 0; k < text.length; k++) {
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(k))) * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, '0');
}
