import type { Rendered, RenderOptions } from '../options.js';
import { stepChart } from '../chart/chart.js';
import type { View } from '../view.js';
import { charactersOf, fontsFor } from './fonts.js';
import { pngWords } from './words.js';

/** On A4, some 250 dots an inch. */
const DOTS_PER_MM = 10;
/** Memory is 4 bytes a dot, twice: larger sheets get coarser dots. */
const MOST_DOTS = 40_000_000;

/** The step chart as a picture of dots. */
export async function png(view: View, options: RenderOptions): Promise<Rendered> {
  const { language, by } = options;
  const chart = stepChart(view, { language, by: by === 'unit' ? by : 'level', place: 'sheet' });
  if ('refusal' in chart) return chart;
  const words = pngWords[language];
  const needed = charactersOf(chart.svg);
  const { files, family, missing } = fontsFor(needed, options.fonts());
  if (missing.length > 0) return { refusal: words.noFont(missing.slice(0, 10), missing.length) };
  const library = await import('@resvg/resvg-js').catch(() => null);
  if (library === null) return { refusal: words.noLibrary };
  const dots = Math.min(DOTS_PER_MM, Math.sqrt(MOST_DOTS / (chart.width * chart.height)));
  const picture = new library.Resvg(chart.svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...files],
      defaultFontFamily: family,
      sansSerifFamily: family,
    },
    fitTo: { mode: 'width', value: Math.round(chart.width * dots) },
  });
  return [picture.render().asPng()];
}
