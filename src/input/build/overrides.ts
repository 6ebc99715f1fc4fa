import type { After, Located, Match, Override } from '../../domain/plan.js';
import { daysSpan } from '../../domain/span.js';
import { entryOf, itemsOf, placeOf, textOf, valueOf, type Node } from '../node.js';
import { withPlacement } from './plan-head.js';
import { buildRules, intervalPlace, spanOf, wordOf } from './rules.js';

export const buildOverrides = (root: Node): Override[] =>
  itemsOf(valueOf(root, 'overrides')).map((node) => ({
    match: buildMatch(node),
    rules: withPlacement(buildRules(valueOf(node, 'rules')), node),
    after: itemsOf(valueOf(node, 'after')).map(buildAfter),
    at: placeOf(entryOf(node, 'match')?.key ?? node),
  }));

const MATCH_KEYS = ['level', 'echelon', 'tag', 'system', 'unit'] as const;

/** The `match` of an override, an activity …; `key` is where a meeting has it. */
export function buildMatch(holder: Node, key: 'match' | 'of' = 'match'): Match {
  const entry = entryOf(holder, key);
  const words: { [K in (typeof MATCH_KEYS)[number]]?: readonly Located<string>[] } = {};
  for (const word of MATCH_KEYS) {
    const value = valueOf(entry?.value ?? null, word);
    if (value !== null) words[word] = locatedWords(value);
  }
  return { ...words, at: placeOf(entry?.key ?? holder) };
}

/** The words of a list, or the one that stands alone. */
export function locatedWords(node: Node): Located<string>[] {
  const items = node.kind === 'list' ? node.items : [node];
  return items.flatMap((item) => {
    const value = wordOf(item);
    return value === undefined ? [] : [{ value, at: placeOf(item) }];
  });
}

/** By default the same day as the last start, or the day after the last end. */
function buildAfter(node: Node): After {
  const of = wordOf(valueOf(node, 'of')) === 'end' ? 'end' : 'start';
  return {
    match: buildMatch(node),
    of,
    interval: spanOf(node, 'interval') ?? daysSpan(of === 'end' ? 1 : 0),
    ...intervalPlace(node),
    basis: textOf(node, 'basis'),
    at: placeOf(entryOf(node, 'match')?.key ?? node),
  };
}
