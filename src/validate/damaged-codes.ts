import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import type { Plan, Unit } from '../domain/plan.js';
import { childrenLists } from './shared/siblings.js';

const SCIENTIFIC = /^\d(?:\.\d+)?[eE]\+?\d{1,2}$/u;

/** A spreadsheet has made a number of a code: `1.501E+11`, or one digit fewer than its neighbours, a zero lost. */
export function damagedCodes(plan: Plan): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const siblings of childrenLists(plan.units)) {
    if (!siblings.some(({ code }) => code !== null && mayBeDamaged(code))) continue;
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

const [ZERO, DOT, LARGE_E, SMALL_E] = [0x30, 0x2e, 0x45, 0x65];

/**
 * Whether a list with such a code is worth a look: zeros are lost where another code has one, and in a number a dot or
 * an E comes second. By letters, since a country has 665,276 codes to look at.
 */
function mayBeDamaged(code: string): boolean {
  if (code.charCodeAt(0) === ZERO) return true;
  const second = code.charCodeAt(1);
  return second === DOT || second === LARGE_E || second === SMALL_E;
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
