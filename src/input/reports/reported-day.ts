import type { DateProblem } from '../../diagnostics/codes/shape.js';
import { parseDay, type Day } from '../../domain/day.js';
import { explainDate } from '../shape/values/misspelt-values.js';

/** `0:00`, `08:30:00`, `上午8:30`, `8时30分` behind a date. */
const TIME = /[\sT]*(?:上午|下午|[AP]M)?\s*\d{1,2}\s*[:时点]\s*\d{0,2}.*$/iu;
/** What spreadsheets make of a time: part of a day. */
const PART_OF_DAY = /^(\d{5})\.\d+$/u;

/**
 * The day that a cell of a spreadsheet gives: `2014-01-22`, `2014/1/22`, `2014.1.22`, `2014年1月22日`, `20140122`, 41661
 * (days since 1899-12-30), full-width digits, a time behind it. What is no day comes back with what is wrong with it.
 */
export function reportedDay(text: string): ReportedDay {
  let found = known.get(text);
  if (found === undefined) {
    found = readDay(text);
    if (known.size < MOST_KNOWN) known.set(text, found);
  }
  return found;
}

type ReportedDay =
  { readonly day: Day } | { readonly problem: DateProblem; readonly fix: string | null };

/** Remembered: a file has few days, many thousand times. */
const known = new Map<string, ReportedDay>();
const MOST_KNOWN = 4096;

function readDay(text: string): ReportedDay {
  const exact = parseDay(text);
  if (exact !== null) return { day: exact };
  const plain = text.normalize('NFKC').trim().replace(TIME, '').replace(PART_OF_DAY, '$1');
  const written = parseDay(plain);
  if (written !== null) return { day: written };
  const { problem, fix } = explainDate(plain);
  const meant = problem === 'form' || problem === 'serial' ? parseDay(fix ?? '') : null;
  return meant === null ? { problem, fix } : { day: meant };
}

/** Several days in one cell: those of a stage that was sent back more than once. */
export const BETWEEN_DAYS = /[、,，;；\n]/u;
