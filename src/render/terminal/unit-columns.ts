import type { RenderOptions } from '../options.js';
import type { Row } from '../row.js';
import type { View } from '../view.js';
import { headings } from '../headings.js';
import type { Extent } from './extent.js';
import { fits, narrowed, totalWidth, widest, type Column, type Screen } from './layout.js';
import { measure, type Measured } from './measure.js';
import { stageColumns } from './stages.js';
import { shown } from './width.js';
import { dayText, isOneYear, tableWords } from './table-text.js';
import { asDay } from '../../domain/day.js';

/** Wider names are wrapped where that makes room for another column. */
const USUAL_NAME = 26;
const NARROWEST_UNIT = 12;
const NARROWEST_ECHELON = 8;
const INDENT = 2;
/** All dates are equally wide. */
const SOME_DAY = asDay(0);

/** Blanks before the name: a member stands under its unit. */
const indentOf = ({ path, member }: Pick<Row, 'path' | 'member'>): number =>
  INDENT * (member === null ? path.length - 1 : path.length);

/**
 * Unit, echelon, start and end always; of the others as many as fit, in this order: the weekdays of the dates,
 * days, stages, float, code. The room that is left over goes to the unit's name.
 */
export function unitColumns(
  view: View,
  extent: Extent,
  options: RenderOptions,
  screen: Screen,
): readonly Column<Row>[] {
  const found = measure(view, indentOf, screen);
  const names = nameColumns(found, options, screen);
  const [short, long] = [dateColumns(options, screen, false), dateColumns(options, screen, true)];
  if (!fits([...names, ...long], screen)) {
    return grown(narrowed([...names, ...short], screen), found.unit, screen);
  }
  const { days, float, code } = extraColumns(found, options, screen);
  const stages = stageColumns(view.plan, isOneYear(extent.firstStart, extent.lastEnd));
  const extras: Column<Row>[][] = [[days], stages, [float], [code]];
  const withExtras = (count: number) => [...names, ...long, ...extras.slice(0, count).flat()];
  let count = 0;
  while (count < extras.length && fits(withExtras(count + 1), screen)) count++;
  return grown(withExtras(count), found.unit, screen);
}

function nameColumns(
  found: Measured,
  { language }: RenderOptions,
  screen: Screen,
): readonly Column<Row>[] {
  const { unit, echelon } = headings[language];
  const width = Math.max(widest([unit], screen), Math.min(found.unit, USUAL_NAME));
  return [
    {
      title: unit,
      align: 'left',
      width,
      min: Math.min(width, NARROWEST_UNIT),
      text: (row) => shown(row.member ?? row.path.at(-1) ?? ''),
      indent: indentOf,
      isBold: (row) => indentOf(row) === 0,
    },
    {
      title: echelon,
      align: 'left',
      width: Math.max(widest([echelon], screen), Math.min(found.echelon, USUAL_NAME)),
      min: NARROWEST_ECHELON,
      text: (row) => shown(row.echelon),
    },
  ];
}

const dateColumns = (
  { language }: RenderOptions,
  screen: Screen,
  withWeekday: boolean,
): readonly Column<Row>[] =>
  (['start', 'end'] as const).map((key) => ({
    title: headings[language][key],
    align: 'left',
    width: widest([dayText(SOME_DAY, language, withWeekday)], screen),
    text: (row) => dayText(row[key], language, withWeekday),
  }));

function extraColumns(found: Measured, { language }: RenderOptions, screen: Screen) {
  const words = headings[language];
  const { unlimited } = tableWords[language];
  const number = (title: string, texts: string[], text: (row: Row) => string): Column<Row> => ({
    title,
    align: 'right',
    width: widest([title, ...texts], screen),
    text,
  });
  const code: Column<Row> = {
    title: words.code,
    align: 'left',
    width: Math.max(widest([words.code], screen), found.code),
    text: (row) => shown(row.code ?? ''),
  };
  return {
    days: number(words.days, [String(found.days)], (row) => String(row.days)),
    float: number(
      words.float,
      [String(found.float), ...(found.hasUnlimited ? [unlimited] : [])],
      (row) => (row.float === null ? unlimited : String(row.float)),
    ),
    code,
  };
}

/** Gives the first column the room that is left over, up to `wanted`. */
function grown(
  columns: readonly Column<Row>[],
  wanted: number,
  screen: Screen,
): readonly Column<Row>[] {
  const spare = screen.width - totalWidth(columns.map(({ width }) => width));
  return columns.map((column, k) =>
    k > 0 || spare <= 0
      ? column
      : { ...column, width: Math.max(column.width, Math.min(wanted, column.width + spare)) },
  );
}
