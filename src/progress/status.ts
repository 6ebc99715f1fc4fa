import { cell, smallCell } from '../domain/columns.js';
import type { Day } from '../domain/day.js';
import { NOT_REPORTED, type Reported } from '../domain/reported.js';
import type { Forecast, Schedule } from '../schedule/types.js';

/** Where an entry is; of several the first that holds. */
export const states = [
  /** Its last stage is finished. */
  'finished',
  /** It was to have begun, and nobody has said anything of it. */
  'unreported',
  /** It has not begun. */
  'waiting',
  /** Its stage was sent back and is not finished since. */
  'redo',
  /** It is to end later than planned, or earlier. */
  'late',
  'ahead',
  'running',
] as const;

export type State = (typeof states)[number];

export interface EntryStatus {
  readonly state: State;
  /** Whether it counts as on plan since no row speaks of it. */
  readonly assumed: boolean;
  /** Index of the stage that it is in; null before the first and after the last. */
  readonly stage: number | null;
  /** The same by the plan. */
  readonly plannedStage: number | null;
  /** Its end less its planned end, in days; negative is ahead; null where it is unreported. */
  readonly daysLate: number | null;
}

/** Where all entries of a plan are on a day, by what was reported. */
export class Status {
  /** All reports of the day are in. */
  readonly on: Day;
  readonly planned: Schedule;
  readonly forecast: Forecast;
  readonly #reported: Reported;
  readonly #stages: number;

  constructor(on: Day, planned: Schedule, forecast: Forecast, reported: Reported) {
    this.on = on;
    this.planned = planned;
    this.forecast = forecast;
    this.#reported = reported;
    this.#stages = planned.entries.plan.stages.length;
  }

  of(entry: number): EntryStatus {
    const state = this.#stateOf(entry);
    const plannedStage = this.#plannedStage(entry);
    return {
      state,
      assumed: !this.#isReported(entry),
      stage: this.#stageIn(entry, state, plannedStage),
      plannedStage,
      daysLate: state === 'unreported' ? null : this.#late(entry),
    };
  }

  /** Whether a stage of an entry was reported finished. */
  isFinished(entry: number, stage: number): boolean {
    return cell(this.#reported.ends, entry * this.#stages + stage) !== NOT_REPORTED;
  }

  /**
   * The planned days of an entry that are done, of its planned days in all: those of finished stages, and of the one that
   * it is in as many as have passed, but the last. Of whom nobody has reported nothing is done.
   */
  doneOf(entry: number): { readonly done: number; readonly of: number } {
    const of = cell(this.planned.end, entry) - cell(this.planned.start, entry) + 1;
    const stage = this.#firstOpen(entry);
    if (!this.#isBegun(entry)) return { done: 0, of };
    if (stage === this.#stages) return { done: of, of };
    const at = entry * this.#stages + stage;
    const before = cell(this.planned.stageStarts, at) - cell(this.planned.start, entry);
    const anew = cell(this.#reported.anew, entry);
    const since = anew === NOT_REPORTED ? cell(this.forecast.stageStarts, at) : anew;
    const passed = Math.min(this.on - since + 1, this.#plannedDays(entry, stage) - 1);
    return { done: before + Math.max(0, passed), of };
  }

  #stateOf(entry: number): State {
    if (this.#firstOpen(entry) === this.#stages) return 'finished';
    const isReported = this.#isReported(entry);
    if (!isReported && cell(this.planned.start, entry) <= this.on) return 'unreported';
    if (!this.#isBegun(entry)) return 'waiting';
    if (cell(this.#reported.anew, entry) !== NOT_REPORTED) return 'redo';
    const late = this.#late(entry);
    if (late === 0) return 'running';
    return late > 0 ? 'late' : 'ahead';
  }

  #late(entry: number): number {
    return cell(this.forecast.end, entry) - cell(this.planned.end, entry);
  }

  #isReported(entry: number): boolean {
    return smallCell(this.#reported.isReported, entry) === 1;
  }

  #isBegun(entry: number): boolean {
    return (
      this.isFinished(entry, 0) ||
      cell(this.#reported.starts, entry * this.#stages) !== NOT_REPORTED ||
      cell(this.#reported.anew, entry) !== NOT_REPORTED
    );
  }

  /** The first stage that is not finished; one past the last where all are. */
  #firstOpen(entry: number): number {
    let stage = 0;
    while (stage < this.#stages && this.isFinished(entry, stage)) stage++;
    return stage;
  }

  #stageIn(entry: number, state: State, plannedStage: number | null): number | null {
    if (state === 'finished' || state === 'waiting') return null;
    return state === 'unreported' ? plannedStage : this.#firstOpen(entry);
  }

  #plannedStage(entry: number): number | null {
    const { start, end, stageStarts } = this.planned;
    if (this.on < cell(start, entry) || this.on > cell(end, entry)) return null;
    let stage = this.#stages - 1;
    while (stage > 0 && cell(stageStarts, entry * this.#stages + stage) > this.on) stage--;
    return stage;
  }

  #plannedDays(entry: number, stage: number): number {
    const { stageStarts, end } = this.planned;
    const at = entry * this.#stages + stage;
    const isLast = stage === this.#stages - 1;
    const next = isLast ? cell(end, entry) + 1 : cell(stageStarts, at + 1);
    return next - cell(stageStarts, at);
  }
}
