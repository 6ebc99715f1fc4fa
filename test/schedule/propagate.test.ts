import { beforeEach, describe, expect, it } from 'vitest';
import { Calendar, NO_HOLIDAYS } from '../../src/domain/calendar.js';
import { entriesOf } from '../../src/domain/expand.js';
import { daysSpan } from '../../src/domain/span.js';
import { nodeOrder, prepare } from '../../src/schedule/run.js';
import { Propagation } from '../../src/schedule/solve/propagate.js';
import { day, EXAMPLE, planOf } from '../render/support.js';

const at = { source: 0, start: 0, end: 0 };

const plan = planOf(EXAMPLE, {
  calendar: { holidays: 'none', weekend: [], workdays: [], restdays: [], avoid: [], at: null },
  rules: {
    stagger: { interval: daysSpan(10), tolerance: daysSpan(2), at },
    overlap: { interval: daysSpan(10), tolerance: daysSpan(2), at },
    duration: { min: daysSpan(30), at },
    window: { length: daysSpan(90), at },
  },
});
const run = prepare(
  entriesOf(plan),
  new Calendar(plan.calendar, NO_HOLIDAYS),
  (_entry, _stage, least) => least,
);
const LAST = run.entries.size - 1;

let state: Propagation;

const snapshot = () => ({
  low: [...state.low],
  high: [...state.high],
  limits: Array.from({ length: run.network.edges }, (_, edge) => [
    state.isHeld(edge),
    state.giveOf(edge),
  ]),
});

beforeEach(() => {
  state = new Propagation(run.network);
  state.raiseAll(nodeOrder(run));
  state.lowerAll(nodeOrder(run));
});

describe('an attempt', () => {
  it('that fails is taken back as a whole: days, held limits and what they gave', () => {
    const before = snapshot();
    const isKept = state.tentatively(() => {
      state.hold(0, 3);
      state.hold(1, 0);
      state.hold(0, 5);
      expect(state.raise(LAST, state.low[LAST]! + 5)).toBe(true);
      state.lower(LAST, state.high[LAST]! - 5);
      expect(snapshot()).not.toEqual(before);
      return false;
    });
    expect(isKept).toBe(false);
    expect(snapshot()).toEqual(before);
  });

  it('that succeeds inside one that fails is taken back with it', () => {
    const before = snapshot();
    state.tentatively(() => {
      state.tentatively(() => {
        state.hold(2, 7);
        return state.raise(LAST, state.low[LAST]! + 2);
      });
      return false;
    });
    expect(snapshot()).toEqual(before);
  });

  it('that succeeds stays, and nothing of it is taken back later', () => {
    state.tentatively(() => {
      state.hold(0, 3);
      return state.raise(LAST, state.low[LAST]! + 2);
    });
    const after = snapshot();
    expect(after.limits[0]).toEqual([true, 3]);
    state.tentatively(() => {
      state.raise(LAST, state.low[LAST]! + 1);
      return false;
    });
    expect(snapshot()).toEqual(after);
  });
});

describe('a raise that fails', () => {
  it('leaves nothing half-raised', () => {
    const before = snapshot();
    // The first entry drags all others along, the last one of them past the window.
    expect(state.raise(0, day('2014-04-10'))).toBe(false);
    expect(snapshot()).toEqual(before);
    expect(state.raise(LAST, state.low[LAST]! + 1)).toBe(true);
  });
});
