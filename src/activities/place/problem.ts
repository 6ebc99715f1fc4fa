import type { Day } from '../../domain/day.js';
import type { Diary } from './diary.js';

/** The half-days that something may take, first to last. Many jobs share one list. */
export interface Choices {
  /** The half-day of the first day: where `isWhole`, the morning of both. */
  readonly halves: Int32Array;
  /** How far each is from what is wished: see `costs.ts`. */
  readonly costs: Float64Array;
  /** Whether it takes both half-days of a day. */
  readonly isWhole: boolean;
  /** What can't be placed any more after each (`weight.ts`); null where that is nothing, whichever is taken. */
  readonly losses: Float64Array | null;
  /** All days of one choice, in order. */
  readonly daysOf: (choice: number) => readonly Day[];
  /** Whether it goes over more than one day. */
  readonly isLong: boolean;
}

/** Something that is given a half-day, or none. */
export interface Job {
  /** Indexes of the diaries of all who have to be there on the first day, its own entry included where that matters. */
  readonly parties: readonly number[];
  /** The diary of its entry, which is there on all days; −1 where the entry holds nothing else. */
  readonly own: number;
  /** Where it comes after another job: those that some day of that one leaves. */
  readonly choices: Choices;
  /** What is lost where it has no day (`weight.ts`): itself, and what comes after it and is no job. */
  readonly weight: number;
  /** The same with all that comes after it. */
  readonly worth: number;
  /** Of its entry's unit: 0 is the highest. */
  readonly level: number;
  /** The job that it comes after; −1 where there is none. Smaller than its own index. */
  readonly parent: number;
  /** What is left once that job ends on a day. */
  readonly after: (lastDay: Day) => Choices;
}

/** Jobs in plan order, and the diaries of all who have to do with them. */
export interface Problem {
  readonly jobs: readonly Job[];
  readonly diaries: readonly Diary[];
}

export const NO_CHOICES: Choices = {
  halves: new Int32Array(0),
  costs: new Float64Array(0),
  isWhole: false,
  losses: null,
  daysOf: () => [],
  isLong: false,
};
