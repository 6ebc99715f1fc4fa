import type { HolidayTable } from '../../src/domain/calendar.js';
import { asDay } from '../../src/domain/day.js';
import type { Plan } from '../../src/domain/plan.js';
import { weekdayOf } from './days.js';
import { edgesInto, type Edge } from './edges.js';
import { entriesOf, type Entry } from './entries.js';
import { endOf, windowEnd } from './lengths.js';
import { Network, type Relation } from './network.js';

/** A plan as variables (its entries, then the kickoff) and edges. */
export interface Problem {
  readonly plan: Plan;
  readonly holidays: HolidayTable;
  readonly entries: readonly Entry[];
  /** Edges that hold. */
  readonly edges: readonly Edge[];
  /** Edges into fixed entries: nothing pulls at them. */
  readonly dropped: readonly Edge[];
  /** No day outside these two (inclusive) is tried. */
  readonly from: number;
  readonly to: number;
}

export function problemOf(plan: Plan, holidays: HolidayTable): Problem {
  const entries = entriesOf(plan);
  const all = entries.flatMap((entry) => edgesInto(plan, entries, entry));
  const isFixed = (edge: Edge): boolean => entries[edge.to]!.fixed !== null;
  const edges = all.filter((edge) => !isFixed(edge)).map(withMemory);
  return {
    plan,
    holidays,
    entries,
    edges,
    dropped: all.filter(isFixed),
    ...horizon(plan, entries, edges),
  };
}

/** Wide enough for the earliest calendar with all limits given way. */
function horizon(plan: Plan, entries: readonly Entry[], edges: readonly Edge[]) {
  const named = [
    plan.kickoff.day,
    ...plan.calendar.avoid.flatMap((range) => [range.from, range.to]),
    ...plan.calendar.restdays.flatMap((range) => [range.from, range.to]),
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
    const reaches = edges.filter((edge) => edge.to === entry.index).map((edge) => edge.reach);
    return total + Math.max(0, ...reaches) + 12; // 12: the longest run of days without a workday
  }, 0);
  return { from: Math.min(...named) - back - 10, to: Math.max(...named) + ahead + 30 };
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
  const onKickoff = entry.rules.start?.anchor === 'kickoff';
  const may = onKickoff ? day === problem.plan.kickoff.day : isAllowed(problem, entry, day);
  return may && keepsBounds(entry, day) && keepsWindow(problem, entry, day);
}

function candidates(problem: Problem, entry: Entry, to: number): number[] {
  const days: number[] = [];
  for (let day = problem.from; day <= to; day++) if (mayStart(problem, entry, day)) days.push(day);
  return days;
}

function remembered(limit: (x: number) => number): (x: number) => number {
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

/** The variable that the edge comes from. */
export const sourceOf = (problem: Problem, edge: Edge): number =>
  edge.from ?? problem.entries.length;

/** start(to) ≥ lower(start(from)) */
function lowerLimit(problem: Problem, edge: Edge): Relation {
  const { to: b, lower } = edge;
  return { a: sourceOf(problem, edge), b, holds: (x, y) => y >= lower(x) };
}

/** start(to) ≤ upper(start(from)) + by */
export function upperLimit(problem: Problem, edge: Edge, by: number): Relation {
  const { to: b, upper } = edge;
  return { a: sourceOf(problem, edge), b, holds: (x, y) => upper === null || y <= upper(x) + by };
}

/** The network of the hard rules. `further` days are tried beyond the horizon. */
export function hardNetwork(problem: Problem, further: number): Network {
  const { entries, plan } = problem;
  const lists = entries.map((entry) => candidates(problem, entry, problem.to + further));
  const network = new Network([...lists, [plan.kickoff.day]]);
  for (const edge of problem.edges) {
    network.add(lowerLimit(problem, edge));
    if (edge.upper !== null && edge.severity === 'error') network.add(upperLimit(problem, edge, 0));
  }
  return network;
}

/** Whether some entry has to come after itself: that is found before any dates. */
export function isCyclic({ entries, edges }: Problem): boolean {
  const waiting = new Set(entries.map((entry) => entry.index));
  for (;;) {
    const free = [...waiting].filter(
      (entry) => !edges.some(({ to, from }) => to === entry && from !== null && waiting.has(from)),
    );
    if (free.length === 0) return waiting.size > 0;
    for (const entry of free) waiting.delete(entry);
  }
}
