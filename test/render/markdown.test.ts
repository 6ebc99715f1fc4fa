import { describe, expect, it } from 'vitest';
import { inline, markdownHead, markdownRow } from '../../src/render/markdown.js';

describe('Markdown', () => {
  it.each([
    ['甲|乙', String.raw`甲\|乙`],
    ['<b>&amp;', String.raw`&lt;b\>\&amp;`],
    ['*a* _b_ `c` ~d~', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~'],
    ['[a](b) # {c} \\', String.raw`\[a\](b) \# \{c\} \\`],
    ['a\nb\u202e', 'a<U+000A>b<U+202E>'.replaceAll('<', '&lt;').replaceAll('>', '\\>')],
  ])('%j is a text like others', (text, written) => {
    expect(inline(text)).toBe(written);
  });

  it('has tables, with numbers to the right', () => {
    expect(markdownHead(['单位', '数'], [1]) + markdownRow(['甲', '1'])).toBe(
      '| 单位 | 数 |\n| --- | ---: |\n| 甲 | 1 |\n',
    );
  });
});
