import type { AgendaChange, Happening } from '../../../compare/types.js';
import { addTo } from '../../../domain/lists.js';
import { widened, type DayRange } from '../tally.js';
import type { AgendaDiffWords } from './words.js';

/** More distances than these are told as a range. */
const MOST_SHIFTS = 3;

/** How things changed, in words: `12 场推迟 3 天，2 场只换时间`. */
export function howTexts(changes: readonly AgendaChange[], words: AgendaDiffWords): string[] {
  const moved = changes.filter(({ happening }) => happening === 'moved');
  const count = (some: (change: AgendaChange) => boolean): number => changes.filter(some).length;
  const counted = (n: number, say: (n: number) => string): string[] => (n === 0 ? [] : [say(n)]);
  const ofKind = (kind: Exclude<Happening, 'moved'>): string[] =>
    counted(
      count(({ happening }) => happening === kind),
      words.counted[kind],
    );
  const isAlso = ({ happening, isOtherPeople }: AgendaChange): boolean =>
    isOtherPeople && (happening === 'moved' || happening === 'time' || happening === 'placed');
  return [
    ...shiftTexts(
      moved.filter((one) => !isOfOtherLength(one)),
      words,
    ),
    ...lengthTexts(moved.filter(isOfOtherLength), words),
    ...counted(moved.filter((one) => one.days === 0 && one.endDays === 0).length, words.otherDays),
    ...ofKind('time'),
    ...counted(count(isAlso), words.alsoPeople),
    ...ofKind('people'),
    ...ofKind('added'),
    ...ofKind('removed'),
    ...ofKind('unplaced'),
    ...ofKind('placed'),
  ];
}

const isOfOtherLength = ({ days, endDays }: AgendaChange): boolean => days !== endDays;

/** Each pair of distances where there are few of them, most first; else all of them as ranges. */
function lengthTexts(moved: readonly AgendaChange[], words: AgendaDiffWords): string[] {
  const pairs = new Map<string, AgendaChange[]>();
  for (const change of moved) addTo(pairs, `${change.days} ${change.endDays}`, change);
  const groups = pairs.size > MOST_SHIFTS ? [moved] : [...pairs.values()];
  return groups
    .toSorted((a, b) => b.length - a.length)
    .flatMap((group) => {
      const days = rangeOf(group.map((one) => one.days));
      const endDays = rangeOf(group.map((one) => one.endDays));
      return days === null || endDays === null
        ? []
        : [words.otherLength(group.length, days, endDays)];
    });
}

/** The least and the most; null of none. */
export const rangeOf = (days: readonly number[]): DayRange | null =>
  days.reduce((range: DayRange | null, one) => widened(range, one), null);

/** Each distance where there are few of them, else those later and those earlier with the least and the most. */
function shiftTexts(moved: readonly AgendaChange[], words: AgendaDiffWords): string[] {
  const counts = new Map<number, number>();
  for (const { days } of moved) if (days !== 0) counts.set(days, (counts.get(days) ?? 0) + 1);
  const say = (count: number, isLater: boolean, range: DayRange): string =>
    isLater ? words.later(count, range) : words.earlier(count, range);
  if (counts.size <= MOST_SHIFTS) {
    return [...counts]
      .toSorted(([a, most], [b, more]) => more - most || a - b)
      .map(([days, count]) => {
        const size = Math.abs(days);
        return say(count, days > 0, { least: size, most: size });
      });
  }
  return [true, false].flatMap((isLater) => {
    let range: DayRange | null = null;
    let sum = 0;
    for (const [days, count] of counts) {
      if (days > 0 !== isLater) continue;
      range = widened(range, Math.abs(days));
      sum += count;
    }
    return range === null ? [] : [say(sum, isLater, range)];
  });
}
