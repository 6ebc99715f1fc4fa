import type { SourcePlace } from '../domain/source-place.js';
import type { Diagnostic } from './diagnostic.js';
import { finding } from './finding.js';
import type { FindingSeverity } from './severity.js';
import { Tally } from './tally.js';

/** More than this of one stage or check helps nobody and costs memory. */
const MOST_FINDINGS = 1000;

interface Hidden {
  readonly at: SourcePlace;
  count: number;
  /** The worst of those hidden: a limit on what is shown makes nothing right. */
  severity: FindingSeverity;
}

/** Gathers the findings of one stage or check, up to a limit; what comes after it is counted. */
export class FindingList {
  readonly #kept: Diagnostic[] = [];
  readonly #unquoted = new Tally<{ readonly at: SourcePlace; readonly value: string }>();
  #hidden: Hidden | null = null;

  add(found: Diagnostic): void {
    if (this.#kept.length < MOST_FINDINGS) this.#kept.push(found);
    else this.skip(1, found.at, found.severity);
  }

  addAll(found: Iterable<Diagnostic>): void {
    for (const one of found) this.add(one);
  }

  /** Whether what is added from now on is only counted. */
  get isFull(): boolean {
    return this.#kept.length >= MOST_FINDINGS;
  }

  /** Counts findings that nobody will see. */
  skip(count: number, at: SourcePlace, severity: FindingSeverity = 'error'): void {
    if (count === 0) return;
    this.#hidden ??= { at, count: 0, severity };
    this.#hidden.count += count;
    if (severity === 'error') this.#hidden.severity = severity;
  }

  /** Codes without quotes come by the thousand: one finding a file says how many. */
  addUnquoted(at: SourcePlace, value: string): void {
    this.#unquoted.add(String(at.source), () => ({ at, value }));
  }

  finish(): readonly Diagnostic[] {
    const unquoted = this.#unquoted.map(({ at, value }, count) =>
      finding('TC211', at, { value, count }),
    );
    return [...this.#kept, ...unquoted, ...this.#tooMany()];
  }

  #tooMany(): Diagnostic[] {
    if (this.#hidden === null) return [];
    const { at, count, severity } = this.#hidden;
    return [finding('TC218', at, { hidden: count }, { severity })];
  }
}

/** What one check has found, up to the limit. */
export function limited(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const list = new FindingList();
  list.addAll(found);
  return list.finish();
}
