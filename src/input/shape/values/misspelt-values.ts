import { chineseNumber } from '../../../domain/chinese-number.js';
import { asDay, daysInMonth, dayOf, formatDay, parseDay } from '../../../domain/day.js';
import { parseSpan } from '../../../domain/span.js';
import type { DateProblem, SpanProblem } from '../../../diagnostics/codes/shape.js';

export interface SpanTrouble {
  readonly problem: SpanProblem;
  readonly fix: string | null;
}

export interface DateTrouble {
  readonly problem: DateProblem;
  readonly fix: string | null;
}

/** Half-width and without spaces around it and words such as “about”: what is left is the span itself. */
export const bareSpan = (text: string): string =>
  text
    .trim()
    .normalize('NFKC')
    .replace(/(?:左右|以上|以内|不少于|大约|约)/gu, '')
    .trim();

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:d|day|days|日|号|天)$/iu, '天'],
  [/^(?:w|wk|week|weeks|周|星期|礼拜|个星期|个周|个礼拜)$/iu, '周'],
  [/^(?:m|mo|mon|month|months|月|个月|個月|个月份)$/iu, '个月'],
];

/** What is wrong with a span, and what was probably meant. */
export function explainSpan(text: string): SpanTrouble {
  const trimmed = text.trim();
  const plain = bareSpan(text);
  if (/^\d+$/u.test(plain)) return { problem: 'bare-number', fix: `${Number(plain)}天` };
  if (parseSpan(plain) !== null) {
    return { problem: trimmed === trimmed.normalize('NFKC') ? 'other' : 'full-width', fix: plain };
  }
  const parts = /^(\d+|[零一二三四五六七八九十两]+)\s*(\D+)$/u.exec(plain);
  if (parts === null) return explainOddSpan(plain);
  const count = /^\d/u.test(parts[1] ?? '') ? Number(parts[1]) : chineseNumber(parts[1] ?? '');
  const trouble = explainUnit(count, (parts[2] ?? '').trim());
  const isChinese = count !== null && !/^\d/u.test(plain) && trouble.problem === 'other';
  return isChinese ? { ...trouble, problem: 'chinese-digits' } : trouble;
}

function explainUnit(count: number | null, word: string): SpanTrouble {
  if (word === '半' || word === '个半月') return { problem: 'fraction', fix: null };
  const years = /^(?:年|y|years?)$/iu.test(word);
  const unit = years ? '个月' : UNITS.find(([form]) => form.test(word))?.[1];
  if (unit === undefined || count === null) return { problem: 'unit', fix: null };
  const fix = `${years ? count * 12 : count}${unit}`;
  if (parseSpan(fix) === null) return { problem: 'too-long', fix: null };
  return { problem: years || /^[a-z日号月]/iu.test(word) ? 'unit' : 'other', fix };
}

function explainOddSpan(plain: string): SpanTrouble {
  const fraction = /^(\d+)\.5\s*个?月$/u.exec(plain);
  if (fraction !== null) return { problem: 'fraction', fix: `${Number(fraction[1]) * 30 + 15}天` };
  const half = /^半个月$/u.test(plain);
  if (half) return { problem: 'fraction', fix: '15天' };
  return { problem: /^\d+\.\d+/u.test(plain) ? 'fraction' : 'other', fix: null };
}

const DATE_FORMS: readonly RegExp[] = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/u,
  /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
];

/** The year 0, or one of five digits: days are written from 0001-01-01 to 9999-12-31. */
const BEYOND = /^(?:0{4,}|\d{5,})[-/.年]/u;

/** `3月12日` */
const YEARLESS = /^\d{1,2}\s*月\s*\d{1,2}\s*[日号]?$/u;

/** What spreadsheets keep for the days from 1954 to 2119. */
const SERIAL = /^[2-7]\d{4}$/u;
/** Day 0 of spreadsheets, as they count from March 1900 on. */
const SERIAL_START = dayOf(1899, 12, 30);

/** What is wrong with a date, and what was probably meant. */
export function explainDate(text: string): DateTrouble {
  const plain = text.trim().normalize('NFKC');
  if (BEYOND.test(plain)) return { problem: 'year', fix: null };
  if (YEARLESS.test(plain)) return { problem: 'no-year', fix: null };
  if (SERIAL.test(plain))
    return { problem: 'serial', fix: formatDay(asDay(SERIAL_START + Number(plain))) };
  for (const form of DATE_FORMS) {
    const parts = form.exec(plain);
    if (parts === null) continue;
    const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
    const written = isoOf(year, month, date);
    if (parseDay(written) !== null) return { problem: 'form', fix: written };
    return { problem: 'no-such-day', fix: lastOfMonth(year, month, date) };
  }
  return { problem: 'form', fix: null };
}

const isoOf = (year: number, month: number, date: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** February 30 was probably meant as the month's end. */
function lastOfMonth(year: number, month: number, date: number): string | null {
  if (month < 1 || month > 12 || date < 29 || date > 31) return null;
  return isoOf(year, month, daysInMonth(year, month));
}
