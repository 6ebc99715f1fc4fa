/**
 * A constraint network in its plainest form: each variable has a sorted list of days, each relation says of
 * a pair of days whether they go together.
 */
export interface Relation {
  readonly a: number;
  readonly b: number;
  readonly holds: (a: number, b: number) => boolean;
}

/** Of any number of days. Only the search looks at it; relations have to strike what it makes hopeless. */
export interface Check {
  readonly scope: readonly number[];
  /** `days` has one for each variable of the scope. */
  readonly holds: (days: readonly number[]) => boolean;
}

/** For each variable which of its days are still in. */
export type Domains = readonly Uint8Array[];

interface Arc {
  /** The variable whose days need support, and the one that gives it. */
  readonly of: number;
  readonly by: number;
  readonly holds: (ofDay: number, byDay: number) => boolean;
  /** For each day of `of`, where support was found last: only a shortcut. */
  readonly hint: Int32Array;
}

const MOST_STEPS = 20_000;

/** The search has taken too many steps to go on. */
export class TooLong extends Error {}

export class Network {
  readonly lists: readonly (readonly number[])[];
  readonly relations: Relation[] = [];
  readonly #arcs: Arc[] = [];
  /** The variables, in the order in which the search gives them days. */
  readonly #order: readonly number[];
  readonly #checks: Check[][];

  constructor(lists: readonly (readonly number[])[], order: readonly number[]) {
    this.lists = lists;
    this.#order = order;
    this.#checks = lists.map(() => []);
  }

  addCheck(check: Check): void {
    const last = Math.max(...check.scope.map((variable) => this.#order.indexOf(variable)));
    this.#checks[this.#order[last]!]!.push(check);
  }

  add(relation: Relation): void {
    const { a, b, holds } = relation;
    this.relations.push(relation);
    this.#arcs.push(
      { of: b, by: a, holds: (y, x) => holds(x, y), hint: this.#noHints(b) },
      { of: a, by: b, holds, hint: this.#noHints(a) },
    );
  }

  /** Takes the last relation away again. */
  drop(): void {
    this.relations.pop();
    this.#arcs.splice(-2);
  }

  full(): Domains {
    return this.lists.map((list) => new Uint8Array(list.length).fill(1));
  }

  with(domains: Domains, variable: number, day: number): Domains {
    const list = this.lists[variable]!;
    const only = domains[variable]!.map((open, at) => (list[at] === day ? open : 0));
    return domains.map((domain, index) => (index === variable ? only : domain));
  }

  daysOf(domains: Domains, variable: number): number[] {
    return this.lists[variable]!.filter((_, at) => domains[variable]![at] === 1);
  }

  /** Strikes days without a partner until every day has one in each relation; null when a variable has none left. */
  filter(from: Domains): Domains | null {
    const domains = from.map((domain) => domain.slice());
    if (!domains.every((domain) => domain.includes(1))) return null;
    let changed = new Set(domains.keys());
    while (changed.size > 0) {
      const next = new Set<number>();
      for (const arc of this.#arcs) {
        if (!changed.has(arc.by) && !next.has(arc.by)) continue;
        if (!this.#strike(arc, domains)) continue;
        if (!domains[arc.of]!.includes(1)) return null;
        next.add(arc.of);
      }
      changed = next;
    }
    return domains;
  }

  #strike({ of, by, holds, hint }: Arc, domains: readonly Uint8Array[]): boolean {
    const [own, other] = [domains[of]!, domains[by]!];
    const [ownDays, otherDays] = [this.lists[of]!, this.lists[by]!];
    let struck = false;
    let near = 0;
    for (let i = 0; i < own.length; i++) {
      if (own[i] === 0 || other[hint[i]!] === 1) continue;
      const support = firstFrom(
        near,
        other.length,
        (j) => other[j] === 1 && holds(ownDays[i]!, otherDays[j]!),
      );
      hint[i] = support;
      near = Math.max(0, support);
      if (support >= 0) continue;
      own[i] = 0;
      struck = true;
    }
    return struck;
  }

  /** Tries days one after another, all pairs checked; a solution, or null when there is none. */
  solve(domains: Domains, direction: 'up' | 'down'): number[] | null {
    const choices = domains.map((_, variable) => {
      const open = this.daysOf(domains, variable);
      return direction === 'up' ? open : open.reverse();
    });
    const chosen: (number | undefined)[] = choices.map(() => undefined);
    let steps = 0;
    const extend = (at: number): boolean => {
      const variable = this.#order[at];
      if (variable === undefined) return true;
      for (const day of choices[variable]!) {
        if (++steps > MOST_STEPS) throw new TooLong('the search does not end');
        chosen[variable] = day;
        if (this.#consistent(chosen, variable) && extend(at + 1)) return true;
      }
      chosen[variable] = undefined;
      return false;
    };
    return extend(0) ? chosen.map((day) => day!) : null;
  }

  /** Whether the day chosen last goes with those chosen before. */
  #consistent(chosen: readonly (number | undefined)[], last: number): boolean {
    const pairs = this.relations.every(({ a, b, holds }) => {
      if (a !== last && b !== last) return true;
      const [x, y] = [chosen[a], chosen[b]];
      return x === undefined || y === undefined || holds(x, y);
    });
    const all = chosen as readonly number[];
    return pairs && this.#checks[last]!.every((check) => check.holds(all));
  }

  #noHints(variable: number): Int32Array {
    return new Int32Array(this.lists[variable]!.length).fill(-1);
  }
}

/** The first of 0 … count − 1 that passes, looking from `start` on and round to its front; −1 if none does. */
function firstFrom(start: number, count: number, passes: (at: number) => boolean): number {
  for (let n = 0; n < count; n++) if (passes((start + n) % count)) return (start + n) % count;
  return -1;
}
