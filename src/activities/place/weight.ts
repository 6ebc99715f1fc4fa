import type { Job } from './problem.js';

/** One prescribed occurrence outweighs all optional ones: a weight counts both, optional ones in the lower digits. */
const PRESCRIBED = 2 ** 20;

export const weightOf = (isOptional: boolean): number => (isOptional ? 1 : PRESCRIBED);

/** How many occurrences a weight stands for. */
export const countOf = (weight: number): number => prescribedOf(weight) + (weight % PRESCRIBED);

export const prescribedOf = (weight: number): number => Math.floor(weight / PRESCRIBED);

/** Whom to place first: prescribed ones, those of higher levels, those that stand earlier in the plan. */
export function priority(jobs: readonly Job[]): (a: number, b: number) => number {
  return (a, b) => {
    const [one, other] = [jobs[a], jobs[b]];
    if (one === undefined || other === undefined) return 0;
    return other.worth - one.worth || one.level - other.level || a - b;
  };
}
