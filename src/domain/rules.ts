import type { Day } from './day.js';
import type { SourcePlace } from './source-place.js';
import type { Span } from './span.js';

export type Severity = 'error' | 'warning' | 'off';

export const isSeverity = (word: string): word is Severity =>
  word === 'error' || word === 'warning' || word === 'off';
export type Placement = 'nearest' | 'earliest' | 'latest';
export type StartOn = 'workday' | 'any';

/** What any rule may carry besides its own numbers. */
interface Ruling {
  readonly severity?: Severity;
  readonly basis?: string;
  /** The rule's key in the file. */
  readonly at: SourcePlace;
}

/** Two starts are interval − tolerance … interval + tolerance apart; `interval` is wanted. */
export interface DistanceRule extends Ruling {
  readonly interval?: Span;
  /** Where the interval is written: of merged blocks, in another than `at` perhaps. */
  readonly intervalAt?: SourcePlace;
  readonly tolerance?: Span;
}

export interface DurationRule extends Ruling {
  readonly min?: Span;
  readonly max?: Span;
  readonly target?: Span;
  readonly fill?: boolean;
}

/** Either a length counted from the kickoff or the last day (inclusive). */
export interface WindowRule extends Ruling {
  readonly length?: Span;
  readonly end?: Day;
  /** The key `end`, where it is written. */
  readonly endAt?: SourcePlace;
}

/** `start: kickoff`; `start: { after: kickoff }`, an edge from the kickoff; `start: DATE`, a day that is fixed. */
export interface StartRule extends DistanceRule {
  readonly anchor: 'kickoff' | 'after-kickoff' | 'date';
  /** Of the anchor `date` only. */
  readonly day?: Day;
}

export interface IntervalRule extends Ruling {
  readonly interval?: Span;
  /** Where the interval is written. */
  readonly intervalAt?: SourcePlace;
}

/**
 * A block of rules as written: `rules:` of the plan, of an override or of a unit. Blocks are merged key by
 * key inside each rule, the later one winning (`mergeRules`), so every key may be missing.
 */
export interface Rules {
  readonly stagger?: DistanceRule;
  readonly overlap?: DistanceRule;
  readonly duration?: DurationRule;
  readonly window?: WindowRule;
  readonly start?: StartRule;
  readonly system?: IntervalRule;
  readonly leadFirst?: IntervalRule;
  readonly startOn?: StartOn;
  readonly placement?: Placement;
}

function mergeRule<R extends Ruling>(base: R | undefined, over: R | undefined): R | undefined {
  if (base === undefined) return over;
  if (over === undefined) return base;
  return { ...base, ...over };
}

/** `window.length` and `window.end` are two ways to say one thing: the later block's way wins. */
function mergeWindow(base?: WindowRule, over?: WindowRule): WindowRule | undefined {
  if (base === undefined || over === undefined) return over ?? base;
  const { length: _length, end: _end, endAt: _endAt, ...rest } = base;
  return over.length !== undefined || over.end !== undefined
    ? { ...rest, ...over }
    : { ...base, ...over };
}

/** Ways to say when an entry starts take no numbers over from one another. */
function mergeStart(base?: StartRule, over?: StartRule): StartRule | undefined {
  if (base === undefined || over === undefined) return over ?? base;
  return base.anchor === over.anchor ? { ...base, ...over } : over;
}

/**
 * Puts `over` on top of `base`, key by key inside each rule. Each key by name: spreading took ten times as long, and an
 * entry of many tags has hundreds of overrides.
 */
export const mergeRules = (base: Rules, over: Rules): Rules => ({
  stagger: mergeRule(base.stagger, over.stagger),
  overlap: mergeRule(base.overlap, over.overlap),
  duration: mergeRule(base.duration, over.duration),
  window: mergeWindow(base.window, over.window),
  start: mergeStart(base.start, over.start),
  system: mergeRule(base.system, over.system),
  leadFirst: mergeRule(base.leadFirst, over.leadFirst),
  startOn: over.startOn ?? base.startOn,
  placement: over.placement ?? base.placement,
});

/** Whether a block says anything: an override may stand for its `after` alone. */
export const saysAny = (rules: Rules): boolean =>
  Object.values(rules).some((rule) => rule !== undefined);
