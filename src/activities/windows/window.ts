import type { Activity } from '../../domain/activities.js';
import { asDay, type Day } from '../../domain/day.js';
import { shift, times, type Span } from '../../domain/span.js';

/** Days from … to, both inclusive; none where `to` is earlier. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
}

/** When an entry is at work, and in which stage. */
export interface EntryTimes extends Window {
  readonly stages: readonly Window[];
}

/** The window of an activity, or the windows of its occurrences, and what they count. */
export interface Numbered extends Window {
  /** From 1 for those of `every`; else null. */
  readonly number: number | null;
}

/**
 * The windows of an activity in the time of one entry, before any other activity cuts them:
 *
 *     between          its own days, whenever the entry is at work
 *     stage            that stage; without one the entry's whole time
 *     within: first T  [s, s + T) of that
 *     within: last T   (e − T, e]
 *     every: T         [s, s + T), [s + T, s + 2T) … of that, while a whole T fits; if none does, all of it
 *
 * @param stage index of the activity's stage; null where it names none.
 */
export function windowsOf(
  { between, within, every }: Activity,
  stage: number | null,
  entry: EntryTimes,
): readonly Numbered[] {
  if (between !== null) return [{ from: between.from, to: between.to, number: null }];
  const whole = (stage === null ? entry : entry.stages[stage]) ?? entry;
  const part = within === null ? whole : partOf(whole, within.side, within.span);
  return every === null ? [{ ...part, number: null }] : repeated(part, every);
}

/** Longer than the whole is all of it. */
function partOf({ from, to }: Window, side: 'first' | 'last', span: Span): Window {
  if (side === 'first') return { from, to: asDay(Math.min(to, shift(from, span) - 1)) };
  const back = shift(asDay(to + 1), times(span, -1));
  return { from: asDay(Math.max(from, back)), to };
}

function repeated({ from, to }: Window, every: Span): readonly Numbered[] {
  const found: Numbered[] = [];
  for (let number = 1; ; number++) {
    const next = shift(from, times(every, number));
    if (next - 1 > to || next <= from) break;
    const begin = shift(from, times(every, number - 1));
    found.push({ from: begin, to: asDay(next - 1), number });
  }
  return found.length > 0 ? found : [{ from, to, number: 1 }];
}

/** The days that a window keeps once it comes after another activity's last day. */
export function cutAfter(
  last: Day,
  interval: Span,
  within: Span | null,
): { readonly from: Day; readonly to: number } {
  return { from: shift(last, interval), to: within === null ? Infinity : shift(last, within) };
}
