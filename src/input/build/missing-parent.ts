import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { finding } from '../../diagnostics/finding.js';
import { nearest } from '../../domain/spelling.js';
import { entryOf, itemsOf, textOf, type Node } from '../node.js';
import type { Stray } from '../roster/roster.js';

/** One finding for all rows that lack the same parent; none of them, nor a unit below them, can be it. */
export function missingParent(
  group: readonly Stray[],
  isGuessed: boolean,
  words: readonly string[],
  leftOut: ReadonlySet<string>,
): readonly Diagnostic[] {
  const [first] = group;
  if (first === undefined) return [];
  const { word: parent } = first;
  const own = isGuessed ? wordsBelow(group.map((stray) => stray.unit)) : new Set<string>();
  const others = isGuessed ? words.filter((word) => !own.has(word)) : [];
  const suggestion = nearest(parent, others);
  const unit = textOf(first.unit, 'name') ?? '';
  const isLeftOut = leftOut.has(parent);
  const facts = { parent, unit, suggestion, isLeftOut, count: group.length };
  return [finding('TC307', first.parent, facts)];
}

/** The codes and names of units and of all below them. */
function wordsBelow(units: readonly Node[]): ReadonlySet<string> {
  const words = new Set<string>();
  const open = [...units];
  for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
    for (const key of ['code', 'name']) words.add(textOf(unit, key) ?? '');
    for (const below of itemsOf(entryOf(unit, 'units')?.value ?? null)) open.push(below);
  }
  return words;
}
