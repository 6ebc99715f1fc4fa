import type { Language } from '../../diagnostics/code-entry.js';
import { isForPeople } from '../../input/roster/columns.js';
import type { Unit } from '../../domain/plan.js';
import type { LoadedRoster } from '../../input/load-roster.js';
import type { TableRead } from '../../input/roster/read-table.js';
import { labelled } from '../../render/terminal/labelled.js';
import type { Screen } from '../../render/terminal/screen.js';
import { shown } from '../../render/terminal/width.js';
import { reportWords, type ReportWords } from './words.js';

type Item = [label: string, text: string];

/** What was taken for what: of each sheet its headings, columns and rows, then the levels of all. */
export function reportLines(
  loaded: LoadedRoster,
  hasPlan: boolean,
  language: Language,
  screen: Screen,
): readonly string[] {
  const { tables, levels, plan } = loaded;
  if (tables.length === 0) return [];
  const words = reportWords[language];
  const items = tables.flatMap((table) => tableItems(table, words));
  if (plan !== null) items.push([words.units, unitsText(plan.units.length, levels.members, words)]);
  items.push(...levelItems(loaded, hasPlan, words));
  if (!hasPlan) items.push([words.forPlan, forPlan(levels, words)]);
  return labelled(items, screen);
}

/**
 * How many units each level has, and the top: by the plan that they make, where a unit without a level has the one of its
 * place, so that the numbers add up.
 */
function levelItems(
  { levels, plan }: LoadedRoster,
  hasPlan: boolean,
  words: ReportWords,
): readonly Item[] {
  if (levels.counts.length === 0) return [];
  const nameOf = (k: number): string | null =>
    hasPlan ? (plan?.levels[k]?.name ?? null) : (levels.names[k] ?? null);
  const text = (counts: readonly number[]): string =>
    counts
      .flatMap((count, k) => (count === 0 ? [] : [words.level(nameOf(k), k, count)]))
      .join(words.comma);
  if (plan === null) {
    const written = levels.counts.map((count, k) => words.level(levels.names[k] ?? null, k, count));
    return [[words.levels, written.join(words.comma)]];
  }
  const tops = plan.units.filter(({ parent }) => parent < 0);
  return [
    [words.levels, text(countsIn(plan.units, plan.levels.length))],
    [words.tops, text(countsIn(tops, plan.levels.length))],
  ];
}

function countsIn(units: readonly Unit[], size: number): readonly number[] {
  const counts = Array.from({ length: size }, () => 0);
  for (const { level } of units) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
}

const unitsText = (units: number, members: number, words: ReportWords): string =>
  [words.unitCount(units), ...(members > 0 ? [words.memberCount(members)] : [])].join(words.comma);

const forPlan = ({ names }: LoadedRoster['levels'], words: ReportWords): string =>
  names.length > 0 ? `levels: [${names.map(shown).join(', ')}]` : words.nameLevels;

function tableItems(
  { table, head, form, body, used, leftOut }: TableRead,
  words: ReportWords,
): Item[] {
  const { first, last, cells } = head;
  const numberOf = (k: number): number => table.rows[k]?.number ?? 0;
  const items: Item[] = [];
  if (table.name !== null) items.push([words.sheet, shown(table.name)]);
  items.push([
    words.header,
    last < first ? words.none : words.rows(numberOf(first), numberOf(last)),
  ]);
  const columns = columnsText(head, words);
  if (cells.length > 0 && columns !== '') items.push([words.columns, columns]);
  items.push([words.above, aboveText(form, head, words)]);
  const out = [...leftOut].map(([kind, count]) => words.leftOut(kind, count)).join(words.list);
  const [top, end] = [body[0]?.number ?? 0, body.at(-1)?.number ?? 0];
  const rows =
    body.length === 0 ? words.none : `${words.rows(top, end)}${words.comma}${words.rowCount(used)}`;
  items.push([words.body, out === '' ? rows : `${rows}${words.stop}${words.notUsed(out)}`]);
  return items;
}

function columnsText(
  { headings, columns, levels, running }: TableRead['head'],
  words: ReportWords,
): string {
  const own = new Set(levels.flatMap(({ column, code }) => [column, code]));
  const [read, unread]: [string[], string[]] = [[], []];
  for (const [k, heading] of headings.entries()) {
    if (own.has(k)) continue;
    const key = columns[k] ?? null;
    const name = shown(heading.replaceAll(/\s+/gu, ''));
    if (key !== null) read.push(words.column(name, key));
    else if (heading !== '')
      unread.push(k === running || isForPeople(heading) ? name : words.unknown(name));
  }
  const parts = [
    read.join(words.comma),
    unread.length > 0 ? words.notRead(unread.join(words.comma)) : '',
  ];
  return parts.filter((part) => part !== '').join(words.stop);
}

function aboveText(
  form: TableRead['form'],
  { headings, parents, levels }: TableRead['head'],
  words: ReportWords,
): string {
  if (form === 'parents')
    return words.byParents(parents.map((k) => shown(headings[k] ?? '')).join(words.comma));
  if (form === 'levels') return words.byLevels(levels.map(({ name }) => shown(name)).join(' › '));
  return words.by[form];
}
