import type { Language } from '../diagnostics/code-entry.js';
import type { Calendar } from '../domain/calendar.js';
import { weekday, type Day, type Weekday } from '../domain/day.js';

const NAMES: Record<Language, Readonly<Record<Weekday, string>>> = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/**
 * What marks a day of the weekend on which one works, in cells and in sentences. No `·`, which a terminal draws one
 * column wide or two.
 */
const MARKS = {
  cell: { zh: '(班)', en: '(work)' },
  text: { zh: '，上班', en: ' (workday)' },
} as const;

/** 周三, Wed; 周六(班), Sat(work) where it is a make-up workday. */
export type Weekdays = (day: Day) => string;

/** Remembered: a calendar names few days many times. */
export function weekdaysIn(
  calendar: Calendar,
  language: Language,
  place: keyof typeof MARKS,
): Weekdays {
  const known = new Map<Day, string>();
  return (day) => {
    let name = known.get(day);
    if (name === undefined) {
      const mark = calendar.isWeekendWorkday(day) ? MARKS[place][language] : '';
      name = NAMES[language][weekday(day)] + mark;
      known.set(day, name);
    }
    return name;
  };
}
