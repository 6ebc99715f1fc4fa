import type { Half } from '../../domain/activities.js';
import { asDay, type Day } from '../../domain/day.js';

/** A half-day is a number here: twice its day, and one more in the afternoon. */
export const halfDay = (day: number, half: Half): number => day * 2 + (half === 'pm' ? 1 : 0);

export const dayOfHalf = (half: number): Day => asDay(Math.floor(half / 2));

export const nameOfHalf = (half: number): Half => (isAfternoon(half) ? 'pm' : 'am');

export const isAfternoon = (half: number): boolean => (half & 1) === 1;

/** The other half-day of the same day. */
export const otherHalf = (half: number): number => half ^ 1;
