import { asDay, type Day } from '../domain/day.js';
import type { StageRow } from './row.js';
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
  readonly from: number[];
  readonly to: number[];
}

/** One row per level and echelon that has entries, top level first. */
export function summarize(view: View): EchelonRow[] {
  const { levels, stages } = view.plan;
  const tallies = levels.map((level) => level.echelons.map(() => newTally(stages.length)));
  const { schedule } = view;
  for (const entry of view.entries()) {
    const unit = view.plan.units[schedule.unit[entry]!]!;
    count(tallies[unit.level]![schedule.echelon[entry]!]!, view, entry);
  }
  return levels.flatMap((level, l) =>
    level.echelons.flatMap((echelon, e) => {
      const tally = tallies[l]![e]!;
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
  from: new Array<number>(stages).fill(Infinity),
  to: new Array<number>(stages).fill(-Infinity),
});

/** A unit's entries of one echelon stand together, so a unit is new when it isn't the last one. */
function count(tally: Tally, { schedule }: View, entry: number): void {
  const [unit, start, end] = [schedule.unit[entry]!, schedule.start[entry]!, schedule.end[entry]!];
  if (unit !== tally.lastUnit) tally.units++;
  tally.lastUnit = unit;
  tally.entries++;
  tally.firstStart = Math.min(tally.firstStart, start);
  tally.lastStart = Math.max(tally.lastStart, start);
  tally.lastEnd = Math.max(tally.lastEnd, end);
  const stages = tally.from.length;
  for (let k = 0; k < stages; k++) {
    const at = entry * stages + k;
    const stageEnd = k + 1 < stages ? schedule.stageStarts[at + 1]! - 1 : end;
    tally.from[k] = Math.min(tally.from[k]!, schedule.stageStarts[at]!);
    tally.to[k] = Math.max(tally.to[k]!, stageEnd);
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
    stages: plan.stages.map((stage, k) => ({
      name: stage.name,
      start: asDay(tally.from[k]!),
      end: asDay(tally.to[k]!),
    })),
  };
}
