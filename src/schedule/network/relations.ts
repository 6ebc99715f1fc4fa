import { asDay, type Day } from '../../domain/day.js';
import { daysSpan, lastDay, minus, NO_SPAN, plus, shift, type Span } from '../../domain/span.js';
import type { Plan } from '../../domain/plan.js';
import type { DistanceRule, Placement, Rules, Severity } from '../../domain/rules.js';
import type { DayTables, AllowedDays } from './allowed-days.js';
import { Shift } from './shift.js';
import { OPEN } from '../types.js';

export type EdgeRule =
  'kickoff' | 'stagger' | 'overlap' | 'start' | 'system' | 'lead-first' | 'after' | 'group';

/** What is the same for all edges that one rule makes: lower(s) ≤ t ≤ upper(s), wanted want(s). */
export interface Relation {
  readonly rule: EdgeRule;
  readonly lower: Shift;
  /** Null for a relation that has no upper limit. */
  readonly upper: Shift | null;
  readonly want: Shift;
  /** Of the upper limit. `error` makes it hard. */
  readonly severity: Severity;
  /** The rule that the numbers come from; null where none is written. */
  readonly source: DistanceRule | null;
}

/** The rules of one set of entries, made ready for numbers. */
export interface Terms {
  readonly rules: Rules;
  readonly allowed: AllowedDays;
  readonly placement: Placement;
  readonly kickoff: Relation;
  readonly stagger: Relation;
  readonly overlap: Relation;
  /** Replaces the three above where it is given: `start: { after: kickoff }`, or `start: kickoff` (`onKickoff`). */
  readonly start: Relation | null;
  readonly onKickoff: boolean;
  readonly system: Relation | null;
  readonly leadFirst: Relation | null;
  /** start → last day, both inclusive. */
  readonly end: Shift;
  /** The length asked for, before stages lengthen it. */
  readonly length: Span;
  readonly windowEnd: Day | null;
  /** The latest start that a hard window leaves; `OPEN` without one. */
  readonly lastStart: number;
}

export class RelationMaker {
  readonly #plan: Plan;
  readonly #tables: DayTables;
  readonly #shifts = new Map<string, Shift>();
  readonly #ends = new Map<string, Shift>();

  constructor(plan: Plan, tables: DayTables) {
    this.#plan = plan;
    this.#tables = tables;
  }

  make(rules: Rules): Terms {
    const length = lengthOf(rules);
    const windowEnd = windowEndOf(this.#plan, rules);
    const isHard = (rules.window?.severity ?? 'error') === 'error';
    const end = this.#end(length, isHard && isSoftMinimum(rules) ? windowEnd : null);
    const start = rules.start;
    return {
      rules,
      allowed: this.#tables.allowed[rules.startOn ?? 'workday'],
      placement: rules.placement ?? 'nearest',
      kickoff: this.#kickoff(rules),
      stagger: this.#distance('stagger', rules.stagger),
      overlap: this.#distance('overlap', rules.overlap),
      start: start === undefined ? null : this.#distance('start', start),
      onKickoff: start?.anchor === 'kickoff',
      system: rules.system?.severity === 'off' ? null : this.#system(rules),
      leadFirst: this.#leadFirst(rules),
      end,
      length,
      windowEnd,
      lastStart: windowEnd !== null && isHard ? end.lastUpTo(windowEnd) : OPEN,
    };
  }

  /** "At least that long after": a relation without an upper limit. */
  atLeast(rule: EdgeRule, span: Span, source: DistanceRule | null = null): Relation {
    const lower = this.shift(span);
    return { rule, lower, upper: null, want: lower, severity: 'error', source };
  }

  shift(span: Span): Shift {
    const key = `${span.months},${span.days}`;
    const known = this.#shifts.get(key) ?? Shift.ofSpan(span, this.#tables.horizon);
    this.#shifts.set(key, known);
    return known;
  }

  /** interval − tolerance ≤ distance ≤ interval + tolerance. Not written: not before, and no upper limit. */
  #distance(rule: EdgeRule, source: DistanceRule | undefined): Relation {
    if (source === undefined) return this.atLeast(rule, NO_SPAN);
    const interval = source.interval ?? NO_SPAN;
    const tolerance = source.tolerance ?? NO_SPAN;
    return {
      rule,
      lower: this.shift(minus(interval, tolerance)),
      upper: this.shift(plus(interval, tolerance)),
      want: this.shift(interval),
      severity: source.severity ?? 'warning',
      source,
    };
  }

  /** First echelon of a top unit ← the kickoff, at distance 0; its strength is that of `stagger`. */
  #kickoff(rules: Rules): Relation {
    const same = this.shift(NO_SPAN);
    const severity = rules.stagger?.severity ?? 'warning';
    return { rule: 'kickoff', lower: same, upper: same, want: same, severity, source: null };
  }

  #system(rules: Rules): Relation {
    return this.atLeast('system', rules.system?.interval ?? daysSpan(1), rules.system ?? null);
  }

  #leadFirst(rules: Rules): Relation | null {
    const rule = rules.leadFirst;
    if (rule === undefined || rule.severity === 'off') return null;
    return this.atLeast('lead-first', rule.interval ?? NO_SPAN, rule);
  }

  /**
   * Last day of an entry by its first: `length`, cut at `cut` where that is given, or the stages one after another
   * where those take longer.
   */
  #end(length: Span, cut: Day | null): Shift {
    const key = `${length.months},${length.days},${cut ?? ''}`;
    const { stages } = this.#plan;
    const last = (start: number) => {
      let day = start;
      for (const { duration } of stages) {
        // A stage takes a day at least.
        if (duration !== null) day = Math.max(day + 1, shift(asDay(day), duration));
      }
      const asked = Math.min(lastDay(asDay(start), length), cut ?? Infinity);
      return Math.max(asked, day - 1, start + Math.max(1, stages.length) - 1);
    };
    const known = this.#ends.get(key) ?? Shift.ofMap(last, this.#tables.horizon);
    this.#ends.set(key, known);
    return known;
  }
}

/** A minimum that is only a warning limits nothing: a hard window cuts the entry short. */
function isSoftMinimum({ duration }: Rules): boolean {
  const { severity, target, fill } = duration ?? {};
  return (severity ?? 'error') !== 'error' && (target === undefined || fill === true);
}

/** The length that starts are chosen with: `target`, else `min`; with `fill`, `min` comes first. */
function lengthOf({ duration }: Rules): Span {
  const { target, min, fill } = duration ?? {};
  return (fill === true ? (min ?? target) : (target ?? min)) ?? daysSpan(1);
}

/** The last day (inclusive) of the window that `rules` give; null without one. */
export function windowEndOf(plan: Plan, rules: Rules): Day | null {
  const window = rules.window;
  if (window?.end !== undefined) return window.end;
  return window?.length === undefined ? null : lastDay(plan.kickoff.day, window.length);
}
