import type { Inspection, SupervisionItem } from '../../../domain/activities.js';
import { entryOf, itemsOf, placeOf, textOf, valueOf, type Node } from '../../node.js';
import { buildLimits, keyPlaces, nameAt, wordsUnder, wordUnder } from './parts.js';

/** `supervision:` of a plan. */
export const buildSupervision = (root: Node): readonly SupervisionItem[] =>
  itemsOf(valueOf(root, 'supervision')).map((node) => {
    const made = buildMade(node);
    return {
      group: textOf(node, 'group'),
      covers: made === null ? wordsUnder(node, 'covers') : [],
      made,
      inspects: buildInspection(node),
      ...buildLimits(node),
      at: nameAt(node, made === null ? 'group' : 'by'),
      keys: keyPlaces(node),
    };
  });

function buildMade(node: Node): SupervisionItem['made'] {
  const by = wordUnder(node, 'by');
  const covers = wordUnder(node, 'covers');
  if (by === null || covers === null) return null;
  const per = textOf(node, 'per');
  const groups = textOf(node, 'groups');
  return {
    by,
    covers,
    cut:
      per !== null && groups === null
        ? { kind: 'per', count: Number(per) }
        : { kind: 'groups', count: Number(groups ?? 1) },
    name: textOf(node, 'name'),
  };
}

function buildInspection(node: Node): Inspection | null {
  const entry = entryOf(node, 'inspects');
  const level = wordUnder(entry?.value ?? null, 'level');
  if (entry === null || level === null) return null;
  const visits = Number(textOf(entry.value, 'visits') ?? 1);
  return { level, visits, at: placeOf(entry.key) };
}
