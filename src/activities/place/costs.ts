/**
 * What a choice costs, as one number whose digits are compared from the left:
 *
 *     what comes after it and is left no day
 *     a holiday or an `avoid` range between its days, where another choice has none
 *     days from the wish
 *     the afternoon
 *
 * Sums stay exact below 2 ** 53: up to 4,095 afternoons, a million days and some thousand of the rest for one person.
 */
export const AFTERNOON = 1;
export const DAY = 2 ** 12;
export const BROKEN = 2 ** 32;
const LOST = 2 ** 40;
const MOST_LOST = 127;

/** @param count of occurrences that are left no day. */
export const lostCost = (count: number): number => LOST * Math.min(count, MOST_LOST);
