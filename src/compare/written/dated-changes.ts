import {
  clockText,
  type ContactItem,
  type DatedPart,
  type Leader,
} from '../../domain/activities.js';
import { leaderIdentity } from '../../domain/leaders.js';
import type { Aligned } from '../align.js';
import { keepsOrder, matchLists } from '../match-lists.js';
import {
  activityValue,
  contactValue,
  leaderValue,
  meetingValue,
  supervisionValue,
} from './dated-values.js';
import type { Change } from './recipe.js';
import { kindOf } from './rule-changes.js';
import { sameValue, type Value, type ValueMap } from './value.js';

/** Changes that no day of an entry depends on. */
type Told = Omit<Change, 'apply'>;

const NOTHING: Omit<DatedPart, 'halfDays'> = {
  activities: [],
  meetings: [],
  contacts: [],
  supervision: [],
};

/** What was written differently of activities, meetings, contact points and groups: they move no start and no end. */
export function datedChanges({ plan, target }: Aligned): Change[] {
  const [old, now] = [plan.dated ?? NOTHING, target.dated ?? NOTHING];
  const told = [
    ...listChanges('activities', old.activities, now.activities, {
      nameOf: ({ name }) => name,
      valueOf: activityValue,
    }),
    ...listChanges('meetings', old.meetings, now.meetings, {
      nameOf: ({ name }) => name,
      valueOf: meetingValue,
    }),
    ...listChanges('contacts', old.contacts, now.contacts, {
      nameOf: ({ of }) => of,
      valueOf: contactValue,
      inside: leaderChanges,
    }),
    ...listChanges('supervision', old.supervision, now.supervision, {
      nameOf: ({ group, made }) => group ?? made?.by.value ?? '',
      valueOf: supervisionValue,
    }),
    ...halfDayChanges(plan.dated, target.dated),
  ];
  return told.map((change) => ({ ...change, apply: null }));
}

interface Items<T> {
  readonly nameOf: (item: T) => string;
  /** Besides the name. */
  readonly valueOf: (item: T) => ValueMap;
  /** Changes further inside of an item that is in both. */
  readonly inside?: (path: string, old: T, now: T) => Told[];
}

/** Items are the same by all that they say, then by their name, then by what they say under another name. */
function listChanges<T>(
  list: string,
  old: readonly T[],
  now: readonly T[],
  { nameOf, valueOf, inside }: Items<T>,
): Told[] {
  const written = (item: T): string => JSON.stringify(valueOf(item));
  const pairs = matchLists(
    old,
    now,
    [(item) => nameOf(item) + written(item), nameOf, written],
    false,
  );
  const changes = old.flatMap((item, k): Told[] => {
    const path = `${list}.${k}`;
    const name = nameOf(item);
    const other = now[pairs.toNew[k] ?? -1];
    if (other === undefined)
      return [{ path, kind: 'removed', from: valueOf(item), to: null, name }];
    return [
      ...renamed(path, name, nameOf(other)),
      ...keyChanges(path, nameOf(other), valueOf(item), valueOf(other)),
      ...(inside?.(path, item, other) ?? []),
    ];
  });
  const added = now.flatMap((item, k): Told[] =>
    pairs.toOld[k] === -1
      ? [{ path: `${list}.+`, kind: 'added', from: null, to: valueOf(item), name: nameOf(item) }]
      : [],
  );
  const isMoved = !keepsOrder(pairs);
  const order: Told = { path: list, kind: 'changed', from: null, to: null, name: null };
  return [...changes, ...added, ...(isMoved ? [order] : [])];
}

const renamed = (path: string, from: string, to: string): Told[] =>
  from === to ? [] : [{ path: `${path}.name`, kind: 'renamed', from, to, name: from }];

function keyChanges(path: string, name: string, old: ValueMap, now: ValueMap): Told[] {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return keys.flatMap((key) => {
    const [from, to] = [old[key] ?? null, now[key] ?? null];
    if (sameValue(from, to)) return [];
    return [{ path: `${path}.${key}`, kind: kindOf(from, to), from, to, name }];
  });
}

/** More leaders than this that are written otherwise are counted. */
const MOST_LEADERS = 10;

function leaderChanges(path: string, old: ContactItem, now: ContactItem): Told[] {
  const [were, are] = [leadersOf(old), leadersOf(now)];
  const keys = [...new Set([...were.keys(), ...are.keys()])];
  const changes = keys.flatMap((key): Told[] => {
    const [was, is] = [were.get(key), are.get(key)];
    const from: Value = was === undefined ? null : leaderValue(was);
    const to: Value = is === undefined ? null : leaderValue(is);
    if (sameValue(from, to)) return [];
    const name = `${now.of} ${(is ?? was)?.[0]?.name ?? ''}`;
    return [{ path: `${path}.leaders`, kind: kindOf(from, to), from, to, name }];
  });
  if (changes.length <= MOST_LEADERS) return changes;
  const counts = { from: were.size, to: are.size };
  return [{ path: `${path}.leaders`, kind: 'changed', ...counts, name: now.of }];
}

function leadersOf({ leaders }: ContactItem): ReadonlyMap<string, readonly Leader[]> {
  const byKey = new Map<string, Leader[]>();
  for (const leader of leaders) {
    const key = leaderIdentity(leader);
    const rows = byKey.get(key);
    if (rows === undefined) byKey.set(key, [leader]);
    else rows.push(leader);
  }
  return byKey;
}

function halfDayChanges(old: DatedPart | undefined, now: DatedPart | undefined): Told[] {
  if (old === undefined || now === undefined) return [];
  return (['am', 'pm'] as const).flatMap((half): Told[] => {
    const [from, to] = [old.halfDays[half], now.halfDays[half]].map(
      (hours) => `${clockText(hours.from)}-${clockText(hours.to)}`,
    );
    if (from === undefined || to === undefined || from === to) return [];
    return [{ path: `half-days.${half}`, kind: 'changed', from, to, name: null }];
  });
}
