import type { Entries } from '../../domain/entries.js';

/** What entries are called: 新城区·领导班子, 呼和浩特市·市公安局; 公主府社区 where the level has one echelon. */
export class Labels {
  readonly #entries: Entries;
  #times: ReadonlyMap<string, number> | null = null;

  constructor(entries: Entries) {
    this.#entries = entries;
  }

  of(entry: number): string {
    const unit = this.unitOf(entry);
    const part = this.#part(entry);
    // 新城区公安分局 says by itself whose it is.
    if (part === null || part.startsWith(unit)) return part ?? unit;
    return `${unit}·${part}`;
  }

  /** Beside another entry: those of its own unit are told apart by echelon and member. */
  beside(entry: number, other: number): string {
    const isOfOne = this.#entries.unitOf(entry) === this.#entries.unitOf(other);
    return (isOfOne ? this.#part(entry) : null) ?? this.of(entry);
  }

  /** The unit, with the one above it where several units have its name. */
  unitOf(entry: number): string {
    const { plan } = this.#entries;
    const unit = this.#entries.unitOf(entry);
    const above = plan.units[unit.parent];
    const isAlone = above === undefined || (this.#counts().get(unit.name) ?? 0) < 2;
    return isAlone ? unit.name : `${above.name}/${unit.name}`;
  }

  /** What the entry's echelon or member is called; null where the level has one echelon alone. */
  #part(entry: number): string | null {
    const member = this.#entries.memberOf(entry);
    if (member !== null) return member.name;
    return this.#entries.levelOf(entry).echelons.length > 1 ? this.#entries.echelonOf(entry) : null;
  }

  #counts(): ReadonlyMap<string, number> {
    if (this.#times !== null) return this.#times;
    const times = new Map<string, number>();
    for (const { name } of this.#entries.plan.units) times.set(name, (times.get(name) ?? 0) + 1);
    return (this.#times = times);
  }
}
