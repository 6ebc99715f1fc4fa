import { cell, item, realCell } from '../../domain/columns.js';
import type { Board } from './board.js';
import { isAfternoon, otherHalf } from './half-day.js';
import type { Choices } from './problem.js';
import { Transport, type Kind } from './transport.js';

/** A kind of jobs, and which choice each of its slots is. */
interface JobKind extends Kind {
  readonly choices: Choices;
  readonly choiceOf: Int32Array;
  readonly jobs: number[];
}

/** Jobs of one person that are too many for the half-days which they may take. */
export interface Shortage {
  readonly party: number;
  /** In order of priority. With one less of those lost, the others have room; without any one job, one more has. */
  readonly jobs: readonly number[];
  /** The half-days, ascending; mornings stand for days where one place a day is all. */
  readonly halves: readonly number[];
  /** Those of the jobs that are left over. */
  readonly lost: readonly number[];
}

/** Whether a job may take a choice, whoever of the same person's jobs is there now. */
export type IsOpen = (job: number, choices: Choices, choice: number) => boolean;

/**
 * The jobs of one person, each of which takes one half-day: as many as can be, by priority, then at the least cost.
 * Both are exact.
 */
export class OneDiary {
  readonly #board: Board;
  readonly #party: number;
  readonly #choicesOf: (job: number) => Choices;
  readonly #kinds: readonly JobKind[];
  readonly #kindOf = new Map<number, number>();
  readonly #transport: Transport;
  readonly lost: number[] = [];

  /**
   * @param jobs in order of priority.
   * @param areAlike whether jobs with the same choices, whose other people have nothing else to do, may take the same.
   */
  constructor(
    board: Board,
    party: number,
    jobs: readonly number[],
    isOpen: IsOpen,
    areAlike = true,
    choicesOf: (job: number) => Choices = (job) => board.choicesOf(job),
  ) {
    this.#board = board;
    this.#choicesOf = choicesOf;
    this.#party = party;
    this.#kinds = this.#sort(jobs, isOpen, areAlike);
    const [first, last] = rangeOf(this.#kinds);
    const moved = this.#kinds.map((kind) => ({
      ...kind,
      slots: kind.slots.map((at) => at - first),
    }));
    this.#transport = new Transport(moved, Math.max(0, last - first + 1));
    const isFull = new Set<number>();
    for (const job of jobs) {
      const kind = this.#kindOf.get(job) ?? -1;
      if (isFull.has(kind) || !this.#transport.add(kind)) {
        isFull.add(kind);
        this.lost.push(job);
      }
    }
  }

  /** The choice of each job that has one. Of one kind those of higher priority come nearer to the wish. */
  chosen(): ReadonlyMap<number, number> {
    const lost = new Set(this.lost);
    const found = new Map<number, number>();
    for (const [number, kind] of this.#kinds.entries()) {
      const held = this.#transport.held(number);
      const placed = kind.jobs.filter((job) => !lost.has(job));
      for (const [at, job] of placed.entries()) found.set(job, cell(kind.choiceOf, item(held, at)));
    }
    return found;
  }

  /** Why jobs are lost, those together that want the same half-days. */
  shortages(): Shortage[] {
    const open = new Set(this.lost.map((job) => this.#kindOf.get(job) ?? -1));
    const found: Shortage[] = [];
    for (const kind of open) {
      const around = new Set<number>();
      this.#gather(kind, open, around);
      found.push(this.#shortage(around));
    }
    return found;
  }

  /** All kinds around one that lost a job, and around others that share a half-day with those. */
  #gather(kind: number, open: Set<number>, around: Set<number>): void {
    open.delete(kind);
    for (const one of this.#transport.around(kind)) around.add(one);
    for (const other of open) {
      const near = this.#transport.around(other);
      if ([...near].some((one) => around.has(one))) this.#gather(other, open, around);
    }
  }

  #shortage(around: ReadonlySet<number>): Shortage {
    const lost = new Set(this.lost);
    const kinds = [...around].map((kind) => item(this.#kinds, kind));
    const jobs = kinds.flatMap((kind) => kind.jobs);
    const halves = new Set(kinds.flatMap((kind) => [...kind.slots]));
    return {
      party: this.#party,
      jobs: jobs.sort((a, b) => a - b),
      halves: [...halves].sort((a, b) => a - b),
      lost: jobs.filter((job) => lost.has(job)),
    };
  }

  /** Jobs with one list of choices are of one kind, unless somebody else who is to be there can't always. */
  #sort(jobs: readonly number[], isOpen: IsOpen, areAlike: boolean): JobKind[] {
    const kinds: JobKind[] = [];
    const known = new Map<Choices, Map<string, number>>();
    for (const job of jobs) {
      const choices = this.#choicesOf(job);
      const busy = this.#board
        .job(job)
        .parties.filter(
          (party) => party !== this.#party && !item(this.#board.diaries, party).isEmpty,
        );
      let alike = known.get(choices);
      if (alike === undefined) known.set(choices, (alike = new Map<string, number>()));
      const key = areAlike ? busy.join() : String(job);
      let kind = alike.get(key);
      if (kind === undefined) {
        kind = kinds.push(this.#kind(job, choices, isOpen)) - 1;
        alike.set(key, kind);
      }
      item(kinds, kind).jobs.push(job);
      this.#kindOf.set(job, kind);
    }
    return kinds;
  }

  #kind(job: number, choices: Choices, isOpen: IsOpen): JobKind {
    const { isOnceADay } = item(this.#board.diaries, this.#party);
    const [slots, costs, choiceOf]: [number[], number[], number[]] = [[], [], []];
    for (let choice = 0; choice < choices.halves.length; choice++) {
      if (!isOpen(job, choices, choice)) continue;
      const half = cell(choices.halves, choice);
      const slot = isOnceADay && isAfternoon(half) ? otherHalf(half) : half;
      // Mornings come before afternoons and cost less.
      if (slots.at(-1) === slot) continue;
      slots.push(slot);
      costs.push(realCell(choices.costs, choice));
      choiceOf.push(choice);
    }
    return {
      slots: Int32Array.from(slots),
      costs: Float64Array.from(costs),
      choices,
      choiceOf: Int32Array.from(choiceOf),
      jobs: [],
    };
  }
}

function rangeOf(kinds: readonly JobKind[]): [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const { slots } of kinds) {
    if (slots.length === 0) continue;
    first = Math.min(first, cell(slots, 0));
    last = Math.max(last, cell(slots, slots.length - 1));
  }
  return [first, last];
}
