import type { Language } from '../../diagnostics/code-entry.js';
import { formatDay } from '../../domain/day.js';
import { where } from '../findings/prose.js';
import { inline, markdownHead, markdownRow } from '../markdown.js';
import { changeText, placeText } from './parts.js';
import type { SuggestOptions } from './text.js';
import { hasAny, nothingText } from './nothing-text.js';
import { labelOf, unsolvedOf, type SuggestionView, type SuggestView } from './view.js';
import { suggestWords, type SuggestWords } from './words.js';

/** For a page or a merge request: the findings as a list, the suggestions as a table. */
export function* markdown(
  view: SuggestView,
  { language, code }: Omit<SuggestOptions, 'screen'>,
): Generator<string> {
  const words = suggestWords[language];
  const plan = inline(view.plan);
  const { before, findings, suggestions } = view;
  const isBlocked = before.length > 0;
  if (isBlocked) yield `${words.checkFirst(plan, before.length)}\n`;
  else if (findings.length === 0) yield `${nothingText(view, plan, code, words)}\n`;
  else {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    yield `${words.found(plan, errors, findings.length - errors)}\n`;
  }
  const shown = isBlocked ? before : findings;
  if (shown.length > 0) yield '\n';
  for (const [k, one] of shown.entries()) {
    const label = isBlocked ? '' : `**${labelOf(k)}** `;
    yield `- ${label}${words.severity[one.severity]} ${one.code} \`${where(one)}\` ${inline(one.message)}\n`;
  }
  if (suggestions.length > 0) yield* table(suggestions, words, language);
  const unsolved = isBlocked ? [] : unsolvedOf(view);
  if (unsolved.length > 0) yield `\n${words.unsolved(unsolved.map(labelOf))}\n`;
  const { ofActivities: rest } = view;
  if (hasAny(rest)) yield `\n${words.ofActivities(rest.errors, rest.warnings)}\n`;
}

function* table(
  suggestions: readonly SuggestionView[],
  words: SuggestWords,
  language: Language,
): Generator<string> {
  yield `\n${markdownHead(words.columns)}`;
  for (const one of suggestions) {
    yield markdownRow([
      String(one.n),
      one.changes.map((change) => inline(changeText(change, words, language))).join('<br>'),
      one.changes.map((change) => inline(placeText(change))).join('<br>'),
      one.cleared.map(labelOf).join(' '),
      one.adds.map((added) => `${added.code} ${added.count}`).join(' '),
      one.moved === null ? '' : String(one.moved),
      one.lastEnd === null ? '' : formatDay(one.lastEnd),
    ]);
  }
}
