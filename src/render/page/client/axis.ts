import { dateInMonth, dayText, monthOf, today, weekdayOf, yearOf } from './days.js';
import { element, isolated } from './dom.js';
import type { Model } from './model.js';
import type { Scale } from './scale.js';

/** Pixels that a label needs. */
const ROOM = { month: 34, year: 52, yearAndMonth: 76, day: 22, week: 30 };

/**
 * The head of the chart, two lines of labels: months above weeks or days where those have room, else years above
 * months, quarters or nothing.
 */
export function axis(model: Model, scale: Scale): HTMLElement {
  const made = element('div', { class: 'axis' });
  made.style.width = `${scale.width}px`;
  const days = ticks(model, scale);
  const lines =
    days.length > 0
      ? [monthLabels(model, scale, 1, true), days.map((day) => dateLabel(model, day))]
      : yearsAndMonths(model, scale);
  for (const [line, labels] of lines.entries()) {
    for (const { day, text } of labels) {
      made.append(placed(scale, day, line === 0 ? 'upper' : 'lower', text));
    }
  }
  const now = today(model);
  if (now >= 0 && now <= model.data.to) made.append(placed(scale, now + 0.5, 'now', ''));
  return made;
}

function placed(scale: Scale, day: number, name: string, text: string): HTMLElement {
  const made = element('span', { class: name }, text);
  made.style.left = `${scale.x(day)}px`;
  return made;
}

interface Label {
  readonly day: number;
  readonly text: string;
}

const dateLabel = (model: Model, day: number): Label => ({
  day,
  text: String(dateInMonth(model, day)),
});

function yearsAndMonths(model: Model, scale: Scale): Label[][] {
  const years = monthLabels(model, scale, 12, false);
  const every = [1, 3, 6].find((months) => 30 * months * scale.perDay >= ROOM.month);
  return every === undefined ? [years] : [years, monthLabels(model, scale, every, false)];
}

/** A label where every so many months begin, and on the first day where the next leaves it room. */
function monthLabels(model: Model, scale: Scale, every: number, withYears: boolean): Label[] {
  const labels: Label[] = [];
  for (let day = 0; day <= model.data.to; day++) {
    const begins = dateInMonth(model, day) === 1 && monthOf(model, day) % every === 0;
    if (day === 0 || begins) labels.push({ day, text: monthText(model, day, every, withYears) });
  }
  const room = withYears ? ROOM.yearAndMonth : every === 12 ? ROOM.year : ROOM.month;
  const isTooNear = labels[1] !== undefined && scale.x(labels[1].day) < room;
  return isTooNear ? labels.slice(1) : labels;
}

function monthText(model: Model, day: number, every: number, withYears: boolean): string {
  const year = model.words.year(yearOf(model, day));
  const month = model.words.months[monthOf(model, day)] ?? '';
  if (every === 12) return year;
  return withYears ? model.words.yearMonth(year, month) : month;
}

/** Each day, each Monday, or none, as there is room. */
function ticks(model: Model, scale: Scale): number[] {
  const { perDay } = scale;
  const isDaily = perDay >= ROOM.day;
  if (perDay * 7 < ROOM.week) return [];
  const days = Array.from({ length: model.data.to + 1 }, (_, day) => day);
  return days.filter((day) => isDaily || weekdayOf(model, day) === 1);
}

/** Days off narrower than that would only be noise. */
const LEAST_WIDTH = 5;

/** What lies behind the bars: days off, days that the plan avoids. */
export function shades(model: Model, scale: Scale): HTMLElement[] {
  return model.data.closed
    .filter(({ from, to, name }) => name !== '' || (to - from + 1) * scale.perDay >= LEAST_WIDTH)
    .map(({ kind, from, to, name }) => {
      const made = element('div', { class: kind === 'a' ? 'shade avoid' : 'shade' });
      if (name !== '') made.title = name;
      made.style.left = `${scale.x(from)}px`;
      made.style.width = `${scale.x(to + 1) - scale.x(from)}px`;
      return made;
    });
}

/** Lines over all rows: the kickoff, the end of the window, today. */
export function marks(model: Model, scale: Scale): HTMLElement[] {
  const { kickoff, windowEnd, to } = model.data;
  const now = today(model);
  const lines: [name: string, day: number | null][] = [
    ['kickoff', kickoff],
    ['window-end', windowEnd === null || windowEnd > to ? null : windowEnd + 1],
    ['today', now >= 0 && now <= to ? now + 0.5 : null],
  ];
  return lines.flatMap(([name, day]) => {
    if (day === null) return [];
    const made = element('div', { class: `mark ${name}` });
    made.style.left = `${scale.x(day)}px`;
    return [made];
  });
}

/** What colours and lines mean. */
export function legend(model: Model): HTMLElement {
  const { words, data } = model;
  const made = element('ul', { class: 'legend', 'aria-label': words.legend });
  const add = (name: string, label: string, fill?: string): void => {
    const swatch = element('span', { class: `swatch ${name}`, 'aria-hidden': 'true' });
    if (fill !== undefined) swatch.style.backgroundColor = `#${fill}`;
    made.append(element('li', {}, swatch, isolated(label)));
  };
  for (const { name, fill } of data.stages) add('stage', name, fill);
  if (data.closed.some(({ kind }) => kind === 'r')) add('rest', words.rest);
  const avoided = data.closed.filter(({ kind }) => kind === 'a').map(({ name }) => name);
  const names = [...new Set(avoided)].filter((name) => name !== '').slice(0, 3);
  if (avoided.length > 0) add('avoid', [words.avoid, ...names].join(' '));
  add('kickoff', `${words.kickoff} ${dayText(model, data.kickoff)}`);
  if (data.windowEnd !== null)
    add('window-end', `${words.windowEnd} ${dayText(model, data.windowEnd)}`);
  const now = today(model);
  if (now >= 0 && now <= data.to) add('today', `${words.today} ${dayText(model, now)}`);
  return made;
}
