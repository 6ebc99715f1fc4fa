import { cell, item, OPEN } from './columns.js';
import { Entries, NOT_FIXED, type EntryColumns } from './entries.js';
import type { Plan, Unit } from './plan.js';

const entriesOfPlan = new WeakMap<Plan, Entries>();

/** The entries of a plan, with the days and bounds that its units and members give: made once, checks ask for them too. */
export function entriesOf(plan: Plan): Entries {
  let entries = entriesOfPlan.get(plan);
  if (entries === undefined) entriesOfPlan.set(plan, (entries = expand(plan)));
  return entries;
}

function expand(plan: Plan): Entries {
  const first = firstEntries(plan);
  const size = cell(first, plan.units.length);
  const columns: EntryColumns = {
    unit: new Int32Array(size),
    echelon: new Int32Array(size),
    member: new Int32Array(size).fill(-1),
    fixed: new Int32Array(size).fill(NOT_FIXED),
    notBefore: new Int32Array(size).fill(-OPEN),
    notAfter: new Int32Array(size).fill(OPEN),
  };
  for (const unit of plan.units) {
    const last = lastEchelon(plan, unit);
    const from = cell(first, unit.index);
    const to = cell(first, unit.index + 1);
    for (let entry = from; entry < to; entry++) fillIn(columns, entry, unit, entry - from, last);
  }
  return new Entries(plan, columns, first);
}

const lastEchelon = ({ levels }: Plan, { level }: Unit): number =>
  item(levels, level).echelons.length - 1;

function firstEntries(plan: Plan): Int32Array {
  const first = new Int32Array(plan.units.length + 1);
  for (const unit of plan.units) {
    const rows = lastEchelon(plan, unit) + Math.max(1, unit.members.length);
    first[unit.index + 1] = cell(first, unit.index) + rows;
  }
  return first;
}

/** The `row`-th entry of a unit: a member from the last echelon on, where the unit has members. */
function fillIn(columns: EntryColumns, entry: number, unit: Unit, row: number, last: number): void {
  const at = row >= last && unit.members.length > 0 ? row - last : -1;
  const member = at < 0 ? null : item(unit.members, at);
  const echelon = Math.min(row, last);
  columns.unit[entry] = unit.index;
  columns.echelon[entry] = echelon;
  columns.member[entry] = at;
  columns.fixed[entry] = member?.start ?? (echelon === 0 ? unit.start : null) ?? NOT_FIXED;
  columns.notBefore[entry] = Math.max(unit.notBefore ?? -OPEN, member?.notBefore ?? -OPEN);
  columns.notAfter[entry] = Math.min(unit.notAfter ?? OPEN, member?.notAfter ?? OPEN);
}
