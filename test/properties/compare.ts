import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Plan } from '../../src/domain/plan.js';
import { schedule } from '../../src/schedule/schedule.js';
import { OPEN } from '../../src/domain/columns.js';
import type { Schedule } from '../../src/schedule/types.js';
import { written } from '../oracle/days.js';
import { HOLIDAYS } from '../oracle/holidays.js';
import { solveNaively } from '../oracle/solve.js';
import { countsOf, expectedCounts } from './findings.js';

export const run = (
  plan: Plan,
): { schedule: Schedule | null; diagnostics: readonly Diagnostic[] } => schedule(plan, HOLIDAYS);

/** One entry as a line of text, so that a difference can be read. */
function row(
  plan: Plan,
  at: { unit: number; echelon: number; member: number },
  dates: readonly number[],
  stages: ArrayLike<number>,
): string {
  const unit = plan.units[at.unit]!;
  const who = [unit.name, plan.levels[unit.level]!.echelons[at.echelon], at.member];
  const [start, end, earliest, latest] = dates.map(written);
  const range = `in ${earliest} … ${latest}`;
  return `${who.join('/')}: ${start} … ${end} ${range}; ${Array.from(stages, written).join(' ')}`;
}

/** `OPEN` as infinity. */
export const latestOf = (found: Schedule, entry: number): number =>
  found.latest[entry] === OPEN ? Infinity : found.latest[entry]!;

export function rowsOf(found: Schedule): string[] {
  const { entries } = found;
  const { plan } = entries;
  const count = plan.stages.length;
  return Array.from({ length: entries.size }, (_, k) => {
    const at = {
      unit: entries.unit[k]!,
      echelon: entries.echelon[k]!,
      member: entries.member[k]!,
    };
    const dates = [found.start[k]!, found.end[k]!, found.earliest[k]!, latestOf(found, k)];
    return row(plan, at, dates, found.stageStarts.slice(k * count, (k + 1) * count));
  });
}

const NONE = { rows: ['no calendar'], counts: {} };

/** What the engine makes of the plan: dates, and how many findings of each kind. */
function byEngine(plan: Plan) {
  const found = run(plan);
  if (found.schedule === null) return NONE;
  return { rows: rowsOf(found.schedule), counts: countsOf(found.diagnostics) };
}

/** The same from the second solver; null where the domain's contract gives no answer. */
function byOracle(plan: Plan) {
  const naive = solveNaively(plan, HOLIDAYS);
  if (!naive.feasible) return NONE;
  if (naive.unbounded) return null;
  const rows = naive.entries.map((entry) => {
    const { start, end, earliest, latest, stageStarts } = entry;
    return row(plan, entry, [start, end, earliest, latest], stageStarts);
  });
  return { rows, counts: expectedCounts(plan, naive) };
}

export function bothOf(plan: Plan) {
  const oracle = byOracle(plan);
  return oracle === null ? null : { engine: byEngine(plan), oracle };
}
