import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { isDivisionCode } from '../../domain/division-codes.js';
import type { Head } from './head.js';
import { MOST_COLUMNS } from './sheets/scan-row.js';
import { fullText, type TableRow } from './sheets/table.js';
import { codeText, nameText } from './values/texts.js';

/**
 * Rows without a parent that were not meant to have none: they say no level where most rows do, or end before the column of
 * parents, where other rows without a parent have an empty cell there. A spreadsheet that drops empty cells at the end drops
 * them in all rows. Those with a level or a division's code are left to the checks of the plan, which know more.
 */
export function lostParents(
  head: Head,
  rows: readonly TableRow[],
  sheet: string | null,
): readonly Diagnostic[] {
  const { columns, headings } = head;
  const [nameAt, level] = [columns.indexOf('name'), columns.indexOf('level')];
  const tops = parentless(head, rows);
  const bare = tops.filter((row) => isNamed(row, nameAt) && !isPlaced(row, head));
  if (bare.length === 0) return [];
  // Where no unit at the top has a level, they are not meant to.
  const areOthers = tops.length > bare.length;
  const hasLevels = level >= 0 && areOthers && filledIn(rows, level) * 2 > rows.length;
  const last = Math.max(...head.parents);
  const isShort = ({ cells }: TableRow): boolean => sheet === null && cells.length <= last;
  const areUneven = tops.some((row) => !isShort(row));
  return bare.flatMap((row) => {
    const at = row.cells[nameAt];
    const isCut = areUneven && isShort(row);
    if (at === undefined || !(hasLevels || isCut)) return [];
    const facts = {
      name: nameText(fullText(at) ?? ''),
      parent: headings[head.parents[0] ?? -1] ?? '',
      level: hasLevels ? (headings[level] ?? '') : null,
      cells: isCut ? row.cells.length : null,
      expected: headings.length,
    };
    return [finding('TC348', at, facts)];
  });
}

/** Rows with nothing in any column of parents. Of usual ones a mask shows it: a country has 665,276, looked at one by one. */
function parentless({ parents }: Head, rows: readonly TableRow[]): readonly TableRow[] {
  const areNear = parents.every((k) => k < MOST_COLUMNS);
  const mask = parents.reduce((all, k) => all | (1 << k), 0);
  const found: TableRow[] = [];
  for (const row of rows) {
    const usual = areNear ? row.usual : null;
    const isAlone = usual
      ? (usual.filled & mask) === 0
      : parents.every((k) => fullText(row.cells[k]) === null);
    if (isAlone) found.push(row);
  }
  return found;
}

/** Whether a row has nothing in a column; of usual ones that is known without a look at their cells. */
const emptyIn =
  (column: number) =>
  (row: TableRow): boolean =>
    row.usual && column < MOST_COLUMNS
      ? (row.usual.filled & (1 << column)) === 0
      : fullText(row.cells[column]) === null;

const isNamed = (row: TableRow, name: number): boolean => !emptyIn(name)(row);

/** Whether its level or its code says where it stands. */
function isPlaced(row: TableRow, { columns }: Head): boolean {
  const [level, code] = [columns.indexOf('level'), columns.indexOf('code')];
  if (level >= 0 && !emptyIn(level)(row)) return true;
  return code >= 0 && isDivisionCode(codeText(fullText(row.cells[code]) ?? ''));
}

function filledIn(rows: readonly TableRow[], column: number): number {
  const isEmpty = emptyIn(column);
  return rows.reduce((count, row) => (isEmpty(row) ? count : count + 1), 0);
}
