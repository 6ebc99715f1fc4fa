import type { ContactItem, Leader } from '../../../domain/activities.js';
import type { LeaderFiles } from '../../leaders/leader-files.js';
import { entryOf, itemsOf, textOf, valueOf, type Node } from '../../node.js';
import { buildLimits, keyPlaces, nameAt, wordsUnder, wordUnder } from './parts.js';

/** `contacts:` of a plan, with the leaders of the files that it names. */
export const buildContacts = (root: Node, files: LeaderFiles): readonly ContactItem[] =>
  itemsOf(valueOf(root, 'contacts')).map((node) => {
    const file = entryOf(node, 'file')?.value ?? null;
    const filed = file === null ? undefined : files.get(file);
    return {
      of: textOf(node, 'of') ?? '',
      each: wordsUnder(node, 'each'),
      leaders: [...itemsOf(valueOf(node, 'leaders')).map(buildLeader), ...(filed ?? [])],
      ...buildLimits(node),
      at: nameAt(node, 'of'),
      keys: keyPlaces(node),
    };
  });

const buildLeader = (node: Node): Leader => ({
  name: textOf(node, 'name') ?? '',
  id: textOf(node, 'id'),
  points: wordsUnder(node, 'points'),
  unit: wordUnder(node, 'unit'),
  ...buildLimits(node),
  at: nameAt(node),
});
