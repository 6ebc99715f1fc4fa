import type { Language } from '../../diagnostics/code-entry.js';
import { cell, item } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import { headings } from '../headings.js';
import { stageDays } from '../row.js';
import { summarize, type EchelonRow } from '../summary.js';
import { grouped, isOneYear } from '../terminal/table-text.js';
import type { View } from '../view.js';
import { DayCounts, type Band } from './bands.js';
import { dateText, daysText } from './dates.js';
import type { ChartRows, LabelColumn } from './chart-row.js';

/** One row per level and echelon that has entries, the top level first. */
export function levelRows(view: View, language: Language): ChartRows {
  const rows = summarize(view);
  const bands = bandsOf(view);
  const last = rows.reduce((latest, row) => Math.max(latest, row.lastEnd), -Infinity);
  const first = rows.reduce((earliest, row) => Math.min(earliest, row.firstStart), Infinity);
  const oneYear = isOneYear(asDay(first), asDay(last));
  const columns = columnsFor(rows, language, oneYear);
  return {
    by: 'level',
    columns,
    rows: rows.map((row, k) => {
      const beginsGroup = rows[k - 1]?.level !== row.level;
      return {
        labels: columns.map(({ text }) => text(row, beginsGroup)),
        indent: 0,
        tooltip: columns.map(({ title, text }) => `${title} ${text(row, true)}`).join('  '),
        bands: bands.get(keyOf(row.level, row.echelon)) ?? [],
        days: { from: row.firstStart, to: row.lastEnd },
        beginsGroup,
      };
    }),
  };
}

interface EchelonLabel extends LabelColumn {
  readonly text: (row: EchelonRow, beginsGroup: boolean) => string;
}

/** An echelon that is named after its level needs no column, nor does a number that is the other one. */
function columnsFor(
  rows: readonly EchelonRow[],
  language: Language,
  oneYear: boolean,
): EchelonLabel[] {
  const titles = headings[language];
  const hasEchelons = rows.some(({ level, echelon }) => level !== echelon);
  const hasEntries = rows.some(({ units, entries }) => units !== entries);
  return [
    left(titles.level, 8, (row, begins) => (begins ? row.level : '')),
    ...(hasEchelons
      ? [left(titles.echelon, 11, ({ level, echelon }) => (echelon === level ? '' : echelon))]
      : []),
    right(titles.units, ({ units }) => grouped(units)),
    ...(hasEntries ? [right(titles.entries, ({ entries }) => grouped(entries))] : []),
    left(titles.start, 14, ({ firstStart, lastStart }) => daysText(firstStart, lastStart, oneYear)),
    left(titles.lastEnd, 14, ({ lastEnd }) => dateText(lastEnd, oneYear)),
  ];
}

const left = (title: string, most: number, text: EchelonLabel['text']): EchelonLabel => ({
  title,
  align: 'left',
  most,
  text,
});

const right = (title: string, text: EchelonLabel['text']): EchelonLabel => ({
  title,
  align: 'right',
  most: 8,
  text,
});

const keyOf = (level: string, echelon: string): string => JSON.stringify([level, echelon]);

interface Counts {
  entries: number;
  readonly stages: readonly { readonly begun: DayCounts; readonly over: DayCounts }[];
}

/** The bands of each level and echelon, over all entries that are shown. */
function bandsOf(view: View): Map<string, Band[]> {
  const { levels, stages } = view.plan;
  const counts = levels.map((level) => level.echelons.map(() => newCounts(stages.length)));
  for (const entry of view.entries()) {
    const { entries } = view.schedule;
    const ofLevel = item(counts, entries.unitOf(entry).level);
    count(item(ofLevel, cell(entries.echelon, entry)), view, entry);
  }
  return new Map(
    levels.flatMap((level, l) =>
      level.echelons.map((echelon, e) => {
        const { entries, stages: counted } = item(item(counts, l), e);
        const bands = counted.map(({ begun, over }) => ({
          begun: begun.steps(entries),
          over: over.steps(entries),
        }));
        return [keyOf(level.name, echelon), bands];
      }),
    ),
  );
}

const newCounts = (stages: number): Counts => ({
  entries: 0,
  stages: Array.from({ length: Math.max(1, stages) }, () => ({
    begun: new DayCounts(),
    over: new DayCounts(),
  })),
});

function count(counts: Counts, { schedule, plan }: View, entry: number): void {
  counts.entries++;
  for (const [k, { begun, over }] of counts.stages.entries()) {
    const days =
      plan.stages.length === 0
        ? { start: cell(schedule.start, entry), end: cell(schedule.end, entry) }
        : stageDays(schedule, entry, k);
    begun.add(days.start);
    over.add(days.end + 1);
  }
}
