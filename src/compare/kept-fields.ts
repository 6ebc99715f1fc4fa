import { parseDay, type Day } from '../domain/day.js';

/** Why a text is no calendar that can be compared with. */
export type Problem = 'syntax' | 'shape' | 'narrowed' | 'older';

/** Ends the reading at the first thing that is not as `tici plan -f json` writes it. */
export class Misfit extends Error {
  readonly problem: Problem;
  readonly offset: number;

  constructor(problem: Problem, offset = 0) {
    super(problem);
    this.problem = problem;
    this.offset = offset;
  }
}

/** What stands in braces. */
export type Fields = Readonly<Record<string, unknown>>;

export function recordOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Misfit('shape');
  return value as Fields;
}

export function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Misfit('shape');
  return value;
}

export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Misfit('shape');
  return value;
}

export const textOrNull = (value: unknown): string | null =>
  value === null ? null : textOf(value);

/** Few days come many times. */
const knownDays = new Map<unknown, Day>();

export function dayOf(value: unknown): Day {
  const before = knownDays.get(value);
  if (before !== undefined) return before;
  const day = typeof value === 'string' ? parseDay(value) : null;
  if (day === null) throw new Misfit('shape');
  knownDays.set(value, day);
  return day;
}

export function countOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw new Misfit('shape');
  return value;
}

/** A day, or none. */
export const dayOrNull = (value: unknown): Day | null => (value === null ? null : dayOf(value));

/** A number that is finite, or none. */
export function numberOrNull(value: unknown): number | null {
  if (value !== null && (typeof value !== 'number' || !Number.isFinite(value)))
    throw new Misfit('shape');
  return value;
}
