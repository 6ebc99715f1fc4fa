import { expect, it } from 'vitest';
import { addTo } from '../../src/domain/lists.js';

it('makes a list for a new key, and adds to the one there is', () => {
  const lists = new Map<string, number[]>([['甲', [1]]]);
  addTo(lists, '甲', 2);
  addTo(lists, '乙', 3);
  addTo(lists, '甲', 2);
  expect([...lists]).toEqual([
    ['甲', [1, 2, 2]],
    ['乙', [3]],
  ]);
});
