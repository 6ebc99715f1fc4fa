import type { RenderOptions } from './options.js';
import { stepChart } from './chart/chart.js';
import { pageDocument } from './page/document.js';
import { escaped } from './page/html.js';
import { packPage } from './page/pack.js';
import type { View } from './view.js';

/**
 * One HTML file that opens from disk and loads nothing: the plan's frame, the step chart, all entries as a tree beside
 * their bars, activities and findings. Every row is in it, `--by` makes no difference.
 */
export function page(view: View, options: RenderOptions): Iterable<string> {
  const { language } = options;
  const chart = stepChart(view, { language, by: 'level', place: 'page' });
  const picture = 'svg' in chart ? chart.svg : `<p>${escaped(chart.refusal)}</p>`;
  return pageDocument(view, options, packPage(view, language), picture);
}
