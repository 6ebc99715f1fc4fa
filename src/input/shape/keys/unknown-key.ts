import { finding } from '../../../diagnostics/finding.js';
import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { KeyPlace } from '../../../diagnostics/codes/shape.js';
import { nearest } from '../../../domain/spelling.js';
import { entryOf, type Entry, type Node } from '../../node.js';
import { keysMeant } from './chinese-keys.js';
import { placesFor } from './key-places.js';
import { nameAsKey } from './name-as-key.js';
import { signTrouble } from '../signs.js';
import type { KeyTrouble, UnknownKey } from './key-trouble.js';
import { splitName } from './split-name.js';
import { writeFlow } from '../values/write-flow.js';

export function explainKey(unknown: UnknownKey): KeyTrouble {
  const entry = entryOf(unknown.map, unknown.key);
  if (entry === null) return { found: misspelt(unknown, null), cures: [] };
  const sign = signTrouble(entry.key, 'error');
  if (sign !== null) {
    const bare = unknown.key.slice(1, -1);
    return { found: sign, cures: [bare, ...keysMeant(bare)] };
  }
  const split = splitName(unknown, entry);
  if (split !== null) return { found: split.found, cures: [] };
  return nameAsKey(unknown, entry) ?? misspeltKey(unknown, entry);
}

function misspeltKey(unknown: UnknownKey, entry: Entry): KeyTrouble {
  const { suggestion } = found(unknown);
  return {
    found: misspelt(unknown, entry),
    cures: suggestion === null ? [] : [suggestion],
  };
}

/** The keys that may still be written here, and which of them was meant. */
function found({ map, key, allowed }: UnknownKey) {
  const free = allowed.filter((one) => entryOf(map, one) === null);
  const meant = keysMeant(key);
  const isChinese = meant.length > 0;
  const suggestion = isChinese
    ? (meant.find((one) => free.includes(one)) ?? null)
    : nearest(key, free);
  return { free, meant: isChinese ? meant : [key], isChinese, suggestion };
}

function misspelt(unknown: UnknownKey, entry: Entry | null): Diagnostic {
  const { map, key, path, allowed } = unknown;
  const { free, meant, isChinese, suggestion } = found(unknown);
  const start = /^([A-Za-z-]+)[:：]/u.exec(key)?.[1] ?? '';
  const colonAfter = allowed.includes(start) ? start : null;
  const isNear = suggestion !== null && (isChinese || isPlural(key, suggestion));
  const place = entry === null || isNear ? null : placeFor(unknown, entry.value, meant);
  return finding('TC201', entry?.key ?? map, {
    key,
    path,
    suggestion: place === null ? suggestion : null,
    allowed: free,
    colonAfter,
    place,
  });
}

/** `unit` for `units`, though `unit` is a key elsewhere. */
const isPlural = (key: string, other: string): boolean =>
  `${key}s` === other || `${other}s` === key;

/** Where the first of the keys that has a place of its own belongs. */
function placeFor(
  { map, place }: UnknownKey,
  value: Node,
  keys: readonly string[],
): KeyPlace | null {
  for (const key of keys) {
    const paths = placesFor(key, value, place);
    const [path] = paths;
    if (path === undefined) continue;
    const below = paths.length === 1 ? stepsBelow(path, place) : null;
    if (below === null) return { key, paths, isThere: false, fix: null };
    const isThere = entryOf(map, below[0] ?? '') !== null;
    const text = isThere ? null : writeFlow(value);
    const fix = text === null ? null : nested([...below, key], text);
    return { key, paths: [below.join('.')], isThere, fix };
  }
  return null;
}

/** The keys from the map at `place` down to the one at `path`; null where that is not below it, or in a list. */
function stepsBelow(path: string, place: string): readonly string[] | null {
  const start = place === '' ? '' : `${place}.`;
  const rest = path.startsWith(start) ? path.slice(start.length) : '';
  return rest === '' || rest.includes('[') ? null : rest.split('.');
}

/** `rules: { duration: { min: 3个月 } }` */
const nested = (keys: readonly string[], value: string): string =>
  keys.join(': { ') + `: ${value}` + ' }'.repeat(keys.length - 1);
