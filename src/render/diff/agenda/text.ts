import type { Comparison } from '../../../compare/types.js';
import type { Language } from '../../../diagnostics/code-entry.js';
import type { RenderOptions } from '../../options.js';
import { fits, narrowed, type Column } from '../../terminal/columns/columns.js';
import { drawHead, drawRow, drawTable } from '../../terminal/draw-table.js';
import type { Screen } from '../../terminal/screen.js';
import { shown, widest } from '../../terminal/width.js';
import { wrap } from '../../terminal/wrap.js';
import { columnOf, ended } from '../table.js';
import { diffWords } from '../words.js';
import { agendaLists } from './lists.js';
import { agendaSentences, groupRows, isAgendaInOneYear, thingRows, type ThingRow } from './rows.js';
import { agendaDiffWords } from './words.js';

/** What became of occurrences, meetings and visits: a sentence each, a row for each of one name, then names with `--by unit`. */
export function* agendaText(
  compared: Comparison,
  options: RenderOptions,
  screen: Screen,
): Generator<string> {
  if (compared.agenda === null || compared.agenda.changes.length === 0) return;
  const { language } = options;
  const sentences = agendaSentences(compared, language).flatMap((sentence) =>
    wrap(shown(sentence), screen.width, screen.ambiguousWide),
  );
  yield* ended(['', ...sentences, '', ...groupTable(compared, language, screen)]);
  if (options.by === 'unit') yield* thingTable(compared, language, screen);
  for (const { title, names } of agendaLists(compared, language)) {
    yield* ended(['', screen.chalk.bold(title)]);
    for (const name of names) {
      const lines = wrap(shown(name), screen.width - 2, screen.ambiguousWide);
      yield* ended(lines.map((line) => `  ${line}`));
    }
  }
}

function groupTable(compared: Comparison, language: Language, screen: Screen): string[] {
  const words = agendaDiffWords[language];
  const rows = groupRows(compared, language);
  const right = { align: 'right' } as const;
  const columns = [
    columnOf(rows, words.thing, ({ title }) => title, screen, { least: 16 }),
    columnOf(rows, words.total, ({ total }) => total, screen, right),
    columnOf(rows, words.changes, ({ changes }) => changes, screen, right),
    columnOf(rows, words.how, ({ how }) => how, screen, { least: 24 }),
  ];
  return drawTable(rows, narrowed(columns, screen), screen);
}

/** One row each. Streams: a walk for the widths, and another for the rows. */
function* thingTable(compared: Comparison, language: Language, screen: Screen): Generator<string> {
  const whole = thingColumns(compared, false, language, screen);
  const isShort = !fits(whole, screen) && isAgendaInOneYear(compared);
  const columns = isShort ? thingColumns(compared, true, language, screen) : whole;
  const used = narrowed(columns, screen);
  yield* ended(['', ...drawHead(used, screen)]);
  for (const row of thingRows(compared, language, isShort)) {
    yield `${drawRow(row, used, screen).join('\n')}\n`;
  }
}

function thingColumns(
  compared: Comparison,
  isShort: boolean,
  language: Language,
  screen: Screen,
): Column<ThingRow>[] {
  const words = { ...diffWords[language], ...agendaDiffWords[language] };
  const all: readonly Wanted[] = [
    { title: words.thing, least: 12, text: ({ title }) => shown(title) },
    { title: words.unit, least: 14, text: ({ unit }) => shown(unit) },
    { title: words.was, least: 11, text: ({ was }) => was },
    { title: words.now, least: 11, text: ({ now }) => now },
    { title: words.shift, least: 8, text: ({ shift }) => shift },
    { title: words.people, least: 12, text: ({ people }) => shown(people) },
  ];
  const widths = all.map(() => 0);
  for (const row of thingRows(compared, language, isShort)) {
    for (const [k, { text }] of all.entries()) {
      widths[k] = Math.max(widths[k] ?? 0, widest([text(row)], screen.ambiguousWide));
    }
  }
  return all.flatMap(({ title, least, text }, k): Column<ThingRow>[] => {
    const content = widths[k] ?? 0;
    // Where nobody attends there is nothing to say of it.
    if (content === 0) return [];
    const width = Math.max(content, widest([title], screen.ambiguousWide));
    return [{ title, align: 'left', width, min: Math.min(width, least), text }];
  });
}

interface Wanted {
  readonly title: string;
  readonly least: number;
  readonly text: (row: ThingRow) => string;
}
