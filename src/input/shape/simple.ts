import type { Entry, Node } from '../node.js';
import { mayBeJoined } from './joined-names.js';

const SIMPLE_KEYS: ReadonlySet<string> = new Set(['name', 'id', 'code', 'level']);

/** A bare name, or a map of such texts and a list of units, as most are: nothing that needs the validator. */
export function isSimple(unit: Node): boolean {
  return unit.kind === 'map' ? areSimple(unit.entries) : isSimpleText(unit);
}

function areSimple(entries: readonly Entry[]): boolean {
  let named = false;
  for (const { key, value } of entries) {
    if (key.text === 'units') {
      if (value.kind !== 'list') return false;
    } else if (SIMPLE_KEYS.has(key.text ?? '')) {
      if (!isSimpleText(value)) return false;
      named ||= key.text === 'name';
    } else return false;
  }
  return named;
}

/** Whether neither the validator nor the look at names finds anything in what a row of a roster says. */
export const isSound = (entries: readonly Entry[], name: Node): boolean =>
  areSimple(entries) && name.kind === 'scalar' && !mayBeJoined(name.text ?? '');

/** Text in quotes, or that begins no number, without spaces, slashes and full-width quotation marks. */
const isSimpleText = (node: Node): boolean =>
  node.kind === 'scalar' &&
  node.text !== null &&
  /^[^\s/“”‘’「」『』]+$/u.test(node.text) &&
  (!node.plain || node.text.charCodeAt(0) > 0x7f || /^(?!(?:true|false)$)[a-z]/iu.test(node.text));
