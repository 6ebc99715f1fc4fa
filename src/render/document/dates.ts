import type { Language } from '../../diagnostics/code-entry.js';
import { formatDay, type Day } from '../../domain/day.js';

/** Both inclusive. */
export interface DaySpan {
  readonly start: Day;
  readonly end: Day;
}

/** How much room dates take: on one line, ranges on two, or the year on a line of its own too. */
export const dateStyles = ['whole', 'halved', 'broken'] as const;
export type DateStyle = (typeof dateStyles)[number];

/** Dates as documents write them, line by line. */
export interface DocumentDates {
  readonly day: (day: Day, style: DateStyle) => readonly string[];
  /** A year that both ends share stands once. */
  readonly span: (span: DaySpan, style: DateStyle) => readonly string[];
}

interface Parts {
  readonly year: string;
  /** `1月22日`, `22 Jan` */
  readonly date: string;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** GB/T 9704-2012, 7.3.5.4: the year in full, months and days without a zero before them. */
const partsOf: Record<Language, (year: number, month: number, date: number) => Parts> = {
  zh: (year, month, date) => ({ year: `${year}年`, date: `${month}月${date}日` }),
  en: (year, month, date) => ({ year: String(year), date: `${date} ${MONTHS[month - 1] ?? ''}` }),
};

function parts(day: Day, language: Language): Parts {
  const [year = '', month = '', date = ''] = formatDay(day).match(/^.\d+|\d\d(?=-|$)/gu) ?? [];
  return partsOf[language](Number(year), Number(month), Number(date));
}

const zh: DocumentDates = {
  day: (day, style) => {
    const { year, date } = parts(day, 'zh');
    return style === 'broken' ? [year, date] : [year + date];
  },
  span: ({ start, end }, style) => {
    const [from, to] = [parts(start, 'zh'), parts(end, 'zh')];
    const year = from.year === to.year ? '' : to.year;
    if (style === 'whole') return [`${from.year}${from.date}至${year}${to.date}`];
    if (style === 'halved') return [from.year + from.date, `至${year}${to.date}`];
    return [from.year, from.date, ...(year === '' ? [`至${to.date}`] : [`至${year}`, to.date])];
  },
};

const en: DocumentDates = {
  day: (day, style) => {
    const { year, date } = parts(day, 'en');
    return style === 'broken' ? [date, year] : [`${date} ${year}`];
  },
  span: ({ start, end }, style) => {
    const [from, to] = [parts(start, 'en'), parts(end, 'en')];
    const first = from.year === to.year ? from.date : `${from.date} ${from.year}`;
    if (style === 'whole') return [`${first} – ${to.date} ${to.year}`];
    if (style === 'halved') return [`${first} –`, `${to.date} ${to.year}`];
    const years = from.year === to.year ? [] : [`${from.year} –`];
    return [years.length === 0 ? `${from.date} –` : from.date, ...years, to.date, to.year];
  },
};

export const documentDates: Readonly<Record<Language, DocumentDates>> = { zh, en };
