import type { RenderOptions } from '../options.js';
import type { View } from '../view.js';
import { entryTable } from './entry-table.js';
import { levelTable } from './level-table.js';
import type { DocumentTable } from './table.js';
import { documentWords } from './words.js';

/** The table that `--by` asks for. */
export const tableOf = (view: View, options: RenderOptions): DocumentTable =>
  options.by === 'unit' ? entryTable(view, options) : levelTable(view, options);

/**
 * The two parts of a title: the plan's, and what kind of table it is, `配档表`, with the unit's name before it where the
 * table is narrowed to one. A kind in which the plan's title stands is the whole title, and nothing is said twice.
 */
export function titleOf(
  { plan, partName }: View,
  { documentTitle, language }: Pick<RenderOptions, 'documentTitle' | 'language'>,
): readonly string[] {
  const { kind, of } = documentWords[language];
  const asked = documentTitle ?? kind;
  if (asked.includes(plan.title)) return [asked];
  if (partName === null && plan.title.endsWith(asked)) return [plan.title];
  const isNamed = partName === null || asked.includes(partName);
  return [plan.title, isNamed ? asked : of(partName, asked)];
}
