import { spanText } from '../../diagnostics/phrases.js';
import type { Day } from '../../domain/day.js';
import { asDay } from '../../domain/day.js';
import { cell } from '../../domain/columns.js';
import type { SourcePlace } from '../../domain/source-place.js';
import type { Bound, Tie } from '../../schedule/types.js';
import { narrowed, type Column } from '../terminal/columns/columns.js';
import { drawTable } from '../terminal/draw-table.js';
import type { Screen } from '../terminal/screen.js';
import { shown, widest } from '../terminal/width.js';
import { shortDays, type ShortDay } from '../why/detour.js';
import { whyWords } from '../why/words.js';
import type { Telling } from './telling.js';
import { explainWords, type ExplainWords } from './words.js';

/** One rule or bound as a row of texts. */
interface Cells {
  readonly rule: string;
  readonly who: string;
  readonly asks: string;
  readonly allows: string;
  readonly place: string;
}

const KEYS = ['rule', 'who', 'asks', 'allows', 'place'] as const;

/** Narrowed no further than this, those that may be wrapped at all. */
const LEAST: Partial<Record<keyof Cells, number>> = { who: 12, asks: 8, allows: 12 };

/** What `--all` adds: every rule into the entry, every one out of it, and its own bounds. */
export function allTables(
  telling: Telling,
  entry: number,
  placeOf: (at: SourcePlace) => string,
  screen: Screen,
): string[] {
  const { into, out, bounds } = allCells(telling, entry, placeOf);
  const words = explainWords[telling.language].all;
  const table = (
    title: string,
    rows: readonly Cells[],
    keys: readonly (keyof Cells)[],
  ): string[] => [
    '',
    screen.chalk.bold(title),
    ...(rows.length === 0
      ? [words.none]
      : drawTable(rows, columnsOf(rows, keys, words, screen), screen)),
  ];
  return [
    ...table(words.into, into, KEYS),
    ...table(words.out, out, KEYS),
    ...table(words.bounds, bounds, ['rule', 'allows', 'place']),
  ];
}

/** The same as texts. */
export function allCells(telling: Telling, entry: number, placeOf: (at: SourcePlace) => string) {
  const { explanations, schedule, language } = telling;
  const short = shortDays(asDay(cell(schedule.start, entry)));
  const ties = explanations.tiesOf(entry);
  const cells = (tie: Tie) => tieCells(telling, tie, entry, short, placeOf);
  const words = explainWords[language];
  return {
    into: ties.filter(({ to }) => to === entry).map(cells),
    out: ties.filter(({ to }) => to !== entry).map(cells),
    bounds: explanations.boundsOf(entry).map((bound) => boundCells(bound, words, short, placeOf)),
  };
}

function tieCells(
  { labels, language }: Telling,
  tie: Tie,
  entry: number,
  short: ShortDay,
  placeOf: (at: SourcePlace) => string,
): Cells {
  const words = explainWords[language];
  const other = tie.to === entry ? tie.from : tie.to;
  const name = other === null ? whyWords[language].kickoff : labels.beside(other, entry);
  const day: Day = tie.to === entry ? tie.fromDate : tie.date;
  const high = tie.high === null ? null : short(tie.high);
  const asks = [words.interval(spanText(tie.interval, language))];
  if (tie.tolerance !== null) asks.push(words.tolerance(spanText(tie.tolerance, language)));
  return {
    rule: `${tie.isOnChain ? '* ' : '  '}${words.rules[tie.rule]}`,
    who: `${name} ${short(day)}`,
    asks: asks.join(' '),
    allows: words.all.allowed(short(tie.low), high) + words.all.state(tie),
    place: placeOf(tie.at),
  };
}

function boundCells(
  { rule, side, date, at }: Bound,
  words: ExplainWords,
  short: ShortDay,
  placeOf: (at: SourcePlace) => string,
): Cells {
  const allows = date === null ? words.all.placement[side] : words.all.bound[side](short(date));
  return { rule: words.rules[rule], who: '', asks: '', allows, place: placeOf(at) };
}

function columnsOf(
  rows: readonly Cells[],
  keys: readonly (keyof Cells)[],
  { titles }: ExplainWords['all'],
  screen: Screen,
): Column<Cells>[] {
  const columns = keys.map((key): Column<Cells> => {
    const width = widest(
      [titles[key], ...rows.map((row) => shown(row[key]))],
      screen.ambiguousWide,
    );
    const least = LEAST[key];
    return {
      title: titles[key],
      align: 'left',
      width,
      min: least === undefined ? width : Math.min(width, least),
      text: (row) => shown(row[key]),
    };
  });
  return narrowed(columns, screen);
}
