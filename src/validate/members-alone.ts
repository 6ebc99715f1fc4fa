import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourcePlace } from '../domain/source-place.js';
import type { Plan } from '../domain/plan.js';

/** Members stand in place of their unit's last entry: where a level has one echelon only, the unit has none left. */
export function membersAlone({ levels, units }: Plan): readonly Diagnostic[] {
  const groups = new Map<
    number,
    { readonly at: SourcePlace; readonly unit: string; count: number }
  >();
  for (const unit of units) {
    const [first] = unit.members;
    if (first === undefined || levels[unit.level]?.echelons.length !== 1) continue;
    const group = groups.get(unit.level);
    if (group === undefined) groups.set(unit.level, { at: first.at, unit: unit.name, count: 1 });
    else group.count++;
  }
  return [...groups].map(([level, { at, unit, count }]) => {
    const facts = { unit, level: levels[level]?.name ?? '', count };
    return finding('TC318', at, facts);
  });
}
