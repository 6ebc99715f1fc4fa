import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { divisionPrefix, isDivisionCode } from '../domain/division-codes.js';
import type { Plan, Unit } from '../domain/plan.js';

/** A division's code begins as its parent's does; only where both are of that form. */
export function codePrefixes(plan: Plan): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let parent: Unit | undefined;
  let prefix: string | null = null;
  for (const unit of plan.units) {
    if (unit.code === null || unit.parent < 0) continue;
    if (parent?.index !== unit.parent) {
      parent = plan.units[unit.parent];
      prefix = divisionPrefix(parent?.code ?? '');
    }
    if (prefix === null || unit.code.startsWith(prefix) || !isDivisionCode(unit.code)) continue;
    const facts = {
      code: unit.code,
      name: unit.name,
      parent: parent?.name ?? '',
      parentCode: parent?.code ?? '',
      prefix,
    };
    found.push(finding('TC312', unit.keys?.code ?? unit.at, facts));
  }
  return found;
}
