import type { DateProblem } from '../diagnostics/codes/shape.js';
import { chineseNumber } from '../domain/chinese-number.js';
import { parseDay, type Day } from '../domain/day.js';
import { explainDate } from './shape/values/misspelt-values.js';

/** `0:00`, `08:30:00`, `上午8:30`, `8时30分` behind a date. */
const TIME = /[\sT]*(?:上午|下午|[AP]M)?\s*\d{1,2}\s*[:时点]\s*\d{0,2}.*$/iu;
/** `(周一)`, `（星期日）`. */
const WEEKDAY = /\s*\((?:周|星期|礼拜)?[一二三四五六日天]\)$/u;
/** What spreadsheets make of a time: part of a day. */
const PART_OF_DAY = /^(\d{5})\.\d+$/u;

const DIGITS = '〇一二三四五六七八九';
/** `二〇二六年三月二日`, `二〇二六年十二月三十一日`. */
const CHINESE =
  /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]$/u;

export type LooseDay =
  /** `isSerial`: a number that spreadsheets count so. */
  | { readonly day: Day; readonly isSerial: boolean }
  | { readonly problem: DateProblem; readonly fix: string | null };

/** Remembered: a file has few days, many thousand times. */
const known = new Map<string, LooseDay>();
const MOST_KNOWN = 4096;

/**
 * The day that a cell of a table gives, in any of the forms that offices and spreadsheets write: `2014-01-22`,
 * `2014/1/22`, `2014.1.22`, `2014年1月22日`, `二〇一四年一月二十二日`, `20140122`, 41661 (days since 1899-12-30), full-width
 * digits, a weekday or a time behind it. What is no day comes back with what is wrong with it.
 */
export function looseDay(text: string): LooseDay {
  let found = known.get(text);
  if (found === undefined) {
    found = readDay(text);
    if (known.size < MOST_KNOWN) known.set(text, found);
  }
  return found;
}

function readDay(text: string): LooseDay {
  const bare = text.normalize('NFKC').trim().replace(TIME, '').replace(WEEKDAY, '');
  const plain = bare.replace(PART_OF_DAY, '$1');
  const written = fromChinese(plain) ?? plain;
  const day = parseDay(written);
  if (day !== null) return { day, isSerial: false };
  const { problem, fix } = explainDate(written);
  const meant = problem === 'form' || problem === 'serial' ? parseDay(fix ?? '') : null;
  return meant === null ? { problem, fix } : { day: meant, isSerial: problem === 'serial' };
}

function fromChinese(text: string): string | null {
  const [, year, month, date] = CHINESE.exec(text) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const signs = year.replaceAll(/[零○]/gu, '〇');
  const digits = Array.from(signs, (sign) => DIGITS.indexOf(sign)).join('');
  return [digits, padded(month), padded(date)].join('-');
}

const padded = (text: string): string => String(chineseNumber(text) ?? '').padStart(2, '0');
