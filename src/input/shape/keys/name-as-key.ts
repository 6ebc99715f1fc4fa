import { finding } from '../../../diagnostics/finding.js';
import { parseSpan } from '../../../domain/span.js';
import { entryOf, isEmpty, type Entry, type Node } from '../../node.js';
import { keysMeant } from './chinese-keys.js';
import type { KeyTrouble, UnknownKey } from './key-trouble.js';
import { nameText, writeFlow } from '../values/write-flow.js';

/** Names are Chinese, keys are not. */
const NAME = /\p{Script=Han}/u;

/**
 * `- 南湖县: [双桥镇]` for `- name: 南湖县` with `units: [双桥镇]` below: what has a name is written with `name:`.
 * Null where it is something else.
 */
export function nameAsKey(unknown: UnknownKey, { key, value }: Entry): KeyTrouble | null {
  const { map, allowed, path } = unknown;
  const name = unknown.key;
  const isList = allowed.length === 1 && allowed[0] === 'file';
  const isNamed = allowed.includes('name') && entryOf(map, 'name') === null;
  if (!(isList || isNamed) || !NAME.test(name) || keysMeant(name).length > 0) return null;
  const holds = isList ? 'units' : heldBy(value, allowed);
  const rest = holds === null || isEmpty(value) ? null : `${holds}:${textFor(value, holds)}`;
  const fix = `${isList ? '- ' : ''}name: ${nameText(name)}`;
  return {
    found: finding('TC219', key, { name, path, fix, rest, isMap: value.kind === 'map' }),
    cures: isList ? ['file'] : ['name'],
  };
}

/** The key that takes such a value beside `name`. */
function heldBy(value: Node, allowed: readonly string[]): string | null {
  const keys =
    value.kind === 'list' ? ['units', 'echelons'] : value.kind === 'map' ? [] : scalarKeys(value);
  return keys.find((key) => allowed.includes(key)) ?? null;
}

function scalarKeys(value: Node): readonly string[] {
  const text = value.kind === 'scalar' ? (value.text ?? '') : '';
  if (parseSpan(text) !== null) return ['duration'];
  return /^\d/u.test(text) ? ['share'] : ['units'];
}

/** A list in a line of its own stays where it is, under the new key. */
function textFor(value: Node, key: string): string {
  if (value.kind === 'list' && value.flow !== true) return '';
  const text = writeFlow(value);
  if (text === null) return ' …';
  return value.kind === 'scalar' && key === 'units' ? ` [${text}]` : ` ${text}`;
}
