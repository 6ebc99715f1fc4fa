import type { Activity, Invited } from '../../../domain/activities.js';
import { daysSpan } from '../../../domain/span.js';
import { itemsOf, textOf, valueOf, type Node } from '../../node.js';
import { buildMatch } from '../overrides.js';
import { rangeOf } from '../plan-head.js';
import { choiceOf, spanOf, wordOf } from '../rules.js';
import { buildTime, keyPlaces, nameAt, wordUnder } from './parts.js';

/** `activities:` of a plan. */
export const buildActivities = (root: Node): readonly Activity[] =>
  itemsOf(valueOf(root, 'activities')).map(buildActivity);

const INVITED: readonly Invited[] = ['contact', 'supervisor'];
const ENDS: readonly ('start' | 'end')[] = ['start', 'end'];

function buildActivity(node: Node): Activity {
  const between = valueOf(node, 'between');
  const within = valueOf(node, 'within');
  const after = valueOf(node, 'after');
  return {
    name: textOf(node, 'name') ?? '',
    match: valueOf(node, 'match') === null ? null : buildMatch(node),
    optional: textOf(node, 'optional')?.toLowerCase() === 'true',
    stage: wordUnder(node, 'stage'),
    within: buildWithin(within),
    between: between === null ? null : (rangeOf(between)[0] ?? null),
    after: buildAfter(after),
    every: spanOf(node, 'every'),
    days: Number(textOf(node, 'days') ?? 1),
    wishAt: choiceOf(valueOf(node, 'at'), ENDS) ?? null,
    onAnyDay: wordOf(valueOf(node, 'on')) === 'any',
    ...buildTime(node),
    attend: buildInvited(valueOf(node, 'attend')),
    basis: textOf(node, 'basis'),
    at: nameAt(node),
    keys: { ...keyPlaces(node), ...keyPlaces(within, 'within.'), ...keyPlaces(after, 'after.') },
  };
}

/** Of both, which is an error, the first. */
function buildWithin(node: Node | null): Activity['within'] {
  for (const side of ['first', 'last'] as const) {
    const span = spanOf(node, side);
    if (span !== null) return { side, span };
  }
  return null;
}

/** By default the day after. */
function buildAfter(node: Node | null): Activity['after'] {
  const activity = wordUnder(node, 'activity');
  if (activity === null) return null;
  const interval = spanOf(node, 'interval') ?? daysSpan(1);
  return { activity, interval, within: spanOf(node, 'within') };
}

/** In one order and without doubles. */
function buildInvited(node: Node | null): readonly Invited[] {
  const items = node?.kind === 'list' ? node.items : [node];
  const words = new Set(items.map((item) => choiceOf(item, INVITED)));
  return INVITED.filter((one) => words.has(one));
}
