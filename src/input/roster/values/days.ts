import { parseDay } from '../../../domain/day.js';
import { explainDate } from '../../shape/values/misspelt-values.js';

const DIGITS = '〇一二三四五六七八九';
/** `二〇二六年三月二日`, `二〇二六年十二月三十一日`. */
const CHINESE =
  /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]$/u;
/** A weekday or a time behind a date. */
const BEHIND = /(?:\((?:周|星期|礼拜)?[一二三四五六日天]\)|\s+\d{1,2}:\d{2}(?::\d{2})?)$/u;

/** A day in any of the forms that offices write, as YYYY-MM-DD; null where it is none of them or no such day. */
export function dayText(text: string): string | null {
  const plain = text.trim().normalize('NFKC').replace(BEHIND, '').trim();
  const written = fromChinese(plain) ?? plain;
  if (parseDay(written) !== null) return written;
  const { problem, fix } = explainDate(written);
  return problem === 'form' ? fix : null;
}

/** The day that a spreadsheet counts so; null where it is no such number. */
export function serialDay(text: string): string | null {
  const { problem, fix } = explainDate(text);
  return problem === 'serial' ? fix : null;
}

function fromChinese(text: string): string | null {
  const [, year, month, day] = CHINESE.exec(text.replaceAll(/[零○]/gu, '〇')) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const digits = Array.from(year, (sign) => DIGITS.indexOf(sign)).join('');
  return [digits, padded(month), padded(day)].join('-');
}

/** 三 → 03, 十二 → 12, 三十一 → 31. */
function padded(text: string): string {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) : 0;
  return String(ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones ?? ''))).padStart(2, '0');
}
