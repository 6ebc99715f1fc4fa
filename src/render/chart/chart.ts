import type { Language } from '../../diagnostics/code-entry.js';
import { stageColors } from '../palette.js';
import { tableWords } from '../terminal/table-text.js';
import type { Refusal } from '../options.js';
import type { View } from '../view.js';
import { axis, axisOf, ticks } from './axis.js';
import type { StageLook } from './bars.js';
import { group, line, type Block } from './block.js';
import { GRID, PAPER, SOFT } from './colors.js';
import { element, number, words, type Attributes } from './element.js';
import { makeFrame, type Frame } from './frame.js';
import { header } from './header.js';
import { legend } from './legend.js';
import { marks } from './marks.js';
import { ROW, rowBlock } from './row-block.js';
import type { ChartRows } from './chart-row.js';
import { chartRows, MOST_ROWS } from './rows.js';
import { shading } from './shading.js';
import { fittingSheet } from './sheets.js';
import { chartWords } from './words.js';

export interface ChartOptions {
  readonly language: Language;
  readonly by: 'level' | 'unit';
  /**
   * On a sheet of its own, sized in millimetres, with the title and the plan's frame; or in a page, which has these, as
   * wide as the page lets it be.
   */
  readonly place: 'sheet' | 'page';
}

/** A chart in millimetres. */
export interface Chart {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const FONTS =
  "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','Hiragino Sans GB','WenQuanYi Micro Hei',SimHei,sans-serif";

/**
 * The step chart: rows down, days across, stages as bars. Nothing in it refers to anything else by an id, so a page may
 * hold several; its classes are those of `colors.ts`, `tc-chart`, `tc-row`, `tc-stage-1` …, `tc-bar` and `tc-sample`.
 */
export function stepChart(view: View, options: ChartOptions): Chart | Refusal {
  const { language, by } = options;
  const rows = chartRows(view, by, language);
  if ('tooMany' in rows) return { refusal: chartWords[language].tooMany(rows.tooMany, MOST_ROWS) };
  return drawn(view, rows, options);
}

function drawn(view: View, rows: ChartRows, { language, place }: ChartOptions): Chart {
  const isSheet = place === 'sheet';
  const looks = looksOf(view, language);
  const layout = (width: number, margin: number) => {
    const frame = makeFrame(view, rows, width, margin);
    const time = axisOf(frame, language);
    const names = marks(view, frame, language);
    const above = [
      ...(isSheet ? [header(view, frame, language)] : []),
      axis(frame, time),
      names.block,
    ];
    const below = legend(view, rows, looks, frame, language);
    const fixed = heightOf(above) + 3 + below.height + 2 * margin;
    return { frame, time, names, above, below, fixed };
  };
  const { width, margin, height } = isSheet
    ? fittingSheet(rows, (wide, edge) => layout(wide, edge).fixed)
    : { width: 297, margin: 1, height: ROW[rows.by].most * 0.75 };
  const { frame, time, names, above, below, fixed } = layout(width, margin);
  const body =
    rows.rows.length === 0 ? nothing(frame, language) : rowBlock(rows, looks, frame, height);
  const [top, bodyTop] = [margin, margin + heightOf(above)];
  const plotTop = bodyTop - names.block.height;
  const bottom = bodyTop + body.height;
  const total = Math.ceil((fixed + body.height) * 10) / 10;
  const inside = [
    isSheet ? element('rect', { ...PAPER, x: 0, y: 0, width, height: total }) : '',
    shading(view, frame, bodyTop, bottom),
    group(GRID, ticks(frame, time.grid, bodyTop, bottom)),
    stacked(above, top),
    body.draw(bodyTop),
    group(GRID, [element('line', { x1: margin, x2: frame.right, y1: bottom, y2: bottom })]),
    names.draw(plotTop, bottom),
    below.draw(bottom + 3),
  ];
  return {
    svg: root(view, language, isSheet, { width, height: total }, inside),
    width,
    height: total,
  };
}

const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { height }) => sum + height, 0);

function stacked(blocks: readonly Block[], top: number): string {
  let at = top;
  return blocks
    .map((block) => {
      const svg = block.draw(at);
      at += block.height;
      return svg;
    })
    .join('');
}

/** The stages' names and colours; of a plan without stages, one colour for the whole time. */
function looksOf({ plan }: View, language: Language): StageLook[] {
  const names =
    plan.stages.length === 0 ? [chartWords[language].whole] : plan.stages.map(({ name }) => name);
  return stageColors(names.length).map((color, k) => ({ ...color, name: names[k] ?? '' }));
}

const nothing = (frame: Frame, language: Language): Block => ({
  height: 12,
  draw: (top) =>
    group(SOFT, [
      line({ text: tableWords[language].nothing, x: frame.margin, middle: top + 6, size: 3.5 }),
    ]),
});

function root(
  view: View,
  language: Language,
  isSheet: boolean,
  { width, height }: { readonly width: number; readonly height: number },
  inside: readonly string[],
): string {
  const title = chartWords[language].chart(view.plan.title);
  const size: Attributes = isSheet ? { width: `${width}mm`, height: `${height}mm` } : {};
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `0 0 ${number(width)} ${number(height)}`,
      class: 'tc-chart',
      role: 'img',
      lang: language === 'zh' ? 'zh-CN' : 'en',
      'font-family': FONTS,
    },
    element('title', {}, words(title)),
    ...inside,
  );
}
