import { describe, expect, test } from 'vitest';
import { Board } from '../../../src/activities/place/board.js';
import { setInPlanOrder } from '../../../src/activities/place/plan-order.js';
import { choices, diaries, job } from './support.js';

/** The places of the choices that jobs have once they are put in order: mornings are even. */
function inOrder(board: Board, placed: readonly number[]): number[] {
  for (const [at, choice] of placed.entries()) board.put(at, choice);
  const jobs = [...placed.keys()];
  setInPlanOrder(board, jobs);
  return jobs.map((at) => board.chosen(at));
}

describe('where all else is equal', () => {
  const one = (wish = 0) => job({ parties: [0], choices: choices(0, 2, { wish }) });

  test('what stands earlier in the plan comes earlier', () => {
    const board = new Board({ jobs: [one(), one(), one()], diaries: diaries(1) });
    expect(inOrder(board, [2, 0, 1])).toEqual([0, 1, 2]);
  });

  test('or nearer to its wish', () => {
    const board = new Board({ jobs: [one(2), one(2)], diaries: diaries(1) });
    expect(inOrder(board, [2, 4])).toEqual([4, 2]);
  });

  test('of many, those next to each other in time', () => {
    const jobs = Array.from({ length: 20 }, () => job({ parties: [0], choices: choices(0, 9) }));
    const board = new Board({ jobs, diaries: diaries(1) });
    const swapped = jobs.map((_, at) => at ^ 1);
    expect(inOrder(board, swapped)).toEqual([...jobs.keys()]);
  });
});

describe('nothing changes places', () => {
  const jobs = [
    job({ parties: [0], choices: choices(0, 0) }),
    job({ parties: [0], choices: choices(0, 0) }),
  ];

  test('where somebody else is busy', () => {
    const [first, second] = jobs;
    const board = new Board({
      jobs: [{ ...first!, parties: [0, 1] }, second!, { ...first!, parties: [1] }],
      diaries: diaries(2),
    });
    expect(inOrder(board, [1, 0, 0])).toEqual([1, 0, 0]);
  });

  test('where that costs more in all', () => {
    const board = new Board({
      jobs: [
        job({ parties: [0], choices: choices(0, 4, { wish: 2 }) }),
        job({ parties: [0], choices: choices(0, 4, { wish: 0 }) }),
      ],
      diaries: diaries(1),
    });
    // Two days off and one; the other way round one and four.
    expect(inOrder(board, [8, 2])).toEqual([8, 2]);
  });

  test('where what comes after it would have another day', () => {
    const [first, second] = jobs;
    const board = new Board({
      jobs: [
        { ...first!, choices: choices(0, 2) },
        { ...second!, choices: choices(0, 2) },
        job({ parties: [1], choices: choices(0, 4), parent: 0, after: () => choices(3, 4) }),
      ],
      diaries: diaries(2),
    });
    expect(inOrder(board, [2, 0, 0])).toEqual([2, 0, 0]);
  });
});
