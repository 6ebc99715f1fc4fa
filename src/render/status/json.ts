import { cell, item } from '../../domain/columns.js';
import { asDay, formatDay } from '../../domain/day.js';
import { chunked } from '../chunks.js';
import { itemLines, jsonText } from '../json-text.js';
import type { Row } from '../row.js';
import { summaryOf as summarize, type Group } from './groups.js';
import type { StatusOptions, StatusView } from './options.js';

/** The status as schemas/status.schema.json describes it: one entry a line, `--by` makes no difference. */
export const statusJson = (view: StatusView, { diagnostics }: StatusOptions): Iterable<string> =>
  chunked(lines(view, diagnostics));

/** The document of a plan that has no calendar. */
export const emptyStatusJson = (on: string | null, diagnostics: readonly object[]): string =>
  [
    `{"on":${JSON.stringify(on)},\n"entries":[\n],`,
    '"summary":{"lastEnd":null,"windowEnd":null,"byLevel":[],"byTop":[]},',
    `"diagnostics":[${[...itemLines(diagnostics.map(jsonText))].join('')}\n]}\n`,
  ].join('\n');

function* lines(view: StatusView, diagnostics: readonly object[]): Generator<string> {
  const { status } = view;
  yield `{"on":${JSON.stringify(formatDay(status.on))},\n"entries":[`;
  yield* itemLines(entryTexts(view));
  yield `\n],\n"summary":${jsonText(summaryOf(view))},\n"diagnostics":[`;
  yield* itemLines(diagnostics.map(jsonText));
  yield `\n]}\n`;
}

function* entryTexts(view: StatusView): Generator<string> {
  for (const row of view.view.rows()) yield jsonText(entryOf(view, row));
}

function entryOf(view: StatusView, row: Row) {
  const { status } = view;
  const { entry } = row;
  const { state, assumed, stage, plannedStage, daysLate } = status.of(entry);
  const { stages } = view.view.plan;
  const name = (at: number | null): string | null => (at === null ? null : item(stages, at).name);
  const movedBy = cell(status.forecast.movedBy, entry);
  return {
    id: row.id,
    code: row.code,
    path: row.path,
    level: row.level,
    echelon: row.echelon,
    member: row.member,
    state,
    assumed,
    stage: name(stage),
    plannedStage: name(plannedStage),
    daysLate,
    plannedStart: dayText(cell(status.planned.start, entry)),
    plannedEnd: dayText(cell(status.planned.end, entry)),
    forecastStart: formatDay(row.start),
    forecastEnd: formatDay(row.end),
    movedBy: movedBy < 0 ? null : view.view.idOf(movedBy),
    moves: cell(status.forecast.moves, entry),
    stages: row.stages.map((one, k) => ({
      name: one.name,
      start: formatDay(one.start),
      end: formatDay(one.end),
      finished: status.isFinished(entry, k),
    })),
  };
}

const dayText = (day: number): string => formatDay(asDay(day));

function summaryOf(view: StatusView) {
  const { groups, total } = summarize(view, 'top');
  const { windowEnd } = view.view;
  return {
    lastEnd: total === null ? null : dayText(total.lastEnd),
    windowEnd: windowEnd === null ? null : formatDay(windowEnd),
    byLevel: levelsOf(view),
    byTop: groups.map((group) => ({ unit: group.name, ...countsOf(group) })),
  };
}

/** The echelons of a level together. */
function levelsOf(view: StatusView) {
  return summarize(view, 'level').groups.map((group) => ({
    level: group.level,
    echelon: group.echelon,
    ...countsOf(group),
  }));
}

const countsOf = ({ status }: Group) => ({
  entries: status.entries,
  ...status.counts,
  worst: status.worst,
  lastEnd: dayText(status.lastEnd),
});
