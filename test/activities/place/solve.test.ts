import { describe, expect, test } from 'vitest';
import { Board } from '../../../src/activities/place/board.js';
import type { Job, Problem } from '../../../src/activities/place/problem.js';
import { costOf } from '../../../src/activities/place/repair.js';
import { solve } from '../../../src/activities/place/solve.js';
import { randomProblem, type RandomOptions } from './support.js';

type Result = readonly [prescribed: number, optional: number, ...lost: number[]];

/** All days of all jobs, one after another: the best by the words of the contract. */
function exhaustive(problem: Problem): { lost: string; cost: number } {
  const board = new Board(problem);
  let best: { key: readonly number[]; cost: number } | null = null;
  const visit = (at: number): void => {
    if (at === problem.jobs.length) {
      const key = keyOf(problem.jobs, (job) => board.isPlaced(job));
      const cost = problem.jobs.reduce((sum, _, job) => sum + costOf(board, job), 0);
      const order = best === null ? -1 : compare(key, best.key) || cost - best.cost;
      if (order < 0) best = { key, cost };
      return;
    }
    const choices = board.choicesOf(at);
    for (let choice = 0; choice < choices.halves.length; choice++) {
      if (!board.fits(at, choices, choice)) continue;
      board.put(at, choice);
      visit(at + 1);
      board.lift(at);
    }
    visit(at + 1);
  };
  visit(0);
  return { lost: String(best!.key), cost: best!.cost };
}

/** Less is better: lost prescribed, lost optional, lost by level, then those earlier in the plan. */
function keyOf(jobs: readonly Job[], isPlaced: (job: number) => boolean): Result {
  const lost = jobs.map((_, job) => (isPlaced(job) ? 0 : 1));
  const count = (is: (job: Job) => boolean) =>
    jobs.reduce((sum, job, at) => sum + (is(job) ? lost[at]! : 0), 0);
  return [
    count((job) => job.weight > 1),
    count((job) => job.weight === 1),
    count((job) => job.level === 0),
    ...lost,
  ];
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((one, place) => one !== b[place]);
  return at < 0 ? 0 : a[at]! - b[at]!;
};

function check(seeds: number, options: RandomOptions): void {
  let short = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const problem = randomProblem(seed, options);
    const best = exhaustive(randomProblem(seed, options));
    const { board, components } = solve(problem);
    const key = keyOf(problem.jobs, (job) => board.isPlaced(job));
    const cost = problem.jobs.reduce((sum, _, job) => sum + costOf(board, job), 0);
    expect({ seed, lost: String(key), cost }).toEqual({ seed, ...best });
    expect(
      components.every(({ isProven }) => isProven),
      `seed ${seed}`,
    ).toBe(true);
    if (key[0] + key[1] > 0) short++;
  }
  // Problems that are too tight and problems that are not, both.
  expect(short).toBeGreaterThan(seeds / 10);
  expect(short).toBeLessThan(seeds);
}

const plain = { pairs: 0, links: 0, whole: 0, long: 0, once: false };

describe('small problems against all of their days', () => {
  test('one person', () => check(300, { people: 1, jobs: 6, days: 3, ...plain }));
  test('one person, one place a day', () =>
    check(300, { people: 1, jobs: 5, days: 4, ...plain, once: true }));
  test('a person each', () => check(300, { people: 3, jobs: 6, days: 2, ...plain }));
  test('two people at once', () => check(300, { people: 3, jobs: 6, days: 3, ...plain, pairs: 7 }));
  test('both half-days, more than one day', () =>
    check(200, { people: 2, jobs: 5, days: 3, pairs: 5, links: 0, whole: 3, long: 3, once: true }));
  test('one after another', () =>
    check(300, { people: 2, jobs: 5, days: 3, pairs: 5, links: 5, whole: 1, long: 1, once: true }));
});
