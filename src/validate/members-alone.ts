import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import { Tally } from '../diagnostics/tally.js';
import type { Member, Plan, Unit } from '../domain/plan.js';
import { traitsOf } from './shared/traits.js';

/** Members stand in place of their unit's last entry: where a level has one echelon only, the unit has none left. */
export function membersAlone(plan: Plan): readonly Diagnostic[] {
  if (!traitsOf(plan).hasMembers) return [];
  const { levels, units } = plan;
  const tally = new Tally<{
    readonly unit: Unit;
    readonly first: Member;
    readonly level: string;
  }>();
  for (const unit of units) {
    const [first] = unit.members;
    const level = levels[unit.level];
    if (first === undefined || level?.echelons.length !== 1) continue;
    tally.add(String(unit.level), () => ({ unit, first, level: level.name }));
  }
  return tally.map(({ unit, first, level }, count) =>
    finding('TC318', first.at, { unit: unit.name, level, count }),
  );
}
