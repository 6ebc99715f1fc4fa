import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/domain/spelling.js';

describe('what was probably meant', () => {
  it.each([
    ['staggr', ['stagger', 'overlap'], 'stagger'],
    ['overalp', ['stagger', 'overlap'], 'overlap'],
    ['旗具', ['盟市', '旗县'], '旗县'],
    ['苏木', ['苏木乡镇', '嘎查村'], null],
    ['xyz', ['stagger', 'overlap'], null],
    ['甲', ['乙'], null],
    ['same', ['sane', 'same'], 'same'],
    ['ab', ['ac', 'ad'], 'ac'],
  ])('%s among %j: %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  it('is what a whole table of slips says', () => {
    const word = fc.array(fc.constantFrom('a', 'b', '县', '𠀀'), { maxLength: 9 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 4 }), (letters, others) => {
        const candidates = others.map((other) => other.join(''));
        expect(nearest(letters.join(''), candidates)).toBe(nearestByTable(letters, others));
      }),
      { numRuns: 3000 },
    );
  });
});

/** The definition, every cell worked out. */
function nearestByTable(word: readonly string[], others: readonly (readonly string[])[]) {
  const same = others.find((other) => other.join('') === word.join(''));
  if (same !== undefined) return same.join('');
  const most = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  const near = others
    .map((other) => ({ name: other.join(''), length: other.length, slips: slips(word, other) }))
    .filter((one) => one.slips <= most && one.slips < Math.max(word.length, one.length));
  const fewest = Math.min(...near.map((one) => one.slips));
  return near.find((one) => one.slips === fewest)?.name ?? null;
}

function slips(a: readonly string[], b: readonly string[]): number {
  const known = new Map<string, number>();
  const between = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ways = [between(i - 1, j) + 1, between(i, j - 1) + 1];
    ways.push(between(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
    const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    if (isSwap) ways.push(between(i - 2, j - 2) + 1);
    known.set(key, Math.min(...ways));
    return Math.min(...ways);
  };
  return between(a.length, b.length);
}
