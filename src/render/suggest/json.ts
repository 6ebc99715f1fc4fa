import { formatDay } from '../../domain/day.js';
import { jsonFinding } from '../findings/json.js';
import { itemLines, jsonText } from '../json-text.js';
import type { SuggestionView, SuggestView } from './view.js';

/** As schemas/suggest.schema.json describes it: one suggestion, one finding a line. */
export function* json({ suggestions, diagnostics }: SuggestView): Generator<string> {
  yield '{"suggestions":[';
  yield* list(suggestions.map(jsonSuggestion));
  yield '],\n"diagnostics":[';
  yield* list(diagnostics.map(jsonFinding));
  yield ']}\n';
}

function* list(items: readonly unknown[]): Generator<string> {
  yield* itemLines(items.map(jsonText));
  if (items.length > 0) yield '\n';
}

const jsonSuggestion = (one: SuggestionView) => ({
  n: one.n,
  id: one.id,
  changes: one.changes.flatMap(({ paths, from, to, file, line, column }) =>
    paths.map((path) => ({ path, from, to, file, line, column })),
  ),
  clears: one.clears,
  adds: one.adds,
  moved: one.moved,
  lastEnd: one.lastEnd === null ? null : formatDay(one.lastEnd),
});
