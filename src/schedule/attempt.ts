import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Calendar } from '../domain/calendar.js';
import type { Entries } from '../domain/entries.js';
import { stageLayout } from './days/stage-layout.js';
import { explainCycles } from './explain/circles.js';
import { explainConflicts } from './explain/infeasible.js';
import type { StageLengths } from './network/stage-edges.js';
import { forwardOrder, prepare, type Run } from './run.js';
import { chooseDays } from './solve/choose-days.js';
import { endsHold } from './solve/ends-hold.js';
import { layOut } from './solve/lay-out.js';
import { Propagation } from './solve/propagate.js';
import { holdHardLimits, holdSoftLimits } from './solve/soft-limits.js';
import type { Times } from './solve/times.js';
import { cell, copyOf } from '../domain/columns.js';

/** The days of one run. */
export interface Solution {
  readonly state: Propagation;
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  /** The latest days of all nodes before the choice; `latest` are those of the entries. */
  readonly high: Int32Array;
  /** What the edges of each entry wanted when its day was chosen. */
  readonly wanted: Int32Array;
  readonly times: Times;
}

export interface Attempt {
  readonly run: Run;
  /** Null where the rules leave some entry no day; `conflicts` say why. */
  readonly solution: Solution | null;
  readonly conflicts: readonly Diagnostic[];
}

/** Lengths of stages that came out are taken for the next attempt so often. */
const MOST_ATTEMPTS = 4;

/**
 * Finds the days of all entries. Under `lead-first` stages push the stages of others, and how many days they have may
 * depend on days not yet chosen. So the fewest are tried first, then those that came out, at last the most, with
 * which nothing can end too late. Without `lead-first`, or where durations are in days, one attempt is all.
 */
export function findDays(entries: Entries, calendar: Calendar): Attempt {
  let lengths: StageLengths = (_entry, _stage, least) => least;
  for (let count = 0; count < MOST_ATTEMPTS; count++) {
    const attempt = tryWith(entries, calendar, lengths);
    const { run, solution } = attempt;
    if (solution === null && count > 0) break;
    if (solution === null || endsHold(run.network, solution.times)) return attempt;
    lengths = asLaid(entries, run, solution.times.start);
  }
  return tryWith(entries, calendar, (_entry, _stage, _least, most) => most);
}

/** The days that each stage has from the start as it came out, before it waits for anybody. */
function asLaid(entries: Entries, { network }: Run, start: Int32Array): StageLengths {
  const { plan } = entries;
  const lay = stageLayout(plan);
  const begins = new Int32Array(network.nodes.stages.count + 1);
  return (entry, stage) => {
    const first = cell(start, entry);
    const last = network.terms.of(entry).end.at(first);
    begins[0] = first;
    lay(first, last, begins, 0);
    begins[network.nodes.stages.count] = last + 1;
    return cell(begins, stage + 1) - cell(begins, stage);
  };
}

function tryWith(entries: Entries, calendar: Calendar, lengths: StageLengths): Attempt {
  const run = prepare(entries, calendar, lengths);
  const { twins } = run.network;
  // Twins have the days of the one before them: they are left out of all that follows, and filled in behind it.
  const state = new Propagation(run.network, run.network.waysToOthers);
  const order = twins.leftOutOf(run.order);
  const conflicts = findRanges(run, state, order);
  return { run, conflicts, solution: conflicts.length > 0 ? null : chooseAll(run, state, order) };
}

/** Earliest and latest days under all limits that can hold; findings where there are none. */
function findRanges(run: Run, state: Propagation, entries: Int32Array): readonly Diagnostic[] {
  const cycles = explainCycles(run);
  if (cycles.length > 0) return cycles;
  holdHardLimits(state);
  const order = forwardOrder(run.network, entries);
  if (!state.raiseAll(order)) {
    return explainConflicts(run, (edge) => state.isHeld(edge));
  }
  state.lowerAll(order);
  holdSoftLimits(state, entries);
  state.fillIn(run.network.twins);
  return [];
}

function chooseAll({ entries, network }: Run, state: Propagation, order: Int32Array): Solution {
  const { plan, size } = entries;
  const earliest = copyOf(state.low.subarray(0, size));
  const high = copyOf(state.high);
  const { twins } = network;
  const wanted = chooseDays(state, order, (entry) => network.terms.of(entry).placement);
  twins.fillIn(wanted);
  twins.fillIn(state.low);
  const times = layOut(plan, network, state.low);
  return { state, earliest, latest: high.subarray(0, size), high, wanted, times };
}
