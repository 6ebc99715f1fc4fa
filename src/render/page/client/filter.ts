import { at, codeOf, echelonOf, nameOf, noteAt, tagsOf, type Model } from './model.js';

/** What who looks wants to see. Empty words and nulls keep everything. */
export interface Filter {
  readonly text: string;
  readonly level: string;
  readonly echelon: string;
  readonly tag: string;
  readonly system: string;
  /** A unit, with all below it. */
  readonly within: number | null;
}

export const EVERYTHING: Filter = {
  text: '',
  level: '',
  echelon: '',
  tag: '',
  system: '',
  within: null,
};

/** Whether anything is left out by it. */
export const narrows = (filter: Filter): boolean =>
  wordsOf(filter.text).length > 0 ||
  [filter.level, filter.echelon, filter.tag, filter.system].some((word) => word !== '') ||
  filter.within !== null;

/** By entry: 1 where it is kept. */
export function kept(model: Model, filter: Filter): Uint8Array {
  const { size } = model.entries;
  const keeps = new Uint8Array(size);
  const search = new Search(model, filter.text);
  for (let entry = 0; entry < size; entry++) {
    if (fits(model, filter, entry) && search.finds(entry)) keeps[entry] = 1;
  }
  return keeps;
}

function fits(model: Model, filter: Filter, entry: number): boolean {
  const { units, data, entries } = model;
  const unit = at(entries.unit, entry);
  const { within } = filter;
  return (
    (filter.level === '' || data.levels[at(units.level, unit)] === filter.level) &&
    (filter.echelon === '' || echelonOf(model, entry) === filter.echelon) &&
    (filter.system === '' || noteAt(model, at(entries.system, entry)) === filter.system) &&
    (filter.tag === '' || tagsOf(model, entry).includes(filter.tag)) &&
    (within === null || (unit >= within && unit < at(units.end, within)))
  );
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s/／]+/u)
    .filter((word) => word !== '');

/** Each word is in a name or a code of the entry, or of what stands above it; one at least is in its own. */
class Search {
  readonly #model: Model;
  readonly #words: readonly string[];
  /** By unit: which words are found in it or above it, a bit for each. */
  readonly #above: Int32Array;

  constructor(model: Model, text: string) {
    this.#model = model;
    // More words than there are bits are more than anybody writes.
    this.#words = wordsOf(text).slice(0, 30);
    this.#above = this.#words.length === 0 ? new Int32Array(0) : this.#foundAbove();
  }

  finds(entry: number): boolean {
    const words = this.#words;
    if (words.length === 0) return true;
    const own = this.#bits(`${nameOf(this.#model, entry)} ${codeOf(this.#model, entry)}`);
    const all = 2 ** words.length - 1;
    return own !== 0 && (own | at(this.#above, at(this.#model.entries.unit, entry))) === all;
  }

  #foundAbove(): Int32Array {
    const { units } = this.#model;
    const found = new Int32Array(units.size);
    for (let unit = 0; unit < units.size; unit++) {
      const parent = at(units.parent, unit);
      const own = this.#bits(`${units.name[unit] ?? ''} ${units.code[unit] ?? ''}`);
      found[unit] = own | (parent < 0 ? 0 : at(found, parent));
    }
    return found;
  }

  #bits(text: string): number {
    const low = text.toLowerCase();
    return this.#words.reduce((bits, word, k) => (low.includes(word) ? bits | (1 << k) : bits), 0);
  }
}

export interface Choices {
  readonly levels: readonly string[];
  readonly echelons: readonly string[];
  readonly tags: readonly string[];
  readonly systems: readonly string[];
}

/** The words that entries of the page can be chosen by, in the order in which they come. */
export function choicesOf(model: Model): Choices {
  const sets = [0, 1, 2, 3].map(() => new Set<string>());
  const [levels, echelons, tags, systems] = sets;
  const { entries, units, data } = model;
  for (let entry = 0; entry < entries.size; entry++) {
    levels?.add(data.levels[at(units.level, at(entries.unit, entry))] ?? '');
    echelons?.add(echelonOf(model, entry));
    for (const tag of tagsOf(model, entry)) tags?.add(tag);
    systems?.add(noteAt(model, at(entries.system, entry)));
  }
  const listed = (set: Set<string> | undefined): string[] =>
    [...(set ?? [])].filter((word) => word !== '');
  return {
    // As the plan has them, and not as the first unit that comes.
    levels: data.levels.filter((level) => levels?.has(level) === true),
    echelons: listed(echelons),
    tags: listed(tags),
    systems: listed(systems),
  };
}
