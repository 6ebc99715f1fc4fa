import type { Language } from '../../diagnostics/code-entry.js';
import type { Day } from '../../domain/day.js';
import { weekdaysIn, type Weekdays } from '../weekdays.js';
import { countOccurrences } from '../agenda/agenda.js';
import { titleOf, type View } from '../view.js';
import { labelled } from './labelled.js';
import type { Scope } from './scope.js';
import type { Screen } from './screen.js';
import { dayText, tableWords } from './table-text.js';
import { shown } from './width.js';
import { wrap } from './wrap.js';

/**
 * The plan's title, its kickoff and window, and how much of it is shown; then an empty line.
 *
 * @param scope null where no entry is shown: meetings and visits may be, all the same.
 */
export function headline(
  view: View,
  scope: Scope | null,
  language: Language,
  screen: Screen,
): string[] {
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
    ...occurrenceItems(view, language),
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

function occurrenceItems(view: View, language: Language): Item[] {
  if (view.placement === null || view.placement.occurrences.length === 0) return [];
  const words = tableWords[language];
  const { count, unplaced } = countOccurrences(view);
  return [[words.occurrences, words.countsOfOccurrences(count, unplaced)]];
}

function windowText(from: Day, to: Day | null, language: Language, weekdays: Weekdays): string {
  const words = tableWords[language];
  if (to === null) return words.noWindow;
  return words.range(dayText(from, weekdays), dayText(to, weekdays), to - from + 1);
}

const leftText = ({ lastEnd }: Scope, windowEnd: Day | null, language: Language): string =>
  windowEnd === null ? '' : tableWords[language].left(windowEnd - lastEnd);
