import type { Language } from '../../diagnostics/code-entry.js';
import { formatDay, type Day } from '../../domain/day.js';
import { summarize, type EchelonRow } from '../summary.js';
import { scopeOf } from '../terminal/scope.js';
import type { View } from '../view.js';
import { weekdaysIn } from '../weekdays.js';
import { isolated, tableRow } from './html.js';
import { grouped, pageWords } from './words.js';

type DayText = (day: Day) => string;

/** The plan's frame: its kickoff and window, how much is shown and when the last of it ends. */
export function factsPart(view: View, language: Language): string {
  const words = pageWords[language];
  const { plan, windowEnd, schedule } = view;
  const day = dayTexts(view, language);
  const scope = scopeOf(view);
  const name = plan.kickoff.name === null ? '' : ` ${isolated(plan.kickoff.name)}`;
  const facts: [string, string][] = [[words.kickoff, day(plan.kickoff.day) + name]];
  facts.push([words.window, windowText(plan.kickoff.day, windowEnd, day, language)]);
  if (schedule.on !== undefined) facts.push([words.progress, words.asOf(day(schedule.on))]);
  if (scope !== null) {
    const all = schedule.entries.size;
    const part = scope.entries < all ? words.part(grouped(all)) : '';
    const left = windowEnd === null ? '' : words.left(windowEnd - scope.lastEnd);
    facts.push([words.scope, words.scopeText(grouped(scope.units), grouped(scope.entries)) + part]);
    facts.push([words.lastEnd, day(scope.lastEnd) + left]);
  }
  const items = facts.map(([term, text]) => `<div><dt>${term}</dt><dd>${text}</dd></div>`);
  return `<dl class="facts">${items.join('')}</dl>`;
}

function windowText(from: Day, to: Day | null, day: DayText, language: Language): string {
  const words = pageWords[language];
  return to === null ? words.noWindow : words.windowText(day(from), day(to), to - from + 1);
}

/** `2014-01-22 周三`. */
function dayTexts({ schedule }: View, language: Language): DayText {
  const weekdays = weekdaysIn(schedule.calendar, language, 'text');
  return (day) => `${formatDay(day)} ${weekdays(day)}`;
}

/** A row for each level and echelon. */
export function levelsPart(view: View, language: Language): string {
  const words = pageWords[language];
  const rows = summarize(view);
  if (rows.length === 0) return `<p class="none">${words.nothing}</p>`;
  const { level, echelon, units, entries, firstStart, lastStart, lastEnd } = words;
  const stages = view.plan.stages.map(({ name }) => isolated(name));
  const heads = [level, echelon, units, entries, firstStart, lastStart, lastEnd, ...stages];
  const body = rows.map((row, k) => levelRow(row, rows[k - 1]));
  return `<div class="scroll" tabindex="0" role="region" aria-label="${words.summary}"><table class="levels"><thead>${tableRow(heads, 'th')}</thead><tbody>${body.join('')}</tbody></table></div>`;
}

function levelRow(row: EchelonRow, before: EchelonRow | undefined): string {
  const cells = [
    before?.level === row.level ? '' : isolated(row.level),
    isolated(row.echelon),
    grouped(row.units),
    grouped(row.entries),
    ...[row.firstStart, row.lastStart, row.lastEnd].map(formatDay),
    ...row.stages.map(({ start, end }) => stageText(start, end)),
  ];
  return tableRow(cells);
}

/** `01-22～02-26`, with the years where they differ. */
function stageText(start: Day, end: Day): string {
  const [from, to] = [formatDay(start), formatDay(end)];
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return isOneYear ? `${from.slice(5)}～${to.slice(5)}` : `${from}～${to}`;
}
