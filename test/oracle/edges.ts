import type { Plan } from '../../src/domain/plan.js';
import type { DistanceRule, Severity } from '../../src/domain/rules.js';
import { atMost, days, difference, later, sum, type Length } from './days.js';
import { lineage, matches, type Entry } from './entries.js';
import { endOf, lengthOf } from './lengths.js';

export type EdgeRule =
  'stagger' | 'overlap' | 'kickoff' | 'start' | 'system' | 'after' | 'lead-first';

/** Ties the start of `to` to the day x on which `from` starts (the kickoff where `from` is null). */
export interface Edge {
  readonly rule: EdgeRule;
  readonly to: number;
  readonly from: number | null;
  readonly lower: (x: number) => number;
  readonly upper: ((x: number) => number) | null;
  readonly want: ((x: number) => number) | null;
  /** Of the upper limit. */
  readonly severity: Severity;
  /** How far the two can be apart, both ways, gaps aside: for the horizon only. */
  readonly reach: number;
}

const NOTHING = days(0);

function tie(
  rule: EdgeRule,
  to: Entry,
  from: Entry | null,
  ruling: DistanceRule | undefined,
): Edge {
  const interval = ruling?.interval ?? NOTHING;
  const tolerance = ruling?.tolerance ?? NOTHING;
  const [low, high] = [difference(interval, tolerance), sum(interval, tolerance)];
  return {
    rule,
    to: to.index,
    from: from?.index ?? null,
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
  return { ...common, want: limit, severity: 'error', reach: atMost(interval) };
}

/** The entries whose start pulls at a later one by stagger or overlap. */
function sources(plan: Plan, entries: readonly Entry[], entry: Entry): readonly Entry[] {
  const [unit, echelon] =
    entry.echelon > 0
      ? [entry.unit, entry.echelon - 1]
      : [plan.units[entry.unit.parent] ?? null, 0];
  return entries.filter((other) => other.unit === unit && other.echelon === echelon);
}

function primaryEdges(plan: Plan, entries: readonly Entry[], entry: Entry): Edge[] {
  const { start, stagger, overlap } = entry.rules;
  if (start?.anchor === 'kickoff') return [];
  if (start?.anchor === 'after-kickoff') return [tie('start', entry, null, start)];
  if (entry.echelon > 0)
    return sources(plan, entries, entry).map((from) => tie('overlap', entry, from, overlap));
  if (entry.unit.parent < 0) {
    const exact = { severity: stagger?.severity, at: plan.kickoff.at };
    return [tie('kickoff', entry, null, exact)];
  }
  return sources(plan, entries, entry).map((from) => tie('stagger', entry, from, stagger));
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
        const anchor = (x: number): number => (item.of === 'start' ? x : endOf(plan, from, x));
        const edge = atLeast('after', entry, from, item.interval);
        const limit = (x: number): number => later(anchor(x), item.interval);
        const reach = edge.reach + (item.of === 'end' ? span(plan, from) : 0);
        found.push({ ...edge, lower: limit, want: limit, reach });
      }
    }
  }
  return found;
}

/** Never less than the days of the entry. */
function span(plan: Plan, entry: Entry): number {
  const stages = plan.stages.map((stage) => atMost(stage.duration ?? days(1)));
  return stages.reduce((total, one) => total + one, atMost(lengthOf(entry))) + 1;
}

/** Stage 1 of an entry begins no earlier than `lead-first.interval` after stage 1 of those it is tied to. */
function leadFirstEdges(entry: Entry, entries: readonly Entry[], ties: readonly Edge[]): Edge[] {
  const rule = entry.rules.leadFirst;
  if (rule === undefined || rule.severity === 'off') return [];
  return ties
    .filter((edge) => edge.from !== null)
    .map((edge) => ({
      ...atLeast('lead-first', entry, entries[edge.from!]!, rule.interval ?? NOTHING),
      want: null,
    }));
}

/** All edges into an entry, those of a fixed entry included (which only tell what it breaks). */
export function edgesInto(plan: Plan, entries: readonly Entry[], entry: Entry): Edge[] {
  const ties = primaryEdges(plan, entries, entry);
  const systems = systemEdges(plan, entries, entry);
  const afters = afterEdges(plan, entries, entry);
  return [
    ...ties,
    ...systems,
    ...afters,
    ...leadFirstEdges(entry, entries, [...ties, ...systems, ...afters]),
  ];
}
