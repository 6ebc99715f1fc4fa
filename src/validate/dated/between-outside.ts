import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Plan } from '../../domain/plan.js';
import { lastDay } from '../../domain/span.js';

/** Days of the calendar that an activity names, before the kickoff or after the window: a slip in the year, say. */
export function betweenOutside({ dated, kickoff, rules }: Plan): readonly Diagnostic[] {
  const { window } = rules;
  const length = window?.length === undefined ? null : lastDay(kickoff.day, window.length);
  const [start, end] = [kickoff.day, window?.end ?? length];
  return (dated?.activities ?? []).flatMap(({ between }) => {
    if (between === null) return [];
    const { from, to, at } = between;
    const isInside = from >= start && (end === null || to <= end);
    return isInside || from > to ? [] : [finding('TC711', at, { from, to, start, end })];
  });
}
