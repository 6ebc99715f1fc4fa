import { skippedDaysIn, type SkippedDays } from '../../domain/closed-days.js';
import { cell, OPEN } from '../../domain/columns.js';
import { asDay, type Day } from '../../domain/day.js';
import { daysSpan, lastDay, type Span } from '../../domain/span.js';
import type { Run } from '../run.js';
import type { Propagation } from '../solve/propagate.js';
import type { Hold, Hop } from './latest.js';
import { toldOf } from './steps.js';
import type { LimitRule, LimitStep } from './types.js';

/** The hops from one day that is shown to the next; one of them at most is of a rule that somebody wrote. */
interface Leg {
  readonly hops: readonly Hop[];
  readonly last: Hop;
  /** The hop of a written rule; null inside one entry. */
  readonly named: Hop | null;
}

/** Nothing of this is said by a step that has its day from nobody. */
const ALONE = {
  from: null,
  fromStage: null,
  stage: null,
  of: null,
  interval: null,
  tolerance: null,
  length: null,
  gaveWay: 0,
} as const;

/**
 * What holds an entry from above, in steps between days that people know: starts of entries, and under `lead-first`
 * those of later stages. Groups and ends are passed over.
 */
export class LimitSteps {
  readonly #run: Run;
  readonly #state: Propagation;

  constructor(run: Run, state: Propagation) {
    this.#run = run;
    this.#state = state;
  }

  of(hold: Hold): readonly LimitStep[] {
    const { nodes } = this.#run.network;
    const steps: LimitStep[] = [];
    // The end of an entry stands for its window: the first leg says so.
    let from: { readonly node: number; readonly day: number } | null = null;
    if (!nodes.isStage(hold.root)) from = { node: hold.root, day: hold.rootDay };
    if (nodes.isEntry(hold.root)) steps.push(this.#ownStep(hold.root, hold.rootDay));
    for (const leg of this.#legs(hold)) {
      steps.push(
        from === null ? this.#windowLeg(hold.root, leg) : this.#leg(from.node, from.day, leg),
      );
      from = leg.last;
    }
    return steps;
  }

  #legs({ hops }: Hold): Leg[] {
    const legs: Leg[] = [];
    let [since, named]: [number, Hop | null] = [0, null];
    hops.forEach((hop, at) => {
      if (this.#isNamed(hop)) named = hop;
      if (!this.#isShown(hop, hops[at + 1], named)) return;
      legs.push({ hops: hops.slice(since, at + 1), last: hop, named });
      [since, named] = [at + 1, null];
    });
    return legs;
  }

  #isNamed({ edge }: Hop): boolean {
    return this.#run.network.relation(edge).rule !== 'group';
  }

  /** Starts are; a stage where one comes to it, or goes on from it, by a rule. */
  #isShown({ node }: Hop, next: Hop | undefined, named: Hop | null): boolean {
    const { nodes } = this.#run.network;
    if (nodes.isEntry(node)) return true;
    if (!nodes.isStage(node) || nodes.isEnd(node) || !nodes.isEntry(nodes.ownerOf(node)))
      return false;
    const byLead = named !== null && this.#ruleOf(named) === 'lead-first';
    return byLead || (next !== undefined && this.#isNamed(next));
  }

  #ruleOf({ edge }: Hop): string {
    return this.#run.network.relation(edge).rule;
  }

