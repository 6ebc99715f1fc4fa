import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { HalfHours, TimeOfDay } from '../../domain/activities.js';
import { clockText, NOON } from '../../domain/activities.js';
import type { Plan } from '../../domain/plan.js';
import type { SourcePlace } from '../../domain/source-place.js';

/** Times that don't fit the half-day written beside them or the day, and half-days that don't follow each other. */
export function times({ dated }: Plan): readonly Diagnostic[] {
  if (dated === undefined) return [];
  const { activities, meetings, halfDays, halfDaysAt } = dated;
  const found = [...activities, ...meetings].flatMap(ofEvent);
  if (halfDaysAt === undefined || follow(halfDays.am, halfDays.pm)) return found;
  const [am, pm] = [rangeText(halfDays.am), rangeText(halfDays.pm)];
  return [...found, finding('TC710', halfDaysAt, { am, pm })];
}

/** In minutes after midnight. */
const DAY = 24 * 60;

function ofEvent(event: TimeOfDay & { readonly keys: Readonly<Record<string, SourcePlace>> }) {
  const { time, hours, half, keys } = event;
  const at = keys['time'];
  if (time === null || hours === null || at === undefined) return [];
  const end = time + hours * 60;
  const range = { from: clockText(time), to: clockText(Math.min(end, DAY)) };
  if (end > DAY) return [finding('TC709', at, { ...range, problem: 'midnight' })];
  const fits = half === null || (half === 'am' ? end <= NOON : time >= NOON);
  if (fits) return [];
  const related = [{ at: keys['half-day'] ?? at, note: { kind: 'here' } as const }];
  return [finding('TC709', at, { ...range, problem: half }, { related })];
}

const follow = (am: HalfHours, pm: HalfHours): boolean =>
  am.from < am.to && pm.from < pm.to && am.from < NOON && pm.to > NOON && am.to <= pm.from;

const rangeText = ({ from, to }: HalfHours): string => `${clockText(from)}-${clockText(to)}`;
