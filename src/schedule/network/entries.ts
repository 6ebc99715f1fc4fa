import type { Plan, Unit } from '../../domain/plan.js';
import type { Subject } from '../../domain/match.js';

/**
 * What is scheduled, one row an entry, in plan order: a unit's echelons, in place of the last of them the
 * members where there are any, then the sub-units.
 */
export interface Entries {
  readonly size: number;
  readonly unit: Int32Array;
  readonly echelon: Int32Array;
  readonly member: Int32Array;
  /** First entry of each unit; one more at the end. */
  readonly firstOf: Int32Array;
}

export function expand(plan: Plan): Entries {
  const echelonsOf = plan.levels.map((level) => level.echelons.length);
  const firstOf = new Int32Array(plan.units.length + 1);
  for (const unit of plan.units) {
    const rows = echelonsOf[unit.level]! - 1 + Math.max(1, unit.members.length);
    firstOf[unit.index + 1] = firstOf[unit.index]! + rows;
  }
  const size = firstOf[plan.units.length]!;
  const unit = new Int32Array(size);
  const echelon = new Int32Array(size);
  const member = new Int32Array(size).fill(-1);
  for (const { index, level, members } of plan.units) {
    const first = firstOf[index]!;
    const last = echelonsOf[level]! - 1;
    for (let entry = first; entry < firstOf[index + 1]!; entry++) {
      unit[entry] = index;
      echelon[entry] = Math.min(entry - first, last);
      if (entry - first >= last && members.length > 0) member[entry] = entry - first - last;
    }
  }
  return { size, unit, echelon, member, firstOf };
}

/** The entries of one echelon of a unit, as a range: `to` is exclusive. */
export function echelonRange(
  entries: Entries,
  unit: Unit,
  echelon: number,
  echelons: number,
): { from: number; to: number } {
  const from = entries.firstOf[unit.index]! + echelon;
  return { from, to: echelon === echelons - 1 ? entries.firstOf[unit.index + 1]! : from + 1 };
}

/**
 * Order of choice: by level, then echelon, then as written. All edges but those of `after` run forward in it.
 * A counting sort, since whole countries are sorted here.
 */
export function choiceOrder(plan: Plan, entries: Entries): Int32Array {
  const widest = Math.max(1, ...plan.levels.map((level) => level.echelons.length));
  const keyOf = (entry: number) =>
    plan.units[entries.unit[entry]!]!.level * widest + entries.echelon[entry]!;
  const next = new Int32Array(plan.levels.length * widest + 1);
  for (let entry = 0; entry < entries.size; entry++) next[keyOf(entry) + 1]!++;
  for (let key = 0; key + 1 < next.length; key++) next[key + 1]! += next[key]!;
  const order = new Int32Array(entries.size);
  for (let entry = 0; entry < entries.size; entry++) order[next[keyOf(entry)]!++] = entry;
  return order;
}

/** What a `match` looks at of an entry. The object is used again for the next entry: don't keep it. */
export function subjects(plan: Plan, entries: Entries): (entry: number) => Subject {
  let unit = plan.units[0]!;
  let memberTags: readonly string[] = [];
  const subject = {
    unit,
    echelon: '',
    system: null as string | null,
    hasTag: (tag: string) => unit.tags.includes(tag) || memberTags.includes(tag),
  };
  return (entry) => {
    unit = plan.units[entries.unit[entry]!]!;
    const member = unit.members[entries.member[entry]!];
    memberTags = member?.tags ?? [];
    subject.unit = unit;
    subject.echelon = plan.levels[unit.level]!.echelons[entries.echelon[entry]!]!;
    subject.system = member === undefined ? unit.system : member.system;
    return subject;
  };
}
