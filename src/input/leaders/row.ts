import { finding } from '../../diagnostics/finding.js';
import type { FindingList } from '../../diagnostics/finding-list.js';
import type { Leader } from '../../domain/activities.js';
import { formatDay } from '../../domain/day.js';
import type { DayRange, Located } from '../../domain/located.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { looseDay } from '../loose-day.js';
import { placeOf, type ScalarNode } from '../node.js';
import type { LeaderColumn } from './columns.js';

/** The cells of one row that are not empty, by what they say. */
export type RowCells = Readonly<Partial<Record<LeaderColumn, ScalarNode>>>;

/** Reads a row of leaders. One with something wrong in it is left out. */
export function readRow(cells: RowCells, at: SourcePlace, findings: FindingList): Leader | null {
  const name = wordIn(cells.name);
  if (name === null) {
    findings.add(finding('TC742', placeOf(at), {}));
    return null;
  }
  const away = awayIn(cells.away, findings);
  const perDay = perDayIn(cells['per-day'], findings);
  if (away === null || perDay === 'wrong') return null;
  return {
    name: name.value,
    id: wordIn(cells.id)?.value ?? null,
    points: wordsIn(cells.point),
    unit: wordIn(cells.unit),
    perDay,
    away,
    at: name.at,
  };
}

function wordIn(cell: ScalarNode | undefined): Located<string> | null {
  const value = cell?.text?.trim() ?? '';
  return cell === undefined || value === '' ? null : { value, at: placeOf(cell) };
}

/** Several in one cell, where a row is not one for each. */
const BETWEEN = /[、;；\n]/u;

function partsIn(cell: ScalarNode | undefined, between: RegExp): readonly string[] {
  const parts = (cell?.text ?? '').split(between).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

const wordsIn = (cell: ScalarNode | undefined): readonly Located<string>[] =>
  cell === undefined ? [] : partsIn(cell, BETWEEN).map((value) => ({ value, at: placeOf(cell) }));

/** `2`, `2个半天`, `1次` */
function perDayIn(cell: ScalarNode | undefined, findings: FindingList): 1 | 2 | null | 'wrong' {
  if (cell === undefined) return null;
  const [, count] = /^([12])\s*\D{0,4}$/u.exec((cell.text ?? '').normalize('NFKC').trim()) ?? [];
  if (count === '1') return 1;
  if (count === '2') return 2;
  findings.add(finding('TC743', placeOf(cell), { value: cell.text ?? '' }));
  return 'wrong';
}

const BETWEEN_DAYS = /[、,，;；\n]/u;
/**
 * `2014-03-05～2014-03-10`, `2014年3月5日-10日`; behind a figure a dash has blanks around it, since dates have dashes too.
 */
const BETWEEN_ENDS = /\s*(?:[~～—–至到…]+|\s[-]{1,2}\s|(?<=[日号])[-－]{1,2})\s*/u;

/** An end that has its year, or year and month, from the start: `3月10日`, `03-10`, `10日`, `10`. */
const END_ALONE = /^(?:(\d{1,2})\s*[-/.月]\s*)?(\d{1,2})\s*[日号]?$/u;

/** A start without a year: `3月5日`. */
const YEARLESS = /^\d{1,2}\s*月\s*\d{1,2}\s*[日号]?$/u;

/** Null where one of the days is none. */
function awayIn(cell: ScalarNode | undefined, findings: FindingList): readonly DayRange[] | null {
  const ranges: DayRange[] = [];
  for (const part of partsIn(cell, BETWEEN_DAYS)) {
    const range = cell === undefined ? null : rangeIn(part, placeOf(cell), findings);
    if (range === null) return null;
    ranges.push(range);
  }
  return ranges;
}

function rangeIn(text: string, at: SourcePlace, findings: FindingList): DayRange | null {
  const parts = text.split(BETWEEN_ENDS);
  const [start = '', end] = parts;
  if (end !== undefined && YEARLESS.test(start.normalize('NFKC'))) {
    findings.add(finding('TC206', at, { value: text, problem: 'no-year-in-range', fix: null }));
    return null;
  }
  const days = parts.map((value, k) => ({
    value,
    found: looseDay(k === 0 ? value : completed(value, start)),
  }));
  const [from, to = from] = days.flatMap(({ value, found }) => {
    if ('day' in found) return [found.day];
    findings.add(finding('TC206', at, { value, ...found }));
    return [];
  });
  if (from === undefined || to === undefined || days.some(({ found }) => !('day' in found)))
    return null;
  if (days.length > 2) {
    findings.add(finding('TC206', at, { value: text, problem: 'form', fix: null }));
    return null;
  }
  if (from <= to) return { name: null, from, to, at };
  findings.add(finding('TC215', at, { from: formatDay(from), to: formatDay(to) }));
  return null;
}

/** The end of a range with what it leaves to the start to say. */
function completed(end: string, start: string): string {
  const [, month, date] = END_ALONE.exec(end.normalize('NFKC').trim()) ?? [];
  const first = looseDay(start);
  if (date === undefined || !('day' in first)) return end;
  const [year = '', ownMonth = ''] = formatDay(first.day).split('-');
  return [year, (month ?? ownMonth).padStart(2, '0'), date.padStart(2, '0')].join('-');
}
