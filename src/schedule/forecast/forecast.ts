import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { cell } from '../../domain/columns.js';
import type { Day } from '../../domain/day.js';
import type { Reported } from '../../domain/reported.js';
import { topologicalOrder } from '../network/topology.js';
import type { Run } from '../run.js';
import type { Forecast, Schedule } from '../types.js';
import { ForecastDays, NOBODY } from './forecast-days.js';
import { reasonNow } from './moved-reasons.js';
import { reviewForecast } from './review-forecast.js';

/**
 * What comes of a plan, given what was reported of it by the end of the day `on`. Never fails: what the days break is told.
 *
 * @param run and `planned`: of the plan itself.
 */
export function forecast(
  run: Run,
  planned: Schedule,
  reported: Reported,
  on: Day,
): { readonly forecast: Forecast; readonly diagnostics: readonly Diagnostic[] } {
  const days = new ForecastDays(run, planned, reported, on);
  days.walk(topologicalOrder(run.network));
  return { forecast: asSchedule(days), diagnostics: reviewForecast(days) };
}

function asSchedule(days: ForecastDays): Forecast {
  const { planned, start } = days;
  const { starts: stageStarts, ends: stageEnds } = days.stages;
  const { size } = planned.entries;
  const end = new Int32Array(size);
  const [earliest, latest] = [planned.earliest.slice(), planned.latest.slice()];
  for (let entry = 0; entry < size; entry++) {
    end[entry] = days.stages.lastDay(entry);
    const day = cell(start, entry);
    const isBegun = days.stages.isBegun(entry);
    // What has begun can't move any more, and what was moved has no earlier day.
    if (isBegun || day !== cell(planned.start, entry)) earliest[entry] = day;
    latest[entry] = isBegun ? day : Math.max(day, cell(latest, entry));
  }
  const movedBy = causesOf(days, end);
  return {
    ...planned,
    start,
    end,
    earliest,
    latest,
    stageStarts,
    stageEnds,
    on: days.on,
    movedBy,
    moves: countMoves(movedBy),
    reasonOf: (entry) => reasonNow(days, entry),
  };
}

/** Of those that come later than planned: whom they wait for. */
function causesOf({ movedBy, start, planned }: ForecastDays, end: Int32Array): Int32Array {
  return movedBy.map((cause, entry) => {
    const isLater =
      cell(start, entry) > cell(planned.start, entry) ||
      cell(end, entry) > cell(planned.end, entry);
    return isLater ? cause : NOBODY;
  });
}

/** Of each entry, how many wait for it, or for one that does. */
function countMoves(movedBy: Int32Array): Int32Array {
  const moves = new Int32Array(movedBy.length);
  const uncounted = new Int32Array(movedBy.length);
  for (const cause of movedBy) {
    if (cause !== NOBODY) uncounted[cause] = cell(uncounted, cause) + 1;
  }
  // Those that move nobody, then whoever moves none but such as had their turn.
  const ready = [...movedBy.keys()].filter((entry) => cell(uncounted, entry) === 0);
  for (const entry of ready) {
    const cause = cell(movedBy, entry);
    if (cause === NOBODY) continue;
    moves[cause] = cell(moves, cause) + 1 + cell(moves, entry);
    uncounted[cause] = cell(uncounted, cause) - 1;
    if (cell(uncounted, cause) === 0) ready.push(cause);
  }
  return moves;
}
