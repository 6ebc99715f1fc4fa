import { cell, item } from '../../domain/columns.js';
import { halfDay, nameOfHalf } from './half-day.js';
import type { Diary } from './diary.js';
import { NO_CHOICES, type Choices, type Job, type Problem } from './problem.js';

/** Of a job that has no day. */
export const NOWHERE = -1;

/** A move that can be taken back: `was` is what the job had before. */
interface Move {
  readonly job: number;
  readonly was: number;
}

/** Which choice each job has, and who is where because of it. */
export class Board {
  readonly jobs: readonly Job[];
  readonly diaries: readonly Diary[];
  readonly #chosen: Int32Array;
  readonly #moves: Move[] = [];

  constructor({ jobs, diaries }: Problem) {
    this.jobs = jobs;
    this.diaries = diaries;
    this.#chosen = new Int32Array(jobs.length).fill(NOWHERE);
  }

  job(job: number): Job {
    return item(this.jobs, job);
  }

  /** A place in `choicesOf`; `NOWHERE` where it has none. */
  chosen(job: number): number {
    return cell(this.#chosen, job);
  }

  isPlaced(job: number): boolean {
    return this.chosen(job) !== NOWHERE;
  }

  /** What there is for a job as things are. It stays as it is while its parent stays where it is. */
  choicesOf(job: number): Choices {
    const { parent, choices, after } = this.job(job);
    if (parent < 0) return choices;
    const chosen = this.chosen(parent);
    if (chosen === NOWHERE) return NO_CHOICES;
    const last = this.choicesOf(parent).daysOf(chosen).at(-1);
    return last === undefined ? NO_CHOICES : after(last);
  }

  fits(job: number, choices: Choices, choice: number): boolean {
    const half = cell(choices.halves, choice);
    const { parties, own } = this.job(job);
    for (const party of parties) {
      if (!item(this.diaries, party).isFree(half, choices.isWhole)) return false;
    }
    if (!choices.isLong || own < 0) return true;
    const diary = item(this.diaries, own);
    return laterHalves(choices, choice).every((one) => diary.isFree(one, choices.isWhole));
  }

  /** Who would have to make room; null where that is of no use. */
  inTheWay(job: number, choices: Choices, choice: number): Set<number> | null {
    const half = cell(choices.halves, choice);
    const { parties, own } = this.job(job);
    const found = new Set<number>();
    for (const party of parties) {
      const diary = item(this.diaries, party);
      if (diary.isClosed(half, choices.isWhole)) return null;
      diary.holders(half, choices.isWhole, found);
    }
    if (!choices.isLong || own < 0) return found;
    const diary = item(this.diaries, own);
    for (const one of laterHalves(choices, choice)) {
      if (diary.isClosed(one, choices.isWhole)) return null;
      diary.holders(one, choices.isWhole, found);
    }
    return found;
  }

  put(job: number, choice: number): void {
    this.#moves.push({ job, was: NOWHERE });
    this.#set(job, choice);
  }

  lift(job: number): void {
    this.#moves.push({ job, was: this.chosen(job) });
    this.#set(job, NOWHERE);
  }

  /** A point that `back` returns to. */
  mark(): number {
    return this.#moves.length;
  }

  back(mark: number): void {
    for (;;) {
      if (this.#moves.length <= mark) return;
      const move = this.#moves.pop();
      if (move !== undefined) this.#set(move.job, move.was);
    }
  }

  #set(job: number, choice: number): void {
    if (choice === NOWHERE) this.#occupy(job, this.chosen(job), false);
    this.#chosen[job] = choice;
    if (choice !== NOWHERE) this.#occupy(job, choice, true);
  }

  #occupy(job: number, choice: number, isTaken: boolean): void {
    const choices = this.choicesOf(job);
    const { isWhole } = choices;
    const { parties, own } = this.job(job);
    const mark = (party: number, half: number) => {
      const diary = item(this.diaries, party);
      if (isTaken) diary.take(half, isWhole, job);
      else diary.release(half, isWhole);
    };
    for (const party of parties) mark(party, cell(choices.halves, choice));
    if (!choices.isLong || own < 0) return;
    for (const half of laterHalves(choices, choice)) mark(own, half);
  }
}

/** The half-days of a choice after its first day. */
function laterHalves(choices: Choices, choice: number): readonly number[] {
  const first = cell(choices.halves, choice);
  return choices
    .daysOf(choice)
    .slice(1)
    .map((day) => halfDay(day, nameOfHalf(first)));
}
