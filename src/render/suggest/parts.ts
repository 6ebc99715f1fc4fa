import type { Language } from '../../diagnostics/code-entry.js';
import { withKeyWord } from '../key-words.js';
import { shown } from '../terminal/width.js';
import { labelOf, type ChangeView, type SuggestionView, type SuggestView } from './view.js';
import { suggestWords, type SuggestWords } from './words.js';

/** `梯次间隔 rules.stagger.interval  10天 → 12天`; of what is not written yet, that it is not. */
export function changeText(
  { path, from, to }: ChangeView,
  words: SuggestWords,
  language: Language,
): string {
  const isNew = path.endsWith('.+');
  const key = withKeyWord(path, shown(isNew ? path.slice(0, -2) : path), language);
  if (isNew) return `${key}  ${words.added} ${to}`;
  return `${key}  ${from === null ? words.absent : shown(from)} → ${to}`;
}

/** What a suggestion does, in a few parts. */
export function effectParts(
  { cleared, adds, moved, lastEnd }: SuggestionView,
  view: SuggestView,
  language: Language,
): string[] {
  const words = suggestWords[language];
  const parts = [words.clears(cleared.map(labelOf))];
  if (adds.length > 0) parts.push(words.adds(adds));
  if (lastEnd === null) return [...parts, words.stillNone];
  parts.push(moved === null ? words.noCalendarYet : words.moved(moved));
  const shift = view.lastEnd === null ? null : lastEnd - view.lastEnd;
  return [...parts, words.lastEnd(lastEnd, shift)];
}
