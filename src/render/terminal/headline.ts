import type { Language } from '../../diagnostics/code-entry.js';
import type { Day } from '../../domain/day.js';
import { weekdaysIn, type Weekdays } from '../weekdays.js';
import { countEvents } from '../agenda/agenda.js';
import type { RenderOptions } from '../options.js';
import type { Rows } from '../rows.js';
import { titleOf, type View } from '../view.js';
import { labelled } from './labelled.js';
import type { Scope } from './scope.js';
import { screenOf } from './screen.js';
import { dayText, tableWords } from './table-text.js';
import { shown } from './width.js';
import { wrap } from './wrap.js';

/**
 * The plan's title, its kickoff and window, and how much of it is shown; then an empty line.
 *
 * @param by what has a row: events are counted accordingly.
 * @param scope null where no entry is shown: meetings and visits may be, all the same.
 */
export function headline(
  view: View,
  scope: Scope | null,
  by: Rows,
  options: RenderOptions,
): string[] {
  const { language } = options;
  const screen = screenOf(options);
  const { plan, windowEnd } = view;
  const words = tableWords[language];
  const { kickoff } = plan;
  const weekdays = weekdaysIn(view.schedule.calendar, language, 'cell');
  const name = kickoff.name === null ? '' : `  ${shown(kickoff.name)}`;
  const items: Item[] = [
    [words.kickoff, dayText(kickoff.day, weekdays) + name],
    [words.window, windowText(kickoff.day, windowEnd, language, weekdays)],
    ...(view.schedule.on === undefined
      ? []
      : [[words.progress, words.asOf(dayText(view.schedule.on, weekdays))] as Item]),
    ...(scope === null ? [] : scopeItems(view, scope, language, weekdays)),
    ...eventItems(view, by, language),
  ];
  const title = wrap(shown(titleOf(view)), screen.width, screen.ambiguousWide);
  return [...title.map((line) => screen.chalk.bold(line)), ...labelled(items, screen), ''];
}

type Item = [label: string, text: string];

function scopeItems(view: View, scope: Scope, language: Language, weekdays: Weekdays): Item[] {
  const words = tableWords[language];
  const { units, entries, lastEnd } = scope;
  const left = leftText(scope, view.windowEnd, language);
  return [
    [words.scope, words.counts(units, entries, view.schedule.entries.size)],
    [words.lastEnd, dayText(lastEnd, weekdays) + left],
  ];
}

/** How many events are shown, those of each kind that there are. */
export function eventItems(view: View, by: Rows, language: Language): Item[] {
  const words = tableWords[language];
  const counts = countEvents(view, by);
  const { occurrences, unplaced, meetings, visits, unplacedVisits } = counts;
  const others = [
    ...(meetings > 0 ? [words.countOfMeetings(meetings)] : []),
    ...(visits > 0 ? [words.countOfVisits(visits, unplacedVisits)] : []),
  ];
  const isPlanWithout = (view.placement?.occurrences.length ?? 0) === 0;
  if (isPlanWithout && others.length === 0) return [];
  const isLeftOut = occurrences === 0 && others.length > 0;
  const parts = isLeftOut ? others : [words.countsOfOccurrences(occurrences, unplaced), ...others];
  return [[words.occurrences, parts.join(words.betweenCounts)]];
}

function windowText(from: Day, to: Day | null, language: Language, weekdays: Weekdays): string {
  const words = tableWords[language];
  if (to === null) return words.noWindow;
  return words.range(dayText(from, weekdays), dayText(to, weekdays), to - from + 1);
}

const leftText = ({ lastEnd }: Scope, windowEnd: Day | null, language: Language): string =>
  windowEnd === null ? '' : tableWords[language].left(windowEnd - lastEnd);
