import { parseDay } from '../../domain/day.js';
import type { Member, UnitOrMember, UnitKey } from '../../domain/plan.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { itemsOf, placeOf, textOf, valueOf, type MapNode, type Node } from '../node.js';
import { packed } from './key-places.js';
import { wordOf } from './rules.js';

const PLACED: ReadonlySet<string> = new Set<UnitKey>([
  'id',
  'code',
  'start',
  'not-before',
  'not-after',
  'level',
  'system',
  'tags',
]);
const NO_WORDS: readonly string[] = [];

/** Keys that say what a unit is called and nothing else. */
const NAMES: ReadonlySet<string> = new Set(['name', 'id', 'code']);

/** Whether only names stand there, as of nearly all units: what is asked for by other keys need not be looked for. */
export function isNamesAlone(node: Node): boolean {
  if (node.kind !== 'map') return node.kind === 'scalar';
  if (node.entries.length > NAMES.size) return false;
  for (const { key } of node.entries) if (!NAMES.has(key.text ?? '')) return false;
  return true;
}

/** What units and members have in common, from a bare name or from a map. */
export function buildUnitOrMember(node: Node): UnitOrMember {
  if (node.kind !== 'map') return bareName(node);
  const name = valueOf(node, 'name') ?? node;
  const few = isNamesAlone(node);
  const dayAt = (key: string) => parseDay(textOf(node, key) ?? '');
  return {
    name: wordOf(name) ?? '',
    id: textOf(node, 'id'),
    code: textOf(node, 'code'),
    tags: few ? NO_WORDS : wordsOf(valueOf(node, 'tags')),
    system: few ? null : textOf(node, 'system'),
    start: few ? null : dayAt('start'),
    notBefore: few ? null : dayAt('not-before'),
    notAfter: few ? null : dayAt('not-after'),
    note: few ? null : textOf(node, 'note'),
    at: placeOf(name),
    keys: placesOf(node),
  };
}

const bareName = (node: Node): UnitOrMember =>
  named({ name: wordOf(node) ?? '', at: placeOf(node), code: null, keys: null });

/** What says its name and perhaps its code, and nothing else of itself. Each key by name: there may be a million. */
export const named = ({
  name,
  code,
  at,
  keys,
}: Pick<UnitOrMember, 'name' | 'code' | 'at' | 'keys'>): UnitOrMember => ({
  name,
  id: null,
  code,
  tags: NO_WORDS,
  system: null,
  start: null,
  notBefore: null,
  notAfter: null,
  note: null,
  at,
  keys,
});

function placesOf(node: MapNode): UnitOrMember['keys'] {
  let keys: Partial<Record<UnitKey, SourcePlace>> | null = null;
  for (const { key, value } of node.entries) {
    if (!PLACED.has(key.text ?? '')) continue;
    keys ??= {};
    keys[key.text as UnitKey] = placeOf(value);
  }
  return keys === null ? null : packed(keys);
}

function wordsOf(node: Node | null): readonly string[] {
  if (node === null) return NO_WORDS;
  if (node.kind === 'scalar') return node.text === null ? NO_WORDS : [node.text];
  return itemsOf(node).flatMap((item) => wordOf(item) ?? []);
}

export const NO_MEMBERS: readonly Member[] = [];

export function buildMembers(unit: Node): readonly Member[] {
  const items = itemsOf(valueOf(unit, 'members'));
  return items.length === 0 ? NO_MEMBERS : items.map(buildUnitOrMember);
}
