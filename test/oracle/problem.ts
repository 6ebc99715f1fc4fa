import type { HolidayTable } from '../../src/domain/calendar.js';
import { asDay } from '../../src/domain/day.js';
import type { Plan } from '../../src/domain/plan.js';
import { weekdayOf } from './days.js';
import { span, tiesOf, type Edge, type Wait } from './edges.js';
import { entriesOf, type Entry } from './entries.js';
import { addEndLimits } from './end-limits.js';
import { endOf, windowEnd } from './lengths.js';
import { Network, type Relation } from './network.js';
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

function candidates(problem: Problem, entry: Entry, to: number): number[] {
  const days: number[] = [];
  for (let day = problem.from; day <= to; day++) if (mayStart(problem, entry, day)) days.push(day);
  return days;
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

/** The variable that the edge comes from. */
export const sourceOf = (problem: Problem, edge: Edge): number =>
  edge.from ?? problem.entries.length;

/** The day that the edge counts from, where its source starts on `start` and waits for nobody. */
const anchorOf = ({ plan, entries }: Problem, { from, of }: Edge, start: number): number =>
  from === null || of === 'start' ? start : endOf(plan, entries[from]!, start);

/** start(to) ≥ lower(start(from) or end(from)) */
function lowerLimit(problem: Problem, edge: Edge): Relation {
  const { to: b, lower } = edge;
  const anchor = remembered((x) => lower(anchorOf(problem, edge, x)));
  return { a: sourceOf(problem, edge), b, holds: (x, y) => y >= anchor(x) };
}

/** start(to) ≤ upper(start(from)) + by */
export function upperLimit(problem: Problem, edge: Edge, by: number): Relation {
  const { to: b, upper } = edge;
  return { a: sourceOf(problem, edge), b, holds: (x, y) => upper === null || y <= upper(x) + by };
}

/**
 * The network of the hard rules. `further` days are tried beyond the horizon.
 *
 * @param pulled whether leaders make room for what waits and is fixed.
 */
export function hardNetwork(problem: Problem, further: number, pulled: boolean): Network {
  const { entries, plan } = problem;
  const lists = entries.map((entry) => candidates(problem, entry, problem.to + further));
  const network = new Network([...lists, [plan.kickoff.day]], orderOfSearch(problem));
  for (const edge of problem.edges) {
    network.add(lowerLimit(problem, edge));
    if (edge.upper !== null && edge.severity === 'error') network.add(upperLimit(problem, edge, 0));
  }
  addEndLimits(problem, network, pulled);
  return network;
}

/** The kickoff, then each entry after those it is tied to. */
function orderOfSearch(problem: Problem): number[] {
  const waiting = new Set(problem.entries.map((entry) => entry.index));
  const order = [problem.entries.length];
  while (waiting.size > 0) {
    const free = firstFree(problem, waiting);
    if (free.length === 0) throw new Error('a circle has no order');
    for (const entry of free) waiting.delete(entry);
    order.push(...free);
  }
  return order;
}

/** Those that come after nobody who is still waiting. */
const firstFree = ({ edges }: Problem, waiting: ReadonlySet<number>): number[] =>
  [...waiting].filter(
    (entry) => !edges.some(({ to, from }) => to === entry && from !== null && waiting.has(from)),
  );

/** Whether some entry has to come after itself: that is found before any dates. */
export function isCyclic(problem: Problem): boolean {
  const waiting = new Set(problem.entries.map((entry) => entry.index));
  for (;;) {
    const free = firstFree(problem, waiting);
    if (free.length === 0) return waiting.size > 0;
    for (const entry of free) waiting.delete(entry);
  }
}

/** Whether some stage, of those that wait for others, has to wait for itself. */
export function stagesWaitInCircles({ plan, entries, edges, waits }: Problem): boolean {
  const last = Math.max(1, plan.stages.length) - 1;
  const node = (entry: number, stage: number): number => entry * (last + 1) + stage;
  const arcs: [before: number, after: number][] = [
    ...entries.flatMap(({ index }) =>
      Array.from({ length: last }, (_, k): [number, number] => [
        node(index, k),
        node(index, k + 1),
      ]),
    ),
    ...waits.flatMap(({ from, to }) =>
      Array.from({ length: last }, (_, k): [number, number] => [
        node(from, k + 1),
        node(to, k + 1),
      ]),
    ),
    ...edges.flatMap(({ from, to, of }): [number, number][] =>
      from === null ? [] : [[node(from, of === 'end' ? last : 0), node(to, 0)]],
    ),
  ];
  const left = new Set(arcs.flat());
  for (;;) {
    const free = [...left].filter((one) => !arcs.some(([a, b]) => b === one && left.has(a)));
    if (free.length === 0) return left.size > 0;
    for (const one of free) left.delete(one);
  }
}
