import { axis, marks, shades } from './axis.js';
import { isOneYear } from './days.js';
import { element } from './dom.js';
import { gridRow } from './grid-row.js';
import { gridKeys, type Move } from './grid-keys.js';
import { at } from './model.js';
import { Scale } from './scale.js';
import type { State } from './state.js';
import { VirtualRows } from './virtual-rows.js';

/** Pixels; the style sheet has the same. */
const ROW_HEIGHT = 30;

/** What the grid tells of. Rows are those of the tree. */
export interface GridEvents {
  /** Somebody wants to know more of the row; `byKey` where the focus is to follow. */
  readonly open: (row: number, byKey: boolean) => void;
  /** Another row became the active one. */
  readonly move: (row: number) => void;
  readonly leave: () => void;
}

/** The hierarchy as a tree, beside it the bars: one grid, of which only the rows in sight exist. */
export class Grid {
  readonly scroller: HTMLElement;
  readonly scale: Scale;
  readonly #state: State;
  readonly #events: GridEvents;
  readonly #rows: VirtualRows;
  readonly #head: HTMLElement;
  readonly #behind = layer('behind');
  readonly #before = layer('before');
  /** A row of the tree, wherever the filter leaves it. */
  #active = 0;

  constructor(state: State, events: GridEvents) {
    this.#state = state;
    this.#events = events;
    this.scale = new Scale(state.model);
    const { words } = state.model;
    this.scroller = element('div', {
      class: isOneYear(state.model) ? 'grid' : 'grid with-years',
      id: 'grid',
      role: 'treegrid',
      tabindex: 0,
      'aria-label': words.grid,
      'aria-describedby': 'grid-help',
    });
    this.#head = element('div', { class: 'head', role: 'rowgroup' });
    this.#rows = new VirtualRows(this.scroller, ROW_HEIGHT, (index) => this.#make(index));
    this.scroller.append(this.#head, this.#behind, this.#before, this.#rows.body);
    this.#drawFrame();
    this.#listen();
  }

  /** The row that the keyboard is on; null where nothing is shown. */
  get active(): number | null {
    return this.#rows.count === 0 ? null : this.#active;
  }

  /** Draws all anew: after a filter, a branch, or another scale. */
  redraw(): void {
    if (this.scale.isFitting) this.scale.fit(this.#roomForBars());
    this.#drawFrame();
    const { rows, placeOf } = this.#state.shown;
    this.scroller.setAttribute('aria-rowcount', String(rows.length + 1));
    if (at(placeOf, this.#active) < 0) this.#active = this.#nearestShown();
    this.#rows.keep(at(placeOf, this.#active));
    this.#rows.reset(rows.length);
    this.#tellActive();
  }

  zoom(way: 'in' | 'out' | 'fit'): void {
    const middle = (this.scroller.scrollLeft + this.#roomForBars() / 2) / this.scale.perDay;
    if (way === 'fit') this.scale.fit(this.#roomForBars());
    else this.scale.zoom(way);
    this.redraw();
    this.scroller.scrollLeft = middle * this.scale.perDay - this.#roomForBars() / 2;
  }

  showDay(day: number): void {
    this.scroller.scrollLeft = this.scale.x(day) - this.#roomForBars() / 2;
  }

  /** Makes a row the active one, and brings it into sight. */
  activate(row: number): void {
    const place = at(this.#state.shown.placeOf, row);
    if (place < 0) return;
    const before = this.#rows.rowAt(at(this.#state.shown.placeOf, this.#active));
    before?.classList.remove('active');
    before?.setAttribute('aria-selected', 'false');
    this.#active = row;
    this.#rows.keep(place);
    this.#rows.reveal(place);
    const now = this.#rows.rowAt(place);
    now?.classList.add('active');
    now?.setAttribute('aria-selected', 'true');
    this.#tellActive();
    this.#events.move(row);
  }

  toggle(row: number, open = !this.#state.outline.isOpen(row)): void {
    if (!this.#state.outline.hasBranches(row)) return;
    this.#state.outline.set(row, open);
    this.#state.refresh();
    this.activate(row);
  }

  #make(index: number): HTMLElement {
    const { model, tree, shown, outline } = this.#state;
    const row = at(shown.rows, index);
    const own = at(tree.entry, row);
    return gridRow(model, tree, this.scale, row, {
      isOpen: outline.hasBranches(row) ? outline.isOpen(row) : null,
      isContext: own >= 0 ? !this.#state.keeps(own) : !this.#state.keepsUnit(at(tree.unit, row)),
      isActive: row === this.#active,
      position: at(shown.position, row),
      siblings: at(shown.siblings, row),
      index: index + 2,
    });
  }

  #drawFrame(): void {
    const { model } = this.#state;
    const { words } = model;
    const columns: [kind: string, name: string][] = [
      ['name', words.unit],
      ['kind', words.echelon],
      ['date', words.start],
      ['date', words.end],
      ['days', words.days],
    ];
    const heads = columns.map(([kind, name]) =>
      element('div', { class: `cell ${kind}`, role: 'columnheader' }, name),
    );
    const left = element('div', { class: 'left', role: 'presentation' }, ...heads);
    const chart = element('div', { class: 'bars', role: 'columnheader' });
    chart.append(element('span', { class: 'unseen' }, words.stages));
    const drawn = axis(model, this.scale);
    drawn.setAttribute('aria-hidden', 'true');
    chart.append(drawn);
    chart.style.width = `${this.scale.width}px`;
    this.#head.replaceChildren(
      element('div', { class: 'row', role: 'row', 'aria-rowindex': 1 }, left, chart),
    );
    this.#behind.replaceChildren(...shades(model, this.scale));
    this.#before.replaceChildren(...marks(model, this.scale));
    this.scroller.style.setProperty('--bars', `${this.scale.width}px`);
  }

  /** The columns on the left take what the style sheet says. */
  #roomForBars(): number {
    const left = this.#head.querySelector<HTMLElement>('.left')?.offsetWidth ?? 0;
    return Math.max(120, this.scroller.clientWidth - left);
  }

  /** The first row above the active one that is shown: its unit perhaps, which was closed. */
  #nearestShown(): number {
    const { shown, tree } = this.#state;
    let up = at(tree.parent, this.#active);
    while (up >= 0 && at(shown.placeOf, up) < 0) up = at(tree.parent, up);
    return up >= 0 ? up : at(shown.rows, 0);
  }

  #tellActive(): void {
    const { active } = this;
    if (active === null) this.scroller.removeAttribute('aria-activedescendant');
    else this.scroller.setAttribute('aria-activedescendant', `row-${active}`);
  }

  #listen(): void {
    this.scroller.addEventListener('click', ({ target }) => {
      const row = rowOf(target);
      if (row === null) return;
      this.activate(row);
      if (target instanceof Element && target.closest('.twist') !== null) this.toggle(row);
      else this.#events.open(row, false);
    });
    this.scroller.addEventListener('dblclick', ({ target }) => {
      const row = rowOf(target);
      if (row !== null) this.toggle(row);
    });
    this.scroller.addEventListener('keydown', (event) => {
      const move = gridKeys(event);
      if (move === null || this.active === null) return;
      event.preventDefault();
      this.#go(move, this.active);
    });
  }

  #go(move: Move, active: number): void {
    const { shown, outline, tree } = this.#state;
    const place = at(shown.placeOf, active);
    const to = (wanted: number): void => {
      this.activate(at(shown.rows, Math.max(0, Math.min(shown.rows.length - 1, wanted))));
    };
    const isOpen = outline.hasBranches(active) && outline.isOpen(active);
    switch (move) {
      case 'first':
        return to(0);
      case 'last':
        return to(shown.rows.length - 1);
      case 'page-down':
        return to(place + this.#rows.page);
      case 'page-up':
        return to(place - this.#rows.page);
      case 'down':
        return to(place + 1);
      case 'up':
        return to(place - 1);
      case 'in':
        return isOpen ? to(place + 1) : this.toggle(active, true);
      case 'out': {
        if (isOpen) return this.toggle(active, false);
        const parent = at(tree.parent, active);
        return parent < 0 ? undefined : this.activate(parent);
      }
      case 'open':
        return this.#events.open(active, true);
      case 'leave':
        return this.#events.leave();
    }
  }
}

/** Stays where it is while rows move below or above it. */
const layer = (name: string): HTMLElement =>
  element('div', { class: `layer ${name}`, 'aria-hidden': 'true' });

function rowOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return row === null ? null : Number(row.dataset['row']);
}
