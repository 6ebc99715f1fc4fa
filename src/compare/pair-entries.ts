import { cell, item } from '../domain/columns.js';
import type { Entries, EntryRange } from '../domain/entries.js';
import { memberKey, type Unit } from '../domain/plan.js';

/**
 * The entry of `now` that each entry of `old` is; −1 for none: of the same unit, the echelon of that name and the member
 * of that key.
 *
 * @param units the unit of `now` that each unit of `old` is.
 */
export function pairEntries(old: Entries, now: Entries, units: Int32Array): Int32Array {
  const pairs = new Int32Array(old.size).fill(-1);
  const echelons = echelonPairs(old, now);
  for (const unit of old.plan.units) {
    const other = now.plan.units[units[unit.index] ?? -1];
    if (other === undefined) continue;
    const names = echelons(unit.level, other.level);
    const { from, to } = old.ofUnit(unit);
    if (isSimple(unit) && isSimple(other)) {
      const first = now.ofUnit(other).from;
      for (let entry = from; entry < to; entry++) {
        const echelon = names[entry - from] ?? -1;
        pairs[entry] = echelon === -1 ? -1 : first + echelon;
      }
    } else {
      pairMembers(old, now, { from, to }, other, names, pairs);
    }
  }
  return pairs;
}

const isSimple = ({ members }: Unit): boolean => members.length === 0;

/** Of two levels, by their numbers: the echelon of the second that each of the first is. Asked once for each unit. */
function echelonPairs(old: Entries, now: Entries) {
  const known = new Map<number, readonly number[]>();
  return (level: number, other: number): readonly number[] => {
    const key = level * now.plan.levels.length + other;
    let names = known.get(key);
    if (names === undefined) {
      const list = item(now.plan.levels, other).echelons;
      names = item(old.plan.levels, level).echelons.map((name) => list.indexOf(name));
      known.set(key, names);
    }
    return names;
  };
}

function pairMembers(
  old: Entries,
  now: Entries,
  { from, to }: EntryRange,
  other: Unit,
  echelons: readonly number[],
  pairs: Int32Array,
): void {
  const range = now.ofUnit(other);
  const known = new Map<string, number>();
  for (let entry = range.from; entry < range.to; entry++) {
    known.set(keyOf(now, entry, cell(now.echelon, entry)), entry);
  }
  for (let entry = from; entry < to; entry++) {
    const echelon = echelons[cell(old.echelon, entry)] ?? -1;
    if (echelon !== -1) pairs[entry] = known.get(keyOf(old, entry, echelon)) ?? -1;
  }
}

function keyOf(entries: Entries, entry: number, echelon: number): string {
  const member = entries.memberOf(entry);
  return member === null ? String(echelon) : `${echelon}/${memberKey(member)}`;
}
