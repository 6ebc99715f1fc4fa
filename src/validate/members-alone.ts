import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import { Tally } from '../diagnostics/tally.js';
import type { Member, Plan, Unit } from '../domain/plan.js';
import { unitFacts } from '../domain/unit-facts.js';

/** Members stand in place of their unit's last entry: where a level has one echelon only, the unit has none left. */
export function membersAlone({ levels, units }: Plan): readonly Diagnostic[] {
  const tally = new Tally<{
    readonly unit: Unit;
    readonly first: Member;
    readonly level: string;
  }>();
  for (const unit of unitFacts(units).withMembers) {
    const [first] = unit.members;
    const level = levels[unit.level];
    if (first === undefined || level?.echelons.length !== 1) continue;
    tally.add(String(unit.level), () => ({ unit, first, level: level.name }));
  }
  return tally.map(({ unit, first, level }, count) =>
    finding('TC318', first.at, { unit: unit.name, level, count }),
  );
}
