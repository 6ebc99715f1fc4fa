import type { Entries } from '../../domain/entries.js';
import { compileMatch, UnitIndex, type Matcher, type Subject } from '../../domain/match.js';
import type { Override, Plan } from '../../domain/plan.js';
import { mergeRules, type Rules } from '../../domain/rules.js';

/** The rules of every entry: many entries share one set, so each has the number of its set. */
export interface EffectiveRules {
  readonly sets: readonly Rules[];
  readonly setNumber: Int32Array;
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
export function effectiveRules(entries: Entries): EffectiveRules {
  const { plan } = entries;
  const candidates = compile(plan);
  const sets: Rules[] = [];
  const known = new Map<string, number>();
  const setNumber = new Int32Array(entries.size);
  for (let entry = 0; entry < entries.size; entry++) {
    const subject = entries.subjectOf(entry);
    const matching = candidates.filter((candidate) => candidate.matches(subject));
    const key = keyOf(matching, subject);
    let set = known.get(key);
    if (set === undefined) {
      set = sets.push(merged(plan, matching, subject)) - 1;
      known.set(key, set);
    }
    setNumber[entry] = set;
  }
  return { sets, setNumber };
}

function keyOf(matching: readonly Candidate[], { unit }: Subject): string {
  let key = '';
  for (const { number } of matching) key += `${number},`;
  return unit.rules === null ? key : `${key}u${unit.index}`;
}

function merged(plan: Plan, matching: readonly Candidate[], { unit }: Subject): Rules {
  const blocks = matching.map(({ override }) => override.rules);
  return [...blocks, ...(unit.rules === null ? [] : [unit.rules])].reduce(mergeRules, plan.rules);
}

function compile(plan: Plan): Candidate[] {
  const index = new UnitIndex(plan.units);
  return plan.overrides.map((override, number) => ({
    number,
    override,
    matches: compileMatch(override.match, plan, index),
  }));
}
