import type { HolidayTable } from '../../src/domain/calendar.js';
import type { Plan } from '../../src/domain/plan.js';
import type { Severity } from '../../src/domain/rules.js';
import { breaksOf, type Break } from './breaks.js';
import { lastOf } from './days.js';
import type { Edge, EdgeRule } from './edges.js';
import { orderOfChoice, type Entry } from './entries.js';
import { laidOutFor, layOut, type LaidOut } from './layout.js';
import { endOf, isCut, lengthOf, windowEnd } from './lengths.js';
import { TooLong, type Domains, type Network } from './network.js';
import { isCyclic, stagesWaitInCircles } from './circles.js';
import { hardNetwork, upperLimit } from './hard-network.js';
import { problemOf, type Problem } from './problem.js';
import { reasonsOf, type Reason } from './reasons.js';
import { aheadOf } from './waits.js';

/**
 * The second solver: domain.md's points 1 to 8 taken literally, on explicit lists of days. It shares no code
 * with `src/schedule`, nor the arithmetic, matching and merging of `src/domain`. Meant for tiny plans.
 */
interface OracleEntry extends LaidOut {
  /** Index into `plan.units`. */
  readonly unit: number;
  readonly echelon: number;
  /** −1 for an entry of the unit itself. */
  readonly member: number;
  readonly earliest: number;
  /** `Infinity` where nothing limits it. */
  readonly latest: number;
}

/** An upper limit that could not hold. */
interface GaveWay {
  readonly entry: number;
  readonly rule: EdgeRule;
  /** Index of the entry that the edge comes from; null for the kickoff. */
  readonly from: number | null;
  /** By how many days the limit was put off. */
  readonly by: number;
  readonly severity: Severity;
}

/** What the contract leaves open: the dates of a calendar that there is, or even whether there is one. */
type Open = 'dates' | 'calendar' | null;

export type OracleResult =
  | { readonly feasible: false; readonly cyclic: boolean; readonly open: 'calendar' | null }
  | {
      readonly feasible: true;
      /** In plan order. */
      readonly entries: readonly OracleEntry[];
      /** In the order in which the limits were taken. */
      readonly gaveWay: readonly GaveWay[];
      /** What does not hold in the end and limits nothing: fixed entries, soft windows, durations. */
      readonly breaks: readonly Break[];
      /** In plan order. */
      readonly reasons: readonly Reason[];
      readonly open: Open;
    };

const BEYOND = 100;

const NONE = { feasible: false, cyclic: false, open: null } as const;

export function solveNaively(plan: Plan, holidays: HolidayTable): OracleResult {
  const problem = problemOf(plan, holidays);
  if (isCyclic(problem)) return { feasible: false, cyclic: true, open: null };
  if (stagesWaitInCircles(problem)) return { ...NONE, open: 'calendar' };
  try {
    return solve(problem);
  } catch (error) {
    if (error instanceof TooLong) return { ...NONE, open: 'calendar' };
    throw error;
  }
}

function solve(problem: Problem): OracleResult {
  const network = hardNetwork(problem, 0, true);
  const hard = possible(network, network.full());
  if (hard === null) return { ...NONE, open: mayStillBe(problem) ? 'calendar' : null };
  const { domains, gaveWay } = takeSoftLimits(problem, network, hard);
  const further = beyond(problem, gaveWay);
  const ranges = problem.entries.map(({ index }) => ({
    earliest: extreme(network, domains, index, 'up'),
    latest: latest(network, domains, further, index),
  }));
  const starts = choose(problem, network, domains);
  const { laidOut, isOpen } = layOut(problem, starts);
  const isUnbounded = problem.entries.some(
    (entry, at) => entry.rules.placement === 'latest' && ranges[at]!.latest === Infinity,
  );
  const leavesOpen =
    isOpen ||
    isUnbounded ||
    countsMonths(problem) ||
    isCutShort(problem) ||
    isTooLong(problem, starts);
  return {
    feasible: true,
    entries: problem.entries.map((entry, at) => ({
      unit: entry.unit.index,
      echelon: entry.echelon,
      member: entry.member,
      ...ranges[at]!,
      ...laidOut[at]!,
    })),
    gaveWay: gaveWay.filter(({ by }) => by > 0),
    breaks: breaksOf(problem, laidOut),
    reasons: reasonsOf(problem, laidOut),
    open: leavesOpen ? 'dates' : null,
  };
}

/** Those that wait and those that are waited for. */
const involved = ({ entries, waits, plan }: Problem): Entry[] =>
  plan.stages.length < 2
    ? []
    : entries.filter(({ index }) => waits.some(({ to, from }) => to === index || from === index));

/** How long a stage takes that is counted in months depends on when it begins. */
const countsMonths = (problem: Problem): boolean =>
  involved(problem).some(
    (entry) =>
      lengthOf(entry).months !== 0 ||
      (entry.rules.duration?.max?.months ?? 0) !== 0 ||
      problem.plan.stages.some(({ duration }) => (duration?.months ?? 0) !== 0),
  );