  /** The own latest day of an entry, and what it comes from. */
  #ownStep(entry: number, day: number): LimitStep {
    const { entries, network } = this.#run;
    const { terms } = network;
    const date = asDay(day);
    const made = (rule: LimitRule, at: LimitStep['at'], basis: string | undefined, wish = day) => ({
      ...ALONE,
      rule,
      side: null,
      to: entry,
      fromDate: null,
      wish: asDay(wish),
      date,
      skipped: this.#skipped(entry, wish, day),
      at,
      basis: basis ?? null,
    });
    const { rules, lastStart, length, windowEnd } = terms.of(entry);
    const { start, window } = rules;
    const notAfter = cell(entries.notAfter, entry);
    if (terms.isFixed(entry)) {
      return made(
        'fixed',
        terms.startPlace(entry),
        entries.isFixed(entry) ? undefined : start?.basis,
      );
    }
    if (terms.isOnKickoff(entry) && day === entries.plan.kickoff.day) {
      return made('kickoff', start?.at ?? entries.plan.kickoff.at, start?.basis);
    }
    if (notAfter <= lastStart && notAfter < OPEN) {
      return made('not-after', entries.placeOf(entry, 'not-after'), undefined, notAfter);
    }
    if (windowEnd === null || window === undefined || lastStart === OPEN) {
      const { workdays } = entries.plan.calendar;
      return made('calendar', workdays.at(-1)?.at ?? entries.placeOf(entry), undefined);
    }
    const own = made('window', window.endAt ?? window.at, window.basis, lastStart);
    const interval = lengthUpTo(length, lastStart, windowEnd);
    return { ...own, side: 'lower', fromDate: windowEnd, interval };
  }

  /** The end of an entry that has to lie in the window, and what that makes of a stage or the start. */
  #windowLeg(root: number, { last }: Leg): LimitStep {
    const { entries, network } = this.#run;
    const owner = network.nodes.ownerOf(root);
    const { rules, windowEnd, length } = network.terms.of(owner);
    if (windowEnd === null) throw new Error('an end is held by a window that is not there');
    const wish = asDay(last.asked);
    const { window } = rules;
    return {
      ...ALONE,
      ...this.#target(last),
      rule: 'window',
      side: 'lower',
      fromDate: windowEnd,
      interval: lengthUpTo(length, wish, windowEnd),
      wish,
      date: asDay(last.day),
      at: window?.endAt ?? window?.at ?? entries.plan.kickoff.at,
      basis: window?.basis ?? null,
    };
  }

  #leg(node: number, day: number, { last, named }: Leg): LimitStep {
    const { nodes } = this.#run.network;
    const source = {
      from: node === nodes.kickoff ? null : nodes.ownerOf(node),
      fromStage: nodes.isStage(node) ? nodes.stages.stageOf(node) : null,
      fromDate: asDay(day),
    };
    const told = named === null ? null : this.#told(named, day, last);
    const wish = asDay(last.asked);
    const side = named?.side ?? 'lower';
    return {
      ...ALONE,
      ...this.#target(last),
      ...source,
      ...(told ?? this.#inside(side, last, day)),
      side,
      gaveWay: named === null || side === 'lower' ? 0 : this.#state.giveOf(named.edge),
      wish,
      date: asDay(last.day),
    };
  }

  #target({ node, asked, day }: Hop): Pick<LimitStep, 'to' | 'stage' | 'skipped'> {
    const { nodes } = this.#run.network;
    const stage = nodes.isStage(node) ? nodes.stages.stageOf(node) : null;
    const skipped = stage === null ? this.#skipped(node, asked, day) : [];
    return { to: nodes.ownerOf(node), stage, skipped };
  }

  /** Days of one entry: between two of its stages, or up to its longest end. */
  #inside(side: Hop['side'], { node, asked }: Hop, day: number) {
    const { entries, network } = this.#run;
    const owner = network.nodes.ownerOf(node);
    const { duration } = network.terms.of(owner).rules;
    return {
      rule: 'duration',
      interval: daysSpan(side === 'lower' ? day - asked : asked - day),
      at: duration?.at ?? entries.placeOf(owner),
      basis: duration?.basis ?? null,
    } as const;
  }

  #told(named: Hop, day: number, last: Hop) {
    const { network } = this.#run;
    const relation = network.relation(named.edge);
    if (relation.rule === 'duration') return this.#inside(named.side, last, day);
    const { nodes } = network;
    const source = network.source(named.edge);
    const of = nodes.isGroup(source) ? nodes.groupAt(source).of : 'start';
    // What calls for the rule stands with the later of the two.
    const told = toldOf(this.#run, relation, nodes.ownerOf(network.target(named.edge)));
    if (of === 'start') return { ...told, of };
    const asked = network.terms.of(nodes.ownerOf(last.node)).length;
    return { ...told, of, length: lengthUpTo(asked, last.asked, asDay(named.asked)) };
  }

  #skipped(entry: number, wish: number, date: number): readonly SkippedDays[] {
    const { network, calendar } = this.#run;
    if (date >= wish) return [];
    return skippedDaysIn(calendar, date + 1, wish, network.terms.of(entry).startOn);
  }
}

/** The length asked for, if with it `start` is the last day to end by `end`; else the days that lie between. */
function lengthUpTo(length: Span, start: number, end: Day): Span {
  const isLast = lastDay(asDay(start), length) <= end && lastDay(asDay(start + 1), length) > end;
  return isLast ? length : daysSpan(end - start + 1);
}
