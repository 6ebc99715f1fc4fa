import { type Activity, type Half, type HalfHours, type Meeting } from '../../domain/activities.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { Misfit, numberOrNull, textOf, textOrNull, type Fields } from '../kept-fields.js';

const NOWHERE: SourcePlace = { source: 0, start: 0, end: 0 };

/** The activities and meetings that occurrences kept as JSON are of: as far as these tell, those that say the same are one. */
export class KeptKinds {
  readonly activities: Activity[] = [];
  readonly meetings: Meeting[] = [];
  readonly #places = new Map<string, number>();

  /** The number of the one that an occurrence is of. */
  activity(row: Fields): number {
    const { optional, half, firstDayOnly } = row;
    if (typeof optional !== 'boolean') throw new Misfit('shape');
    const time = timeOf(row);
    const written = time.time === null && firstDayOnly === false ? halfOrNull(half) : null;
    const kind = { name: textOf(row['name']), ...time, half: written, optional };
    return this.#placeOf(['activity', kind], this.activities, () => ({
      ...BARE_ACTIVITY,
      ...kind,
    }));
  }

  /** The same of a meeting. */
  meeting(row: Fields): number {
    const kind = { name: textOf(row['name']), ...timeOf(row), half: null };
    return this.#placeOf(['meeting', kind], this.meetings, () => ({ ...BARE_MEETING, ...kind }));
  }

  #placeOf<T>(key: unknown, list: T[], make: () => T): number {
    const text = JSON.stringify(key);
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, list.length);
    return list.push(make()) - 1;
  }
}

const BARE_ACTIVITY = {
  match: null,
  stage: null,
  within: null,
  between: null,
  after: null,
  every: null,
  days: 1,
  wishAt: null,
  onAnyDay: false,
  attend: [],
  basis: null,
  at: NOWHERE,
  keys: {},
};

const BARE_MEETING = {
  eachStage: false,
  of: null,
  every: null,
  date: null,
  by: null,
  attend: [],
  basis: null,
  at: NOWHERE,
  keys: {},
};

function timeOf({ time, hours }: Fields): Pick<Activity, 'time' | 'hours'> {
  return { time: minutesOrNull(time), hours: numberOrNull(hours) };
}

/** A half-day. */
export function halfOf(value: unknown): Half {
  if (value !== 'am' && value !== 'pm') throw new Misfit('shape');
  return value;
}

/** The same, or none. */
export const halfOrNull = (value: unknown): Half | null => (value === null ? null : halfOf(value));

/** Minutes after midnight of `09:00`. */
function minutesOf(text: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/u.exec(text) ?? [];
  if (hours === undefined) throw new Misfit('shape');
  return Number(hours) * 60 + Number(minutes);
}

const minutesOrNull = (value: unknown): number | null => {
  const text = textOrNull(value);
  return text === null ? null : minutesOf(text);
};

/** `08:30-12:00`. */
export function hoursOf(value: unknown): HalfHours {
  const [from = '', to = '', ...rest] = textOf(value).split('-');
  if (rest.length > 0) throw new Misfit('shape');
  return { from: minutesOf(from), to: minutesOf(to) };
}
