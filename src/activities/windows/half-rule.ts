import { NOON, type Half, type TimeOfDay } from '../../domain/activities.js';

const HOUR = 60;

/** Which half-days of its day something takes. */
export interface HalfRule {
  /** Any one of these; where `isWhole`, the morning stands for both. */
  readonly halves: readonly Half[];
  readonly isWhole: boolean;
}

const EITHER: HalfRule = { halves: ['am', 'pm'], isWhole: false };
const WHOLE: HalfRule = { halves: ['am'], isWhole: true };
const MORNING: HalfRule = { halves: ['am'], isWhole: false };
const AFTERNOON: HalfRule = { halves: ['pm'], isWhole: false };

/** A time takes every half-day that it overlaps; noon divides. What is written as a half-day is that; else either will do. */
export function halfRuleOf({ time, hours, half }: TimeOfDay): HalfRule {
  if (time !== null) {
    if (time >= NOON) return AFTERNOON;
    return time + (hours ?? 0) * HOUR > NOON ? WHOLE : MORNING;
  }
  if (half === null) return EITHER;
  return half === 'am' ? MORNING : AFTERNOON;
}
