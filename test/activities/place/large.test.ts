import { describe, expect, test } from 'vitest';
import { Board } from '../../../src/activities/place/board.js';
import { boundOf } from '../../../src/activities/place/bound.js';
import type { Job, Problem } from '../../../src/activities/place/problem.js';
import { solve } from '../../../src/activities/place/solve.js';
import { priority } from '../../../src/activities/place/weight.js';
import { choices, diaries, job, random } from './support.js';

/** Leaders with two units each, groups with `each` units each; every unit is awaited by one of both. */
function crosswise(seed: number, units: number, each: number, days: number): Problem {
  const below = random(seed);
  const leaders = Math.ceil(units / 2);
  const order = Array.from({ length: units }, (_, at) => at);
  for (let at = units - 1; at > 0; at--) {
    const other = below(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  const jobs: Job[] = order.map((shuffled, unit) => {
    const from = below(4);
    return job({
      parties: [Math.floor(unit / 2), leaders + Math.floor(shuffled / each)],
      choices: choices(from, from + days - 1, { wish: from }),
    });
  });
  return { jobs, diaries: diaries(leaders + Math.ceil(units / each)) };
}

const lostOf = (problem: Problem): number =>
  solve(problem).components.reduce((sum, { lost }) => sum + lost.length, 0);

const boundFor = (problem: Problem): number => {
  const board = new Board(problem);
  const order = priority(problem.jobs);
  return boundOf(board, problem.jobs.map((_, at) => at).sort(order)).jobs;
};

describe('large problems that are tied crosswise', () => {
  test.each([
    ['with room', 20, 12, 0],
    ['tight', 20, 10, 0],
    ['too much', 24, 9, 0.02],
  ])('%s: as few are left over as the bound says, or nearly', (_name, each, days, most) => {
    let [lost, bound, all] = [0, 0, 0];
    for (let seed = 1; seed <= 6; seed++) {
      const problem = crosswise(seed, 240, each, days);
      bound += boundFor(problem);
      lost += lostOf(problem);
      all += problem.jobs.length;
    }
    expect(lost).toBeGreaterThanOrEqual(bound);
    expect((lost - bound) / all).toBeLessThanOrEqual(most);
  });

  test('the same problem has the same days', () => {
    const days = () => {
      const { board } = solve(crosswise(3, 240, 24, 9));
      return board.jobs.map((_, at) => board.chosen(at));
    };
    expect(days()).toEqual(days());
  });

  test('adding a group never places fewer where it is exact', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const below = random(seed);
      const jobs = Array.from({ length: 12 }, () => {
        const from = below(3);
        return job({ parties: [0], choices: choices(from, from + below(3)) });
      });
      const shared = jobs.map((one, at) => ({ ...one, parties: [at % 2] }));
      expect(lostOf({ jobs: shared, diaries: diaries(2) })).toBeLessThanOrEqual(
        lostOf({ jobs, diaries: diaries(1) }),
      );
    }
  });
});
