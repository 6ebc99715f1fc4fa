import { describe, expect, it, vi } from 'vitest';
import { nodeFonts } from '../../../src/cli/io/node-fonts.js';
import { textWidth } from '../../../src/render/chart/measure.js';
import { png } from '../../../src/render/png/png.js';
import { charactersOf, fontsFor } from '../../../src/render/png/fonts.js';
import { makeView } from '../../../src/render/view.js';
import { EXAMPLE, options, planOf, scheduleOf } from '../support.js';

const view = makeView(scheduleOf(planOf(EXAMPLE)));
const shown = options({ by: 'level' });

const fonts = fontsFor(['梯', '次'], nodeFonts());
const isMissing = fonts.missing.length > 0 && process.env['CI'] === undefined;
if (isMissing) console.warn('skipped: no Chinese font here (Debian: fonts-noto-cjk)');

/** The IHDR chunk: width, then height. */
const sizeOf = (bytes: Uint8Array): number[] => {
  const data = new DataView(bytes.buffer, bytes.byteOffset);
  return [data.getUint32(16), data.getUint32(20)];
};

async function bytesOf(given = { ...shown, fonts: nodeFonts }): Promise<Uint8Array> {
  const made = await png(view, given);
  if ('refusal' in made) throw new Error(made.refusal);
  return Buffer.concat([...made].map((chunk) => Buffer.from(chunk)));
}

describe.skipIf(isMissing)('the picture of dots', () => {
  it('is a PNG of 254 dots an inch on A4, the same each time', { timeout: 60_000 }, async () => {
    const bytes = await bytesOf();
    expect([...bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    const [width, height] = sizeOf(bytes);
    expect(width).toBe(2970);
    expect(height).toBeGreaterThan(1000);
    expect(Buffer.compare(await bytesOf(), bytes)).toBe(0);
  });

  it('has its Chinese drawn: as wide as the chart took it to be, or a little less', async () => {
    const { Resvg } = await import('@resvg/resvg-js');
    for (const text of [
      '梯次推进、压茬展开',
      '2014-01-22~03-14',
      'Identify problems',
      'WHO （筹）',
    ]) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="200"><text x="10" y="120" font-size="100">${text}</text></svg>`;
      const files = fontsFor(charactersOf(svg), nodeFonts());
      const drawn = new Resvg(svg, {
        font: {
          loadSystemFonts: false,
          fontFiles: [...files.files],
          defaultFontFamily: files.family,
        },
      }).getBBox();
      expect(drawn?.width).toBeLessThanOrEqual(textWidth(text, 100));
      expect(drawn?.width).toBeGreaterThan(0.75 * textWidth(text, 100));
    }
  });
});

describe('without a Chinese font', () => {
  it.each([
    [
      'zh',
      /^没有字体能画出“.{10}”等 \d+ 个字，画出来会是空白：请装一种中文字体（Debian、Ubuntu：apt install fonts-noto-cjk），或用环境变量 TICI_FONT/u,
    ],
    [
      'en',
      /^no font has ".{10}" and \d+ more characters, they would be left blank: install a Chinese font \(Debian, Ubuntu: apt install fonts-noto-cjk\)/u,
    ],
  ] as const)('it says so and what to do, in %s', async (language, message) => {
    const made = await png(view, { ...shown, language, fonts: () => [] });
    expect('refusal' in made && made.refusal).toMatch(message);
  });
});

it.skipIf(isMissing)('without its library it says what to install', async () => {
  vi.doMock('@resvg/resvg-js', () => {
    throw new Error('Cannot find module');
  });
  const made = await png(view, { ...shown, fonts: nodeFonts });
  vi.doUnmock('@resvg/resvg-js');
  expect('refusal' in made && made.refusal).toMatch(/^画 PNG 要用的 @resvg\/resvg-js 没有装上/u);
});
