import type { SourcePlace } from '../../domain/source-place.js';
import type { Screen } from '../terminal/screen.js';
import { blanksFor, shown, widest, widthOf } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import { allTables } from './all-tables.js';
import { groupsOf } from './groups.js';
import { Labels } from './labels.js';
import { placesIn } from './places.js';
import { storyOf } from './story.js';
import type { Line, Story, Telling } from './telling.js';
import type { ExplainView } from './view.js';
import { explainWords, type ExplainWords } from './words.js';
import type { Language } from '../../diagnostics/code-entry.js';

/** Between what is said and where it stands, and after the day. */
const GAP = '  ';

/** No narrower does what is said get for the sake of where it stands. */
const LEAST_TEXT = 24;

/** For people: what counts first, then the chain step by step, what holds the entry from above, and who goes with it. */
export function* explainText(
  view: ExplainView,
  language: Language,
  screen: Screen,
): Generator<string> {
  const { schedule, explanations } = view;
  const telling = { schedule, explanations, labels: new Labels(schedule.entries), language };
  const placeOf = placesIn(view.sources);
  let isFirst = true;
  for (const group of groupsOf(view)) {
    if (!isFirst) yield '\n';
    isFirst = false;
    for (const line of drawn(telling, group, view.isAll, placeOf, screen)) yield `${line}\n`;
  }
}

type PlaceOf = (at: SourcePlace) => string;

function drawn(
  telling: Telling,
  group: readonly number[],
  isAll: boolean,
  placeOf: PlaceOf,
  screen: Screen,
): string[] {
  const story = storyOf(telling, group);
  const words = explainWords[telling.language];
  const [entry] = group;
  return [
    ...heading(story, screen),
    ...wrap(shown(story.summary), screen.width, screen.ambiguousWide),
    '',
    ...linesBelow(story, words, placeOf, screen),
    ...(isAll && entry !== undefined ? allTables(telling, entry, placeOf, screen) : []),
  ];
}

/** On one line where there is room, else the name on one and the days on the next. */
function heading({ title, days, room }: Story, { width, ambiguousWide, chalk }: Screen): string[] {
  const name = shown(title);
  const rest = `${days}   ${room}`;
  const isOneLine = widthOf(`${name}   ${rest}`, ambiguousWide) <= width;
  if (isOneLine) return [`${chalk.bold(name)}   ${rest}`];
  const names = wrap(name, width, ambiguousWide).map((line) => chalk.bold(line));
  return [...names, ...wrap(rest, width, ambiguousWide)];
}

/** What stands in the column of days: a day, or what the line is about. */
interface Row extends Line {
  readonly head: string;
  /** What continues the text stands so many columns further in. */
  readonly hang?: number;
}

function linesBelow(story: Story, words: ExplainWords, placeOf: PlaceOf, screen: Screen): string[] {
  const chain = story.chain.map((line): Row => ({ ...line, head: line.day ?? '' }));
  const latest = story.latest.map((line, k): Row => {
    const text = line.day === null ? line.text : `${line.day}  ${line.text}`;
    const hang = (line.day?.length ?? -GAP.length) + GAP.length;
    return { ...line, text, hang, head: k === 0 ? words.latest : '' };
  });
  const stages = story.stages.map((line, k): Row => ({
    ...line,
    head: k === 0 ? words.stages : '',
  }));
  const moves: Row = { day: null, text: story.moves, at: null, kind: 'note', head: words.moves };
  return drawRows([...chain, ...latest, ...stages, moves], placeOf, screen);
}

function drawRows(rows: readonly Row[], placeOf: PlaceOf, screen: Screen): string[] {
  const { width, ambiguousWide } = screen;
  const heads = widest(
    rows.map(({ head }) => head),
    ambiguousWide,
  );
  const places = rows.map(({ at }) => (at === null ? '' : shown(placeOf(at))));
  const placeWidth = widest(places, ambiguousWide);
  const left = width - heads - GAP.length - (placeWidth === 0 ? 0 : placeWidth + GAP.length);
  const texts = widest(
    rows.flatMap(({ text, at }) => (at === null ? [] : [shown(text)])),
    ambiguousWide,
  );
  const column = Math.max(LEAST_TEXT, Math.min(texts, left));
  return rows.flatMap((row, k) => drawRow(row, places[k] ?? '', heads, column, screen));
}

function drawRow(
  { head, text, kind, hang = 0 }: Row,
  place: string,
  heads: number,
  column: number,
  { width, ambiguousWide, chalk }: Screen,
): string[] {
  const paint = kind === 'closed' ? chalk.yellow : (line: string) => line;
  // What has no place beside it may use the whole line.
  const room = place === '' ? Math.max(column, width - heads - GAP.length) : column;
  const whole = shown(text);
  const [first = ''] = wrap(whole, room, ambiguousWide);
  const more = whole.slice(first.length).trimStart();
  const rest = more === '' ? [] : wrap(more, room - hang, ambiguousWide);
  const label = (head === '' ? '' : chalk.cyan(head)) + blanksFor(head, heads, ambiguousWide) + GAP;
  const beside = `${blanksFor(first, column, ambiguousWide)}${GAP}${chalk.dim(place)}`;
  return [
    label + paint(first) + (place === '' ? '' : beside),
    ...rest.map((line) => ' '.repeat(heads + GAP.length + hang) + paint(line)),
  ];
}
