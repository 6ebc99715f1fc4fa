import { item } from '../../domain/columns.js';
import { entryTexts } from '../columns/entry-texts.js';
import { headings } from '../headings.js';
import { stageDays, type Row } from '../row.js';
import { serialOf } from '../sheet/serial.js';
import type { Worksheet } from '../sheet/worksheet.js';
import type { Frame } from './frame.js';
import { listSheet, type ListColumn } from './list.js';
import { cellOrNull, cellText } from './text.js';

/** One row an entry with all that there is to say of it; no title, no group, nothing merged. */
export function entrySheet(frame: Frame): Worksheet {
  const { view, words, scope } = frame;
  const rows = { [Symbol.iterator]: () => view.rows()[Symbol.iterator]() };
  return listSheet(frame, words.sheets.entries, columnsOf(frame), rows, scope?.entries ?? 0);
}

type Column = ListColumn<Row>;

function columnsOf(frame: Frame): Column[] {
  const { view, language } = frame;
  const [words, texts] = [headings[language], entryTexts(view, language)];
  const text = (
    name: Exclude<keyof typeof texts, 'days'>,
    most: number,
    kind: 'text' | 'wrapped' = 'wrapped',
  ): Column => ({
    heading: words[name],
    kind,
    most,
    of: (row) => cellOrNull(texts[name](row)),
  });
  return [
    text('code', 24, 'text'),
    text('unit', 36),
    text('above', 36),
    text('level', 16),
    text('echelon', 22),
    ...levelColumns(frame),
    { heading: words.start, kind: 'wholeDay', most: 0, of: ({ start }) => serialOf(start) },
    { heading: words.end, kind: 'wholeDay', most: 0, of: ({ end }) => serialOf(end) },
    { heading: words.days, kind: 'count', most: 8, of: ({ days }) => days },
    ...stageColumns(frame),
    { heading: words.float, kind: 'count', most: 8, of: ({ float }) => float },
    {
      heading: words.earliest,
      kind: 'wholeDay',
      most: 0,
      of: ({ earliest }) => serialOf(earliest),
    },
    {
      heading: words.latest,
      kind: 'wholeDay',
      most: 0,
      of: ({ latest }) => (latest === null ? null : serialOf(latest)),
    },
    text('system', 16),
    text('tags', 20),
    text('note', 36),
    text('reason', 40),
    text('basis', 40),
    text('id', 40),
  ];
}

/** The unit on each level that the entry stands in: what one pivots by. */
function levelColumns({ view }: Frame): Column[] {
  const { units, levels } = view.plan;
  const { entries } = view.schedule;
  return levels.map(({ name }, level) => ({
    heading: cellText(name),
    kind: 'wrapped',
    most: 24,
    of: ({ entry }) => {
      let unit = entries.unitOf(entry);
      while (unit.level > level && unit.parent >= 0) unit = item(units, unit.parent);
      return unit.level === level ? cellText(unit.name) : null;
    },
  }));
}

function stageColumns({ view, language }: Frame): Column[] {
  const { from, to } = headings[language];
  return view.plan.stages.flatMap(({ name }, k) =>
    (['start', 'end'] as const).map((end): Column => ({
      heading: `${cellText(name)}·${end === 'start' ? from : to}`,
      kind: 'wholeDay',
      most: 0,
      of: ({ entry }) => serialOf(stageDays(view.schedule, entry, k)[end]),
    })),
  );
}
