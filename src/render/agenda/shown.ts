import type { MeetingDay, Occurrence, Placement, Visit } from '../../activities/types.js';
import type { Day } from '../../domain/day.js';
import type { Entries } from '../../domain/entries.js';
import type { Filter } from '../filter.js';
import { indexOf } from './placement-index.js';

/** What of a placement is shown, each in its order; nothing where the plan has none of it. */
export interface ShownEvents {
  occurrences(): Iterable<Occurrence>;
  meetings(): Iterable<MeetingDay>;
  visits(): Iterable<Visit>;
  /** Whose own rows are shown: indexes into the people of the placement, in their order. */
  people(): readonly number[];
  /** Whether somebody's own rows are shown; by the index into the people of the placement. */
  shows(person: number): boolean;
  /** Whether activities or meetings were asked for by name. */
  readonly isByName: boolean;
  /** Whether of each person only some of what they have to be at may be shown. */
  readonly isPart: boolean;
}

/** What the filter says of entries alone: whether one is kept, and whether any of a unit's is. */
interface Kept {
  readonly entry: (entry: number) => boolean;
  readonly unit: (unit: number) => boolean;
}

/**
 * An occurrence is shown with its entry, a visit with the unit visited, a meeting with the unit that holds it; one of the whole
 * plan where all entries are shown, and with the rest where there is a file for each.
 */
export function shownEvents(
  entries: Entries,
  placement: Placement | null,
  filter: Filter,
  keepsEntry: (entry: number) => boolean,
): ShownEvents {
  if (placement === null) return NOTHING;
  const kept = { entry: keepsEntry, unit: unitsOf(entries, keepsEntry) };
  const { plan } = entries;
  const nameOf = (meeting: number): string => plan.dated?.meetings[meeting]?.name ?? '';
  return {
    people: () => peopleOf(placement, filter),
    isByName: filter.activities !== null,
    isPart: isNarrowed(filter) || [filter.activities, filter.from, filter.to].some(isGiven),
    shows: (person) => filter.people === null || filter.people.has(person),
    occurrences: () =>
      indexOf(placement)
        .occurrences(filter)
        .filter((one) => keepsOccurrence(entries, filter, kept, one)),
    meetings: () =>
      indexOf(placement)
        .meetings(filter, entries)
        .filter(
          (one) =>
            isMeetingOf(filter, kept, one) &&
            isNamed(filter, nameOf(one.meeting)) &&
            attends(filter, one.attendees) &&
            isWithin(filter, one.day, one.day),
        ),
    visits: () =>
      indexOf(placement)
        .visits(filter, entries)
        .filter(
          (one) =>
            filter.activities === null &&
            kept.unit(one.unit) &&
            attends(filter, [one.group]) &&
            isWithin(filter, one.day, one.day),
        ),
  };
}

const NOTHING: ShownEvents = {
  occurrences: () => [],
  meetings: () => [],
  visits: () => [],
  people: () => [],
  shows: () => false,
  isByName: false,
  isPart: false,
};

const peopleOf = ({ people }: Placement, filter: Filter): readonly number[] =>
  filter.people === null
    ? [...people.keys()]
    : [...filter.people].filter((one) => one in people).sort((a, b) => a - b);

/** The entries that hold an occurrence of those asked for by name or by person; in plan order; null where none were. */
export function entriesAskedFor(
  entries: Entries,
  placement: Placement | null,
  filter: Filter,
): readonly number[] | null {
  if (filter.activities === null && filter.people === null) return null;
  const all = placement === null ? [] : indexOf(placement).occurrences(filter);
  const asked = all.filter((one) => isAskedFor(entries, filter, one)).map(({ entry }) => entry);
  return [...new Set(asked)].sort((a, b) => a - b);
}

const isAskedFor = ({ plan }: Entries, filter: Filter, one: Occurrence): boolean =>
  isNamed(filter, plan.dated?.activities[one.activity]?.name ?? '') &&
  attends(filter, one.attendees);

const keepsOccurrence = (entries: Entries, filter: Filter, kept: Kept, one: Occurrence): boolean =>
  kept.entry(one.entry) &&
  isAskedFor(entries, filter, one) &&
  (filter.days === 'entries' || isWithin(filter, one.day, one.end));

const isNamed = ({ activities }: Filter, name: string): boolean =>
  activities === null || activities.has(name);

const attends = ({ people }: Filter, attendees: readonly number[]): boolean =>
  people === null || attendees.some((one) => people.has(one));

/** What has no day is in no range of days. */
function isWithin({ from, to }: Filter, first: Day | null, last: Day | null): boolean {
  if (from === null && to === null) return true;
  return (
    first !== null &&
    last !== null &&
    (from === null || last >= from) &&
    (to === null || first <= to)
  );
}

function isMeetingOf(filter: Filter, kept: Kept, { unit }: MeetingDay): boolean {
  if (unit !== null) return kept.unit(unit);
  if (filter.share !== null) return filter.share.hasMeetings && !isNarrowed(filter);
  return !isNarrowed(filter);
}

const isNarrowed = ({ levels, parts, echelons, systems, tags }: Filter): boolean =>
  [levels, parts, echelons, systems, tags].some(isGiven);

const isGiven = (one: unknown): boolean => one !== null;

/** Whether any entry of a unit is kept; remembered, since units have many visits. */
function unitsOf(entries: Entries, keepsEntry: Kept['entry']): Kept['unit'] {
  const known = new Map<number, boolean>();
  return (index) => {
    const before = known.get(index);
    if (before !== undefined) return before;
    const unit = entries.plan.units[index];
    let isKept = false;
    if (unit !== undefined) {
      const { from, to } = entries.ofUnit(unit);
      for (let entry = from; entry < to && !isKept; entry++) isKept = keepsEntry(entry);
    }
    known.set(index, isKept);
    return isKept;
  };
}
