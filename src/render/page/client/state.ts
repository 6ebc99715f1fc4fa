import { EVERYTHING, kept, narrows, type Filter } from './filter.js';
import { type Model } from './model.js';
import { Outline, type Shown } from './outline.js';
import { makeTree, type Tree } from './tree.js';

/** More rows to begin with would be a list to scroll and no overview. */
const FIRST_ROWS = 200;

/** What is looked at: the filter, the branches that are open, and what of both comes to be seen. */
export class State {
  readonly model: Model;
  readonly tree: Tree;
  readonly outline: Outline;
  readonly #listeners: (() => void)[] = [];
  #filter: Filter = EVERYTHING;
  /** By entry; null where nothing is left out. */
  #kept: Uint8Array | null = null;
  #shown: Shown;

  constructor(model: Model) {
    this.model = model;
    this.tree = makeTree(model);
    this.outline = new Outline(this.tree, FIRST_ROWS);
    this.#shown = this.outline.shown();
  }

  get filter(): Filter {
    return this.#filter;
  }

  get shown(): Shown {
    return this.#shown;
  }

  get isNarrowed(): boolean {
    return this.#kept !== null;
  }

  /** How many entries the filter keeps. */
  get count(): number {
    return this.#kept === null
      ? this.model.entries.size
      : this.#kept.reduce((count, one) => count + one, 0);
  }

  keeps(entry: number): boolean {
    return this.#kept === null || this.#kept[entry] === 1;
  }

  /** Whether the filter keeps any entry of the unit. */
  keepsUnit(unit: number): boolean {
    if (this.#kept === null) return true;
    const { firstEntry } = this.model.units;
    const [from, to] = [firstEntry[unit] ?? 0, firstEntry[unit + 1] ?? 0];
    return this.#kept.subarray(from, to).includes(1);
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  narrow(change: Partial<Filter>): void {
    this.#filter = { ...this.#filter, ...change };
    this.#kept = narrows(this.#filter) ? kept(this.model, this.#filter) : null;
    this.outline.filter(this.#kept);
    this.refresh();
  }

  clear(): void {
    this.narrow(EVERYTHING);
  }

  /** After branches were opened or closed. */
  refresh(): void {
    this.#shown = this.outline.shown();
    for (const listener of this.#listeners) listener();
  }
}
