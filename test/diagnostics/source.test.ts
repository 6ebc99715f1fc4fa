import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/diagnostics/source-text.js';

const at = (text: string, offset: number): string => {
  const { line, column } = new SourceText('a.yaml', text).positionAt(offset);
  return `${line}:${column}`;
};

describe('the position of an offset', () => {
  it('counts lines and columns from 1', () => {
    expect(at('ab\ncd', 0)).toBe('1:1');
    expect(at('ab\ncd', 1)).toBe('1:2');
    expect(at('ab\ncd', 3)).toBe('2:1');
  });

  it('counts a Chinese character as one column and an emoji as two', () => {
    expect(at('单位a', 2)).toBe('1:3');
    expect(at('😀a', 2)).toBe('1:3');
  });

  it('takes LF, CR LF and CR for line ends', () => {
    expect(at('a\r\nb', 3)).toBe('2:1');
    expect(at('a\rb', 2)).toBe('2:1');
    expect(at('a\r\r\n\nb', 5)).toBe('4:1');
  });

  it('is the end of the line inside of a line break', () => {
    expect(at('ab\r\ncd', 2)).toBe('1:3');
    expect(at('ab\r\ncd', 3)).toBe('1:3');
  });

  it('is the end of the text after it and the beginning before it', () => {
    expect(at('ab\ncd', 99)).toBe('2:3');
    expect(at('ab\ncd\n', 99)).toBe('3:1');
    expect(at('ab', -1)).toBe('1:1');
    expect(at('', 0)).toBe('1:1');
  });

  it('does not count a byte order mark', () => {
    const source = new SourceText('a.yaml', '\ufefftitle: x');
    expect(source.text).toBe('title: x');
    expect(source.positionAt(7)).toEqual({ line: 1, column: 8 });
  });
});

describe('a line of a source', () => {
  it('comes without its break, whichever it is', () => {
    const source = new SourceText('a.yaml', 'a\r\nb\rc\n\nd');
    expect([1, 2, 3, 4, 5].map((number) => source.line(number))).toEqual(['a', 'b', 'c', '', 'd']);
  });

  it('is empty after the last', () => {
    expect(new SourceText('a.yaml', 'a').line(2)).toBe('');
  });

  it('together with the others makes the text again', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '单', '\r', '\n', ' ') });
    fc.assert(
      fc.property(text, (written) => {
        const source = new SourceText('a.yaml', written);
        const expected = written.split(/\r\n|\n|\r/u);
        expect(expected.map((_, k) => source.line(k + 1))).toEqual(expected);
        expect(source.positionAt(written.length).line).toBe(expected.length);
      }),
      { seed: 102 },
    );
  });
});
