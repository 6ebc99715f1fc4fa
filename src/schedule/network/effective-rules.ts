import { compileMatch, UnitIndex, type Matcher } from '../../domain/match.js';
import type { Override, Plan } from '../../domain/plan.js';
import { mergeRules, type Rules } from '../../domain/rules.js';
import { subjects, type Entries } from './entries.js';

/** The rules of every entry: many entries share one set, so each has the index of its set. */
export interface Effective {
  readonly sets: readonly Rules[];
  readonly setOf: Int32Array;
}

interface Candidate {
  readonly number: number;
  readonly override: Override;
  readonly matches: Matcher;
}

/**
 * Effective rules of an entry: `rules`, then each matching override in order, then the unit's own `rules`,
 * merged key by key. Entries with the same matching overrides and no rules of their own share one set.
 */
export function effectiveRules(plan: Plan, entries: Entries): Effective {
  const candidates = compile(plan);
  const subjectOf = subjects(plan, entries);
  const sets: Rules[] = [];
  const known = new Map<string, number>();
  const setOf = new Int32Array(entries.size);
  for (let entry = 0; entry < entries.size; entry++) {
    const subject = subjectOf(entry);
    const matching = candidates.filter((candidate) => candidate.matches(subject));
    const own = subject.unit.rules;
    let key = '';
    for (const { number } of matching) key += `${number},`;
    if (own !== null) key += `u${subject.unit.index}`;
    let set = known.get(key);
    if (set === undefined) {
      const blocks = matching.map((candidate) => candidate.override.rules);
      set = sets.push([...blocks, ...(own ? [own] : [])].reduce(mergeRules, plan.rules)) - 1;
      known.set(key, set);
    }
    setOf[entry] = set;
  }
  return { sets, setOf };
}

function compile(plan: Plan): Candidate[] {
  const index = new UnitIndex(plan.units);
  return plan.overrides.map((override, number) => ({
    number,
    override,
    matches: compileMatch(override.match, plan, index),
  }));
}