/** How short an entry with a soft minimum may become so that it has time to wait. */
const isCutShort = (problem: Problem): boolean =>
  involved(problem).some((entry) => {
    const last = windowEnd(problem.plan, entry);
    return last !== null && isCut(entry);
  });

/** Whether what lasts too long by itself may wait as well. */
const isTooLong = (problem: Problem, starts: readonly number[]): boolean =>
  involved(problem).some((entry) => {
    const start = starts[entry.index]!;
    const max = entry.rules.duration?.max;
    return max !== undefined && endOf(problem.plan, entry, start) > lastOf(start, max);
  });

/** Whether what a fixed day breaks, or how short an entry may become, decides about the calendar. */
function mayStillBe(problem: Problem): boolean {
  if (isCutShort(problem)) return true;
  const isAnyFixed = involved(problem).some(
    ({ index, fixed }) => fixed !== null && aheadOf(problem.waits, index).length > 0,
  );
  if (!isAnyFixed) return false;
  const network = hardNetwork(problem, 0, false);
  return possible(network, network.full()) !== null;
}

/** The days that have partners everywhere, if there is a solution among them. */
function possible(network: Network, domains: Domains): Domains | null {
  const left = network.filter(domains);
  return left !== null && network.solve(left, 'up') !== null ? left : null;
}

/** In order of choice of the later entry, then of the source, the kickoff first. */
function softLimits({ edges, entries }: Problem): Edge[] {
  return orderOfChoice(entries).flatMap((entry) =>
    edges
      .filter((edge) => edge.to === entry.index)
      .filter((edge) => edge.upper !== null && edge.severity !== 'error')
      .sort((a, b) => (a.from ?? -1) - (b.from ?? -1)),
  );
}

function takeSoftLimits(problem: Problem, network: Network, hard: Domains) {
  let domains = hard;
  const gaveWay: GaveWay[] = [];
  for (const edge of softLimits(problem)) {
    const taken = take(problem, network, domains, edge);
    domains = taken.domains;
    const { to: entry, rule, from, severity } = edge;
    gaveWay.push({ entry, rule, from, by: taken.by, severity });
  }
  return { domains, gaveWay };
}

/** Adds the limit, put off by as few days as will do. */
function take(problem: Problem, network: Network, domains: Domains, edge: Edge) {
  for (let by = 0; by <= problem.to - problem.from; by++) {
    network.add(upperLimit(problem, edge, by));
    const left = possible(network, domains);
    if (left !== null) return { domains: left, by };
    network.drop();
  }
  throw new Error('a limit never gives way enough');
}

/** The same relations over a longer horizon: what moves there is open. */
function beyond(problem: Problem, gaveWay: readonly GaveWay[]) {
  const network = hardNetwork(problem, BEYOND, true);
  softLimits(problem).forEach((edge, at) => {
    network.add(upperLimit(problem, edge, gaveWay[at]?.by ?? 0));
  });
  const domains = network.filter(network.full());
  if (domains === null) throw new Error('a longer horizon leaves no day');
  return { network, domains };
}

/** The first or last day of the entry over all solutions. */
function extreme(network: Network, domains: Domains, entry: number, direction: 'up' | 'down') {
  const days = network.daysOf(domains, entry);
  if (direction === 'down') days.reverse();
  const found = days.find((day) => possible(network, network.with(domains, entry, day)));
  if (found === undefined) throw new Error('no day is left');
  return found;
}

function latest(
  network: Network,
  domains: Domains,
  further: { network: Network; domains: Domains },
  entry: number,
): number {
  const here = extreme(network, domains, entry, 'down');
  return extreme(further.network, further.domains, entry, 'down') === here ? here : Infinity;
}

/** One entry after the other gets its day, and everything is filtered again. */
function choose(problem: Problem, network: Network, all: Domains): number[] {
  let domains = all;
  const starts: number[] = [];
  for (const entry of orderOfChoice(problem.entries)) {
    for (const day of preferred(problem, network, domains, entry)) {
      const left = possible(network, network.with(domains, entry.index, day));
      if (left === null) continue;
      starts[entry.index] = day;
      domains = left;
      break;
    }
    if (starts[entry.index] === undefined) throw new Error('no day leaves the others one');
  }
  return starts;
}

/** The days of the entry, the one to be tried first in front. */
function preferred(problem: Problem, network: Network, domains: Domains, entry: Entry): number[] {
  const days = network.daysOf(domains, entry.index);
  const placement = entry.rules.placement ?? 'nearest';
  if (placement === 'earliest') return days;
  if (placement === 'latest') return days.reverse();
  const wanted = want(problem, network, domains, entry);
  return days.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a);
}

/** The latest of what its edges want; a source without a day yet counts with its earliest. */
function want(problem: Problem, network: Network, domains: Domains, entry: Entry): number {
  const { day: kickoff } = problem.plan.kickoff;
  const starts = problem.entries.map(({ index }) => network.daysOf(domains, index)[0]!);
  const laidOut = laidOutFor(problem, starts, 0);
  const wants = problem.edges
    .filter((edge) => edge.to === entry.index)
    .map(({ from, of, want: wanted }) => wanted(from === null ? kickoff : laidOut[from]![of]));
  return wants.length === 0 ? kickoff : Math.max(...wants);
}
