import { daysSpan, minus, NO_SPAN, plus, times, type Span } from '../../domain/span.js';
import type { DistanceRule, Rules, Severity } from '../../domain/rules.js';
import type { Horizon } from '../days/allowed-days.js';
import { Shift } from '../days/shift.js';

export type RelationRule =
  | 'kickoff'
  | 'stagger'
  | 'overlap'
  | 'start'
  | 'system'
  | 'lead-first'
  | 'after'
  | 'duration'
  /** Inside what a rule names: an entry and its group, a stage and the next. */
  | 'group';

/** What is the same for all edges s → t that one rule makes: lower(s) ≤ t ≤ upper(s), wanted want(s). */
export interface Relation {
  readonly rule: RelationRule;
  readonly lower: Shift;
  /** Null for a relation that has no upper limit. */
  readonly upper: Shift | null;
  readonly want: Shift;
  /** What the shifts are made from; the interval counted once for each storey. */
  readonly interval: Span;
  readonly tolerance: Span;
  /** Of the upper limit. `error` makes it hard. */
  readonly severity: Severity;
  /** The rule that the numbers come from; null where none is written. */
  readonly written: DistanceRule | null;
}

/** Makes the relations of rules. Equal spans share one shift. */
export class RelationMaker {
  readonly #horizon: Horizon;
  readonly #shifts = new Map<string, Shift>();

  constructor(horizon: Horizon) {
    this.#horizon = horizon;
  }

  /** "At least that long after": a relation without an upper limit. */
  atLeast(rule: RelationRule, span: Span, written: DistanceRule | null = null): Relation {
    const lower = this.#shift(span);
    const distance = { interval: span, tolerance: NO_SPAN };
    return { rule, lower, upper: null, want: lower, ...distance, severity: 'error', written };
  }

  /**
   * interval − tolerance ≤ distance ≤ interval + tolerance. Not written: not before, and no upper limit.
   *
   * @param storeys how often the interval counts: a level starts together, whatever was left out above it.
   */
  distance(rule: RelationRule, written: DistanceRule | undefined, storeys = 1): Relation {
    if (written === undefined) return this.atLeast(rule, NO_SPAN);
    const interval = times(written.interval ?? NO_SPAN, storeys);
    const tolerance = written.tolerance ?? NO_SPAN;
    return {
      rule,
      lower: this.#shift(minus(interval, tolerance)),
      upper: this.#shift(plus(interval, tolerance)),
      want: this.#shift(interval),
      interval,
      tolerance,
      severity: written.severity ?? 'warning',
      written,
    };
  }

  /** First echelon of a top unit ← the kickoff, at distance 0; its strength is that of `stagger`. */
  kickoff({ stagger }: Rules): Relation {
    const severity = stagger?.severity ?? 'warning';
    const same = this.atLeast('kickoff', NO_SPAN);
    return { ...same, upper: same.lower, severity };
  }

  /** Null where the rule is off. */
  system({ system }: Rules): Relation | null {
    if (system?.severity === 'off') return null;
    return this.atLeast('system', system?.interval ?? daysSpan(1), system ?? null);
  }

  /** Null where the rule is off, as it is by default. */
  leadFirst({ leadFirst }: Rules): Relation | null {
    if (leadFirst === undefined || leadFirst.severity === 'off') return null;
    return this.atLeast('lead-first', leadFirst.interval ?? NO_SPAN, leadFirst);
  }

  maximum({ duration }: Rules): Relation | null {
    const isHard = (duration?.severity ?? 'error') === 'error';
    if (duration?.max === undefined || !isHard) return null;
    const { max } = duration;
    const same = this.atLeast('duration', NO_SPAN, { at: duration.at, basis: duration.basis });
    return { ...same, upper: this.#shift(max), interval: max };
  }

  #shift(span: Span): Shift {
    const key = `${span.months},${span.days}`;
    const known = this.#shifts.get(key) ?? Shift.ofSpan(span, this.#horizon);
    this.#shifts.set(key, known);
    return known;
  }
}

/** The least or most distance that a relation allows. */
export const limitOf = ({ interval, tolerance }: Relation, side: 'lower' | 'upper'): Span =>
  side === 'lower' ? minus(interval, tolerance) : plus(interval, tolerance);
