import { describe, expect, test } from 'vitest';
import { Board } from '../../../src/activities/place/board.js';
import type { Problem } from '../../../src/activities/place/problem.js';
import { solve } from '../../../src/activities/place/solve.js';
import { irreducible } from '../../../src/activities/proof/irreducible.js';
import { shortagesFor } from '../../../src/activities/proof/shortages.js';
import { canPlaceAll, part } from '../../../src/activities/proof/try-anew.js';
import { randomProblem } from '../place/support.js';

/** Whether some jobs can all be placed, job by job, choice by choice. */
function fitsAll(problem: Problem, some: readonly number[]): boolean {
  const board = new Board(part(problem, some));
  const visit = (at: number): boolean => {
    if (at === some.length) return true;
    const choices = board.choicesOf(at);
    for (let choice = 0; choice < choices.halves.length; choice++) {
      if (!board.fits(at, choices, choice)) continue;
      board.put(at, choice);
      if (visit(at + 1)) return true;
      board.lift(at);
    }
    return false;
  };
  return visit(0);
}

const tied = { people: 3, jobs: 7, days: 2, pairs: 6, links: 0, whole: 0, long: 0, once: true };

describe('of random problems', () => {
  test('who is short is short, and of those listed each is needed', () => {
    let seen = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const problem = randomProblem(seed, tied);
      const { board, components } = solve(problem);
      for (const { jobs, lost } of components) {
        for (const { party, jobs: proof, halves, lost: more } of shortagesFor(board, jobs, lost)
          .shortages) {
          seen++;
          // Hall: k occurrences in fewer than k half-days.
          expect(proof.length - halves.length).toBe(more.length);
          expect(more.length).toBeGreaterThan(0);
          const alone: Problem = {
            ...problem,
            jobs: problem.jobs.map((job) => ({ ...job, own: -1, parties: [party] })),
          };
          // Without those too many but one it can't be done; and with any one less it can.
          const least = proof.filter((job) => !more.slice(1).includes(job));
          const open = (job: number) => others(problem, job, party);
          const closed = narrowed(alone, problem, open);
          expect(fitsAll(closed, least), `seed ${seed}`).toBe(false);
          if (more.length > 1) continue;
          for (const job of proof) {
            expect(
              fitsAll(
                closed,
                proof.filter((one) => one !== job),
              ),
            ).toBe(true);
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  test.each([
    ['nothing comes after another', tied],
    ['some come after others', { ...tied, links: 5, whole: 2, long: 2 }],
  ])('a proof about several people holds, and none can be left out: %s', (_name, options) => {
    let seen = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const problem = randomProblem(seed, options);
      const { board, components } = solve(problem);
      for (const { jobs, lost } of components) {
        for (const job of lost) {
          const { parent } = board.job(job);
          if (parent >= 0 && !board.isPlaced(parent)) continue;
          const proof = irreducible(problem, board, job, jobs);
          if (proof === null) continue;
          seen++;
          expect(fitsAll(problem, proof), `seed ${seed}`).toBe(false);
          expect(canPlaceAll(problem, proof, 10_000)).toBe(false);
          const parents = new Set(proof.map((one) => board.job(one).parent));
          for (const one of proof) {
            // What others come after goes with them.
            if (parents.has(one)) continue;
            expect(
              fitsAll(
                problem,
                proof.filter((other) => other !== one),
              ),
              `seed ${seed}`,
            ).toBe(true);
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(100);
  });
});

/** Half-days that are closed for any other who has to be there. */
function others(problem: Problem, job: number, party: number): (half: number) => boolean {
  const parties = problem.jobs[job]?.parties.filter((one) => one !== party) ?? [];
  return (half) => parties.every((one) => problem.diaries[one]?.isClosed(half, false) !== true);
}

/** One person's problem, with what is closed for others left out of the choices. */
const narrowed = (
  alone: Problem,
  problem: Problem,
  open: (job: number) => (half: number) => boolean,
): Problem => ({
  diaries: alone.diaries,
  jobs: alone.jobs.map((one, job) => {
    const { choices } = problem.jobs[job]!;
    const isOpen = open(job);
    const kept = [...choices.halves.keys()].filter((at) => isOpen(choices.halves[at]!));
    return {
      ...one,
      choices: {
        ...choices,
        halves: Int32Array.from(kept, (at) => choices.halves[at]!),
        costs: Float64Array.from(kept, (at) => choices.costs[at]!),
      },
    };
  }),
});
