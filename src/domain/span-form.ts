import { parseSpan } from './span.js';

/** How a span is written: its number may change, its unit and its words stay. */
export interface SpanForm {
  readonly count: number;
  /** Days of one unit; a month is counted as 30. */
  readonly unitDays: 1 | 7 | 30;
  readonly write: (count: number) => string;
}

/** The form of a span's text; null for what is no span. */
export function spanFormOf(text: string): SpanForm | null {
  const span = parseSpan(text);
  const digits = /\d+/u.exec(text);
  if (span === null || digits === null) return null;
  const count = Number(digits[0]);
  return {
    count,
    unitDays: unitOf(text),
    write: (changed) => agreeing(text.replace(digits[0], String(changed)), changed),
  };
}

/** By the words, since a span of nothing has no days to tell by. */
function unitOf(text: string): SpanForm['unitDays'] {
  if (/月|month|M$/u.test(text)) return 30;
  return /周|星期|week|W$/u.test(text) ? 7 : 1;
}

/** `1 day`, `2 days`. */
const agreeing = (text: string, count: number): string =>
  text.replace(/(?<=day|week|month)s?$/u, count === 1 ? '' : 's');

/** A span of so many days in the words of another: `10天` → `2天`, `2 weeks` → `2 days`, `P1M` → `P2D`. */
export function daysLike(text: string, count: number): string {
  if (text.startsWith('P')) return `P${count}D`;
  if (!/[a-z]/u.test(text)) return `${count}天`;
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}
