import { asDay, type Day } from '../domain/day.js';
import type { Plan, Unit } from '../domain/plan.js';
import { OPEN, type Because, type Schedule } from '../schedule/types.js';

export interface StageRow {
  readonly name: string;
  readonly start: Day;
  /** Inclusive. */
  readonly end: Day;
}

/** One entry, ready to be shown. */
export interface Row {
  readonly entry: number;
  /** Code or path, echelon, and the member's name if it is one. */
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
  readonly because: Because;
}

/** A row that works out what it is asked for: most formats need a part, and regions have many rows. */
export class EntryRow implements Row {
  readonly #schedule: Schedule;
  readonly #unit: Unit;
  readonly entry: number;
  readonly path: readonly string[];
  readonly member: string | null;
  readonly code: string | null;
  readonly start: Day;
  readonly end: Day;

  constructor(schedule: Schedule, entry: number, path: readonly string[]) {
    const unit = unitOf(schedule, entry);
    const member = unit.members[schedule.member[entry]!] ?? null;
    this.#schedule = schedule;
    this.#unit = unit;
    this.entry = entry;
    this.path = path;
    this.member = member === null ? null : member.name;
    this.code = member === null ? unit.code : member.code;
    this.start = asDay(schedule.start[entry]!);
    this.end = asDay(schedule.end[entry]!);
  }

  get id(): string {
    return idOf(this.#schedule, this.entry, () => this.path);
  }

  get level(): string {
    return this.#plan.levels[this.#unit.level]!.name;
  }

  get echelon(): string {
    return echelonOf(this.#schedule, this.entry);
  }

  get days(): number {
    return this.end - this.start + 1;
  }

  get earliest(): Day {
    return asDay(this.#schedule.earliest[this.entry]!);
  }

  get latest(): Day | null {
    const latest = this.#schedule.latest[this.entry]!;
    return latest === OPEN ? null : asDay(latest);
  }

  get float(): number | null {
    const { latest } = this;
    return latest === null ? null : latest - this.earliest;
  }

  get stages(): StageRow[] {
    const { stageStarts } = this.#schedule;
    const { stages } = this.#plan;
    const first = this.entry * stages.length;
    return stages.map(({ name }, k) => ({
      name,
      start: asDay(stageStarts[first + k]!),
      end: k + 1 < stages.length ? asDay(stageStarts[first + k + 1]! - 1) : this.end,
    }));
  }

  get because(): Because {
    return this.#schedule.because(this.entry);
  }

  get #plan(): Plan {
    return this.#schedule.plan;
  }
}

const unitOf = ({ plan, unit }: Schedule, entry: number): Unit => plan.units[unit[entry]!]!;

export function echelonOf(schedule: Schedule, entry: number): string {
  const level = schedule.plan.levels[unitOf(schedule, entry).level]!;
  return level.echelons[schedule.echelon[entry]!]!;
}

/** Code or path of the unit, the echelon, and the member's name if it is one. */
export function idOf(schedule: Schedule, entry: number, pathOf: () => readonly string[]): string {
  const unit = unitOf(schedule, entry);
  const member = unit.members[schedule.member[entry]!];
  const id = `${unit.code ?? pathOf().join('/')}/${echelonOf(schedule, entry)}`;
  return member === undefined ? id : `${id}/${member.name}`;
}
