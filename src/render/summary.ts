import { asDay, type Day } from '../domain/day.js';
import { cell, item } from '../domain/columns.js';
import { stageDays, type StageRow } from './row.js';
import type { View } from './view.js';

/** One echelon of one level, over all entries that are shown. All days are inclusive. */
export interface EchelonRow {
  readonly level: string;
  readonly echelon: string;
  readonly units: number;
  /** More than units where members are listed. */
  readonly entries: number;
  readonly firstStart: Day;
  readonly lastStart: Day;
  readonly lastEnd: Day;
  /** From the first start to the last end of that stage. */
  readonly stages: readonly StageRow[];
}

interface Tally {
  units: number;
  lastUnit: number;
  entries: number;
  firstStart: number;
  lastStart: number;
  lastEnd: number;
  readonly stages: readonly { start: number; end: number }[];
}

/** One row per level and echelon that has entries, top level first. */
export function summarize(view: View): EchelonRow[] {
  const { levels, stages } = view.plan;
  const tallies = levels.map((level) => level.echelons.map(() => newTally(stages.length)));
  const { entries } = view.schedule;
  for (const entry of view.entries()) {
    const ofLevel = item(tallies, entries.unitOf(entry).level);
    count(item(ofLevel, cell(entries.echelon, entry)), view, entry);
  }
  return levels.flatMap((level, l) =>
    level.echelons.flatMap((echelon, e) => {
      const tally = item(item(tallies, l), e);
      return tally.entries === 0 ? [] : [rowOf(view, level.name, echelon, tally)];
    }),
  );
}

const newTally = (stages: number): Tally => ({
  units: 0,
  lastUnit: -1,
  entries: 0,
  firstStart: Infinity,
  lastStart: -Infinity,
  lastEnd: -Infinity,
  stages: Array.from({ length: stages }, () => ({ start: Infinity, end: -Infinity })),
});

/** A unit's entries of one echelon stand together, so a unit is new when it isn't the last one. */
function count(tally: Tally, { schedule }: View, entry: number): void {
  const unit = cell(schedule.entries.unit, entry);
  const [start, end] = [cell(schedule.start, entry), cell(schedule.end, entry)];
  if (unit !== tally.lastUnit) tally.units++;
  tally.lastUnit = unit;
  tally.entries++;
  tally.firstStart = Math.min(tally.firstStart, start);
  tally.lastStart = Math.max(tally.lastStart, start);
  tally.lastEnd = Math.max(tally.lastEnd, end);
  for (const [k, stage] of tally.stages.entries()) {
    const days = stageDays(schedule, entry, k);
    stage.start = Math.min(stage.start, days.start);
    stage.end = Math.max(stage.end, days.end);
  }
}

function rowOf({ plan }: View, level: string, echelon: string, tally: Tally): EchelonRow {
  return {
    level,
    echelon,
    units: tally.units,
    entries: tally.entries,
    firstStart: asDay(tally.firstStart),
    lastStart: asDay(tally.lastStart),
    lastEnd: asDay(tally.lastEnd),
    stages: tally.stages.map(({ start, end }, k) => ({
      name: item(plan.stages, k).name,
      start: asDay(start),
      end: asDay(end),
    })),
  };
}
