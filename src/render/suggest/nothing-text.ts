import type { SuggestView } from './view.js';
import type { SuggestWords } from './words.js';

/** Whether anything is counted. */
export const hasAny = ({ errors, warnings }: SuggestView['ofActivities']): boolean =>
  errors + warnings > 0;

/** What is said where there is no finding to suggest anything for. */
export function nothingText(
  { ofActivities }: SuggestView,
  plan: string,
  code: string | null,
  words: SuggestWords,
): string {
  if (code !== null) return words.nothingOf(plan, code);
  return hasAny(ofActivities) ? words.nothingOfEntries(plan) : words.nothing(plan);
}
