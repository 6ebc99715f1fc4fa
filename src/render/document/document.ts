import type { RenderOptions } from '../options.js';
import { tableWords } from '../terminal/table-text.js';
import type { View } from '../view.js';
import { activityParts, personParts } from './agenda-parts.js';
import { entryTable } from './entry-table.js';
import { levelTable } from './level-table.js';
import type { DocumentPart } from './table.js';
import { documentWords } from './words.js';

/** The tables that `--by` asks for; none where nothing is left of what was asked for. */
export function partsOf(view: View, options: RenderOptions): readonly DocumentPart[] {
  if (options.by === 'activity') return activityParts(view, options);
  if (options.by === 'person') return personParts(view, options);
  const [first] = view.entries();
  if (first === undefined) return [];
  const table = options.by === 'unit' ? entryTable(view, options) : levelTable(view, options);
  return [{ heading: null, table, note: null }];
}

/** What is said in their place where there are none. */
export function nothingText({ by, language }: Pick<RenderOptions, 'by' | 'language'>): string {
  const { nothing, noOccurrences, nobody } = tableWords[language];
  return { level: nothing, unit: nothing, activity: noOccurrences, person: nobody }[by];
}

/**
 * The two parts of a title: the plan's, and what kind of table it is, `配档表` or `日程安排表`, with the name of the unit
 * or the person before it where the table is narrowed to one. A kind in which the plan's title stands is the whole title, and nothing is said twice.
 */
export function titleOf(
  { plan, partName }: View,
  { by, documentTitle, language }: Pick<RenderOptions, 'by' | 'documentTitle' | 'language'>,
): readonly string[] {
  const { kind, agenda, of } = documentWords[language];
  const usual = by === 'activity' || by === 'person' ? agenda : kind;
  const asked = documentTitle ?? usual;
  if (asked.includes(plan.title)) return [asked];
  if (partName === null && plan.title.endsWith(asked)) return [plan.title];
  const isNamed = partName === null || asked.includes(partName);
  return [plan.title, isNamed ? asked : of(partName, asked)];
}
