import { peopleText, placeOf, eventsOf, type Event } from './dated.js';
import { whenText } from './dated-details.js';
import { button, element, isolated } from './dom.js';
import type { State } from './state.js';
import { VirtualRows } from './virtual-rows.js';
import { grouped } from '../words.js';

/** Pixels; the style sheet has the same. */
const ROW_HEIGHT = 32;

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
    this.#rows = new VirtualRows(this.#list, ROW_HEIGHT, (index) => this.#make(index));
    this.#list.append(element('div', { class: 'head', role: 'rowgroup' }, head), this.#rows.body);
    panel.append(
      element('div', { class: 'agenda-tools' }, this.#chooser(), this.#count),
      this.#list,
    );
    state.onChange(() => this.redraw());
  }

  /** Those that are shown, for the printed list. */
  get events(): readonly Event[] {
    return this.#shown;
  }

  redraw(): void {
    const { words } = this.#state.model;
    this.#shown = this.#all.filter((event) => this.#keeps(event));
    const unplaced = this.#shown.filter(({ day }) => day === null).length;
    const missing = unplaced > 0 ? [words.unplacedCount(grouped(unplaced))] : [];
    const { length } = this.#shown;
    this.#count.textContent =
      length === 0
        ? words.agendaNone
        : [words.agendaCount(grouped(length)), ...missing].join(words.comma);
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
    const what = cell('what', isolated(event.name), element('small', {}, optional));
    what.title = event.name;
    made.append(
      cell(event.day === null ? 'when unplaced' : 'when', whenText(model, event)),
      what,
      cell('where', this.#place(event)),
      cell('who', isolated(who)),
    );
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
