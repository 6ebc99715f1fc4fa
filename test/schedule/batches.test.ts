import { describe, expect, it } from 'vitest';
import { scaledPlan } from '../../bench/scaled-plan.js';
import { Calendar } from '../../src/domain/calendar.js';
import { holidaysCN } from '../../src/input/holidays-cn.js';
import { entriesOf } from '../../src/domain/expand.js';
import { lotsOf } from '../../src/schedule/network/group-parts.js';
import { prepare } from '../../src/schedule/run.js';

/** How many edges a plan's network has, whose batches of villages each wait for all before them. */
function edgesWith(batches: number): number {
  const plan = scaledPlan({ times: 1, closed: false, after: { batches } });
  const calendar = new Calendar(plan.calendar, holidaysCN());
  return prepare(entriesOf(plan), calendar, (_entry, _stage, least) => least).network.edges;
}

describe('Batches that each wait for all before them', () => {
  it('take an edge into and one out of each village, and few for each batch', () => {
    const villages = 12 * 8 * 10 * 14;
    const alone = edgesWith(1);
    expect(edgesWith(100)).toBeLessThan(alone + 2 * villages + 3 * 100);
    expect(edgesWith(200)).toBeLessThan(alone + 2 * villages + 3 * 200);
  });
});

describe('What groups name', () => {
  /** Nine entries, each a piece of its own. */
  const pieces = { count: 9, pieceOf: Int32Array.from({ length: 9 }, (_, entry) => entry) };
  const parts = (groups: number[][], isAlike: (entry: number) => unknown = () => null) => {
    const named = groups.map((members) => Int32Array.from(members));
    const { all, lotOf } = lotsOf(pieces, named, isAlike);
    return all.flatMap(({ groups: of, part }, lot) =>
      part === null ? [] : [[[...lotOf.keys()].filter((entry) => lotOf[entry] === lot), of]],
    );
  };

  it('is one part where several groups name the same', () => {
    expect(
      parts([
        [1, 2, 3, 4],
        [1, 2, 3, 4, 5],
        [4, 6],
      ]),
    ).toEqual([
      [
        [1, 2, 3],
        [0, 1],
      ],
    ]);
  });

  it('is no part where that would save nothing', () => {
    expect(
      parts([
        [1, 2],
        [1, 2],
      ]),
    ).toEqual([]);
    expect(
      parts([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    ).toEqual([]);
  });

  it('is not together in a part where it differs in what groups look at', () => {
    const all = [0, 1, 2, 3, 4, 5];
    expect(parts([all, all], (entry) => entry % 2)).toEqual([
      [
        [0, 2, 4],
        [0, 1],
      ],
      [
        [1, 3, 5],
        [0, 1],
      ],
    ]);
  });

  it('is one part of the pieces that the same groups name', () => {
    const twoPieces = { count: 2, pieceOf: Int32Array.of(0, 1, 0, 1) };
    const named = [Int32Array.of(0, 1), Int32Array.of(0, 1), Int32Array.of(0, 1)];
    const { all, lotOf } = lotsOf(twoPieces, named, () => null);
    expect(all).toEqual([{ groups: [0, 1, 2], part: 0 }]);
    expect([...lotOf]).toEqual([0, 0, 0, 0]);
  });
});
