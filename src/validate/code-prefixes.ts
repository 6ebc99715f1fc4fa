import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Plan, Unit } from '../domain/plan.js';

/** GB/T 2260 and the statistical codes built on it: province, city, county, township, village. */
const DIVISION_CODE = /^([1-8]\d)(\d{2})(\d{2})(?:(\d{3})(?:(\d{3}))?)?$/u;

/**
 * What the codes below start with: the code up to its last part that is not all zeros. Null for codes of
 * another form and for the lowest, below which no code goes further.
 */
export function divisionPrefix(code: string): string | null {
  const parts = DIVISION_CODE.exec(code)
    ?.slice(1)
    .filter((part) => part !== undefined);
  if (parts === undefined || !/^0+$/u.test(parts.at(-1) ?? '')) return null;
  while (/^0+$/u.test(parts.at(-1) ?? '')) parts.pop();
  return parts.join('');
}

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
    if (prefix === null || unit.code.startsWith(prefix) || !DIVISION_CODE.test(unit.code)) continue;
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
