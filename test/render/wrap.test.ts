import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { shown, widthOf } from '../../src/render/terminal/width.js';
import { wrap, wrapEvenly } from '../../src/render/terminal/wrap.js';
import { nastyName } from './names.js';

describe('wrap', () => {
  it('leaves alone what fits', () => {
    expect(wrap('学习教育', 8, false)).toEqual(['学习教育']);
  });

  it('cuts Chinese text between any two characters', () => {
    expect(wrap('查摆问题开展批评', 7, false)).toEqual(['查摆问', '题开展', '批评']);
  });

  it('never begins a line with a closing mark', () => {
    expect(wrap('学习教育、听取意见', 8, false)).toEqual(['学习教', '育、听取', '意见']);
  });

  it('never ends a line with an opening mark', () => {
    expect(wrap('应晚十天（明日）', 10, false)).toEqual(['应晚十天', '（明日）']);
  });

  it('keeps the parts of a path or of a list of people whole where it can', () => {
    expect(wrap('云山市/东岭县', 9, false, '/')).toEqual(['云山市/', '东岭县']);
    expect(wrap('云山市/东岭县/城关镇', 14, false, '/')).toEqual(['云山市/东岭县/', '城关镇']);
    expect(wrap('呼和浩特市新城区/东街', 9, false, '/')).toEqual(['呼和浩特', '市新城区/', '东街']);
    expect(wrap('马云山、姜国栋、钱少波', 18, false, '、,')).toEqual([
      '马云山、姜国栋、',
      '钱少波',
    ]);
    expect(wrap('马云山、姜国栋、钱少波', 19, false)).toEqual(['马云山、姜国栋、钱', '少波']);
    expect(wrap('Li Si, Zhang San, Wu', 14, false, '、,')).toEqual(['Li Si,', 'Zhang San, Wu']);
    expect(wrap('a/bcd/efg', 5, false, '/')).toEqual(['a/', 'bcd/', 'efg']);
  });

  it('loses nothing, and keeps to the width, with parts as without', () => {
    const text = fc.string({ unit: fc.constantFrom('云', '山', '/', '、', ',', 'a', '（', '）') });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 12 }), (words, width) => {
        const lines = wrap(words, width, false, '/、,');
        expect(lines.join('')).toBe(words);
        for (const line of lines) expect(widthOf(line, false)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('cuts English text at blanks, and a word only where a line has no other place', () => {
    expect(wrap('first start of the echelon', 11, false)).toEqual([
      'first start',
      'of the',
      'echelon',
    ]);
    expect(wrap('antidisestablishmentarianism', 10, false)).toEqual([
      'antidisest',
      'ablishment',
      'arianism',
    ]);
  });

  it('counts ambiguous characters as the terminal does', () => {
    expect(wrap('“两学”', 6, false)).toEqual(['“两学”']);
    expect(wrap('“两学”', 6, true)).toEqual(['“两', '学”']);
  });

  it('keeps every character but blanks, and no line too wide, whatever the text', () => {
    fc.assert(
      fc.property(nastyName, fc.integer({ min: 8, max: 40 }), fc.boolean(), (name, width, wide) => {
        const line = shown(name);
        const lines = wrap(line, width, wide);
        for (const part of lines) expect(widthOf(part, wide)).toBeLessThanOrEqual(width);
        const squeezed = (text: string): string => text.replaceAll(' ', '');
        expect(squeezed(lines.join(''))).toBe(squeezed(line));
      }),
      { seed: 120 },
    );
  });
});

describe('wrapEvenly', () => {
  it('makes lines alike', () => {
    expect(wrapEvenly('学习教育、听取意见', 15, false)).toEqual(['学习教育、', '听取意见']);
    expect(wrapEvenly('First start', 10, false)).toEqual(['First', 'start']);
  });
});

describe('widthOf', () => {
  it('agrees with string-width on plain text', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', ' ', '~', '国', '、', '（', 'Ａ') });
    fc.assert(
      fc.property(plain, (name) => widthOf(name, false) === stringWidth(name)),
      { seed: 121 },
    );
  });
});
