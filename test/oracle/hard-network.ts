import { orderOfTies } from './circles.js';
import type { Edge } from './edges.js';
import { addEndLimits } from './end-limits.js';
import type { Entry } from './entries.js';
import { endOf } from './lengths.js';
import { Network, type Relation } from './network.js';
import { mayStart, remembered, type Problem } from './problem.js';

function candidates(problem: Problem, entry: Entry, to: number): number[] {
  const days: number[] = [];
  for (let day = problem.from; day <= to; day++) if (mayStart(problem, entry, day)) days.push(day);
  return days;
}

/** The variable that the edge comes from. */
const sourceOf = (problem: Problem, edge: Edge): number => edge.from ?? problem.entries.length;

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
  const network = new Network(
    [...lists, [plan.kickoff.day]],
    [entries.length, ...orderOfTies(problem)],
  );
  for (const edge of problem.edges) {
    network.add(lowerLimit(problem, edge));
    if (edge.upper !== null && edge.severity === 'error') network.add(upperLimit(problem, edge, 0));
  }
  addEndLimits(problem, network, pulled);
  return network;
}
