import type { Language } from '../../diagnostics/code-entry.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { inline, markdownHead, markdownRow } from '../markdown.js';
import { allCells } from './all-tables.js';
import { groupsOf } from './groups.js';
import { Labels } from './labels.js';
import { placesIn } from './places.js';
import { storyOf } from './story.js';
import type { Line, Telling } from './telling.js';
import type { ExplainView } from './view.js';
import { explainWords } from './words.js';

/** For a document or a merge request: a heading for each entry, its chain as a table, the rest as a list. */
export function* explainMarkdown(view: ExplainView, language: Language): Generator<string> {
  const { schedule, explanations } = view;
  const telling = { schedule, explanations, labels: new Labels(schedule.entries), language };
  const placeOf = placesIn(view.sources);
  let isFirst = true;
  for (const group of groupsOf(view)) {
    if (!isFirst) yield '\n';
    isFirst = false;
    for (const line of blocks(telling, group, view.isAll, placeOf)) yield `${line}\n`;
  }
}

type PlaceOf = (at: SourcePlace) => string;

function blocks(
  telling: Telling,
  group: readonly number[],
  isAll: boolean,
  placeOf: PlaceOf,
): string[] {
  const story = storyOf(telling, group);
  const { columns, latest, moves, stages } = explainWords[telling.language];
  const rows = story.chain.map((line) => [line.day ?? '', line.text, placeText(line, placeOf)]);
  /** Under the first of a list stand those that it comes of. */
  const item = (head: string, text: string, k = 0): string =>
    k === 0 ? `- **${head}** ${inline(text)}` : `  - ${inline(text)}`;
  const withPlace = (line: Line): string => {
    const place = placeText(line, placeOf);
    return `${line.day === null ? '' : `${line.day} `}${line.text}${place === '' ? '' : ` (${place})`}`;
  };
  const [entry] = group;
  return [
    `## ${inline(story.title)}`,
    '',
    `${inline(`${story.days}   ${story.room}`)}  `,
    inline(story.summary),
    '',
    table([columns.day, columns.what, columns.place], rows),
    ...story.latest.map((line, k) => item(latest, withPlace(line), k)),
    ...story.stages.map((line, k) => item(stages, withPlace(line), k)),
    item(moves, story.moves),
    ...(isAll && entry !== undefined ? allBlocks(telling, entry, placeOf) : []),
  ];
}

const placeText = ({ at }: Line, placeOf: PlaceOf): string => (at === null ? '' : placeOf(at));

function allBlocks(telling: Telling, entry: number, placeOf: PlaceOf): string[] {
  const { all } = explainWords[telling.language];
  const { into, out, bounds } = allCells(telling, entry, placeOf);
  const { rule, who, asks, allows, place } = all.titles;
  const headed = (
    title: string,
    titles: readonly string[],
    rows: readonly string[][],
  ): string[] => [
    '',
    `### ${inline(title)}`,
    '',
    rows.length === 0 ? inline(all.none) : table(titles, rows).trimEnd(),
  ];
  const tie = (row: (typeof into)[number]) => [row.rule, row.who, row.asks, row.allows, row.place];
  return [
    ...headed(all.into, [rule, who, asks, allows, place], into.map(tie)),
    ...headed(all.out, [rule, who, asks, allows, place], out.map(tie)),
    ...headed(
      all.bounds,
      [rule, allows, place],
      bounds.map((row) => [row.rule, row.allows, row.place]),
    ),
  ];
}

const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  markdownHead(titles) +
  rows.map((cells) => markdownRow(cells.map((cell) => inline(cell.trim())))).join('');
