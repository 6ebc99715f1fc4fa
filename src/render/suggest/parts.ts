import type { Language } from '../../diagnostics/code-entry.js';
import { withKeyWord } from '../key-words.js';
import { shown } from '../terminal/width.js';
import { labelOf, type ChangeView, type SuggestionView, type SuggestView } from './view.js';
import { suggestWords, type SuggestWords } from './words.js';

/** Paths of one value that are shown; more are counted. */
const MOST_PATHS = 3;

/** `梯次间隔 rules.stagger.interval  10天 → 12天`; of what is not written yet, that it is not. */
export function changeText(
  { paths, from, to }: ChangeView,
  words: SuggestWords,
  language: Language,
): string {
  const isNew = paths[0].endsWith('.+');
  const keys = paths.map((path) =>
    withKeyWord(path, shown(isNew ? path.slice(0, -2) : path), language),
  );
  const key = words.keys(keys.slice(0, MOST_PATHS), keys.length);
  if (isNew) return `${key}  ${words.added} ${to}`;
  return `${key}  ${from === null ? words.absent : shown(from)} → ${to}`;
}

/** A line of a file, or a cell: there are many in a row. */
export const placeText = ({ file, line, column, isSheet }: ChangeView): string =>
  isSheet ? `${file}:R${line}C${column}` : `${file}:${line}`;

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
