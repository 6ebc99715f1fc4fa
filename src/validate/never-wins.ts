import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Located, Match, Override, Plan } from '../domain/plan.js';
import type { Rules } from '../domain/rules.js';

/** Every pair is compared; with more overrides than this the check is left out. */
const MOST_OVERRIDES = 500;

/** An override each of whose rules is replaced by one later override that matches at least as much. */
export function neverWins({ overrides }: Plan): readonly Diagnostic[] {
  if (overrides.length > MOST_OVERRIDES) return [];
  return overrides.flatMap((override, k) => {
    if (override.after.length > 0 || Object.keys(override.rules).length === 0) return [];
    const winner = overrides.slice(k + 1).find((later) => replaces(later, override));
    if (winner === undefined) return [];
    const related = [{ at: winner.at, note: { kind: 'here' } as const }];
    return [finding('TC407', override.at, {}, { related })];
  });
}

const replaces = (later: Override, earlier: Override): boolean =>
  covers(later.match, earlier.match) && replacesRules(later.rules, earlier.rules);

const MATCH_KEYS = ['level', 'echelon', 'tag', 'system', 'unit'] as const;

/** Whether all that `narrow` matches `wide` matches too, as far as the words alone tell. */
const covers = (wide: Match, narrow: Match): boolean =>
  MATCH_KEYS.every((key) => wide[key] === undefined || isSubset(narrow[key], wide[key]));

function isSubset(
  words: readonly Located<string>[] | undefined,
  of: readonly Located<string>[],
): boolean {
  if (words === undefined) return false;
  const known = new Set(of.map((word) => word.value));
  return words.every((word) => known.has(word.value));
}

function replacesRules(later: Rules, earlier: Rules): boolean {
  return (Object.keys(earlier) as (keyof Rules)[]).every((name) => {
    const [before, after] = [earlier[name], later[name]];
    if (after === undefined) return before === undefined;
    if (typeof before !== 'object' || typeof after !== 'object') return true;
    return Object.keys(before).every((key) => key === 'at' || key === 'basis' || key in after);
  });
}
