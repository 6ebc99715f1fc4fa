import { cell, columnOf, item, OPEN } from './columns.js';
import { Entries, NOT_FIXED, type EntryColumns } from './entries.js';
import type { Plan, Unit } from './plan.js';
import { unitFacts, type UnitFacts } from './unit-facts.js';

const entriesOfPlan = new WeakMap<Plan, Entries>();

/** The entries of a plan, with the days and bounds that its units and members give: made once, checks ask for them too. */
export function entriesOf(plan: Plan): Entries {
  let entries = entriesOfPlan.get(plan);
  if (entries === undefined) entriesOfPlan.set(plan, (entries = expand(plan)));
  return entries;
}

function expand(plan: Plan): Entries {
  const facts = unitFacts(plan.units);
  const first = firstEntries(plan, facts);
  const size = cell(first, plan.units.length);
  const columns: EntryColumns = {
    ...unitsAndEchelons(first, size),
    member: columnOf(size).fill(-1),
    fixed: columnOf(size).fill(NOT_FIXED),
    notBefore: columnOf(size).fill(-OPEN),
    notAfter: columnOf(size).fill(OPEN),
  };
  for (const unit of facts.withMembers) fillInMembers(columns, cell(first, unit.index + 1), unit);
  for (const unit of facts.withDays) {
    const to = cell(first, unit.index + 1);
    for (let entry = cell(first, unit.index); entry < to; entry++) fillInDays(columns, entry, unit);
  }
  return new Entries(plan, columns, first);
}

function firstEntries({ levels, units }: Plan, { level, withMembers }: UnitFacts): Int32Array {
  const echelons = Int32Array.from(levels, (one) => one.echelons.length);
  const first = columnOf(units.length + 1);
  // Without `cell`, here and below: one plan hardly is enough for V8 to optimize these loops, and each call counts.
  for (let unit = 0; unit < units.length; unit++) first[unit + 1] = echelons[level[unit] ?? 0] ?? 0;
  // They stand in place of the last echelon.
  for (const { index, members } of withMembers) {
    first[index + 1] = cell(first, index + 1) + members.length - 1;
  }
  let size = 0;
  for (let unit = 1; unit <= units.length; unit++) first[unit] = size += first[unit] ?? 0;
  return first;
}

/** The unit of each entry and its row in it, which is its echelon unless it is a member's. */
function unitsAndEchelons(first: Int32Array, size: number): Pick<EntryColumns, 'unit' | 'echelon'> {
  const unit = columnOf(size);
  const echelon = columnOf(size);
  let entry = 0;
  for (let at = 0; entry < size; at++) {
    const to = first[at + 1] ?? 0;
    for (let row = 0; entry < to; row++) {
      unit[entry] = at;
      echelon[entry++] = row;
    }
  }
  return { unit, echelon };
}

/** @param to behind the unit's entries. */
function fillInMembers({ echelon, member }: EntryColumns, to: number, { members }: Unit): void {
  const from = to - members.length;
  const last = cell(echelon, from);
  for (let at = 0; at < members.length; at++) {
    echelon[from + at] = last;
    member[from + at] = at;
  }
}

function fillInDays(columns: EntryColumns, entry: number, unit: Unit): void {
  const at = cell(columns.member, entry);
  const member = at < 0 ? null : item(unit.members, at);
  const isFirst = cell(columns.echelon, entry) === 0;
  columns.fixed[entry] = member?.start ?? (isFirst ? unit.start : null) ?? NOT_FIXED;
  columns.notBefore[entry] = Math.max(unit.notBefore ?? -OPEN, member?.notBefore ?? -OPEN);
  columns.notAfter[entry] = Math.min(unit.notAfter ?? OPEN, member?.notAfter ?? OPEN);
}
