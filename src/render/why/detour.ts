import type { Language } from '../../diagnostics/code-entry.js';
import type { SkippedDays } from '../../domain/closed-days.js';
import { formatDay, weekday, type Day } from '../../domain/day.js';
import type { Entries } from '../../domain/entries.js';
import type { Reason, SetBy } from '../../schedule/types.js';
import { nameBeside } from './names.js';
import { whyWords, type WhyWords } from './words.js';

export type ShortDay = (day: Day) => string;

/** Of a reason or of a step, how the wish became another day. */
type Detour = Pick<Reason, 'wish' | 'date' | 'skipped' | 'setBy'>;

/** More would be a list and no reason. */
const MOST_CAUSES = 3;

/** What led from the wish of a rule to another day: closed days, or what else set it. */
export function detour(
  entries: Entries,
  entry: number,
  reason: Reason,
  language: Language,
): string {
  const words = whyWords[language];
  const short = shortDays(reason.date);
  const { date, wish } = reason;
  const causes = causesOf(entries, entry, reason, language, short);
  // A cause that begins with the day itself says it already, and so does a bound.
  const isSaid = reason.interval === null || (causes[0]?.startsWith(short(wish)) ?? false);
  const asked = isSaid ? '' : words.wish(short(wish));
  return asked + words.moved(causes, short(date), date > wish);
}

/** What led from the wish to another day, one phrase each: closed days in order from the wish on, or what else set it. */
export function causesOf(
  entries: Entries,
  entry: number,
  step: Detour,
  language: Language,
  short: ShortDay,
): string[] {
  const { setBy } = step;
  return setBy === null
    ? closedCauses(step, language, short)
    : [setByCause(entries, entry, step, setBy, language, short)];
}

/** The year is left out where it is that of the start, which stands beside the reason. */
export const shortDays =
  (start: Day): ShortDay =>
  (day) => {
    const text = formatDay(day);
    // Days are remembered as texts, and their years are not: every entry of a region asks for some.
    const isSameYear = text.slice(0, -MONTH_AND_DAY) === formatDay(start).slice(0, -MONTH_AND_DAY);
    return isSameYear ? text.slice('YYYY-'.length) : text;
  };

const MONTH_AND_DAY = '-MM-DD'.length;

/** In order from the wish on. Weekends between other closed days add nothing to a reason. */
function closedCauses(reason: Detour, language: Language, short: ShortDay): string[] {
  const { skipped, date, wish } = reason;
  const isLater = date > wish;
  const inOrder = isLater ? skipped : skipped.toReversed();
  const named = inOrder.filter(({ closed }) => closed.kind !== 'weekend');
  const shown = (named.length > 0 ? named : inOrder).slice(0, MOST_CAUSES);
  return shown.map((one) => closedCause(one, isLater ? one.from : one.to, language, short));
}

/** @param day the first of the closed days, seen from the wish. */
function closedCause(
  { closed }: SkippedDays,
  day: Day,
  language: Language,
  short: ShortDay,
): string {
  const words = whyWords[language];
  const name = closed.name?.[language] ?? null;
  const range = [short(closed.from), short(closed.to)] as const;
  switch (closed.kind) {
    case 'avoid':
      return words.avoided(name, ...range);
    case 'restday':
      return words.avoided(name ?? words.restday, ...range);
    case 'holiday':
      return words.holiday(short(day), name ?? '');
    case 'weekend':
      return words.weekend(short(day), weekday(day));
  }
}

function setByCause(
  entries: Entries,
  own: number,
  { date, wish }: Detour,
  { rule, side, entry, date: bound }: SetBy,
  language: Language,
  short: ShortDay,
): string {
  const words = whyWords[language];
  switch (rule) {
    case 'placement':
      return date < wish ? words.earliest : words.latest;
    case 'window':
      return words.window;
    case 'not-before':
      return words.notBefore(short(bound));
    case 'not-after':
      return words.notAfter(short(bound));
    case 'kickoff':
    case 'start':
    case 'stagger':
    case 'overlap':
    case 'system':
    case 'lead-first':
    case 'after':
    case 'duration':
      return (side === 'lower' ? words.room : words.limited)(
        nameOf(entries, own, rule, entry, words),
      );
  }
}

/** The echelons of one unit are told apart by their names. */
function nameOf(
  entries: Entries,
  own: number,
  rule: SetBy['rule'],
  entry: number | null,
  words: WhyWords,
): string {
  if (entry === null) return words.kickoff;
  const isMember = entries.memberOf(entry) !== null;
  return rule === 'overlap' && !isMember
    ? entries.echelonOf(entry)
    : nameBeside(entries, own, entry);
}
