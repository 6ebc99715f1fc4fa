import { legend } from './axis.js';
import { today } from './days.js';
import { details } from './details.js';
import { button, element } from './dom.js';
import { Grid } from './grid.js';
import { at } from './model.js';
import type { State } from './state.js';

/** The part of the page with the grid, what is to be known of one row, and the buttons of both. */
export class Calendar {
  readonly grid: Grid;
  readonly #state: State;
  readonly #details: HTMLElement;
  readonly #content = element('div', { class: 'content' });
  readonly #none: HTMLElement;
  readonly #split = element('div', { class: 'split' });

  constructor(state: State, panel: HTMLElement) {
    this.#state = state;
    const { words } = state.model;
    this.#details = element('aside', { class: 'details', 'aria-label': words.details, hidden: '' });
    const close = button('×', () => this.close(), { class: 'close', 'aria-label': words.close });
    this.#details.append(close, this.#content);
    this.#details.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
    this.grid = new Grid(state, {
      open: (row, byKey) => this.open(row, byKey),
      move: (row) => {
        if (!this.#details.hidden) this.#show(row);
      },
      leave: () => this.close(),
    });
    this.#none = element(
      'p',
      { class: 'none', hidden: '' },
      `${words.noMatch}${words.colon}${words.noMatchHint}`,
    );
    panel.append(
      element('p', { id: 'grid-help', class: 'unseen' }, words.gridHelp),
      element('div', { class: 'bar-line' }, legend(state.model), this.#buttons()),
      this.#none,
      this.#split,
    );
    this.#split.append(this.grid.scroller, this.#details);
    state.onChange(() => this.redraw());
    addEventListener('resize', () => this.redraw());
  }

  redraw(): void {
    this.#none.hidden = this.#state.shown.rows.length > 0;
    this.grid.redraw();
  }

  open(row: number, withFocus: boolean): void {
    const wasHidden = this.#details.hidden;
    this.#show(row);
    this.#setHidden(false);
    if (wasHidden) {
      this.grid.redraw();
      this.grid.activate(row);
    }
    if (withFocus) this.#content.querySelector<HTMLElement>('h2')?.focus();
  }

  close(): void {
    if (this.#details.hidden) return;
    this.#setHidden(true);
    this.grid.redraw();
    this.grid.scroller.focus({ preventScroll: true });
  }

  /** Shows an entry, wherever it is: branches open, and a filter that hides it goes. */
  goTo(entry: number): void {
    const { tree, outline } = this.#state;
    if (!this.#state.keeps(entry)) this.#state.clear();
    const row = at(tree.rowOf, entry);
    outline.reveal(row);
    this.#state.refresh();
    this.grid.activate(row);
    this.open(row, true);
  }

  #setHidden(isHidden: boolean): void {
    this.#details.hidden = isHidden;
    this.#split.classList.toggle('has-details', !isHidden);
  }

  #show(row: number): void {
    const { model, tree } = this.#state;
    const parts = details(model, tree, row, {
      narrow: (unit) => this.#state.narrow({ within: unit }),
      goTo: (entry) => this.goTo(entry),
    });
    this.#content.replaceChildren(...parts);
    this.#content.scrollTop = 0;
  }

  #buttons(): HTMLElement {
    const { model, outline } = this.#state;
    const { words } = model;
    const openAll = (open: boolean): void => {
      outline.setAll(open);
      this.#state.refresh();
    };
    const made = element('div', { class: 'buttons' });
    made.append(
      button(words.expandAll, () => openAll(true), { id: 'expand' }),
      button(words.collapseAll, () => openAll(false), { id: 'collapse' }),
      button('−', () => this.grid.zoom('out'), {
        'aria-label': words.zoomOut,
        title: words.zoomOut,
      }),
      button(words.zoomFit, () => this.grid.zoom('fit')),
      button('+', () => this.grid.zoom('in'), { 'aria-label': words.zoomIn, title: words.zoomIn }),
    );
    const now = today(model);
    if (now >= 0 && now <= model.data.to) {
      made.append(button(words.today, () => this.grid.showDay(now)));
    }
    return made;
  }
}
