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

/** What units and members have in common, from a bare name or from a map. */
export function buildUnitOrMember(node: Node): UnitOrMember {
  if (node.kind !== 'map') return bareName(node);
  const name = valueOf(node, 'name') ?? node;
  const dayAt = (key: string) => parseDay(textOf(node, key) ?? '');
  const few = node.entries.length < 2;
  return {
    name: wordOf(name) ?? '',
    id: few ? null : textOf(node, 'id'),
    code: few ? null : textOf(node, 'code'),
    tags: few ? NO_WORDS : wordsOf(valueOf(node, 'tags')),
    system: few ? null : textOf(node, 'system'),
    start: few ? null : dayAt('start'),
    notBefore: few ? null : dayAt('not-before'),
    notAfter: few ? null : dayAt('not-after'),
    note: few ? null : textOf(node, 'note'),
    at: placeOf(name),
    keys: few ? null : placesOf(node),
  };
}

const bareName = (node: Node): UnitOrMember => ({
  name: wordOf(node) ?? '',
  id: null,
  code: null,
  tags: NO_WORDS,
  system: null,
  start: null,
  notBefore: null,
  notAfter: null,
  note: null,
  at: placeOf(node),
  keys: null,
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

const NO_MEMBERS: readonly Member[] = [];

export function buildMembers(unit: Node): readonly Member[] {
  const items = itemsOf(valueOf(unit, 'members'));
  return items.length === 0 ? NO_MEMBERS : items.map(buildUnitOrMember);
}
