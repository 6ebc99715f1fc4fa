import { cell, OPEN } from '../../domain/columns.js';
import { asDay, LAST_DAY } from '../../domain/day.js';
import type { Solution } from '../attempt.js';
import type { Run } from '../run.js';
import { boundsOf, tiesOf } from './every-tie.js';
import { Holds } from './latest.js';
import { LimitSteps } from './limit-steps.js';
import { Followers } from './moves.js';
import { stageWaits } from './stage-waits.js';
import { Steps } from './steps.js';
import { Ties } from './ties.js';
import type { Bound, ChainStep, Explanations, Limit, Moves, Tie, Wait } from './types.js';

/** Works each out when it is asked for: a calendar that nobody asks about costs nothing. */
export class Explainer implements Explanations {
  readonly #run: Run;
  readonly #solution: Solution;
  readonly #ties: Ties;
  readonly #steps: Steps;
  readonly #holds: Holds;
  readonly #limits: LimitSteps;
  #followers: Followers | null = null;

  constructor(run: Run, solution: Solution) {
    const { state, high, times } = solution;
    this.#run = run;
    this.#solution = solution;
    this.#ties = new Ties(run, times);
    this.#steps = new Steps(run, solution, this.#ties);
    this.#holds = new Holds(run.network, state, high);
    this.#limits = new LimitSteps(run, state);
  }

  chainOf(entry: number): readonly ChainStep[] {
    return this.#steps.chainOf(entry);
  }

  limitOf(entry: number): Limit | null {
    const high = cell(this.#solution.latest, entry);
    if (high === OPEN || high > LAST_DAY) return null;
    const hold = this.#holds.of(entry);
    if (hold === null) return null;
    return { date: asDay(high), chain: this.#limits.of(hold) };
  }

  movesOf(entry: number): Moves {
    this.#followers ??= new Followers(this.#run, this.#ties);
    return this.#followers.of(entry);
  }

  waitsOf(entry: number): readonly (Wait | null)[] {
    return stageWaits(this.#run, this.#solution.times, entry);
  }

  tiesOf(entry: number): readonly Tie[] {
    return tiesOf(this.#run, this.#ties, entry);
  }

  boundsOf(entry: number): readonly Bound[] {
    return boundsOf(this.#run, entry);
  }
}
