import { parseDay } from '../../../domain/day.js';
import { explainDate } from './misspelt-values.js';

const DATE = /\d{4}[-/.年]\s*\d{1,2}[-/.月]\s*\d{1,2}\s*[日号]?/gu;
/** `至24日`, `至3月2日` after a whole date. */
const SAME_YEAR_END = /(?:至|到|[-—–~～])+\s*(?:(\d{1,2})\s*月\s*)?(\d{1,2})\s*[日号]$/u;

/** The date as plans write it; null where there is no such day. */
const isoDate = (text: string): string | null =>
  parseDay(text) === null ? explainDate(text).fix : text;

/** All dates in a text, as plans write them. */
export const datesIn = (text: string): readonly string[] =>
  [...text.normalize('NFKC').matchAll(DATE)].flatMap(([date]) => isoDate(date) ?? []);

/**
 * What a text in a list of days was probably meant to be: `2026-02-10至2026-02-24` a range, `春节前后` the name of
 * one; null where it may as well be a misspelt date.
 */
export function rightRange(text: string): string | null {
  const dates = datesIn(text);
  const [from, to = sameYearEnd(text, from)] = dates;
  if (from === undefined) return /\d/u.test(text) ? null : rangeOf(text, '…', '…');
  return to === null || dates.length > 2 ? null : rangeOf(nameIn(text), from, to);
}

function sameYearEnd(text: string, from: string | undefined): string | null {
  const rest = text.normalize('NFKC').replace(DATE, '');
  const [, month, day] = SAME_YEAR_END.exec(rest) ?? [];
  if (from === undefined || day === undefined) return null;
  return isoDate(`${from.slice(0, 4)}/${month ?? from.slice(5, 7)}/${day}`);
}

/** `春节 2026-02-10至2026-02-24` has its name with it. */
function nameIn(text: string): string {
  const name = /^([^\d\s:：,，]+)[\s:：,，]+\d/u.exec(text.trim())?.[1];
  return name ?? '…';
}

const rangeOf = (name: string, from: string, to: string): string =>
  `{ name: ${name}, from: ${from}, to: ${to} }`;
