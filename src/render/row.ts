import { cell, OPEN } from '../domain/columns.js';
import { asDay, type Day } from '../domain/day.js';
import type { Reason, Schedule } from '../schedule/types.js';

export interface StageRow {
  readonly name: string;
  readonly start: Day;
  /** Inclusive. */
  readonly end: Day;
}

/** One entry, ready to be shown. */
export interface Row {
  readonly entry: number;
  /** Id, code or path of the unit, echelon, and the member's id or name if it is one. */
  readonly id: string;
  /** Of the member if it is one, else of the unit. */
  readonly code: string | null;
  /** Of the unit: top first, the unit itself last. */
  readonly path: readonly string[];
  readonly level: string;
  readonly echelon: string;
  readonly member: string | null;
  readonly start: Day;
  /** Inclusive. */
  readonly end: Day;
  readonly days: number;
  readonly earliest: Day;
  /** Null where nothing limits it; `float` likewise. */
  readonly latest: Day | null;
  readonly float: number | null;
  readonly stages: readonly StageRow[];
  readonly reason: Reason;
  /** Of the unit and, if it is one, of the member. */
  readonly tags: readonly string[];
  /** Of the member if it is one, else of the unit. */
  readonly system: string | null;
  /** Of the unit. */
  readonly note: string | null;
}

/** Of the member, if the entry is a member's; else of the unit. */
export const nameOf = ({ member, path }: Row): string => member ?? path.at(-1) ?? '';

/** A row that works out what it is asked for: most formats need a part, and regions have many rows. */
export class EntryRow implements Row {
  readonly #schedule: Schedule;
  readonly entry: number;
  readonly path: readonly string[];
  readonly member: string | null;
  readonly code: string | null;
  readonly start: Day;
  readonly end: Day;

  constructor(schedule: Schedule, entry: number, path: readonly string[]) {
    const { entries } = schedule;
    this.#schedule = schedule;
    this.entry = entry;
    this.path = path;
    this.member = entries.memberOf(entry)?.name ?? null;
    this.code = entries.ownerOf(entry).code;
    this.start = asDay(cell(schedule.start, entry));
    this.end = asDay(cell(schedule.end, entry));
  }

  get id(): string {
    return this.#schedule.entries.idOf(this.entry, this.path);
  }

  get level(): string {
    return this.#schedule.entries.levelOf(this.entry).name;
  }

  get echelon(): string {
    return this.#schedule.entries.echelonOf(this.entry);
  }

  get days(): number {
    return this.end - this.start + 1;
  }

  get earliest(): Day {
    return asDay(cell(this.#schedule.earliest, this.entry));
  }

  get latest(): Day | null {
    const latest = cell(this.#schedule.latest, this.entry);
    return latest === OPEN ? null : asDay(latest);
  }

  get float(): number | null {
    const { latest } = this;
    return latest === null ? null : latest - this.earliest;
  }

  get stages(): StageRow[] {
    const { entries } = this.#schedule;
    // Each key by name: spreading takes several times as long, and there are millions of stages.
    return entries.plan.stages.map(({ name }, stage) => {
      const { start, end } = stageDays(this.#schedule, this.entry, stage);
      return { name, start, end };
    });
  }

  get reason(): Reason {
    return this.#schedule.reasonOf(this.entry);
  }

  get tags(): readonly string[] {
    const { entries } = this.#schedule;
    const unit = entries.unitOf(this.entry);
    return [...new Set([...unit.tags, ...entries.ownerOf(this.entry).tags])];
  }

  get system(): string | null {
    return this.#schedule.entries.ownerOf(this.entry).system;
  }

  get note(): string | null {
    const { entries } = this.#schedule;
    return entries.ownerOf(this.entry).note ?? entries.unitOf(this.entry).note;
  }
}

/** The first and last day of an entry's stage, both inclusive: a planned stage ends the day before the next. */
export function stageDays(
  { entries, stageStarts, stageEnds, end }: Schedule,
  entry: number,
  stage: number,
): { readonly start: Day; readonly end: Day } {
  const { length } = entries.plan.stages;
  const at = entry * length + stage;
  const isLast = stage + 1 === length;
  if (stageEnds !== undefined) {
    return { start: asDay(cell(stageStarts, at)), end: asDay(cell(stageEnds, at)) };
  }
  const last = isLast ? cell(end, entry) : cell(stageStarts, at + 1) - 1;
  return { start: asDay(cell(stageStarts, at)), end: asDay(last) };
}
