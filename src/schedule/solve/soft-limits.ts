import type { Propagation } from './propagate.js';
import { OPEN } from '../types.js';

/**
 * Takes the soft upper limits one by one, in the order of choice of the later entry: each that can hold together
 * with all that holds already does hold; each that can't gives way by the fewest days that leave a solution.
 *
 * A limit that the earliest solution keeps holds at no cost. For any other, the earlier entry s has to move: the
 * earliest solution with the limit in force is found by raising s, and none exists once that passes s's latest day.
 */
export function holdSoftLimits(state: Propagation, order: Int32Array): void {
  const { firstIn, classes, classOf } = state.network;
  for (const entry of order) {
    for (let edge = firstIn[entry]!; edge < firstIn[entry + 1]!; edge++) {
      const { upper, severity } = classes[classOf[edge]!]!;
      if (upper !== null && severity !== 'error') hold(state, edge);
    }
  }
}

function hold(state: Propagation, edge: number): void {
  const { source, target, classes, classOf } = state.network;
  const [from, to] = [source[edge]!, target[edge]!];
  const upper = classes[classOf[edge]!]!.upper!;
  const atEarliest = state.low[to]! - upper.at(state.low[from]!);
  if (atEarliest <= 0) accept(state, edge, 0);
  else {
    const latest = state.high[from]!;
    const atBest = latest === OPEN ? 0 : Math.max(0, state.low[to]! - upper.at(latest));
    giveWay(state, edge, atBest, atEarliest);
  }
  const bound = state.high[from] === OPEN ? OPEN : upper.at(state.high[from]!) + state.give[edge]!;
  if (bound < state.high[to]!) state.lower(to, bound);
}

function accept(state: Propagation, edge: number, days: number): void {
  state.isHeld[edge] = 1;
  state.give[edge] = days;
}

/** Finds the fewest days in `least` … `most` by bisection; `most` is known to do. */
function giveWay(state: Propagation, edge: number, least: number, most: number): void {
  if (least < most && canHold(state, edge, least)) return;
  let [low, high] = [Math.min(least + 1, most), most];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reachable(state, edge, middle)) high = middle;
    else low = middle + 1;
  }
  if (!canHold(state, edge, high))
    throw new Error('a limit that the earliest days keep does not hold');
}

function reachable(state: Propagation, edge: number, days: number): boolean {
  let isReachable = false;
  state.tentatively(() => {
    isReachable = force(state, edge, days);
    return false;
  });
  state.isHeld[edge] = 0;
  return isReachable;
}

function canHold(state: Propagation, edge: number, days: number): boolean {
  const isPossible = state.tentatively(() => force(state, edge, days));
  if (!isPossible) state.isHeld[edge] = 0;
  return isPossible;
}

/** Puts the limit + `days` in force and raises the earlier entry as far as that asks. */
function force(state: Propagation, edge: number, days: number): boolean {
  if (!couldHold(state, edge, days)) return false;
  const { source, target, classes, classOf } = state.network;
  accept(state, edge, days);
  const upper = classes[classOf[edge]!]!.upper!;
  return state.raise(source[edge]!, upper.firstFrom(state.low[target[edge]!]! - days));
}

/** Looks at the edge's two ends alone: a cheap no for most limits that must give way. */
function couldHold(state: Propagation, edge: number, days: number): boolean {
  const { source, target, classes, classOf } = state.network;
  const [from, to] = [source[edge]!, target[edge]!];
  const { lower, upper } = classes[classOf[edge]!]!;
  let day = state.low[to]!;
  for (;;) {
    const earlier = state.nextAllowed(from, upper!.firstFrom(day - days));
    if (earlier === OPEN || earlier > state.high[from]!) return false;
    const later = state.nextAllowed(to, lower.at(Math.max(earlier, state.low[from]!)));
    if (later === OPEN || later > state.high[to]!) return false;
    if (later <= day) return true;
    day = later;
  }
}
