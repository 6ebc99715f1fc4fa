import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OPEN } from '../../src/domain/columns.js';
import { asDay, dayOf } from '../../src/domain/day.js';
import { shift } from '../../src/domain/span.js';
import { AllowedDays } from '../../src/schedule/days/allowed-days.js';
import { BLOCK_DAYS } from '../../src/schedule/days/blocks.js';
import { Shift } from '../../src/schedule/days/shift.js';

const FIRST = dayOf(2026, 1, 1);
const horizonOf = (days: number) => ({ first: FIRST, last: FIRST + days - 1 });
/** Around the edges of blocks too. */
const anyDays = fc.oneof(
  fc.integer({ min: 1, max: 3 * BLOCK_DAYS + 5 }),
  fc.constantFrom(BLOCK_DAYS - 1, BLOCK_DAYS, BLOCK_DAYS + 1, 2 * BLOCK_DAYS),
);

describe('allowed days', () => {
  /** Each n-th day, but for a long range that is closed: several blocks of it, maybe all. */
  const anySet = fc.record({
    days: anyDays,
    step: fc.integer({ min: 1, max: 9 }),
    closedFrom: fc.integer({ min: 0, max: 2 * BLOCK_DAYS }),
    closed: fc.integer({ min: 0, max: 4 * BLOCK_DAYS }),
  });

  test('are those that a look at each day finds', () => {
    fc.assert(
      fc.property(anySet, fc.nat(4 * BLOCK_DAYS), ({ days, step, closedFrom, closed }, at) => {
        const horizon = horizonOf(days);
        const isAllowed = (day: number) =>
          (day - FIRST) % step === 0 &&
          !(day >= FIRST + closedFrom && day < FIRST + closedFrom + closed);
        const all = Array.from({ length: days }, (_, k) => FIRST + k).filter(isAllowed);
        const day = FIRST + at - 20;
        const tables = new AllowedDays(horizon, isAllowed);
        expect(tables.next(day)).toBe(all.find((one) => one >= day) ?? OPEN);
        expect(tables.previous(day)).toBe(all.findLast((one) => one <= day) ?? -OPEN);
        expect(tables.previous(OPEN)).toBe(OPEN);
        const ending = new AllowedDays(horizon, isAllowed, false);
        expect(ending.previous(OPEN)).toBe(all.at(-1) ?? -OPEN);
      }),
    );
  });

  test('are looked for where they are needed, and not up to the year 9999', () => {
    let looks = 0;
    const isAllowed = (): boolean => looks++ >= 0;
    const tables = new AllowedDays({ first: FIRST, last: dayOf(9999, 12, 31) }, isAllowed);
    expect(tables.next(FIRST + 5)).toBe(FIRST + 5);
    expect(tables.previous(dayOf(9999, 12, 30))).toBe(dayOf(9999, 12, 30));
    expect(looks).toBeLessThanOrEqual(2 * BLOCK_DAYS);
  });
});

describe('a shift by months', () => {
  const anyMonths = fc.integer({ min: 1, max: 30 });

  test('and its inverses are those that a look at each day finds', () => {
    fc.assert(
      fc.property(anyDays, anyMonths, fc.nat(5 * BLOCK_DAYS), (days, months, at) => {
        const horizon = horizonOf(days);
        const image = (day: number): number => shift(asDay(day), { months, days: 0 });
        const made = Shift.ofSpan({ months, days: 0 }, horizon);
        const all = Array.from({ length: days }, (_, k) => FIRST + k);
        const limit = FIRST + at - 20;
        expect(made.at(limit)).toBe(image(limit));
        expect(made.lastUpTo(limit)).toBe(all.findLast((one) => image(one) <= limit) ?? FIRST - 1);
        const from = all.find((one) => image(one) >= limit) ?? horizon.last + 1;
        expect(made.firstFrom(limit)).toBe(from);
      }),
    );
  });

  test('up to the year 9999 is worked out for the days that are asked for', () => {
    let looks = 0;
    const made = Shift.ofMap((day) => (looks++, day + 31), {
      first: FIRST,
      last: dayOf(9999, 12, 31),
    });
    expect(made.lastUpTo(FIRST + 400)).toBe(FIRST + 369);
    expect(looks).toBeLessThanOrEqual(BLOCK_DAYS + 20);
  });
});
