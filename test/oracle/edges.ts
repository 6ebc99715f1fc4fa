import type { After, Plan } from '../../src/domain/plan.js';
import type { DistanceRule, Severity } from '../../src/domain/rules.js';
import { atMost, days, difference, later, sum, times, type Length } from './days.js';
import { lineage, matches, type Entry } from './entries.js';
import { lengthOf } from './lengths.js';

export type EdgeRule =
  'stagger' | 'overlap' | 'kickoff' | 'start' | 'system' | 'after' | 'lead-first';

/** Ties the start of `to` to the day x on which `from` starts or ends (the kickoff where `from` is null). */
export interface Edge {
  readonly rule: EdgeRule;
  readonly to: number;
  readonly from: number | null;
  /** What x is. */
  readonly of: 'start' | 'end';
  readonly lower: (x: number) => number;
  readonly upper: ((x: number) => number) | null;
  readonly want: (x: number) => number;
  /** Of the upper limit. */
  readonly severity: Severity;
  /** Of an `after` the item that it comes from: all its edges are one rule. */
  readonly item?: After;
  /** How far the two starts can be apart, both ways, gaps aside: for the horizon only. */
  readonly reach: number;
}

/** Stage k of `to` begins no earlier than `interval` after stage k of `from` does. */
export interface Wait {
  readonly to: number;
  readonly from: number;
  readonly interval: Length;
}

const NOTHING = days(0);

/** The interval counts as often as there are storeys between, the tolerance once. */
function tie(
  rule: EdgeRule,
  to: Entry,
  from: Entry | null,
  ruling: DistanceRule | undefined,
  storeys = 1,
): Edge {
  const interval = times(ruling?.interval ?? NOTHING, storeys);
  const tolerance = ruling?.tolerance ?? NOTHING;
  const [low, high] = [difference(interval, tolerance), sum(interval, tolerance)];
  return {
    rule,
    to: to.index,
    from: from?.index ?? null,
    of: 'start',
    lower: (x) => later(x, low),
    upper: ruling === undefined ? null : (x) => later(x, high),
    want: (x) => later(x, interval),
    severity: ruling?.severity ?? 'warning',
    reach: atMost(high) + 3,
  };
}

function atLeast(rule: EdgeRule, to: Entry, from: Entry, interval: Length): Edge {
  const limit = (x: number): number => later(x, interval);
  const common = { rule, to: to.index, from: from.index, lower: limit, upper: null };
  return { ...common, of: 'start', want: limit, severity: 'error', reach: atMost(interval) };
}

/** What ties an entry for which no `start` says otherwise. */
function ordinaryTies(plan: Plan, entries: readonly Entry[], entry: Entry): Edge[] {
  const { stagger, overlap } = entry.rules;
  const { unit, echelon } = entry;
  const first = (of: Entry['unit'], at: number): readonly Entry[] =>
    entries.filter((other) => other.unit === of && other.echelon === at);
  if (echelon > 0)
    return first(unit, echelon - 1).map((from) => tie('overlap', entry, from, overlap));
  const above = plan.units[unit.parent];
  if (above === undefined)
    return [tie('kickoff', entry, null, { severity: stagger?.severity, at: plan.kickoff.at })];
  const storeys = unit.level - above.level;
  return first(above, 0).map((from) => tie('stagger', entry, from, stagger, storeys));
}

function primaryEdges(plan: Plan, entries: readonly Entry[], entry: Entry): Edge[] {
  const { start } = entry.rules;
  if (entry.onKickoff || start?.anchor === 'kickoff') return [];
  if (start?.anchor === 'after-kickoff') return [tie('start', entry, null, start)];
  return ordinaryTies(plan, entries, entry);
}

/** The nearest unit above that has anything of the system; all of its entries that are. */
function systemEdges(plan: Plan, entries: readonly Entry[], entry: Entry): Edge[] {
  const rule = entry.rules.system;
  if (entry.member < 0 || entry.system === null || rule?.severity === 'off') return [];
  const { system } = entry;
  for (const above of lineage(plan, entry.unit).slice(1)) {
    const ahead = entries.filter(
      (other) =>
        other.unit === above &&
        ((other.member >= 0 && other.system === system) ||
          (other.echelon === 0 && above.system === system)),
    );
    const interval = rule?.interval ?? days(1);
    if (ahead.length > 0) return ahead.map((from) => atLeast('system', entry, from, interval));
  }
  return [];
}

function afterEdges(plan: Plan, entries: readonly Entry[], entry: Entry): Edge[] {
  const found: Edge[] = [];
  for (const override of plan.overrides) {
    if (!matches(plan, override.match, entry)) continue;
    for (const item of override.after) {
      const ahead = entries.filter((other) => matches(plan, item.match, other));
      if (ahead.includes(entry)) continue;
      for (const from of ahead) {
        const edge = atLeast('after', entry, from, item.interval);
        const reach = edge.reach + (item.of === 'end' ? span(plan, from) : 0);
        found.push({ ...edge, item, of: item.of, reach });
      }
    }
  }
  return found;
}

/** Never less than the days of the entry, waits aside. */
export function span(plan: Plan, entry: Entry): number {
  const stages = plan.stages.map((stage) => atMost(stage.duration ?? days(1)));
  return stages.reduce((total, one) => total + one, atMost(lengthOf(entry))) + 1;
}

/**
 * Whom an entry lets go first: those it is tied to, or would be if no `start` fixed its day. An entry that
 * `start: { after: kickoff }` ties to the kickoff has nobody above it to wait for.
 */
function waitsOf(
  plan: Plan,
  entries: readonly Entry[],
  entry: Entry,
  others: readonly Edge[],
): Wait[] {
  const rule = entry.rules.leadFirst;
  if (rule === undefined || rule.severity === 'off') return [];
  const isAfterKickoff = entry.rules.start?.anchor === 'after-kickoff';
  const ties = isAfterKickoff ? [] : ordinaryTies(plan, entries, entry);
  const interval = rule.interval ?? NOTHING;
  const leaders = new Set([...ties, ...others].flatMap(({ from }) => from ?? []));
  return [...leaders].map((from) => ({ to: entry.index, from, interval }));
}

/** All edges into an entry, those of a fixed entry included (which only tell what it breaks), and its waits. */
export function tiesOf(plan: Plan, entries: readonly Entry[], entry: Entry) {
  const others = [...systemEdges(plan, entries, entry), ...afterEdges(plan, entries, entry)];
  const waits = waitsOf(plan, entries, entry, others);
  // Of an entry on the kickoff the first stage begins there; only the later ones wait.
  const first = entry.onKickoff ? [] : waits;
  const leads = first.map((wait) =>
    atLeast('lead-first', entry, entries[wait.from]!, wait.interval),
  );
  return { edges: [...primaryEdges(plan, entries, entry), ...others, ...leads], waits };
}
