import { describe, expect, it } from 'vitest';
import { nestsOf } from '../../src/schedule/network/nests.js';

const nests = (...groups: number[][]) =>
  nestsOf(
    groups.map((pieces) => Int32Array.from(pieces)),
    12,
  ).map(({ inner, rest }) => [inner, [...rest]]);

describe('Groups that lie within others', () => {
  it('are the largest of those, and what is left', () => {
    expect(nests([0, 1, 2], [0, 1, 2, 3], [0, 1, 2, 3, 4, 5])).toEqual([
      [null, [0, 1, 2]],
      [0, [3]],
      [1, [4, 5]],
    ]);
  });

  it('are found in whatever order they are named', () => {
    expect(nests([0, 1, 2, 3, 4, 5], [0, 2, 4], [0, 2, 3, 4])).toEqual([
      [2, [1, 5]],
      [null, [0, 2, 4]],
      [1, [3]],
    ]);
  });

  it('leave nothing of those that are the same', () => {
    expect(nests([3, 4, 5], [3, 4, 5])).toEqual([
      [null, [3, 4, 5]],
      [0, []],
    ]);
  });

  it('are none that are named in part, or too small to be worth it', () => {
    expect(nests([0, 1, 2, 3], [1, 2, 3, 4, 5], [7, 8], [6, 7, 8, 9])).toEqual([
      [null, [0, 1, 2, 3]],
      [null, [1, 2, 3, 4, 5]],
      [null, [7, 8]],
      [null, [6, 7, 8, 9]],
    ]);
  });

  it('lie no more than 500 deep', () => {
    const groups = Array.from({ length: 1200 }, (_, k) =>
      Int32Array.from({ length: k + 3 }, (_x, i) => i),
    );
    const found = nestsOf(groups, 1300);
    const begin = found.flatMap(({ inner }, group) => (inner === null ? [group] : []));
    expect(begin).toEqual([0, 501, 1002]);
    expect([...(found[501]?.rest ?? [])]).toHaveLength(504);
  });
});
