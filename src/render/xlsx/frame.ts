import type { Language } from '../../diagnostics/code-entry.js';
import { asDay, type Day } from '../../domain/day.js';
import { titleOf } from '../document/document.js';
import { documentWords } from '../document/words.js';
import type { RenderOptions } from '../options.js';
import { scopeOf, type Scope } from '../terminal/scope.js';
import { isOneYear, tableWords } from '../terminal/table-text.js';
import type { View } from '../view.js';
import { weekdaysIn } from '../weekdays.js';
import { Look } from './look.js';
import { cellText, marginText } from './text.js';
import { xlsxWords, type XlsxWords } from './words.js';

/** What all sheets of a workbook share. */
export interface Frame {
  readonly view: View;
  readonly language: Language;
  readonly words: XlsxWords;
  readonly look: Look;
  /** Null where nothing is shown. */
  readonly scope: Scope | null;
  /** All days that the chart spans, both inclusive: the entries' and, where shown, the kickoff and the window's end. */
  readonly from: Day;
  readonly to: Day;
  /** Whether dates of printed sheets go without their year. */
  readonly isShort: boolean;
  /** The plan's title and what the document is called, of whom where it is somebody's. */
  readonly title: string;
  readonly facts: string;
  readonly footer: string;
}

export function frameOf(view: View, options: RenderOptions): Frame {
  const { language } = options;
  const words = xlsxWords[language];
  const scope = scopeOf(view);
  const { plan, windowEnd } = view;
  const kickoff = plan.kickoff.day;
  const days = [
    ...(view.hasKickoff || scope === null ? [kickoff] : []),
    ...(scope === null ? [] : [scope.firstStart, scope.lastEnd]),
    ...(windowEnd === null ? [] : [windowEnd]),
  ];
  const [from, to] = [asDay(Math.min(...days)), asDay(Math.max(...days))];
  const isShort = isOneYear(from, to);
  const title = titleOf(view, options).map(cellText).join(documentWords[language].joint);
  return {
    view,
    language,
    words,
    look: new Look(language, plan.stages.length, isShort),
    scope,
    from,
    to,
    isShort,
    title,
    facts: factsOf(view, scope, language),
    footer: `&L${marginText(title)}&C${words.pages}`,
  };
}

/** Kickoff, window and last end, and how much is shown: what the terminal's headline says, in one paragraph. */
function factsOf(view: View, scope: Scope | null, language: Language): string {
  const [words, table] = [xlsxWords[language], tableWords[language]];
  const { plan, windowEnd, schedule } = view;
  const weekdays = weekdaysIn(schedule.calendar, language, 'cell');
  const day = (one: Day): string => `${words.date(one)} ${weekdays(one)}`;
  const { kickoff } = plan;
  const name = kickoff.name === null ? '' : ` ${cellText(kickoff.name)}`;
  const window =
    windowEnd === null
      ? table.noWindow
      : table.range(day(kickoff.day), day(windowEnd), windowEnd - kickoff.day + 1);
  const items = [
    words.named(table.kickoff, day(kickoff.day) + name),
    words.named(table.window, window),
    ...(schedule.on === undefined
      ? []
      : [words.named(table.progress, table.asOf(words.date(schedule.on)))]),
    ...(scope === null ? [table.nothing] : shownFacts(view, scope, language)),
  ];
  return items.join(words.between);
}

function shownFacts({ windowEnd, schedule }: View, scope: Scope, language: Language): string[] {
  const [words, table] = [xlsxWords[language], tableWords[language]];
  const left = windowEnd === null ? '' : table.left(windowEnd - scope.lastEnd);
  return [
    words.named(table.lastEnd, words.date(scope.lastEnd) + left),
    words.named(table.scope, table.counts(scope.units, scope.entries, schedule.entries.size)),
  ];
}
