import type { HolidayTable } from '../../src/domain/calendar.js';
import { asDay } from '../../src/domain/day.js';
import type { Plan } from '../../src/domain/plan.js';
import { weekdayOf } from './days.js';
import { span, tiesOf, type Edge, type Wait } from './edges.js';
import { entriesOf, type Entry } from './entries.js';
import { endOf, windowEnd } from './lengths.js';
import { aheadOf } from './waits.js';

/** A plan as variables (its entries, then the kickoff) and edges. */
export interface Problem {
  readonly plan: Plan;
  readonly holidays: HolidayTable;
  readonly entries: readonly Entry[];
  /** Edges that hold. */
  readonly edges: readonly Edge[];
  /** Edges into fixed entries: nothing pulls at them. */
  readonly dropped: readonly Edge[];
  /** What `lead-first` makes stages wait for, those of fixed entries included. */
  readonly waits: readonly Wait[];
  /** No day outside these two (inclusive) is tried. */
  readonly from: number;
  readonly to: number;
}

export function problemOf(plan: Plan, holidays: HolidayTable): Problem {
  const entries = entriesOf(plan);
  const ties = entries.map((entry) => tiesOf(plan, entries, entry));
  const all = ties.flatMap((one) => one.edges);
  const waits = ties.flatMap((one) => one.waits);
  const isFixed = (edge: Edge): boolean => entries[edge.to]!.fixed !== null;
  const edges = all.filter((edge) => !isFixed(edge)).map(withMemory);
  return {
    plan,
    holidays,
    entries,
    edges,
    dropped: all.filter(isFixed),
    waits,
    ...horizon(plan, entries, edges, waits),
  };
}

/** Wide enough for the earliest calendar with all limits given way. */
function horizon(
  plan: Plan,
  entries: readonly Entry[],
  edges: readonly Edge[],
  waits: readonly Wait[],
) {
  const named = [
    plan.kickoff.day,
    ...plan.calendar.avoid.flatMap((range) => [range.from, range.to]),
    ...plan.calendar.restdays.flatMap((range) => [range.from, range.to]),
    ...plan.calendar.workdays.map((extra) => extra.day),
    ...entries.flatMap((entry) => [
      entry.fixed ?? NaN,
      windowEnd(plan, entry) ?? NaN,
      ...entry.bounds.flatMap(({ notBefore, notAfter }) => [notBefore ?? NaN, notAfter ?? NaN]),
    ]),
  ].filter((day) => !Number.isNaN(day));
  const back = edges.reduce((total, { lower }) => {
    return total + Math.max(0, plan.kickoff.day - lower(plan.kickoff.day));
  }, 0);
  const ahead = entries.reduce((total, entry) => {
    const reaches = edges
      .filter((edge) => edge.to === entry.index)
      .map((edge) => edge.reach + waited(plan, entries, waits, edge));
    return total + Math.max(0, ...reaches) + 12; // 12: the longest run of days without a workday
  }, 0);
  return { from: Math.min(...named) - back - 10, to: Math.max(...named) + ahead + 30 };
}

/** How much later than it would by itself the source of an edge may end. */
function waited(plan: Plan, entries: readonly Entry[], waits: readonly Wait[], edge: Edge): number {
  if (edge.of !== 'end' || edge.from === null) return 0;
  const ahead = aheadOf(waits, edge.from).map((one) => span(plan, entries[one]!) + 10);
  return ahead.reduce((total, one) => total + one, 0);
}

function isWorkday({ plan, holidays }: Problem, day: number): boolean {
  const { calendar } = plan;
  if (calendar.workdays.some((extra) => extra.day === day)) return true;
  if (calendar.restdays.some(({ from, to }) => from <= day && day <= to)) return false;
  if (calendar.holidays === 'cn') {
    if (holidays.makeUpWorkdays.has(asDay(day))) return true;
    if (holidays.holidays.has(asDay(day))) return false;
  }
  return !calendar.weekend.some((weekday) => weekday === weekdayOf(day));
}

/** Whether the entry may start on the day as far as the calendar goes. */
export function isAllowed(problem: Problem, entry: Entry, day: number): boolean {
  if (problem.plan.calendar.avoid.some(({ from, to }) => from <= day && day <= to)) return false;
  return entry.rules.startOn === 'any' || isWorkday(problem, day);
}

function keepsBounds(entry: Entry, day: number): boolean {
  return entry.bounds.every(
    ({ notBefore, notAfter }) =>
      (notBefore === null || day >= notBefore) && (notAfter === null || day <= notAfter),
  );
}

function keepsWindow(problem: Problem, entry: Entry, day: number): boolean {
  const end = windowEnd(problem.plan, entry);
  if (end === null || (entry.rules.window?.severity ?? 'error') !== 'error') return true;
  return endOf(problem.plan, entry, day) <= end;
}

/** Whether the entry may start on the day as far as it goes by itself: calendar, bounds, window, its own word. */
export function mayStart(problem: Problem, entry: Entry, day: number): boolean {
  if (entry.fixed !== null) return day === entry.fixed;
  const may = entry.onKickoff ? day === problem.plan.kickoff.day : isAllowed(problem, entry, day);
  return may && keepsBounds(entry, day) && keepsWindow(problem, entry, day);
}

export function remembered(limit: (x: number) => number): (x: number) => number {
  const known = new Map<number, number>();
  return (x) => {
    let value = known.get(x);
    if (value === undefined) known.set(x, (value = limit(x)));
    return value;
  };
}

const withMemory = (edge: Edge): Edge => ({
  ...edge,
  lower: remembered(edge.lower),
  upper: edge.upper && remembered(edge.upper),
});
