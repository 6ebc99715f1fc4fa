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
});
