import { cell, OPEN } from '../../domain/columns.js';
import type { Shift } from '../days/shift.js';
import type { Relation } from '../network/relations.js';
import type { Propagation } from './propagate.js';

/** An edge whose upper limit is to be held if it can be. */
interface Limit {
  readonly edge: number;
  readonly from: number;
  readonly to: number;
  readonly lower: Shift;
  readonly upper: Shift;
}

/**
 * Takes the soft upper limits one by one, in the order of choice of the later entry: each that can hold together
 * with all that holds already does hold; each that can't gives way by the fewest days that leave a solution.
 *
 * A limit that the earliest solution keeps holds at no cost. For any other, the earlier entry s has to move: the
 * earliest solution with the limit in force is found by raising s, and none exists once that passes s's latest day.
 */
export function holdSoftLimits(state: Propagation, order: Int32Array): void {
  const { network } = state;
  for (const entry of order) {
    const end = network.firstInto(entry + 1);
    for (let edge = network.firstInto(entry); edge < end; edge++) {
      const { lower, upper, severity } = network.relation(edge);
      if (upper === null || severity === 'error') continue;
      hold(state, { edge, from: network.source(edge), to: entry, lower, upper });
    }
  }
}

/** Upper limits with the severity `error` hold from the start. */
export function holdHardLimits(state: Propagation): void {
  const { network } = state;
  const isHard = ({ upper, severity }: Relation): boolean => upper !== null && severity === 'error';
  // Most plans have none of them.
  if (!network.relations.some(isHard)) return;
  for (let edge = 0; edge < network.edges; edge++) {
    if (isHard(network.relation(edge))) state.hold(edge, 0);
  }
}

function hold(state: Propagation, limit: Limit): void {
  const { edge, from, to, upper } = limit;
  const day = cell(state.low, to);
  const atEarliest = day - upper.at(cell(state.low, from));
  if (atEarliest <= 0) state.hold(edge, 0);
  else {
    const latest = cell(state.high, from);
    const atBest = latest === OPEN ? 0 : Math.max(0, day - upper.at(latest));
    giveWay(state, limit, atBest, atEarliest);
  }
  const latest = cell(state.high, from);
  const bound = latest === OPEN ? OPEN : upper.at(latest) + state.giveOf(edge);
  if (bound < cell(state.high, to)) state.lower(to, bound);
}

/** Finds the fewest days in `least` … `most` by bisection; `most` is known to do. */
function giveWay(state: Propagation, limit: Limit, least: number, most: number): void {
  if (least < most && holds(state, limit, least)) return;
  let [low, high] = [Math.min(least + 1, most), most];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (couldHold(state, limit, middle)) high = middle;
    else low = middle + 1;
  }
  if (!holds(state, limit, high))
    throw new Error('a limit that the earliest days keep does not hold');
}

/** Puts the limit + `days` in force, if it can be. */
const holds = (state: Propagation, limit: Limit, days: number): boolean =>
  state.tentatively(() => force(state, limit, days));

function couldHold(state: Propagation, limit: Limit, days: number): boolean {
  let isPossible = false;
  state.tentatively(() => {
    isPossible = force(state, limit, days);
    return false;
  });
  return isPossible;
}

/** Puts the limit + `days` in force and raises the earlier entry as far as that asks. */
function force(state: Propagation, limit: Limit, days: number): boolean {
  if (!endsAllow(state, limit, days)) return false;
  state.hold(limit.edge, days);
  const day = limit.upper.firstFrom(cell(state.low, limit.to) - days);
  return state.raise(limit.from, day, limit.to);
}

/** Looks at the edge's two ends alone: a cheap no for most limits that must give way. */
function endsAllow(state: Propagation, { from, to, lower, upper }: Limit, days: number): boolean {
  const { network } = state;
  let day = cell(state.low, to);
  for (;;) {
    const earlier = network.nextAllowed(from, upper.firstFrom(day - days));
    if (earlier === OPEN || earlier > cell(state.high, from)) return false;
    const later = network.nextAllowed(to, lower.at(Math.max(earlier, cell(state.low, from))));
    if (later === OPEN || later > cell(state.high, to)) return false;
    if (later <= day) return true;
    day = later;
  }
}
