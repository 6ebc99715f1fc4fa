import type { Language } from '../../diagnostics/code-entry.js';
import type { Entries } from '../../domain/entries.js';
import type { Reason } from '../../schedule/types.js';
import { detour } from './detour.js';
import { whyWords } from './words.js';

/** What decided an entry's start, in one phrase. `tici explain` says more. */
export function why(entries: Entries, reason: Reason, language: Language): string {
  const words = whyWords[language];
  if (reason.date === reason.wish) return ruleText(entries, reason, language, words.is);
  return ruleText(entries, reason, language, words.ought) + detour(entries, reason, language);
}

/** @param distance how far the start is from another, or how far it was to be. */
function ruleText(
  entries: Entries,
  reason: Reason,
  language: Language,
  distance: (from: string, days: number) => string,
): string {
  const words = whyWords[language];
  switch (reason.rule) {
    case 'kickoff':
    case 'start':
      return distance(entries.plan.kickoff.name ?? words.kickoff, askedDays(reason));
    case 'after':
      return words.after(entries.ownerOf(reason.from).name, askedDays(reason));
    case 'overlap':
      // Both entries are of one unit: its echelon says which is meant.
      return words.rules.overlap + distance(entries.echelonOf(reason.from), askedDays(reason));
    case 'stagger':
    case 'system':
    case 'lead-first':
      return (
        words.rules[reason.rule] + distance(entries.ownerOf(reason.from).name, askedDays(reason))
      );
    case 'fixed':
    case 'not-before':
    case 'not-after':
      return words.fixed[reason.rule];
  }
}

/** Days from the other start to the wish: `interval` counts up to the start. */
const askedDays = ({ interval, date, wish }: Reason & { readonly interval: number }): number =>
  interval - (date - wish);
