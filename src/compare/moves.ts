import { cell } from '../domain/columns.js';
import type { Entries } from '../domain/entries.js';
import { memberKey } from '../domain/plan.js';
import type { Schedule } from '../schedule/types.js';
import type { ListPairs } from './match-lists.js';
import type { Comparison, Move, Renamed } from './types.js';

type Found = Pick<Comparison, 'stages' | 'renamed' | 'added' | 'removed'> & {
  readonly moved: readonly Omit<Move, 'by'>[];
};

/** What happened to each entry of NEW, and which of OLD are gone. */
export function findMoves(
  old: Schedule,
  now: Schedule,
  toNew: Int32Array,
  stages: ListPairs,
): Found {
  const toOld = inverse(toNew, now.entries.size);
  const found = {
    moved: [] as Omit<Move, 'by'>[],
    stages: [] as number[],
    renamed: [] as Renamed[],
    added: [] as number[],
    removed: [] as number[],
  };
  const sameStages = stageComparison(old, now, stages);
  for (let entry = 0; entry < now.entries.size; entry++) {
    const was = cell(toOld, entry);
    if (was === -1) {
      found.added.push(entry);
      continue;
    }
    const days = cell(now.start, entry) - cell(old.start, was);
    const endDays = cell(now.end, entry) - cell(old.end, was);
    if (days !== 0 || endDays !== 0) {
      found.moved.push({ entry, was, days, endDays });
      continue;
    }
    if (!hasSameId(old.entries, now.entries, was, entry)) found.renamed.push({ entry, was });
    if (!sameStages(was, entry)) found.stages.push(entry);
  }
  for (let was = 0; was < toNew.length; was++) if (toNew[was] === -1) found.removed.push(was);
  return found;
}

function inverse(toNew: Int32Array, size: number): Int32Array {
  const toOld = new Int32Array(size).fill(-1);
  for (let was = 0; was < toNew.length; was++) {
    const entry = cell(toNew, was);
    if (entry !== -1) toOld[entry] = was;
  }
  return toOld;
}

type Compare = (was: number, entry: number) => boolean;

/** Whether the stages of one entry begin on the same days, each that is the same: the entry itself has the same days. */
function stageComparison(old: Schedule, now: Schedule, { toNew, toOld }: ListPairs): Compare {
  if (toNew.includes(-1) || toOld.includes(-1)) return () => false;
  const { length } = toNew;
  // A stage ends where the next begins, so another order is another calendar.
  if (toNew.some((place, k) => place !== k)) {
    return (was, entry) => orderedAlike(old, now, toNew, was, entry);
  }
  return (was, entry) => {
    for (let k = 0; k < length; k++) {
      if (old.stageStarts[was * length + k] !== now.stageStarts[entry * length + k]) return false;
    }
    return true;
  };
}

function orderedAlike(
  old: Schedule,
  now: Schedule,
  toNew: readonly number[],
  was: number,
  entry: number,
): boolean {
  const { length } = toNew;
  const days = ({ stageStarts, end }: Schedule, row: number, k: number): string => {
    const next = k + 1 === length ? cell(end, row) + 1 : stageStarts[row * length + k + 1];
    return `${stageStarts[row * length + k]}…${next}`;
  };
  return toNew.every((place, k) => days(old, was, k) === days(now, entry, place));
}

/** Whether the ids are the same, most without being spelt out: of region's entries each has a unit with a code. */
function hasSameId(old: Entries, now: Entries, was: number, entry: number): boolean {
  const [a, b] = [old.unitOf(was), now.unitOf(entry)];
  const [key, other] = [a.id ?? a.code, b.id ?? b.code];
  if (key === null || other === null) return old.idOf(was) === now.idOf(entry);
  const [member, same] = [old.memberOf(was), now.memberOf(entry)];
  return (
    key === other &&
    old.echelonOf(was) === now.echelonOf(entry) &&
    (member && memberKey(member)) === (same && memberKey(same))
  );
}
