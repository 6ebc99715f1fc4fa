import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Plan } from '../domain/plan.js';
import { childrenLists } from './shared/siblings.js';
import { isUneven, traitsOf } from './shared/traits.js';

/**
 * Two names under one parent that differ only in spaces, width, dots or the coding of a letter are one unit written twice. More
 * than that is no slip: 东街 and 西街 are two streets.
 */
export function nearNames(plan: Plan): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const traits = traitsOf(plan);
  if (!traits.hasUneven) return found;
  for (const siblings of childrenLists(plan.units)) {
    if (siblings.length < 2 || !siblings.some(({ index }) => traits.isUneven[index] === 1))
      continue;
    const first = new Map<string, (typeof siblings)[number]>();
    for (const unit of siblings) {
      const plain = plainName(unit.name);
      const other = first.get(plain);
      if (other === undefined) first.set(plain, unit);
      else if (other.name !== unit.name) {
        const related = [{ at: other.at, note: { kind: 'first' } as const }];
        const facts = {
          name: unit.name,
          other: other.name,
          looksSame: unit.name.normalize('NFC') === other.name.normalize('NFC'),
        };
        found.push(finding('TC313', unit.at, facts, { related }));
      }
    }
  }
  return found;
}

const plainName = (name: string): string =>
  isUneven(name)
    ? name
        .normalize('NFKC')
        .replace(/[\s·•‧・.]/gu, '')
        .toLowerCase()
    : name;
