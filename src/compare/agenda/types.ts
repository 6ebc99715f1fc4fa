/** What has a day besides the entries: an occurrence of an activity, a meeting, a visit of a group. */
export type AgendaKind = 'activity' | 'meeting' | 'visit';

/**
 * What happened to one of them, the first that fits:
 *
 *     added      OLD lacks it
 *     removed    NEW lacks it
 *     unplaced   NEW has no day for it, and OLD had one or lacked it
 *     placed     it has a day now
 *     moved      other days
 *     time       another time or half-day of the same days
 *     people     others attend
 */
export type Happening = 'added' | 'removed' | 'unplaced' | 'placed' | 'moved' | 'time' | 'people';

export interface AgendaChange {
  readonly kind: AgendaKind;
  readonly happening: Happening;
  /** Index into the list of that kind of OLD's placement, and of NEW's; null where that lacks it. */
  readonly was: number | null;
  readonly now: number | null;
  /** Of the first day, and of the last; later is positive. 0 where nothing moved, and both where days between them alone did. */
  readonly days: number;
  readonly endDays: number;
  /** Whether others attend, also where more than that is not as it was. */
  readonly isOtherPeople: boolean;
}

/** What lies between the occurrences, meetings and visits of two calendars. */
export interface AgendaComparison {
  /** Activities, meetings, visits; of each kind in NEW's order, then those that are gone in OLD's. */
  readonly changes: readonly AgendaChange[];
}
