import type { Placement } from '../../../activities/types.js';
import type { AgendaChange, AgendaKind, Comparison, Side } from '../../../compare/types.js';
import type { DatedPart } from '../../../domain/activities.js';
import { item } from '../../../domain/columns.js';
import { AgendaRows, type AgendaRow } from '../../agenda/agenda-row.js';

/** One calendar's occurrences, meetings and visits as rows. */
export class SideRows {
  readonly side: Side;
  readonly dated: DatedPart;
  readonly placement: Placement;
  readonly #rows: AgendaRows;

  constructor(side: Side, dated: DatedPart, placement: Placement) {
    this.side = side;
    this.dated = dated;
    this.placement = placement;
    this.#rows = new AgendaRows(side.schedule, dated);
  }

  /** @param index into the placement's list of that kind. */
  row(kind: AgendaKind, index: number): AgendaRow {
    const { occurrences, meetings, visits } = this.placement;
    switch (kind) {
      case 'activity':
        return this.#rows.ofOccurrence(item(occurrences, index));
      case 'meeting':
        return this.#rows.ofMeeting(item(meetings, index));
      case 'visit':
        return this.#rows.ofVisit(item(visits, index));
    }
  }

  /** What people are called. */
  names(people: readonly number[]): string[] {
    return people.map((one) => item(this.placement.people, one).name);
  }
}

/** A change with its rows of both calendars: at least one of them is there. */
export interface ChangeRows {
  readonly change: AgendaChange;
  readonly was: AgendaRow | null;
  readonly now: AgendaRow | null;
}

interface PeopleChange {
  readonly gone: readonly string[];
  readonly come: readonly string[];
  readonly hasOthers: boolean;
}

/** Both calendars; a side is null that has nothing of the kind. */
export class BothSides {
  readonly old: SideRows | null;
  readonly now: SideRows | null;

  constructor({ old, new: now }: Pick<Comparison, 'old' | 'new'>) {
    this.old = sideRows(old);
    this.now = sideRows(now);
  }

  rowsOf(change: AgendaChange): ChangeRows {
    const { kind, was, now } = change;
    return {
      change,
      was: was === null ? null : (this.old?.row(kind, was) ?? null),
      now: now === null ? null : (this.now?.row(kind, now) ?? null),
    };
  }

  /** Who of those who attended no longer does, and who does now; whether others did and do. */
  peopleOf({ was, now }: ChangeRows): PeopleChange {
    const before = this.old?.names(was?.attendees ?? []) ?? [];
    const after = this.now?.names(now?.attendees ?? []) ?? [];
    const gone = before.filter((name) => !after.includes(name));
    return {
      gone,
      come: after.filter((name) => !before.includes(name)),
      hasOthers: gone.length < before.length,
    };
  }
}

function sideRows(side: Side): SideRows | null {
  const { dated } = side.plan;
  return dated === undefined || side.placement === null
    ? null
    : new SideRows(side, dated, side.placement);
}
