import { cell, columnOf, OPEN } from '../../domain/columns.js';
import type { Placement } from '../../domain/rules.js';
import type { Propagation } from './propagate.js';

/**
 * Gives every entry its day, in order: of the days that leave every other entry one, the one nearest to what its
 * edges want; of two equally near, the later.
 *
 * A day d is such a day iff the earliest solution with the entry at or after d has it at d. So the candidates are
 * two: where the entry lands when it is raised to the wanted day, and where when it is lowered to it.
 *
 * @returns what each entry wanted.
 */
export function chooseDays(
  state: Propagation,
  order: Int32Array,
  placementOf: (entry: number) => Placement,
): Int32Array {
  const wanted = columnOf(state.network.size);
  for (const entry of order) {
    const day = wantedDay(state, entry);
    wanted[entry] = day;
    if (state.low[entry] !== state.high[entry]) choose(state, entry, day, placementOf(entry));
  }
  return wanted;
}

/** The latest of source + interval over the edges into the entry; a source not chosen yet counts at its earliest. */
function wantedDay({ network, low }: Propagation, entry: number): number {
  let wanted = -OPEN;
  const end = network.firstInto(entry + 1);
  for (let edge = network.firstInto(entry); edge < end; edge++) {
    const day = network.relation(edge).want.at(cell(low, network.source(edge)));
    wanted = Math.max(wanted, day);
  }
  return wanted;
}

function choose(state: Propagation, entry: number, wanted: number, placement: Placement): void {
  const [low, high] = [cell(state.low, entry), cell(state.high, entry)];
  const aim =
    placement === 'earliest' ? low : placement === 'latest' && high !== OPEN ? high : wanted;
  if (aim <= low) settle(state, entry, low);
  else if (aim >= high) settle(state, entry, high);
  else settle(state, entry, nearest(state, entry, aim));
}

function settle(state: Propagation, entry: number, day: number): void {
  const isPossible = state.raise(entry, day);
  if (isPossible) state.lower(entry, day);
  if (!isPossible || state.low[entry] !== day) {
    throw new Error('a chosen day leaves another entry none');
  }
}

function nearest(state: Propagation, entry: number, wanted: number): number {
  let later = OPEN;
  const isExact = state.tentatively(() => {
    if (state.raise(entry, wanted)) later = cell(state.low, entry);
    return later === wanted;
  });
  if (isExact) return wanted;
  // No earlier day can be nearer: there is no need to look whether it would do.
  if (later - wanted <= wanted - state.network.previousAllowed(entry, wanted)) return later;
  let earlier = -OPEN;
  state.tentatively(() => {
    state.lower(entry, wanted);
    earlier = cell(state.high, entry);
    return false;
  });
  return later - wanted <= wanted - earlier ? later : earlier;
}
