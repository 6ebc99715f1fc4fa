import { NO_DAY } from '../data.js';
import { at, columnOf, nameOf, type Model } from './model.js';

/** Something on a day: an activity of an entry, a meeting, or a visit. */
export interface Event {
  readonly kind: 'meeting' | 'visit' | 'activity';
  readonly name: string;
  readonly optional: boolean;
  readonly basis: string;
  /** Null where it has none. */
  readonly day: number | null;
  /** The days it takes, counted from the first. */
  readonly run: readonly number[];
  /** `09:00–11:00`, 上午, or empty. */
  readonly time: string;
  /** Indexes into the people of the page. */
  readonly who: readonly number[];
  /** Null for meetings and visits. */
  readonly entry: number | null;
  /** Null where no unit holds it. */
  readonly unit: number | null;
}

/** By day and hour, those without a day last; of those at once meetings first, then as the plan has them. */
export function eventsOf(model: Model): readonly Event[] {
  const events = [...meetings(model), ...activities(model)];
  const minute = (event: Event): number => minuteOf(event, model);
  return events.sort(
    (a, b) => (a.day ?? Infinity) - (b.day ?? Infinity) || minute(a) - minute(b) || 0,
  );
}

/** When on its day it begins; what takes all of it comes first. */
function minuteOf({ time }: Event, { words }: Model): number {
  const [, morning, afternoon] = words.halves;
  if (time === morning) return MORNING;
  if (time === afternoon) return AFTERNOON;
  const [hours, minutes] = time.split('–')[0]?.split(':').map(Number) ?? [];
  return hours === undefined || minutes === undefined ? -1 : hours * 60 + minutes;
}

/** Where half-days begin, as far as their order with times goes. */
const [MORNING, AFTERNOON] = [8 * 60 + 30, 14 * 60 + 30];

function meetings({ data, words }: Model): Event[] {
  const { dated } = data;
  if (dated === null) return [];
  const of =
    (kind: 'meeting' | 'visit') =>
    (one: (typeof dated.meetings)[number]): Event => ({
      kind,
      name: words.nth(kind === 'visit' ? words.visit(one.name) : one.name, one.number),
      optional: false,
      basis: '',
      day: one.day,
      run: [0],
      time: one.time === '' ? (words.halves[one.half] ?? '') : one.time,
      who: dated.groups[one.who] ?? [],
      entry: null,
      unit: one.unit < 0 ? null : one.unit,
    });
  return [...dated.meetings.map(of('meeting')), ...dated.visits.map(of('visit'))];
}

function activities(model: Model): Event[] {
  const { dated } = model.data;
  if (dated === null) return [];
  const { occurrences: packed } = dated;
  const { size } = packed;
  const columns = {
    entry: columnOf(packed.entry, size),
    activity: columnOf(packed.activity, size),
    number: columnOf(packed.number, size),
    day: columnOf(packed.day, size),
    run: columnOf(packed.run, size),
    half: columnOf(packed.half, size),
    who: columnOf(packed.who, size),
  };
  const { words, entries } = model;
  let entry = 0;
  return Array.from({ length: size }, (_, k): Event => {
    entry += at(columns.entry, k);
    const activity = dated.activities[at(columns.activity, k)];
    const day = at(columns.day, k);
    const time = activity?.time ?? '';
    return {
      kind: 'activity',
      name: words.nth(activity?.name ?? '', at(columns.number, k)),
      optional: activity?.optional ?? false,
      basis: activity?.basis ?? '',
      day: day === NO_DAY ? null : at(entries.start, entry) + day,
      run: dated.runs[at(columns.run, k)] ?? [0],
      time: time === '' ? (words.halves[at(columns.half, k)] ?? '') : time,
      who: dated.groups[at(columns.who, k)] ?? [],
      entry,
      unit: at(entries.unit, entry),
    };
  });
}

/** People by name. */
export const peopleText = ({ data, words }: Model, who: readonly number[]): string =>
  who.map((one) => data.dated?.people[one]?.name ?? '').join(words.between);

/** Where it is held. */
export const placeOf = (model: Model, { entry, unit }: Event): string =>
  entry !== null ? nameOf(model, entry) : unit === null ? '' : (model.units.name[unit] ?? '');
