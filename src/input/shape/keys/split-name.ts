import { finding } from '../../../diagnostics/finding.js';
import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import { isEmpty, type Entry, type ScalarNode } from '../../node.js';
import type { UnknownKey } from './key-trouble.js';
import { quoted } from '../values/write-flow.js';

/**
 * `{ name: 学习教育、听取意见, 查摆, share: 2 }`: between { } a comma ends the name, and what follows becomes a key
 * without a value. One finding for all parts of a name; `found` is null for those after the first. Null where it is
 * something else.
 */
export function splitName(
  { map, key: name, allowed }: UnknownKey,
  entry: Entry,
): { readonly found: Diagnostic | null } | null {
  if (map.kind !== 'map' || map.flow !== true || !isLoose(entry, allowed)) return null;
  const index = map.entries.findIndex(({ key }) => key.text === name);
  const first = firstLoose(map.entries, index, allowed);
  const before = map.entries[first - 1];
  if (before?.value.kind !== 'scalar' || !before.value.plain || before.value.text === null)
    return null;
  if (first !== index) return { found: null };
  const parts = [before.value, ...looseFrom(map.entries, first, allowed)];
  const end = parts.at(-1)?.end ?? entry.key.end;
  const at = { source: before.value.source, start: before.value.start, end };
  const value = together(parts);
  return { found: finding('TC220', at, { key: before.key.text ?? '', value, fix: quoted(value) }) };
}

const isLoose = ({ key, value }: Entry, allowed: readonly string[]): boolean =>
  key.plain && isEmpty(value) && !allowed.includes(key.text ?? '');

function firstLoose(entries: readonly Entry[], from: number, allowed: readonly string[]): number {
  let first = from;
  for (let k = from - 1; k >= 0; k--) {
    const entry = entries[k];
    if (entry === undefined || !isLoose(entry, allowed)) break;
    first = k;
  }
  return first;
}

function looseFrom(
  entries: readonly Entry[],
  from: number,
  allowed: readonly string[],
): readonly ScalarNode[] {
  const end = entries.findIndex((entry, k) => k >= from && !isLoose(entry, allowed));
  return entries.slice(from, end < 0 ? entries.length : end).map(({ key }) => key);
}

/** The parts with the commas that stood between them. */
function together(parts: readonly ScalarNode[]): string {
  let text = '';
  let end = 0;
  for (const part of parts) {
    if (text !== '') text += part.start - end > 1 ? ', ' : ',';
    text += part.text ?? '';
    end = part.end;
  }
  return text;
}
