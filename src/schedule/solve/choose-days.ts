import type { Placement } from '../../domain/rules.js';
import type { Propagation } from './propagate.js';
import { OPEN } from '../types.js';

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
  const wanted = new Int32Array(state.network.nodes);
  for (const entry of order) {
    wanted[entry] = wantedDay(state, entry);
    if (state.low[entry] !== state.high[entry])
      choose(state, entry, wanted[entry], placementOf(entry));
  }
  return wanted;
}

/** The latest of source + interval over the edges into the entry; a source not chosen yet counts at its earliest. */
function wantedDay(state: Propagation, entry: number): number {
  const { firstIn, source, classes, classOf } = state.network;
  let wanted = -OPEN;
  for (let edge = firstIn[entry]!; edge < firstIn[entry + 1]!; edge++) {
    wanted = Math.max(wanted, classes[classOf[edge]!]!.want.at(state.low[source[edge]!]!));
  }
  return wanted;
}

function choose(state: Propagation, entry: number, wanted: number, placement: Placement): void {
  const [low, high] = [state.low[entry]!, state.high[entry]!];
  const aim =
    placement === 'earliest' ? low : placement === 'latest' && high !== OPEN ? high : wanted;
  if (aim <= low) settle(state, entry, low);
  else if (aim >= high) settle(state, entry, high);
  else settle(state, entry, nearest(state, entry, aim));
}

function settle(state: Propagation, entry: number, day: number): void {
  state.raise(entry, day);
  state.lower(entry, day);
  if (state.low[entry] !== day) throw new Error('a chosen day leaves another entry none');
}

function nearest(state: Propagation, entry: number, wanted: number): number {
  let later = OPEN;
  const isExact = state.tentatively(() => {
    state.raise(entry, wanted);
    later = state.low[entry]!;
    return later === wanted;
  });
  if (isExact) return wanted;
  // No earlier day can be nearer: there is no need to look whether it would do.
  if (later - wanted <= wanted - state.previousAllowed(entry, wanted)) return later;
  let earlier = -OPEN;
  state.tentatively(() => {
    state.lower(entry, wanted);
    earlier = state.high[entry]!;
    return false;
  });
  return later - wanted <= wanted - earlier ? later : earlier;
}
