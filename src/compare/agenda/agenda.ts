import { item } from '../../domain/columns.js';
import type { Day } from '../../domain/day.js';
import type { Side } from '../types.js';
import { datedThings, type DatedThing, type Numbering } from './dated-things.js';
import type { AgendaChange, AgendaComparison, AgendaKind } from './types.js';

/** Which of NEW each entry, unit and stage of OLD is, by their numbers; −1 for none. */
export interface AgendaPairs {
  readonly entries: Int32Array;
  readonly units: Int32Array;
  readonly stages: readonly number[];
}

/**
 * What happened to each occurrence, meeting and visit. They are the same by what their calendar events are known by, where the
 * entry, the unit and the stage are the same.
 */
export function compareAgenda(old: Side, now: Side, pairs: AgendaPairs): AgendaComparison {
  const before = datedThings(old, numberingOf(pairs));
  const after = datedThings(now, ITSELF);
  const kinds: readonly AgendaKind[] = ['activity', 'meeting', 'visit'];
  return { changes: kinds.flatMap((kind) => changesOf(kind, before[kind], after[kind])) };
}

const ITSELF: Numbering = { entry: (k) => k, unit: (k) => k, stage: (k) => k };

const numberingOf = ({ entries, units, stages }: AgendaPairs): Numbering => ({
  entry: (k) => entries[k] ?? -1,
  unit: (k) => units[k] ?? -1,
  stage: (k) => stages[k] ?? -1,
});

function changesOf(
  kind: AgendaKind,
  before: readonly DatedThing[],
  after: readonly DatedThing[],
): AgendaChange[] {
  const changes: AgendaChange[] = [];
  const open = placesByKey(before);
  for (const [now, thing] of after.entries()) {
    const was = thing.key === null ? undefined : open.get(thing.key)?.pop();
    const change = was === undefined ? come(thing) : changeOf(item(before, was), thing);
    if (change !== null) changes.push({ kind, was: was ?? null, now, ...change });
  }
  const gone = new Set([...open.values()].flat());
  for (const [was, { key, day }] of before.entries()) {
    // What had no day stood in no calendar.
    if (day === null || (key !== null && !gone.has(was))) continue;
    changes.push({ kind, was, now: null, happening: 'removed', ...STAYS });
  }
  return changes;
}

/** Of equals the first one last, so that it is taken first: a plan may have two activities of one name for one entry. */
function placesByKey(things: readonly DatedThing[]): Map<string, number[]> {
  const open = new Map<string, number[]>();
  for (let k = things.length - 1; k >= 0; k--) {
    const { key } = item(things, k);
    if (key === null) continue;
    const known = open.get(key);
    if (known === undefined) open.set(key, [k]);
    else known.push(k);
  }
  return open;
}

type Found = Pick<AgendaChange, 'happening' | 'days' | 'endDays' | 'isOtherPeople'>;

const STAYS = { days: 0, endDays: 0, isOtherPeople: false };

const come = ({ day }: DatedThing): Found => ({
  ...STAYS,
  happening: day === null ? 'unplaced' : 'added',
});

/** Null where it is as it was. */
function changeOf(before: DatedThing, after: DatedThing): Found | null {
  const isOtherPeople = before.attendees !== after.attendees;
  const found = { ...STAYS, isOtherPeople };
  if (before.day === null || after.day === null) {
    if (before.day === after.day) return null;
    return { ...found, happening: after.day === null ? 'unplaced' : 'placed' };
  }
  const days = after.day - before.day;
  const endDays = (after.end ?? after.day) - (before.end ?? before.day);
  if (days !== 0 || endDays !== 0 || !areSame(before.days, after.days)) {
    return { happening: 'moved', days, endDays, isOtherPeople };
  }
  if (before.clock !== after.clock) return { ...found, happening: 'time' };
  return isOtherPeople ? { ...found, happening: 'people' } : null;
}

const areSame = (a: readonly Day[], b: readonly Day[]): boolean =>
  a.length === b.length && a.every((day, k) => day === b[k]);
