import { item, latestDay } from '../../domain/columns.js';
import { locate, locateAll } from '../../diagnostics/located.js';
import { makeReport } from '../../diagnostics/report.js';
import type { Language } from '../../diagnostics/code-entry.js';
import type { SuggestView, SuggestionView } from '../../render/suggest/view.js';
import type { Suggested, Suggestion } from '../../suggest/types.js';
import type { Outcome } from '../../pipeline.js';

/** An answer in words and with places in files. */
export function suggestView(
  plan: string,
  { outcome, findings, suggestions, ofActivities }: Suggested,
  language: Language,
): SuggestView {
  const { sources, diagnostics, run, schedule } = outcome;
  const located = locateAll(diagnostics, sources, language);
  const isBlocked = run === null;
  const errors = ofActivities.filter(({ severity }) => severity === 'error').length;
  return {
    plan,
    diagnostics: makeReport(located, { files: [] }).findings,
    findings: findings.map((one) => locate(one, sources, language)),
    ofActivities: { errors, warnings: ofActivities.length - errors },
    before: isBlocked ? located.filter(({ severity }) => severity === 'error') : [],
    suggestions: suggestions.map((one) => suggestionView(one, outcome)),
    lastEnd: schedule && latestDay(schedule.end),
  };
}

function suggestionView(one: Suggestion, { sources }: Outcome): SuggestionView {
  const changes = one.changes.map(({ at, ...change }) => {
    const source = item(sources, at.source);
    const { isSheet } = source;
    return { ...change, file: source.path, ...source.positionAt(at.start), isSheet };
  });
  return { ...one, changes };
}
