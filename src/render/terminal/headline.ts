import type { Language } from '../../diagnostics/code-entry.js';
import type { Day } from '../../domain/day.js';
import { weekdaysIn, type Weekdays } from '../weekdays.js';
import type { View } from '../view.js';
import { GAP } from './columns/columns.js';
import type { Scope } from './scope.js';
import type { Screen } from './screen.js';
import { dayText, tableWords } from './table-text.js';
import { blanksFor, shown, widest } from './width.js';
import { wrap } from './wrap.js';

/** The plan's title, its kickoff and window, and how much of it is shown; then an empty line. */
export function headline(view: View, scope: Scope, language: Language, screen: Screen): string[] {
  const { plan, windowEnd } = view;
  const words = tableWords[language];
  const { kickoff } = plan;
  const weekdays = weekdaysIn(view.schedule.calendar, language, 'cell');
  const name = kickoff.name === null ? '' : `  ${shown(kickoff.name)}`;
  const items: [label: string, text: string][] = [
    [words.kickoff, dayText(kickoff.day, weekdays) + name],
    [words.window, windowText(kickoff.day, windowEnd, language, weekdays)],
    [words.scope, words.counts(scope.units, scope.entries, view.schedule.entries.size)],
    [words.lastEnd, dayText(scope.lastEnd, weekdays) + leftText(scope, windowEnd, language)],
  ];
  const title = wrap(shown(plan.title), screen.width, screen.ambiguousWide);
  return [...title.map((line) => screen.chalk.bold(line)), ...labelled(items, screen), ''];
}

function windowText(from: Day, to: Day | null, language: Language, weekdays: Weekdays): string {
  const words = tableWords[language];
  if (to === null) return words.noWindow;
  return words.range(dayText(from, weekdays), dayText(to, weekdays), to - from + 1);
}

const leftText = ({ lastEnd }: Scope, windowEnd: Day | null, language: Language): string =>
  windowEnd === null ? '' : tableWords[language].left(windowEnd - lastEnd);

/** Labels in one column, texts in another, wrapped under themselves. */
function labelled(items: readonly [string, string][], screen: Screen): string[] {
  const { ambiguousWide, chalk } = screen;
  const labels = widest(
    items.map(([label]) => label),
    ambiguousWide,
  );
  const room = Math.max(10, screen.width - labels - GAP.length);
  return items.flatMap(([label, text]) =>
    wrap(text, room, ambiguousWide).map((line, k) => {
      const head = k === 0 ? label : '';
      const blanks = blanksFor(head, labels, ambiguousWide);
      return `${head === '' ? '' : chalk.cyan(head)}${blanks}${GAP}${line}`;
    }),
  );
}
