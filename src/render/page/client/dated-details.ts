import { dayText, longDay } from './days.js';
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
  const last = run.at(-1) ?? 0;
  const days = last === 0 ? longDay(model, day) : daysText(model, day, run);
  return time === '' ? days : `${days} ${time}`;
}

/** Days in a row as a range, others one by one. */
function daysText(model: Model, day: number, run: readonly number[]): string {
  const last = run.at(-1) ?? 0;
  return run.length === last + 1
    ? `${dayText(model, day)} ～ ${dayText(model, day + last)}`
    : run.map((one) => dayText(model, day + one)).join(model.words.between);
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
