import type { Invitation, Meeting } from '../../../domain/activities.js';
import { parseDay } from '../../../domain/day.js';
import { itemsOf, textOf, valueOf, type Node } from '../../node.js';
import { buildMatch, locatedWords } from '../overrides.js';
import { choiceOf, spanOf, wordOf } from '../rules.js';
import { buildTime, keyPlaces, nameAt, wordUnder } from './parts.js';

/** `meetings:` of a plan. */
export const buildMeetings = (root: Node): readonly Meeting[] =>
  itemsOf(valueOf(root, 'meetings')).map(buildMeeting);

const ALL_OF_A_KIND = ['supervisor', 'contact'] as const;
const NAMED = ['group', 'leader', 'of'] as const;

function buildMeeting(node: Node): Meeting {
  const attend = valueOf(node, 'attend');
  return {
    name: textOf(node, 'name') ?? '',
    eachStage: wordOf(valueOf(node, 'each')) === 'stage',
    of: valueOf(node, 'of') === null ? null : buildMatch(node, 'of'),
    every: spanOf(node, 'every'),
    date: parseDay(textOf(node, 'date') ?? ''),
    by: wordUnder(node, 'by'),
    ...buildTime(node),
    attend: (attend?.kind === 'list' ? attend.items : [attend]).flatMap(invitationsOf),
    basis: textOf(node, 'basis'),
    at: nameAt(node),
    keys: keyPlaces(node),
  };
}

/** A word that means all of a kind, or a map with names under one key or several. */
function invitationsOf(node: Node | null): Invitation[] {
  const kind = choiceOf(node, ALL_OF_A_KIND);
  if (kind !== undefined) return [{ kind, names: null }];
  return NAMED.flatMap((key): Invitation[] => {
    const value = valueOf(node, key);
    return value === null ? [] : [{ kind: key, names: locatedWords(value) }];
  });
}
