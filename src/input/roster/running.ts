import { plainHeading } from './columns.js';
import type { Head } from './head.js';
import type { RosterOptions } from './options.js';
import { fullText, type TableRow } from './sheets/table.js';

/** Heads codes in some rosters, and in others the numbers of their rows. */
const EITHER = '编号';

/**
 * 编号 that only counts the rows, 1, 2, 3 …, is no code: a row put in between would change the codes of all below, and with them the
 * events of calendars. It is one where the column of parents refers to it, or a person has said so.
 */
export function withoutRunning(
  head: Head,
  rows: readonly TableRow[],
  options: RosterOptions,
): Head {
  const running = head.headings.findIndex((heading) => plainHeading(heading) === EITHER);
  if (running < 0 || options.map.has(EITHER) || !counts(rows, running)) return head;
  const isReferred = rows.some(({ cells }) =>
    head.parents.some((k) => /^\d+$/u.test(fullText(cells[k]) ?? '')),
  );
  if (isReferred) return head;
  const columns = head.columns.map((column, k) => (k === running ? null : column));
  return { ...head, columns, running };
}

function counts(rows: readonly TableRow[], column: number): boolean {
  const found = rows.flatMap(({ cells }) => cells[column]?.text ?? []);
  return found.length > 1 && found.every((text, k) => text === String(k + 1));
}
