import { cell, item } from './columns.js';
import type { Entries } from './entries.js';
import { compileMatch, type UnitIndex } from './match.js';
import type { Match } from './located.js';

/** The entries that a `match` names, in plan order; all of them where there is none. */
export function matchingEntries(
  match: Match | null,
  entries: Entries,
  index: UnitIndex,
): Int32Array {
  if (match === null) return Int32Array.from({ length: entries.size }, (_, entry) => entry);
  const isIn = isSimple(match) ? byEchelon(match, entries) : bySubject(match, entries, index);
  const found = new Int32Array(entries.size);
  let count = 0;
  for (let entry = 0; entry < entries.size; entry++) if (isIn(entry)) found[count++] = entry;
  return found.slice(0, count);
}

/** Most name levels and echelons alone: what holds for one entry of an echelon holds for all. */
const isSimple = ({ tag, system, unit }: Match): boolean =>
  tag === undefined && system === undefined && unit === undefined;

function byEchelon({ level, echelon }: Match, entries: Entries): (entry: number) => boolean {
  const [levels, echelons] = [level, echelon].map(
    (words) => words && new Set(words.map(({ value }) => value)),
  );
  const table = entries.plan.levels.map(({ name, echelons: own }) =>
    own.map((one) => levels?.has(name) !== false && echelons?.has(one) !== false),
  );
  const { units } = entries.plan;
  return (entry) => {
    const { level: at } = item(units, cell(entries.unit, entry));
    return item(item(table, at), cell(entries.echelon, entry));
  };
}

function bySubject(match: Match, entries: Entries, index: UnitIndex): (entry: number) => boolean {
  const matches = compileMatch(match, entries.plan, index);
  return (entry) => matches(entries.subjectOf(entry));
}
