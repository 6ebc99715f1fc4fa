import { describe, expect, it } from 'vitest';
import { balanced, fitted, lined, textWidth } from '../../../src/render/chart/measure.js';

describe('the width of a text', () => {
  it('is a square for each Chinese character', () => {
    expect(textWidth('呼和浩特', 3)).toBeCloseTo(4 * 1.02 * 3);
  });

  it('is less for Latin letters and digits', () => {
    expect(textWidth('02-17~03-24', 1)).toBeLessThan(6.5);
    expect(textWidth('', 3)).toBe(0);
  });

  it('is not that of characters that are not drawn', () => {
    expect(textWidth('a\u0301', 1)).toBeLessThan(1.1);
  });

  it('is that of the name of what would steer', () => {
    expect(textWidth('\u0007', 1)).toBe(textWidth('<U+0007>', 1));
  });
});

describe('a text', () => {
  it('that fits stays as it is, also where its own width is the room', () => {
    for (const text of ['第一阶段（查找问题）', 'Identify problems', '03-02~04-01', '']) {
      for (const size of [1.9, 2.5, 2.7]) {
        expect(fitted(text, textWidth(text, size), size)).toBe(text);
      }
    }
  });

  it('that does not is shortened, and never wider than the room', () => {
    const text = '长名字的市'.repeat(40);
    expect(fitted(text, 20, 2)).toBe('长名字的市长名字…');
    for (let room = 0; room < 60; room += 0.7) {
      expect(textWidth(fitted(text, room, 2.5), 2.5)).toBeLessThanOrEqual(room + 1e-6);
    }
  });

  it('is nothing where there is no room for a character', () => {
    expect(fitted('市', 1, 3)).toBe('');
  });

  it('is never cut inside a character', () => {
    expect(fitted('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 3, 1)).toBe('👨‍👩‍👧‍👦…');
  });
});

describe('lines', () => {
  it('are as many as it takes', () => {
    expect(lined('领导机关和领导班子', 15, 2.9, 3)).toEqual(['领导机关和', '领导班子']);
    expect(lined('直属单位', 15, 2.9, 3)).toEqual(['直属单位']);
  });

  it('do not begin with a comma', () => {
    expect(lined('学习教育、听取意见', 4.2, 1, 3)).toEqual(['学习教', '育、听取', '意见']);
  });

  it('keep words whole', () => {
    expect(lined('Identify problems and act', 7, 1, 3)).toEqual([
      'Identify',
      'problems and',
      'act',
    ]);
  });

  it('say that there is more than they hold', () => {
    expect(lined('长'.repeat(20), 5.2, 1, 2)).toEqual(['长长长长长', '长长长长…']);
  });

  it('are of one width where they may be', () => {
    expect(balanced('调研环节', 3.5, 1, 2)).toEqual(['调研', '环节']);
    expect(balanced('学习教育、听取意见', 8, 1, 3)).toEqual(['学习教育、', '听取意见']);
    expect(balanced('动员', 3.5, 1, 2)).toEqual(['动员']);
  });
});
