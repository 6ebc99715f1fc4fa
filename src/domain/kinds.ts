import { cell, columnOf, item } from './columns.js';
import type { Entries } from './entries.js';
import { addTo } from './lists.js';
import { UnitIndex } from './match.js';
import type { Located, Match, Unit, UnitOrMember } from './plan.js';
import { concatenated, RowsByKind, type RowRange } from './rows-by-kind.js';
import { unitFacts } from './unit-facts.js';

/** What a `match` looks at of an entry besides its unit: the same for many entries. */
interface Kind {
  readonly level: string;
  readonly echelon: string;
  readonly tags: readonly string[];
  readonly system: string | null;
}

/**
 * What the matches of a plan mean for its entries. Entries of one level and echelon, with the same tags and system, are
 * of one kind, and each `match` is held against the kinds: a plan of many overrides and many units would else hold
 * each against each.
 */
export class Matches {
  /** How many kinds there are. */
  readonly kinds: number;
  /** The kind of each entry. */
  readonly kindOf: Int32Array;
  readonly #entries: Entries;
  readonly #index: UnitIndex;
  readonly #all: readonly Kind[];
  readonly #byTag: ReadonlyMap<string, readonly number[]>;
  #listed: RowsByKind | null = null;
  /** The tags that were asked for last, and their kinds: the list that was handed out, which stays as it is. */
  #before: { readonly tags: readonly Located<string>[]; readonly kinds: readonly number[] } = {
    tags: [],
    kinds: [],
  };

  constructor(entries: Entries) {
    this.#entries = entries;
    this.#index = new UnitIndex(entries.plan.units);
    const { all, kindOf } = kindsOf(entries);
    this.#all = all;
    this.kindOf = kindOf;
    this.kinds = all.length;
    this.#byTag = byTag(all);
  }

  /** The kinds that hold all keys of `match` but `unit`, in order. */
  kindsOf({ level, echelon, tag, system }: Match): readonly number[] {
    if (level === undefined && echelon === undefined && system === undefined) {
      return this.#tagged(tag);
    }
    const [levels, echelons, systems] = [wordsOf(level), wordsOf(echelon), wordsOf(system)];
    return this.#tagged(tag).filter((number) => {
      const kind = item(this.#all, number);
      return (
        (levels === null || levels.has(kind.level)) &&
        (echelons === null || echelons.has(kind.echelon)) &&
        (systems === null || (kind.system !== null && systems.has(kind.system)))
      );
    });
  }

  /** The units that `match.unit` names, each with all below it; null where it names none. A word that is unknown names no unit. */
  rangesOf({ unit }: Match): readonly RowRange[] | null {
    if (unit === undefined) return null;
    return unit.flatMap(({ value }) => {
      const found = this.#index.find(value);
      return found === undefined ? [] : [{ from: found.index, to: found.end }];
    });
  }

  /** The entries that answer to `match`, in plan order; all of them where there is none. */
  of(match: Match | null): Int32Array {
    if (match === null) return Int32Array.from({ length: this.#entries.size }, (_, entry) => entry);
    const kinds = this.kindsOf(match);
    const lists = this.entryRanges(match).map((range) => this.#byKind.inRange(kinds, range));
    const [only] = lists;
    return only !== undefined && lists.length === 1 ? only : concatenated(lists);
  }

  /** Whether any entry answers to `match`. */
  any(match: Match): boolean {
    const kinds = this.kindsOf(match);
    return this.entryRanges(match).some((range) =>
      kinds.some((kind) => this.#byKind.of(kind, range).length > 0),
    );
  }

  get #byKind(): RowsByKind {
    return (this.#listed ??= new RowsByKind(this.kindOf, this.kinds));
  }

  /** The entries of the units that `match.unit` names, each once, in order; all of them where it names none. */
  entryRanges(match: Match): readonly RowRange[] {
    const ranges = this.rangesOf(match);
    if (ranges === null) return [{ from: 0, to: this.#entries.size }];
    return joined(ranges).map(({ from, to }) => ({
      from: this.#entries.firstOf(from),
      to: this.#entries.firstOf(to),
    }));
  }

  #tagged(tags: Match['tag']): readonly number[] {
    if (tags === undefined) return this.#all.map((_, number) => number);
    const [only] = tags;
    if (only !== undefined && tags.length === 1) return this.#byTag.get(only.value) ?? [];
    return this.#taggedAny(tags);
  }

  /**
   * Those of several tags, each once. They come in order where the tags are named as they first come in the plan. Where
   * batches each wait for all before them, a list goes on where the one before it ended: that is not looked up again.
   */
  #taggedAny(tags: readonly Located<string>[]): readonly number[] {
    const before = this.#before;
    const isLonger = before.tags.every(({ value }, at) => value === tags[at]?.value);
    const all = isLonger ? before.kinds.slice() : [];
    let last = all[all.length - 1] ?? -1;
    let isInOrder = true;
    for (let at = isLonger ? before.tags.length : 0; at < tags.length; at++) {
      for (const kind of this.#byTag.get(tags[at]?.value ?? '') ?? NO_KINDS) {
        isInOrder &&= kind > last;
        last = kind;
        all.push(kind);
      }
    }
    const kinds = isInOrder
      ? all
      : all.sort((a, b) => a - b).filter((kind, at) => kind !== all[at - 1]);
    this.#before = { tags, kinds };
    return kinds;
  }
}

const matchesOfEntries = new WeakMap<Entries, Matches>();

/** What the matches mean for these entries, worked out once, however many rooms ask. */
export function matchesOf(entries: Entries): Matches {
  let matches = matchesOfEntries.get(entries);
  if (matches === undefined) matchesOfEntries.set(entries, (matches = new Matches(entries)));
  return matches;
}

const wordsOf = (words: readonly Located<string>[] | undefined): ReadonlySet<string> | null =>
  words === undefined ? null : new Set(words.map(({ value }) => value));

/** Ranges of a tree lie inside each other or apart: those inside are left out, the others in order. */
function joined(ranges: readonly RowRange[]): readonly RowRange[] {
  const found: RowRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (range.from >= (found.at(-1)?.to ?? 0)) found.push(range);
  }
  return found;
}

function byTag(kinds: readonly Kind[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [number, { tags }] of kinds.entries()) {
    for (const tag of new Set(tags)) {
      addTo(found, tag, number);
    }
  }
  return found;
}

function kindsOf(entries: Entries): { readonly all: readonly Kind[]; readonly kindOf: Int32Array } {
  const all: Kind[] = [];
  const marks = new Marks();
  // Level and echelon as one number below `places`.
  const widest = Math.max(1, ...entries.plan.levels.map(({ echelons }) => echelons.length));
  const places = widest * entries.plan.levels.length;
  const known = new Map<number, number>();
  const { level, isMarked } = unitFacts(entries.plan.units);
  /** The kinds of what has neither tags nor a system, as nearly all have not; −1 until one comes. */
  const plain = new Int32Array(places).fill(-1);
  const kindOf = columnOf(entries.size);
  for (let entry = 0; entry < entries.size; entry++) {
    const at = cell(entries.unit, entry);
    const place = cell(level, at) * widest + cell(entries.echelon, entry);
    const mark =
      isMarked[at] === 0 ? 0 : marks.numberOf(entries.unitOf(entry), entries.ownerOf(entry));
    const key = mark * places + place;
    let number = mark === 0 ? cell(plain, place) : (known.get(key) ?? -1);
    if (number < 0) {
      number = all.push(kindAt(entries, entry)) - 1;
      if (mark === 0) plain[place] = number;
      else known.set(key, number);
    }
    kindOf[entry] = number;
  }
  return { all, kindOf };
}

/** Numbers for tags and system together. Most units have neither, and most others one tag: for those no text is made. */
class Marks {
  readonly #ofTag = new Map<string, number>();
  readonly #ofText = new Map<string, number>();
  #count = 1;

  numberOf(unit: Unit, owner: UnitOrMember): number {
    const tags = owner === unit ? NO_TAGS : owner.tags;
    if (tags.length === 0 && owner.system === null && unit.tags.length < 2) {
      const [tag] = unit.tags;
      return tag === undefined ? 0 : this.#number(this.#ofTag, tag);
    }
    return this.#number(this.#ofText, JSON.stringify([unit.tags, tags, owner.system]));
  }

  #number(known: Map<string, number>, key: string): number {
    let number = known.get(key);
    if (number === undefined) known.set(key, (number = this.#count++));
    return number;
  }
}

const NO_TAGS: readonly string[] = [];
const NO_KINDS: readonly number[] = [];

function kindAt(entries: Entries, entry: number): Kind {
  const unit = entries.unitOf(entry);
  const owner = entries.ownerOf(entry);
  return {
    level: entries.levelOf(entry).name,
    echelon: entries.echelonOf(entry),
    tags: owner === unit ? unit.tags : [...unit.tags, ...owner.tags],
    system: owner.system,
  };
}
