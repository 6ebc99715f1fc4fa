import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Activity } from '../../domain/activities.js';
import type { Plan } from '../../domain/plan.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { isAlwaysLonger, type Span } from '../../domain/span.js';

/** Spans that are no time at all, and a `within` of `after` that has passed before its interval has. */
export function datedSpans({ dated }: Plan): readonly Diagnostic[] {
  if (dated === undefined) return [];
  return [
    ...dated.activities.flatMap((activity) => {
      const { within, every, keys, at } = activity;
      const key = `within.${within?.side}`;
      return [
        ...noTime(key, within?.span ?? null, keys[key] ?? at),
        ...noTime('every', every, keys['every'] ?? at),
        ...passed(activity),
      ];
    }),
    ...dated.meetings.flatMap(({ every, keys, at }) => noTime('every', every, keys['every'] ?? at)),
  ];
}

const noTime = (key: string, span: Span | null, at: SourcePlace): Diagnostic[] =>
  span === null || span.months > 0 || span.days > 0
    ? []
    : [finding('TC711', at, { key, span, interval: null })];

function passed({ after, keys, at }: Activity): Diagnostic[] {
  if (after === null || after.within === null) return [];
  const { interval, within } = after;
  if (!isAlwaysLonger(interval, within)) return [];
  const place = keys['after.within'] ?? at;
  const wanted = keys['after.interval'];
  const related = wanted === undefined ? [] : [{ at: wanted, note: { kind: 'here' } as const }];
  return [finding('TC711', place, { key: 'after.within', span: within, interval }, { related })];
}
