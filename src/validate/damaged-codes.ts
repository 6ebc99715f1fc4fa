import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import type { Plan, Unit } from '../domain/plan.js';
import { childrenLists } from './shared/siblings.js';

const SCIENTIFIC = /^\d(?:\.\d+)?[eE]\+?\d{1,2}$/u;

/** A spreadsheet has made a number of a code: `1.501E+11`, or one digit fewer than its neighbours, a zero lost. */
export function damagedCodes(plan: Plan): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const siblings of childrenLists(plan.units)) {
    const { length, areNumbers } = formOf(siblings);
    if (areNumbers && length === null) continue;
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

interface Form {
  /** The length that nearly all codes of a list have, if at least one of them begins with a zero. */
  readonly length: number | null;
  readonly areNumbers: boolean;
}

function formOf(siblings: readonly Unit[]): Form {
  const counts = new Map<number, number>();
  let zeros = false;
  for (const { code } of siblings) {
    if (code === null) continue;
    if (!/^\d+$/u.test(code)) return { length: null, areNumbers: false };
    zeros ||= code.startsWith('0');
    counts.set(code.length, (counts.get(code.length) ?? 0) + 1);
  }
  if (!zeros) return { length: null, areNumbers: true };
  const [length, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return { length: count * 2 > siblings.length ? length : null, areNumbers: true };
}
