import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Plan } from '../../src/domain/plan.js';
import { schedule } from '../../src/schedule/schedule.js';
import { OPEN } from '../../src/domain/columns.js';
import type { Schedule } from '../../src/schedule/types.js';
import { written } from '../oracle/days.js';
import { HOLIDAYS } from '../oracle/holidays.js';
import { problemOf } from '../oracle/problem.js';
import { solveNaively, type OracleResult } from '../oracle/solve.js';
import { countsOf, expectedCounts, fitted, type Counts } from './findings.js';
import { expectedReasons, reasonRows } from './reasons.js';
import { violations } from './validity.js';

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

/** What is said of a plan: its dates, what broke, why each day was taken. */
interface Calendar {
  readonly rows: readonly string[];
  readonly counts: Counts;
  readonly reasons: readonly string[];
}

const NONE: Calendar = { rows: ['no calendar'], counts: {}, reasons: [] };

interface Both {
  readonly engine: Calendar;
  readonly oracle: Calendar;
}

/** Both solvers' words on the plan; null where the domain's contract gives no answer. */
export function bothOf(plan: Plan): Both | null {
  const naive = solveNaively(plan, HOLIDAYS);
  if (naive.open === 'calendar') return null;
  const found = run(plan);
  if (!naive.feasible || found.schedule === null)
    return {
      engine: found.schedule === null ? NONE : { ...NONE, rows: rowsOf(found.schedule) },
      oracle: naive.feasible ? { ...NONE, rows: oracleRows(plan, naive) } : NONE,
    };
  if (naive.open === 'dates') return validityOf(plan, found.schedule);
  const problem = problemOf(plan, HOLIDAYS);
  const counts = countsOf(found.diagnostics);
  const reasons = reasonRows(problem, found.schedule);
  return {
    engine: { rows: rowsOf(found.schedule), counts, reasons },
    oracle: {
      rows: oracleRows(plan, naive),
      counts: fitted(counts, expectedCounts(problem, naive)),
      reasons: expectedReasons(problem, naive, found.schedule),
    },
  };
}

const oracleRows = (plan: Plan, naive: Extract<OracleResult, { feasible: true }>): string[] =>
  naive.entries.map((entry) => {
    const { start, end, earliest, latest, stageStarts } = entry;
    return row(plan, entry, [start, end, earliest, latest], stageStarts);
  });

/** Where the dates are left open, those that were chosen have to keep the hard rules. */
function validityOf(plan: Plan, found: Schedule): Both {
  const broken = violations(problemOf(plan, HOLIDAYS), found.start, () => null);
  return { engine: { ...NONE, rows: broken }, oracle: { ...NONE, rows: [] } };
}
