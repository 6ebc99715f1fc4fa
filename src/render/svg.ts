import { stepChart } from './chart/chart.js';
import type { Rendered, RenderOptions } from './options.js';
import type { View } from './view.js';

/** The step chart as a vector picture: on a sheet of A4, or a larger one where it has more rows. */
export function svg(view: View, { language, by }: RenderOptions): Rendered {
  const chart = stepChart(view, { language, by: by === 'unit' ? by : 'level', place: 'sheet' });
  if ('refusal' in chart) return chart;
  return ['<?xml version="1.0" encoding="UTF-8"?>\n', chart.svg, '\n'];
}
