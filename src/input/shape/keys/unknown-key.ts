import { finding } from '../../../diagnostics/finding.js';
import type { KeyPlace } from '../../../diagnostics/codes/shape.js';
import { nearest } from '../../../domain/spelling.js';
import { entryOf, type Entry, type Node } from '../../node.js';
import { keysMeant } from './chinese-keys.js';
import { isRuleBelow, placesFor } from './key-places.js';
import { nameAsKey } from './name-as-key.js';
import { signTrouble } from '../signs.js';
import type { KeyTrouble, UnknownKey } from './key-trouble.js';
import { splitName } from './split-name.js';
import { writeFlow } from '../values/write-flow.js';

/**
 * What is wrong with a key that its map does not take: a sign or a comma that made it a key, a name in its place, or
 * else a word that was meant as another key, here or elsewhere.
 */
export function explainKey(unknown: UnknownKey): KeyTrouble {
  const entry = entryOf(unknown.map, unknown.key);
  if (entry === null) return misspelt(unknown, null);
  const sign = signTrouble(entry.key, 'error');
  if (sign !== null) {
    const bare = unknown.key.slice(1, -1);
    return { found: sign, cures: [bare, ...keysMeant(bare)] };
  }
  if (gluedKey(unknown) !== null) return misspelt(unknown, entry);
  const split = splitName(unknown, entry);
  if (split !== null) return { found: split.found, cures: [] };
  return nameAsKey(unknown, entry) ?? misspelt(unknown, entry);
}

interface Meaning {
  /** The keys that may still be written here. */
  readonly free: readonly string[];
  /** The keys that the word stands for. */
  readonly meant: readonly string[];
  /** Whether it is a word with a known meaning, and no slip. */
  readonly isWord: boolean;
  readonly suggestion: string | null;
  /** The key of that meaning, where the map has it already. */
  readonly twin: string | null;
}

function meaningOf({ map, key, allowed }: UnknownKey): Meaning {
  // A setting changes what the map has already.
  const own = entryOf(map, key);
  const isSet = own !== null && own.key.source !== map.source;
  const free = isSet ? allowed : allowed.filter((one) => entryOf(map, one) === null);
  const meant = keysMeant(key);
  if (meant.length === 0)
    return { free, meant: [key], isWord: false, suggestion: nearest(key, free), twin: null };
  const suggestion = meant.find((one) => free.includes(one)) ?? null;
  const twin = suggestion === null ? (meant.find((one) => allowed.includes(one)) ?? null) : null;
  return { free, meant, isWord: true, suggestion, twin };
}

function misspelt(unknown: UnknownKey, entry: Entry | null): KeyTrouble {
  const { map, key, path } = unknown;
  const { free, meant, isWord, suggestion, twin } = meaningOf(unknown);
  const glued = gluedKey(unknown);
  const isNear = twin !== null || (suggestion !== null && (isWord || isPlural(key, suggestion)));
  const place = entry === null || isNear ? null : placeFor(unknown, entry.value, meant);
  const found = finding('TC201', entry?.key ?? map, {
    key,
    path,
    suggestion: place === null ? suggestion : null,
    allowed: free,
    colonAfter: glued === null ? null : `${glued.key}: ${glued.rest === '' ? '…' : glued.rest}`,
    place,
    twin,
  });
  const cured = glued?.key ?? suggestion;
  return { found, cures: entry === null || cured === null ? [] : [cured] };
}

/** `name:西风村` is no key `name` to YAML: a space has to follow the colon, and that plain. */
function gluedKey({ key, allowed }: UnknownKey): { key: string; rest: string } | null {
  const [, start = '', rest = ''] = /^([A-Za-z-]+)[:：](.*)$/u.exec(key) ?? [];
  return allowed.includes(start) ? { key: start, rest: rest.trim() } : null;
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
    const isExample = paths.length > 1;
    const below = isExample && !isRuleBelow(path, place) ? null : stepsBelow(path, place);
    if (below === null) return { key, paths, isThere: false, fix: null, isExample: false };
    const isThere = entryOf(map, below[0] ?? '') !== null;
    const text = isThere && !isExample ? null : writeFlow(value);
    const fix = text === null ? null : nested([...below, key], text);
    return { key, paths: [below.join('.')], isThere, fix, isExample };
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
