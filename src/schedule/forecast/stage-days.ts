import { cell, smallCell } from '../../domain/columns.js';
import { NOT_REPORTED, type Reported } from '../../domain/reported.js';
import type { Schedule } from '../types.js';

/** The stages of all entries as they are now: those reported as reported, the others one after another. */
export class StageDays {
  /** `plan.stages.length` for each entry. */
  readonly starts: Int32Array;
  /** Inclusive. */
  readonly ends: Int32Array;
  /** How many stages an entry has. */
  readonly count: number;
  readonly #planned: Schedule;
  readonly #reported: Reported;
  readonly #on: number;

  constructor(planned: Schedule, reported: Reported, on: number) {
    this.starts = planned.stageStarts.slice();
    this.ends = stageEndsOf(planned);
    this.count = planned.entries.plan.stages.length;
    this.#planned = planned;
    this.#reported = reported;
    this.#on = on;
  }

  /** Whether it was reported that the entry has begun. */
  isBegun(entry: number): boolean {
    const first = entry * this.count;
    const { starts, ends, anew } = this.#reported;
    return (
      cell(starts, first) !== NOT_REPORTED ||
      cell(ends, first) !== NOT_REPORTED ||
      cell(anew, entry) !== NOT_REPORTED
    );
  }

  isReported(entry: number): boolean {
    return smallCell(this.#reported.isReported, entry) === 1;
  }

  /** Whether it was reported that the last stage is finished. */
  isFinished(entry: number): boolean {
    return cell(this.#reported.ends, (entry + 1) * this.count - 1) !== NOT_REPORTED;
  }

  lastDay(entry: number): number {
    return cell(this.ends, (entry + 1) * this.count - 1);
  }

  /**
   * Gives a stage its days. One that is not finished keeps its planned number of days, and ends on the day of the status
   * at the earliest, where somebody has reported; one that has to wait lengthens the one before it.
   *
   * @param start of the entry.
   * @param wait no earlier than this, for those that lead; −Infinity where nobody does.
   * @returns whether it had to wait for `wait`.
   */
  lay(entry: number, stage: number, start: number, wait: number): boolean {
    const at = entry * this.count + stage;
    const follows = stage === 0 ? start : cell(this.ends, at - 1) + 1;
    const begun = this.#begunOn(entry, stage, follows);
    const begin = begun ?? Math.max(follows, wait);
    this.starts[at] = begin;
    this.ends[at] = this.#endOf(entry, stage, begin);
    const hasWaited = begun === null && begin > follows;
    // A stage that is finished ended when it did.
    if (hasWaited && cell(this.#reported.ends, at - 1) === NOT_REPORTED) {
      this.ends[at - 1] = begin - 1;
    }
    return hasWaited;
  }

  /** The last day of an entry if no stage of it waited for anybody. @param start of the entry. */
  lastDayAlone(entry: number, start: number): number {
    let end = start - 1;
    for (let stage = 0; stage < this.count; stage++) {
      const begin = this.#begunOn(entry, stage, end + 1) ?? end + 1;
      end = this.#endOf(entry, stage, begin);
    }
    return end;
  }

  /** The day on which a stage has begun; null where it has not. @param follows the day after the stage before it. */
  #begunOn(entry: number, stage: number, follows: number): number | null {
    if (stage === 0) return follows;
    const at = entry * this.count + stage;
    const started = cell(this.#reported.starts, at);
    if (started !== NOT_REPORTED) return started;
    const ended = cell(this.#reported.ends, at);
    if (ended !== NOT_REPORTED) return Math.min(follows, ended);
    const anew = this.#anewOn(entry, stage);
    if (anew !== NOT_REPORTED) return Math.min(follows, anew);
    const planned = cell(this.#planned.stageStarts, at);
    return !this.isReported(entry) && planned <= this.#on ? planned : null;
  }

  #endOf(entry: number, stage: number, begin: number): number {
    const ended = cell(this.#reported.ends, entry * this.count + stage);
    if (ended !== NOT_REPORTED) return ended;
    const anew = this.#anewOn(entry, stage);
    const from = anew === NOT_REPORTED ? begin : Math.max(begin, anew);
    const end = from + this.#plannedDays(entry, stage) - 1;
    return this.isReported(entry) ? Math.max(end, this.#on) : end;
  }

  /** The day on which the stage was begun anew, where it is the first that is not finished. */
  #anewOn(entry: number, stage: number): number {
    const at = entry * this.count + stage;
    const { ends, anew } = this.#reported;
    const isFirst = stage === 0 || cell(ends, at - 1) !== NOT_REPORTED;
    return isFirst && cell(ends, at) === NOT_REPORTED ? cell(anew, entry) : NOT_REPORTED;
  }

  #plannedDays(entry: number, stage: number): number {
    const at = entry * this.count + stage;
    const { stageStarts, end } = this.#planned;
    const next = stage + 1 === this.count ? cell(end, entry) + 1 : cell(stageStarts, at + 1);
    return next - cell(stageStarts, at);
  }
}

/** A planned stage ends the day before the next. */
function stageEndsOf({ entries, stageStarts, end }: Schedule): Int32Array {
  const { length } = entries.plan.stages;
  return stageStarts.map((_, at) =>
    at % length === length - 1 ? cell(end, Math.floor(at / length)) : cell(stageStarts, at + 1) - 1,
  );
}
