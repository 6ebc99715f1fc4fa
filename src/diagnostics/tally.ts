/** What one cause has come to: its first, and how many they are. */
export interface Tallied<T> {
  readonly example: T;
  count: number;
}

/**
 * Many units, one cause, one finding with a count. Findings that many units share are gathered here by their cause;
 * the first of each stands for all.
 */
export class Tally<T> {
  readonly #groups = new Map<string, Tallied<T>>();

  /**
   * Counts one more for `cause`.
   *
   * @param first makes the example; asked for the first of a cause only.
   * @returns the cause's example, for sums and extremes over all that it stands for.
   */
  add(cause: string, first: () => T): T {
    const group = this.of(cause, first);
    group.count++;
    return group.example;
  }

  /** All of `cause`, to be counted by who asks: for who knows of the next ones that they have the same. */
  of(cause: string, first: () => T): Tallied<T> {
    let group = this.#groups.get(cause);
    if (group === undefined) this.#groups.set(cause, (group = { example: first(), count: 0 }));
    return group;
  }

  /** One of `make` for each cause, in the order in which the causes came. */
  map<R>(make: (example: T, count: number) => R): R[] {
    return Array.from(this.#groups.values(), ({ example, count }) => make(example, count));
  }
}
