import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { finding } from '../../diagnostics/finding.js';
import { codesAbove, codesRightAbove } from '../../domain/division-codes.js';
import { bracketsEitherWay, nearest } from '../../domain/spelling.js';
import { entryOf, itemsOf, textOf, type Node } from '../node.js';
import type { Row } from '../roster/row.js';
import type { Roster, Stray } from '../roster/roster.js';

/** One finding for all rows that lack the same parent; none of them, nor a unit below them, can be it. */
export function missingParent(
  group: readonly Stray[],
  isGuessed: boolean,
  { words, coded, leftOut }: Pick<Roster, 'words' | 'coded' | 'leftOut'>,
): readonly Diagnostic[] {
  const [first] = group;
  if (first === undefined) return [];
  const { word: parent } = first;
  const own = isGuessed ? wordsBelow(group.map((stray) => stray.unit)) : new Set<string>();
  const others = isGuessed ? words.filter((word) => !own.has(word)) : [];
  const code = textOf(first.unit, 'code') ?? '';
  // Both say the same: what is missing is the row of the parent.
  const isRight = codesAbove(code).includes(parent);
  // A village may have moved, and keep its code: what differs by the width of brackets alone is meant.
  const same = others.find((word) => bracketsEitherWay(parent).includes(word)) ?? null;
  const isByCode = isGuessed && !isRight && same === null;
  const named = isByCode ? namedByCode(code, coded(), own) : null;
  const suggestion = same ?? (isRight || named !== null ? null : nearest(parent, others));
  const unit = textOf(first.unit, 'name') ?? '';
  const isLeftOut = leftOut.has(parent);
  const facts = { parent, unit, named, suggestion, isLeftOut, count: group.length };
  return [finding('TC307', first.parent, facts)];
}

/** The row that a unit's own code says it stands straight under. */
function namedByCode(
  unitCode: string,
  coded: ReadonlyMap<string, Row>,
  own: ReadonlySet<string>,
): { readonly code: string; readonly name: string } | null {
  for (const code of codesRightAbove(unitCode)) {
    const row = own.has(code) ? undefined : coded.get(code);
    if (row !== undefined) return { code, name: row.name?.text ?? '' };
  }
  return null;
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
