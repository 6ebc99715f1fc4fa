import { item } from '../../domain/columns.js';
import type { Matches } from '../../domain/kinds.js';
import type { Plan } from '../../domain/plan.js';
import { saysAny } from '../../domain/rules.js';

/** An override that names units, where its hold begins or ends. */
interface Mark {
  readonly unit: number;
  readonly override: number;
  readonly begins: boolean;
}

/**
 * The overrides that name units and have rules, on a walk through the units in order: which of them hold where the walk
 * stands. So each costs what it holds for, and not all units.
 */
export class UnitOverrides {
  readonly #marks: readonly Mark[];
  readonly #kinds: readonly ReadonlySet<number>[];
  /** How many units named by an override the walk stands in: one may name a county and a town of it. */
  readonly #holding = new Map<number, number>();
  readonly #known = new Map<number, readonly number[]>();
  #next = 0;

  constructor({ overrides }: Plan, matches: Matches) {
    const marks: Mark[] = [];
    this.#kinds = overrides.map(({ match, rules }, override) => {
      const ranges = saysAny(rules) ? matches.rangesOf(match) : null;
      if (ranges === null) return NO_KINDS;
      for (const { from, to } of ranges) {
        marks.push({ unit: from, override, begins: true }, { unit: to, override, begins: false });
      }
      return new Set(matches.kindsOf(match));
    });
    this.#marks = marks.sort((a, b) => a.unit - b.unit);
  }

  /** Whether any hold where the walk stands. */
  get areAny(): boolean {
    return this.#holding.size > 0;
  }

  /** Walks on to a unit, by its index. */
  goTo(unit: number): void {
    while (this.#next < this.#marks.length) {
      const mark = item(this.#marks, this.#next);
      if (mark.unit > unit) return;
      this.#pass(mark);
      this.#next++;
    }
  }

  /** Those that hold for entries of a kind here, in order. */
  of(kind: number): readonly number[] {
    if (this.#holding.size === 0) return NONE;
    let found = this.#known.get(kind);
    if (found === undefined) {
      const here = [...this.#holding.keys()].filter((one) => item(this.#kinds, one).has(kind));
      found = here.sort((a, b) => a - b);
      this.#known.set(kind, found);
    }
    return found;
  }

  #pass({ override, begins }: Mark): void {
    const times = (this.#holding.get(override) ?? 0) + (begins ? 1 : -1);
    if (times === 0) this.#holding.delete(override);
    else this.#holding.set(override, times);
    this.#known.clear();
  }
}

const NO_KINDS: ReadonlySet<number> = new Set();
const NONE: readonly number[] = [];
