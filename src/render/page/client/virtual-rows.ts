import { element } from './dom.js';

/** Rows beyond what is seen, so that a flick finds something there. */
const SPARE = 8;

/**
 * Rows of one height, made as they come into sight and let go of as they leave it: fifteen thousand of them at once
 * take a tenth of a second a frame.
 */
export class VirtualRows {
  readonly body: HTMLElement;
  readonly #scroller: HTMLElement;
  #height: number;
  readonly #make: (index: number) => HTMLElement;
  readonly #rows = new Map<number, HTMLElement>();
  #count = 0;
  #kept = -1;
  #isAsked = false;

  /** @param make the row of that index, from 0. */
  constructor(scroller: HTMLElement, height: number, make: (index: number) => HTMLElement) {
    this.#scroller = scroller;
    this.#height = height;
    this.#make = make;
    this.body = element('div', { class: 'rows', role: 'rowgroup' });
    scroller.addEventListener('scroll', () => this.#ask(), { passive: true });
    new ResizeObserver(() => this.#ask()).observe(scroller);
  }

  get count(): number {
    return this.#count;
  }

  /** How many rows can be seen at once. */
  get page(): number {
    return Math.max(1, Math.floor(this.#room / this.#height));
  }

  /** Other rows, or other things in them. */
  reset(count: number): void {
    this.#count = count;
    this.body.style.height = `${count * this.#height}px`;
    for (const row of this.#rows.values()) row.remove();
    this.#rows.clear();
    this.draw();
  }

  /** Rows of another height, the first of those that were seen first again. */
  setHeight(height: number): void {
    const first = this.#scroller.scrollTop / this.#height;
    this.#height = height;
    this.reset(this.#count);
    this.#scroller.scrollTop = first * height;
  }

  /** One row stays there whatever is seen: that which the keyboard is on. */
  keep(index: number): void {
    this.#kept = index;
    this.draw();
  }

  rowAt(index: number): HTMLElement | undefined {
    return this.#rows.get(index);
  }

  /** Scrolls as little as it takes to see the row whole. */
  reveal(index: number): void {
    const [top, room] = [index * this.#height, this.#room];
    const { scrollTop } = this.#scroller;
    if (top < scrollTop) this.#scroller.scrollTop = top;
    else if (top + this.#height > scrollTop + room) {
      this.#scroller.scrollTop = top + this.#height - room;
    }
    this.draw();
  }

  /** Makes the rows that can be seen, in their order, and lets go of the others. */
  draw(): void {
    const first = Math.max(0, Math.floor(this.#scroller.scrollTop / this.#height) - SPARE);
    const last = Math.min(this.#count, first + this.page + 2 * SPARE + 1);
    const isWanted = (index: number): boolean =>
      (index >= first && index < last) || (index === this.#kept && index < this.#count);
    for (const [index, row] of this.#rows) {
      if (isWanted(index)) continue;
      row.remove();
      this.#rows.delete(index);
    }
    let before: HTMLElement | null = null;
    const isAbove = this.#kept >= 0 && this.#kept < first && this.#kept < this.#count;
    if (isAbove) before = this.#rowAfter(before, this.#kept);
    for (let index = first; index < last; index++) before = this.#rowAfter(before, index);
    if (this.#kept >= last && this.#kept < this.#count) this.#rowAfter(before, this.#kept);
  }

  /** In the order of the document, too: who listens hears them one after the other. */
  #rowAfter(before: HTMLElement | null, index: number): HTMLElement {
    let row = this.#rows.get(index);
    if (row !== undefined) return row;
    row = this.#make(index);
    row.style.top = `${index * this.#height}px`;
    if (before === null) this.body.prepend(row);
    else before.after(row);
    this.#rows.set(index, row);
    return row;
  }

  /** Below the head, which stays where it is. */
  get #room(): number {
    const head = this.#scroller.firstElementChild;
    return this.#scroller.clientHeight - (head instanceof HTMLElement ? head.offsetHeight : 0);
  }

  #ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    requestAnimationFrame(() => {
      this.#isAsked = false;
      this.draw();
    });
  }
}
