import { asDay, type Day } from '../../domain/day.js';
import type { SourcePlace } from '../../domain/source-place.js';
import type { Solution } from '../attempt.js';
import type { Relation } from '../network/relations.js';
import type { Run } from '../run.js';
import { Detours } from './detours.js';
import { chainRule, tiePlace, type Ties } from './ties.js';
import type { ChainStep } from './types.js';

/** The step by which each entry got its start, and the chain of those behind it. */
export class Steps {
  readonly #run: Run;
  readonly #ties: Ties;
  readonly #detours: Detours;

  constructor(run: Run, { state, earliest, latest }: Solution, ties: Ties) {
    this.#run = run;
    this.#ties = ties;
    this.#detours = new Detours(run, state, { earliest, latest });
  }

  /** From an entry that has its day from nobody down to this one. Edges that count run in no circle. */
  chainOf(entry: number): readonly ChainStep[] {
    const steps: ChainStep[] = [];
    for (let at: number | null = entry; at !== null;) {
      const step: ChainStep = this.#stepOf(at);
      steps.push(step);
      at = step.from;
    }
    return steps.reverse();
  }

  #stepOf(entry: number): ChainStep {
    const edge = this.#ties.strongest(entry);
    return edge === null ? this.#ownStep(entry) : this.#stepAlong(entry, edge);
  }

  /** What has its day from nobody starts on the day that it wishes. */
  #ownStep(entry: number): ChainStep {
    const date = this.#ties.start(entry);
    const own = this.#ownWord(entry);
    const nothing = { from: null, fromDate: null, of: null, interval: null, tolerance: null };
    const days = { wish: date, low: date, high: date, date };
    const still = { skipped: [], barred: [], setBy: null, gaveWay: 0 };
    return { to: entry, ...own, ...nothing, ...days, ...still };
  }

  #ownWord(entry: number): Pick<ChainStep, 'rule' | 'at' | 'basis'> {
    const { entries, network } = this.#run;
    const { terms } = network;
    if (entries.isFixed(entry)) return { rule: 'fixed', at: terms.startPlace(entry), basis: null };
    const { start } = terms.of(entry).rules;
    if (start === undefined) return { rule: 'kickoff', at: entries.plan.kickoff.at, basis: null };
    return { rule: 'start', at: start.at, basis: start.basis ?? null };
  }

  #stepAlong(entry: number, edge: number): ChainStep {
    const { network } = this.#run;
    const relation = network.relation(edge);
    const { from, day, of } = this.#ties.counted(network.source(edge));
    const date = this.#ties.start(entry);
    const wish = asDay(relation.want.at(day));
    const told = toldOf(this.#run, relation, entry);
    const gaveWay = past(relation, day, date);
    const detour = this.#detours.of(entry, wish, date);
    const low = asDay(relation.lower.at(day));
    const barred = gaveWay > 0 ? this.#detours.of(entry, low, date).skipped : detour.skipped;
    const high = relation.upper === null ? null : asDay(relation.upper.at(day));
    const days = { fromDate: day, low, high, wish, date };
    return { to: entry, from, of, ...told, ...days, gaveWay, barred, ...detour };
  }
}

/** How many days past the upper limit of an edge a day lies. */
export const past = ({ upper }: Relation, fromDay: Day, date: Day): number =>
  upper === null ? 0 : Math.max(0, date - upper.at(fromDay));

interface Told extends Pick<ChainStep, 'rule' | 'interval' | 'tolerance' | 'basis'> {
  readonly interval: Relation['interval'];
  readonly at: SourcePlace;
}

/** What a step says of the rule that it goes by. */
export const toldOf = (run: Run, relation: Relation, to: number): Told => ({
  rule: chainRule(relation),
  interval: relation.interval,
  tolerance: relation.upper === null ? null : relation.tolerance,
  at: tiePlace(run, relation, to),
  basis: relation.written?.basis ?? null,
});
