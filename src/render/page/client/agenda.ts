import { peopleText, placeOf, eventsOf, type Event } from './dated.js';
import { whenText } from './dated-details.js';
import { button, element, isolated } from './dom.js';
import type { State } from './state.js';
import { VirtualRows } from './virtual-rows.js';
import { grouped } from '../words.js';

/** Pixels; the style sheet has the same. On a narrow screen three lines stand one below the other. */
const ROW_HEIGHT = { wide: 32, narrow: 80 };
const NARROW = '(max-width: 700px)';

/** Activities, meetings and visits by date: of what the filter keeps, and of one person where one is chosen. */
export class Agenda {
  readonly #state: State;
  readonly #all: readonly Event[];
  readonly #rows: VirtualRows;
  readonly #list: HTMLElement;
  readonly #count = element('p', { role: 'status', class: 'count' });
  readonly #goTo: (entry: number) => void;
  #person = -1;
  #shown: readonly Event[] = [];

  constructor(state: State, panel: HTMLElement, goTo: (entry: number) => void) {
    this.#state = state;
    this.#goTo = goTo;
    this.#all = eventsOf(state.model);
    const { words } = state.model;
    this.#list = element('div', {
      class: 'agenda',
      role: 'table',
      tabindex: 0,
      'aria-label': words.agenda,
    });
    const heads = [words.date, words.what, words.where, words.attend].map((name) =>
      element('div', { role: 'columnheader', class: 'cell' }, name),
    );
    const head = element('div', { class: 'row', role: 'row', 'aria-rowindex': 1 }, ...heads);
    const narrow = matchMedia(NARROW);
    this.#rows = new VirtualRows(this.#list, heightOf(narrow), (index) => this.#make(index));
    this.#list.append(element('div', { class: 'head', role: 'rowgroup' }, head), this.#rows.body);
    panel.append(
      element('div', { class: 'agenda-tools' }, this.#chooser(), this.#count),
      this.#list,
    );
    narrow.addEventListener('change', () => this.#rows.setHeight(heightOf(narrow)));
    state.onChange(() => this.redraw());
  }

  /** Those that are shown, for the printed list. */
  get events(): readonly Event[] {
    return this.#shown;
  }

  /** How many are shown, in words. */
  get countText(): string {
    const { words } = this.#state.model;
    const { length } = this.#shown;
    if (length === 0) return words.agendaNone;
    const unplaced = this.#shown.filter(({ day }) => day === null).length;
    const missing = unplaced > 0 ? [words.unplacedCount(grouped(unplaced))] : [];
    return [words.agendaCount(grouped(length)), ...missing].join(words.comma);
  }

  /** Whose they are, where one person is chosen; else empty. */
  get personText(): string {
    const { words, data } = this.#state.model;
    const name = data.dated?.people[this.#person]?.name ?? '';
    return name === '' ? '' : `${words.person}${words.colon}${name}`;
  }

  redraw(): void {
    this.#shown = this.#all.filter((event) => this.#keeps(event));
    const { length } = this.#shown;
    this.#count.textContent = this.countText;
    this.#list.setAttribute('aria-rowcount', String(length + 1));
    this.#rows.reset(length);
  }

  #keeps({ entry, unit, who }: Event): boolean {
    if (this.#person >= 0 && !who.includes(this.#person)) return false;
    if (entry !== null) return this.#state.keeps(entry);
    // Meetings of nobody's are everybody's.
    return unit === null || this.#state.keepsUnit(unit);
  }

  #make(index: number): HTMLElement {
    const { model } = this.#state;
    const event = this.#shown[index];
    const made = element('div', { class: 'row', role: 'row', 'aria-rowindex': index + 2 });
    if (event === undefined) return made;
    const cell = (name: string, ...content: (Node | string)[]): HTMLElement =>
      element('div', { role: 'cell', class: `cell ${name}` }, ...content);
    const optional = event.optional ? ` ${model.words.optional}` : '';
    const who = peopleText(model, event.who);
    const when = whenText(model, event);
    const cells: [HTMLElement, title: string][] = [
      [cell(event.day === null ? 'when unplaced' : 'when', when), when],
      [cell('what', isolated(event.name), element('small', {}, optional)), event.name],
      [cell('where', this.#place(event)), placeOf(model, event)],
      [cell('who', isolated(who)), who],
    ];
    // What is too long for its cell can be read all the same.
    for (const [one, title] of cells) if (title !== '') one.title = title;
    made.append(...cells.map(([one]) => one));
    return made;
  }

  #place(event: Event): Node {
    const { entry } = event;
    const name = placeOf(this.#state.model, event);
    if (entry === null) return isolated(name);
    const made = button('', () => this.#goTo(entry), { class: 'link', title: name });
    made.append(isolated(name));
    return made;
  }

  #chooser(): HTMLElement {
    const { words, data } = this.#state.model;
    const made = element('select', { id: 'person', 'aria-label': words.person });
    made.append(element('option', { value: -1 }, words.everybody));
    for (const [k, { name, halfDays, isShown }] of (data.dated?.people ?? []).entries()) {
      if (!isShown) continue;
      made.append(element('option', { value: k }, words.halfDays(name, halfDays)));
    }
    made.addEventListener('change', () => {
      this.#person = Number(made.value);
      this.redraw();
    });
    return made;
  }
}

const heightOf = ({ matches }: MediaQueryList): number =>
  matches ? ROW_HEIGHT.narrow : ROW_HEIGHT.wide;
