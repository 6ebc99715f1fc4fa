import { chineseNumber } from '../../../domain/chinese-number.js';

/** A number before a name: how it is written, what it counts, and what stands behind it. */
export interface Numbered {
  /** The less, the higher: 一、 stands above （一）, that above 1., that above （1）, that above ①. */
  readonly rank: number;
  readonly count: number;
  readonly rest: string;
}

const HAN = '[一二三四五六七八九十]{1,3}';
/** Between a number and a name, `1.八一路`, but not in `1.5公里`, which is a number of its own. */
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`^第?(${HAN})(?:\s*[、.．:：]|部分\s*)\s*(.*)$`, 'su'),
  new RegExp(String.raw`^\s*\((${HAN})\)\s*[、.]?\s*(.*)$`, 'su'),
  /^(\d{1,3})\s*[、.．]\s*(.*)$/su,
  /^\((\d{1,3})\)\s*[、.]?\s*(.*)$/su,
  /^(\d{1,3})\)\s*(.*)$/su,
];
const CIRCLED = /^([①-⑳])\s*(.*)$/su;

/** The number before a name; null where there is none. */
export function numberingOf(text: string): Numbered | null {
  const trimmed = text.trim();
  const [, circle, behind] = CIRCLED.exec(trimmed) ?? [];
  if (circle !== undefined && behind !== undefined)
    return { rank: FORMS.length, count: circle.charCodeAt(0) - 0x245f, rest: behind };
  const plain = halfWidth(trimmed);
  for (const [rank, form] of FORMS.entries()) {
    const [, digits, rest] = form.exec(plain) ?? [];
    const count = digits === undefined ? null : countOf(digits);
    if (count !== null && rest !== undefined) return { rank, count, rest };
  }
  return null;
}

/** The number that stands alone, in a column of its own. */
export function numberAlone(text: string): Numbered | null {
  const plain = halfWidth(text.trim());
  if (/^\d{1,4}$/u.test(plain)) return { rank: 2, count: Number(plain), rest: '' };
  const alone = new RegExp(`^${HAN}$`, 'u').test(plain) ? chineseNumber(plain) : null;
  if (alone !== null) return { rank: 0, count: alone, rest: '' };
  const found = numberingOf(plain);
  return found?.rest === '' ? found : null;
}

export const isNumbered = (text: string): boolean => numberingOf(text) !== null;

const countOf = (digits: string): number | null =>
  /^\d/u.test(digits) ? Number(digits) : chineseNumber(digits);

/** Brackets, digits, dots and blanks only: the name behind stays as it is. */
function halfWidth(text: string): string {
  const [before = ''] =
    /^[（(\s　]*[\d０-９一二三四五六七八九十]{1,3}\s*[)）、.．。:：\s　]*/u.exec(text) ?? [];
  return before.normalize('NFKC').replaceAll('。', '.') + text.slice(before.length);
}
