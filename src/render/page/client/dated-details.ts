import { dayText, longDay, yearOf } from './days.js';
import { eventsOf, peopleText, type Event } from './dated.js';
import { element, isolated, section } from './dom.js';
import type { Model } from './model.js';

/** By entry, worked out once. */
const known = new WeakMap<Model, ReadonlyMap<number, readonly Event[]>>();

function eventsByEntry(model: Model): ReadonlyMap<number, readonly Event[]> {
  let byEntry = known.get(model);
  if (byEntry === undefined) {
    const made = new Map<number, Event[]>();
    for (const event of eventsOf(model)) {
      if (event.entry === null) continue;
      const list = made.get(event.entry);
      if (list === undefined) made.set(event.entry, [event]);
      else list.push(event);
    }
    known.set(model, (byEntry = made));
  }
  return byEntry;
}

/** The activities of an entry, by day. */
export function activityItems(model: Model, entry: number): HTMLElement[] {
  const events = eventsByEntry(model).get(entry) ?? [];
  if (events.length === 0) return [];
  const items = events.map((event) => activityItem(model, event));
  return [section(model.words.activities, element('ul', { class: 'activities' }, ...items))];
}

function activityItem(model: Model, event: Event): HTMLElement {
  const { words } = model;
  const made = element('li', {}, element('span', { class: 'when' }, whenText(model, event)), ' ');
  made.append(isolated(event.name));
  if (event.optional) made.append(element('small', {}, ` ${words.optional}`));
  const who = peopleText(model, event.who);
  if (who !== '')
    made.append(element('small', {}, ` ${words.attend}${words.colon}`, isolated(who)));
  if (event.basis !== '') {
    made.append(
      element('p', { class: 'basis' }, `${words.basis}${words.colon}`, isolated(event.basis)),
    );
  }
  return made;
}

/** Its day or days, and when on them. */
export function whenText(model: Model, { day, run, time }: Event): string {
  if (day === null) return model.words.unplaced;
  const days = run.length < 2 ? longDay(model, day) : daysText(model, day, run);
  return time === '' ? days : `${days} ${time}`;
}

/** `2014-02-10～02-12、02-17`: days in a row as a range, the year where it is another than before. */
function daysText(model: Model, day: number, run: readonly number[]): string {
  let year: number | null = null;
  const text = (one: number): string => {
    const isSame = yearOf(model, one) === year;
    year = yearOf(model, one);
    return isSame ? dayText(model, one).slice('YYYY-'.length) : dayText(model, one);
  };
  return rangesOf(run)
    .map(([from, to]) => (from === to ? [from] : [from, to]))
    .map((ends) => ends.map((one) => text(day + one)).join('～'))
    .join(model.words.between);
}

/** Ranges of days in a row, both ends inclusive. */
function rangesOf(run: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const ranges: [number, number][] = [];
  for (const one of run) {
    const last = ranges.at(-1);
    if (last !== undefined && one === last[1] + 1) last[1] = one;
    else ranges.push([one, one]);
  }
  return ranges;
}

/** Whose contact point the unit is, and which group covers it. */
export function chargeItems(model: Model, unit: number): HTMLElement[] {
  const { dated } = model.data;
  const people = dated?.people.filter(({ covers }) => covers.includes(unit)) ?? [];
  if (people.length === 0) return [];
  const items = people.map(({ name, kind }) =>
    element('li', {}, isolated(name), element('small', {}, ` ${model.words[kind]}`)),
  );
  return [section(model.words.inCharge, element('ul', { class: 'people' }, ...items))];
}
