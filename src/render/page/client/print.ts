import type { Agenda } from './agenda.js';
import { peopleText, placeOf } from './dated.js';
import { whenText } from './dated-details.js';
import { dayText, yearOf } from './days.js';
import { element, isolated } from './dom.js';
import { countText, filterText } from './filters.js';
import {
  at,
  codeOf,
  echelonOf,
  endOf,
  levelOf,
  nameOf,
  namesAboveEntry,
  stagesOf,
  type Model,
} from './model.js';
import type { State } from './state.js';
import type { Tabs } from './tabs.js';

/** One column of the printed list: its heading, and how wide it is beside the others. */
type Head = readonly [name: string, share: number];

/** Before printing, the rows that the filter keeps become a table, all of them; afterwards it goes again. */
export function printing(state: State, tabs: Tabs, agenda: Agenda | null): void {
  let made: HTMLElement | null = null;
  const make = (): void => {
    made?.remove();
    const isAgenda = tabs.current === 'agenda' && agenda !== null;
    document.documentElement.dataset['printed'] = isAgenda
      ? 'agenda'
      : state.isNarrowed
        ? 'part'
        : 'all';
    const [heads, rows] = isAgenda ? agendaTable(state.model, agenda) : calendarTable(state);
    made = element(
      'section',
      { class: 'printed' },
      caption(state, isAgenda ? agenda : null),
      table(heads, rows),
    );
    document.body.append(made);
  };
  addEventListener('beforeprint', make);
  addEventListener('afterprint', () => made?.remove());
}

/** The filter and how many rows there are. */
function caption(state: State, agenda: Agenda | null): HTMLElement {
  const { words } = state.model;
  const filters = [filterText(state), agenda?.personText ?? ''];
  const filter = filters.filter((one) => one !== '').join(words.between);
  const text = filter === '' ? '' : `${words.printed}${words.colon}${filter}  `;
  return element('p', { class: 'caption' }, isolated(text), agenda?.countText ?? countText(state));
}

/**
 * Columns have the widths that they are given: fifteen thousand rows are not measured first. A cell is a single text,
 * which takes half the time of two.
 */
function table(heads: readonly Head[], rows: Iterable<readonly string[]>): HTMLElement {
  const whole = heads.reduce((sum, [, share]) => sum + share, 0);
  const columns = heads.map(([, share]) => {
    const column = element('col');
    column.style.width = `${(100 * share) / whole}%`;
    return column;
  });
  const head = heads.map(([name]) => element('th', { scope: 'col' }, isolated(name)));
  const body = element('tbody');
  for (const cells of rows) {
    body.append(element('tr', {}, ...cells.map((cell) => element('td', {}, cell))));
  }
  return element(
    'table',
    {},
    element('colgroup', {}, ...columns),
    element('thead', {}, element('tr', {}, ...head)),
    body,
  );
}

function calendarTable(state: State): [Head[], Iterable<string[]>] {
  const { model } = state;
  const { words, data } = model;
  const hasCodes = hasAnyCode(model);
  const heads: Head[] = [
    [words.above, 16],
    [words.unit, 14],
    ...(hasCodes ? [[words.code, 9] as const] : []),
    [words.level, 6],
    [words.echelon, 10],
    [words.start, 7],
    [words.end, 7],
    [words.days, 3.5],
    ...data.stages.map(({ name }): Head => [name, data.stages.length > 4 ? 5 : 8]),
  ];
  return [heads, calendarRows(state, hasCodes)];
}

function* calendarRows(state: State, hasCodes: boolean): Generator<string[]> {
  const { model, tree } = state;
  for (let row = 0; row < tree.size; row++) {
    const entry = at(tree.entry, row);
    if (entry < 0 || !state.keeps(entry)) continue;
    yield calendarRow(model, entry, hasCodes);
  }
}

function calendarRow(model: Model, entry: number, hasCodes: boolean): string[] {
  const [start, end] = [at(model.entries.start, entry), endOf(model, entry)];
  return [
    namesAboveEntry(model, entry).join('/'),
    nameOf(model, entry),
    ...(hasCodes ? [codeOf(model, entry)] : []),
    levelOf(model, at(model.entries.unit, entry)),
    echelonOf(model, entry),
    dayText(model, start),
    dayText(model, end),
    String(end - start + 1),
    ...stagesOf(model, entry).map(({ from, to }) => stageCell(model, from, to)),
  ];
}

/** `01-22～02-26`, with the years where they differ. */
function stageCell(model: Model, from: number, to: number): string {
  const isOneYear = yearOf(model, from) === yearOf(model, to);
  const cut = isOneYear ? 'YYYY-'.length : 0;
  return `${dayText(model, from).slice(cut)}～${dayText(model, to).slice(cut)}`;
}

function agendaTable(model: Model, agenda: Agenda): [Head[], Iterable<string[]>] {
  const { words } = model;
  const heads: Head[] = [
    [words.date, 18],
    [words.what, 30],
    [words.where, 26],
    [words.attend, 26],
  ];
  const rows = agenda.events.map((event): string[] => [
    whenText(model, event),
    event.name,
    placeOf(model, event),
    peopleText(model, event.who),
  ]);
  return [heads, rows];
}

const hasAnyCode = ({ units, data }: Model): boolean =>
  units.code.some((code) => code !== '') || data.members.some(([, code]) => code !== '');
