import { describe, expect, it } from 'vitest';
import { facesOf } from '../../../src/render/png/font-file.js';
import { charactersOf, fontsFor } from '../../../src/render/png/fonts.js';
import { ascii, collectionBytes, fontBytes, fontFile, format12, format4 } from './font-bytes.js';

const [A, Z, FIRST_HAN, LAST_HAN] = [0x41, 0x5a, 0x4e00, 0x9fff];

describe('a font file', () => {
  it.each([
    ['format 12', format12(FIRST_HAN, LAST_HAN)],
    ['format 4', format4(FIRST_HAN, LAST_HAN)],
  ])('tells its characters and its family by %s', (_, cmap) => {
    const [face, ...others] = facesOf(fontFile('a.ttf', fontBytes(cmap, 'Test Sans')));
    expect(others).toEqual([]);
    expect(face?.family).toBe('Test Sans');
    const has = [FIRST_HAN - 1, FIRST_HAN, 0x6885, LAST_HAN, LAST_HAN + 1, 0x20000];
    expect(has.map((one) => face?.has(one))).toEqual([false, true, true, true, false, false]);
  });

  it('may be a collection', () => {
    const bytes = collectionBytes(format12(A, Z), format12(FIRST_HAN, LAST_HAN));
    const faces = facesOf(fontFile('a.ttc', bytes));
    expect(faces.map(({ family }) => family)).toEqual(['Test JP', 'Test SC']);
    expect(faces.map(({ has }) => has(A))).toEqual([true, false]);
  });

  it('that is none, or is cut off anywhere, has no fonts or fewer characters', () => {
    const bytes = fontBytes(format12(A, Z), 'Test');
    for (let length = 0; length < bytes.length; length++) {
      const faces = facesOf(fontFile('a.ttf', bytes.slice(0, length)));
      expect(faces.length).toBeLessThanOrEqual(1);
    }
    expect(facesOf(fontFile('a.ttf', ascii('<html>not a font at all</html>')))).toEqual([]);
    expect(facesOf(fontFile('gone.ttf', []))).toEqual([]);
  });
});

describe('the fonts for some characters', () => {
  const latin = fontFile('/f/Latin.ttf', fontBytes(format4(A, Z), 'Latin'));
  const chinese = fontFile(
    '/f/Han-Regular.ttc',
    collectionBytes(format12(0x20, LAST_HAN), format12(0x20, LAST_HAN)),
  );
  const bold = fontFile('/f/Han-Bold.ttc', []);

  it('are the first that have them, with the bold of the same make', () => {
    expect(fontsFor(['A', '梯'], [chinese, latin, bold])).toEqual({
      files: ['/f/Han-Regular.ttc', '/f/Han-Bold.ttc'],
      family: 'Test SC',
      missing: [],
    });
  });

  it('are several where it takes them', () => {
    const han = fontFile('/f/han.ttf', fontBytes(format12(FIRST_HAN, LAST_HAN), 'Han'));
    expect(fontsFor(['A', '梯'], [latin, bold, han])).toEqual({
      files: ['/f/Latin.ttf', '/f/han.ttf'],
      family: 'Latin',
      missing: [],
    });
  });

  it('are told to miss what none has', () => {
    expect(fontsFor(['A', '次', '梯'], [latin]).missing).toEqual(['次', '梯']);
    expect(fontsFor(['梯'], [])).toEqual({ files: [], family: '', missing: ['梯'] });
  });
});

it('the characters of a picture are those that are drawn', () => {
  const svg =
    '<svg a="属"><title>题</title><g><text x="1"><title>全名</title>梯 &lt;次&amp;\u200d\ufe0f</text></g></svg>';
  expect(charactersOf(svg)).toEqual(['梯', '<', '次', '&']);
});
