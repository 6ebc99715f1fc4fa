import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Plan, Unit } from '../domain/plan.js';
import { childrenLists } from './siblings.js';

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

const SCIENTIFIC = /^\d(?:\.\d+)?[eE]\+?\d{1,2}$/u;

/** A spreadsheet has made a number of a code: `1.501E+11`, or one digit fewer than its neighbours, a zero lost. */
export function damagedCodes(plan: Plan): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const siblings of childrenLists(plan.units)) {
    const length = commonLength(siblings);
    for (const { code, keys, at } of siblings) {
      if (code === null) continue;
      const lost = length !== null && code.length < length && /^\d+$/u.test(code);
      if (!lost && !SCIENTIFIC.test(code)) continue;
      const fix = lost ? code.padStart(length, '0') : null;
      found.push(finding('TC316', keys?.code ?? at, { code, fix }));
    }
  }
  return found;
}

/** The length that nearly all codes of a list have, if at least one of them begins with a zero. */
function commonLength(siblings: readonly Unit[]): number | null {
  const counts = new Map<number, number>();
  let zeros = false;
  for (const { code } of siblings) {
    if (code === null) continue;
    if (!/^\d+$/u.test(code)) return null;
    zeros ||= code.startsWith('0');
    counts.set(code.length, (counts.get(code.length) ?? 0) + 1);
  }
  if (!zeros) return null;
  const [length, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return count * 2 > siblings.length ? length : null;
}
