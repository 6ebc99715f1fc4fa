import { rangeOf } from '../../diagnostics/located.js';
import { cell, OPEN } from '../../domain/columns.js';
import { asDay, formatDay, type Day } from '../../domain/day.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { isoSpan, type Span } from '../../domain/span.js';
import type { Bound, ChainStep, LimitStep, SetBy, Tie, Wait } from '../../schedule/types.js';
import { itemLines, jsonText, skippedJson } from '../json-text.js';
import { stageDays } from '../row.js';
import type { ExplainView } from './view.js';

/** So many of those who move are named. */
const MOST_NAMED = 20;

/**
 * The explanations as schemas/explain.schema.json describes them, one entry a line.
 *
 * @param view null where there is no calendar.
 */
export function* explainJson(
  view: ExplainView | null,
  diagnostics: readonly object[],
): Generator<string> {
  yield '{"entries":[';
  if (view !== null) yield* itemLines(entryTexts(view));
  yield `\n],\n"diagnostics":[`;
  yield* itemLines(diagnostics.map(jsonText));
  yield `\n]}\n`;
}

function* entryTexts(view: ExplainView): Generator<string> {
  for (const entry of view.entries) yield jsonText(entryOf(view, entry));
}

function entryOf(view: ExplainView, entry: number) {
  const { schedule, explanations, isAll } = view;
  const earliest = cell(schedule.earliest, entry);
  const latest = cell(schedule.latest, entry);
  const limit = explanations.limitOf(entry);
  const moves = explanations.movesOf(entry);
  return {
    id: idOf(view, entry),
    start: dayAt(schedule.start, entry),
    end: dayAt(schedule.end, entry),
    earliest: dayAt(schedule.earliest, entry),
    latest: latest === OPEN ? null : formatDay(asDay(latest)),
    float: latest === OPEN ? null : latest - earliest,
    chain: explanations.chainOf(entry).map((step) => chainStep(view, step)),
    limit:
      limit === null
        ? null
        : {
            date: formatDay(limit.date),
            chain: limit.chain.map((step) => limitStep(view, step)),
          },
    moves: {
      count: moves.count,
      entries: moves.entries.slice(0, MOST_NAMED).map((one) => idOf(view, one)),
    },
    stages: stagesOf(view, entry),
    ...(isAll
      ? {
          edges: explanations.tiesOf(entry).map((tie) => tieOf(view, tie)),
          bounds: explanations.boundsOf(entry).map((bound) => boundOf(view, bound)),
        }
      : {}),
  };
}

const idOf = ({ schedule }: ExplainView, entry: number): string => schedule.entries.idOf(entry);

const idOrNull = (view: ExplainView, entry: number | null): string | null =>
  entry === null ? null : idOf(view, entry);

const dayAt = (column: Int32Array, entry: number): string => formatDay(asDay(cell(column, entry)));

const dayOrNull = (day: Day | null): string | null => (day === null ? null : formatDay(day));

const spanOrNull = (span: Span | null): string | null => (span === null ? null : isoSpan(span));

function chainStep(view: ExplainView, step: ChainStep) {
  return {
    rule: step.rule,
    to: idOf(view, step.to),
    ...countedOf(view, step),
    skipped: step.skipped.map(skippedJson),
    setBy: step.setBy === null ? null : setByOf(view, step.setBy),
    gaveWay: step.gaveWay,
    ...placeOf(view, step.at),
    basis: step.basis,
  };
}

function limitStep(view: ExplainView, step: LimitStep) {
  const { stages } = view.schedule.entries.plan;
  const stageName = (stage: number | null) =>
    stage === null ? null : (stages[stage]?.name ?? null);
  return {
    rule: step.rule,
    side: step.side,
    to: idOf(view, step.to),
    stage: stageName(step.stage),
    ...countedOf(view, step),
    fromStage: stageName(step.fromStage),
    length: spanOrNull(step.length),
    skipped: step.skipped.map(skippedJson),
    setBy: null,
    gaveWay: step.gaveWay,
    ...placeOf(view, step.at),
    basis: step.basis,
  };
}

const countedOf = (view: ExplainView, step: ChainStep | LimitStep) => ({
  from: idOrNull(view, step.from),
  fromDate: dayOrNull(step.fromDate),
  of: step.of,
  interval: spanOrNull(step.interval),
  tolerance: spanOrNull(step.tolerance),
  wish: formatDay(step.wish),
  date: formatDay(step.date),
});

function placeOf({ sources }: ExplainView, at: SourcePlace) {
  const { file, line, column } = rangeOf(at, sources);
  return { file, line, column };
}

const setByOf = (view: ExplainView, { rule, entry, date, at }: SetBy) => ({
  rule,
  entry: idOrNull(view, entry),
  date: formatDay(date),
  ...placeOf(view, at),
});

function stagesOf(view: ExplainView, entry: number) {
  const { schedule, explanations } = view;
  const { stages } = schedule.entries.plan;
  const waits = explanations.waitsOf(entry);
  return stages.map(({ name }, stage) => {
    const { start, end } = stageDays(schedule, entry, stage);
    const wait = waits[stage] ?? null;
    return {
      name,
      start: formatDay(start),
      end: formatDay(end),
      waits: wait === null ? null : waitOf(view, wait, name),
    };
  });
}

const waitOf = (view: ExplainView, wait: Wait, stage: string) => ({
  from: idOf(view, wait.from),
  stage,
  days: wait.days,
  interval: isoSpan(wait.interval),
  ...placeOf(view, wait.at),
  basis: wait.basis,
});

const tieOf = (view: ExplainView, tie: Tie) => ({
  rule: tie.rule,
  from: idOrNull(view, tie.from),
  to: idOf(view, tie.to),
  fromDate: formatDay(tie.fromDate),
  of: tie.of,
  interval: isoSpan(tie.interval),
  tolerance: spanOrNull(tie.tolerance),
  low: formatDay(tie.low),
  wish: formatDay(tie.wish),
  high: dayOrNull(tie.high),
  date: formatDay(tie.date),
  gaveWay: tie.gaveWay,
  onChain: tie.isOnChain,
  released: tie.isReleased,
  ...placeOf(view, tie.at),
  basis: tie.basis,
});

const boundOf = (view: ExplainView, { rule, side, date, at, basis }: Bound) => ({
  rule,
  side,
  date: dayOrNull(date),
  ...placeOf(view, at),
  basis,
});
