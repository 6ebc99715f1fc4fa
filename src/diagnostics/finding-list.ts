import type { Diagnostic } from './diagnostic.js';
import { finding } from './finding.js';
import type { SourcePlace } from '../domain/source-place.js';

/** More than this of one stage helps nobody and costs memory. */
const MOST_FINDINGS = 1000;

/** Gathers the findings of one stage, up to a limit. */
export class FindingList {
  readonly #kept: Diagnostic[] = [];
  readonly #unquoted = new Map<number, { at: SourcePlace; value: string; count: number }>();
  #firstHidden: SourcePlace | null = null;
  #hidden = 0;

  add(found: Diagnostic): void {
    if (this.#kept.length < MOST_FINDINGS) this.#kept.push(found);
    else {
      this.#firstHidden ??= found.at;
      this.#hidden++;
    }
  }

  /** Whether what is added from now on is only counted. */
  get isFull(): boolean {
    return this.#kept.length >= MOST_FINDINGS;
  }

  /** Counts findings that nobody will see. */
  skip(count: number, at: SourcePlace): void {
    if (count === 0) return;
    this.#firstHidden ??= at;
    this.#hidden += count;
  }

  /** Codes without quotes come by the thousand: one finding a file says how many. */
  addUnquoted(at: SourcePlace, value: string): void {
    const known = this.#unquoted.get(at.source);
    if (known === undefined) this.#unquoted.set(at.source, { at, value, count: 1 });
    else known.count++;
  }

  finish(): readonly Diagnostic[] {
    const all = [...this.#kept];
    for (const { at, value, count } of this.#unquoted.values()) {
      all.push(finding('TC211', at, { value, count }));
    }
    if (this.#firstHidden !== null) {
      all.push(finding('TC218', this.#firstHidden, { hidden: this.#hidden }));
    }
    return all;
  }
}
