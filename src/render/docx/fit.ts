import type { DateStyle } from '../document/dates.js';
import type { Need } from './needs.js';
import { LANDSCAPE, PORTRAIT, textWidth, TWIPS_PER_POINT, type Page } from './page.js';
import { PADDING } from './styles.js';

/** How a table stands on its pages. */
export interface Fit {
  readonly page: Page;
  /** Of its type, in points. */
  readonly type: number;
  readonly dates: DateStyle;
  /** Of the columns, in twips; together as wide as the text of the page. */
  readonly widths: readonly number[];
}

/** 3号, 4号, 小四, 五号, 小五, 六号, in points. */
const [NO3, NO4, SMALL4, NO5, SMALL5, NO6] = [16, 14, 12, 10.5, 9, 7.5];

const ON_ONE_LINE: readonly DateStyle[] = ['whole', 'halved'];
const ON_MORE: readonly DateStyle[] = ['broken'];

/**
 * What is tried, in this order: an office makes the type of a table a little smaller before it turns the page, and turns the page
 * before it makes it small.
 */
const TRIES: readonly (readonly [Page, type: number, dates: readonly DateStyle[]])[] = [
  ...[NO3, NO4, SMALL4].map((type) => [PORTRAIT, type, ON_ONE_LINE] as const),
  ...[NO3, NO4, SMALL4, NO5].map((type) => [LANDSCAPE, type, ON_ONE_LINE] as const),
  ...[SMALL4, NO5].map((type) => [LANDSCAPE, type, ON_MORE] as const),
  ...[SMALL5, NO6].flatMap((type) =>
    [ON_ONE_LINE, ON_MORE].map((dates) => [LANDSCAPE, type, dates] as const),
  ),
];

/**
 * The first of these with which the columns find room. Where there is none the smallest is taken, and what stands in the
 * cells wraps where it must.
 */
export function fitOf(needs: readonly Need[]): Fit {
  for (const [page, type, styles] of TRIES) {
    for (const dates of styles) {
      const [least, full] = [of(needs, 'least', dates), of(needs, 'full', dates)];
      const widths = grown(least, full, roomOf(page, type, needs.length));
      if (widths !== null) return { page, type, dates, widths: inTwips(widths, page) };
    }
  }
  const scant = needs.map((need) => need.scant);
  const widths =
    grown(scant, of(needs, 'least', 'broken'), roomOf(LANDSCAPE, NO6, needs.length)) ?? scant;
  return { page: LANDSCAPE, type: NO6, dates: 'broken', widths: inTwips(widths, LANDSCAPE) };
}

const of = (needs: readonly Need[], what: 'least' | 'full', dates: DateStyle): readonly number[] =>
  needs.map((need) => need[what][dates]);

/** Beside the text of a cell, in characters: its margins, and a little for faces that are wider. */
const AROUND = 2 * PADDING + 0.08;

/** In characters, without the margins of the cells. */
const roomOf = (page: Page, type: number, columns: number): number =>
  textWidth(page) / TWIPS_PER_POINT / type - AROUND * columns;

/**
 * Gives each column what it lacks to its full width, or its part of that; what is left over is everybody's alike. Null where
 * there is not even room for the least.
 */
function grown(
  least: readonly number[],
  full: readonly number[],
  room: number,
): readonly number[] | null {
  const spare = room - sum(least);
  if (spare < 0) return null;
  const lacks = full.map((width, k) => Math.max(0, width - (least[k] ?? 0)));
  const share = Math.min(1, spare / Math.max(sum(lacks), 1e-9));
  const rest = (spare - share * sum(lacks)) / least.length;
  return least.map((width, k) => width + share * (lacks[k] ?? 0) + rest + AROUND);
}

/** Whole twips in these proportions, which together are the width of the text. */
function inTwips(widths: readonly number[], page: Page): readonly number[] {
  const [total, room] = [sum(widths), textWidth(page)];
  let [before, edge] = [0, 0];
  return widths.map((width) => {
    before += width;
    const next = Math.round((room * before) / total);
    const twips = next - edge;
    edge = next;
    return twips;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
