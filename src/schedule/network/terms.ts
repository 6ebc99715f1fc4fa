import { asDay, type Day } from '../../domain/day.js';
import { OPEN } from '../../domain/columns.js';
import type { Plan } from '../../domain/plan.js';
import type { Placement, Rules, StartOn, StartRule } from '../../domain/rules.js';
import { daysSpan, lastDay, shift, type Span } from '../../domain/span.js';
import type { AllowedDays, DayTables } from '../days/allowed-days.js';
import type { Relation, RelationMaker } from './relations.js';
import { Shift } from '../days/shift.js';

/** The rules that one set of entries goes by, made ready for numbers. */
export interface Terms {
  readonly rules: Rules;
  readonly startOn: StartOn;
  readonly allowed: AllowedDays;
  readonly placement: Placement;
  readonly kickoff: Relation;
  /** By how many storeys the unit's level lies below its parent's. */
  readonly stagger: (storeys: number) => Relation;
  readonly overlap: Relation;
  /** Replaces the three above: `start: { after: kickoff }`, or `start: kickoff` (`onKickoff`). */
  readonly start: Relation | null;
  readonly onKickoff: boolean;
  /** `start: DATE`. */
  readonly fixed: Day | null;
  readonly system: Relation | null;
  readonly leadFirst: Relation | null;
  /** From the start to the day after the last: a hard `max`; null where nothing says so for sure. */
  readonly maximum: Relation | null;
  /** start → last day, both inclusive. */
  readonly end: Shift;
  /** The length asked for, before stages lengthen it. */
  readonly length: Span;
  readonly windowEnd: Day | null;
  /** Whether a hard window cuts the entry short, since its minimum is only a warning. */
  readonly isCut: boolean;
  /** The latest start that a hard window leaves; `OPEN` without one. */
  readonly lastStart: number;
}

export class TermsMaker {
  readonly #plan: Plan;
  readonly #tables: DayTables;
  readonly #relations: RelationMaker;
  readonly #ends = new Map<string, Shift>();

  constructor(plan: Plan, tables: DayTables, relations: RelationMaker) {
    this.#plan = plan;
    this.#tables = tables;
    this.#relations = relations;
  }

  make(rules: Rules): Terms {
    const relations = this.#relations;
    const startOn = rules.startOn ?? 'workday';
    const { start } = rules;
    return {
      rules,
      startOn,
      allowed: this.#tables.allowed[startOn],
      placement: rules.placement ?? 'nearest',
      kickoff: relations.kickoff(rules),
      stagger: byStoreys((storeys) => relations.distance('stagger', rules.stagger, storeys)),
      overlap: relations.distance('overlap', rules.overlap),
      start: isAnchored(start) ? relations.distance('start', start) : null,
      onKickoff: start?.anchor === 'kickoff',
      fixed: start?.day ?? null,
      system: relations.system(rules),
      leadFirst: relations.leadFirst(rules),
      maximum: relations.maximum(rules),
      ...this.#lengths(rules),
    };
  }

  #lengths(rules: Rules): Pick<Terms, 'end' | 'length' | 'windowEnd' | 'isCut' | 'lastStart'> {
    const length = lengthOf(rules);
    const windowEnd = windowEndOf(this.#plan, rules);
    const isHard = (rules.window?.severity ?? 'error') === 'error';
    const isCut = isHard && windowEnd !== null && isSoftMinimum(rules);
    const end = this.#end(length, isCut ? windowEnd : null);
    const lastStart = windowEnd !== null && isHard ? end.lastUpTo(windowEnd) : OPEN;
    return { end, length, windowEnd, isCut, lastStart };
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

/** Whether the rule ties entries to the kickoff. */
const isAnchored = (start: StartRule | undefined): boolean =>
  start?.anchor === 'kickoff' || start?.anchor === 'after-kickoff';

/** Remembered: relations are told apart by identity. */
function byStoreys(make: (storeys: number) => Relation): (storeys: number) => Relation {
  const known: (Relation | undefined)[] = [];
  return (storeys) => (known[storeys] ??= make(storeys));
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
  const { window } = rules;
  if (window?.end !== undefined) return window.end;
  return window?.length === undefined ? null : lastDay(plan.kickoff.day, window.length);
}
