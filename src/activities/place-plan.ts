import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { item } from '../domain/columns.js';
import type { StartOn } from '../domain/rules.js';
import type { Schedule } from '../schedule/types.js';
import { occurrencesOf, placeAgenda, type PlacedAgenda } from './agenda/occurrences.js';
import { Load } from './load.js';
import { meetingsOf, type PlacedMeeting } from './meetings/meetings.js';
import { halfDay } from './place/half-day.js';
import { sumOf } from './place/repair.js';
import { countOf } from './place/weight.js';
import { reviewPlacement } from './review/review.js';
import { settingOf, type Setting } from './setting.js';
import type { Occurrence, Person, Placement, Visit } from './types.js';
import { Visits } from './visits.js';
import { halfRuleOf } from './windows/half-rule.js';

export interface Placed {
  readonly placement: Placement;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Dates all that a plan has besides its entries: meetings first, since invited people don't have what they take; then
 * activities; inspection visits last, since they give way.
 *
 * @param schedule the plan's, or a forecast: what is placed follows its days and never moves them.
 * @param startOnOf by which days an entry's rules let it start.
 * @param allowUnplaced whether prescribed activities without a day are but warnings.
 * @returns null where the plan has nothing of the kind.
 */
export function placePlan(
  schedule: Schedule,
  startOnOf: (entry: number) => StartOn,
  allowUnplaced = false,
): Placed | null {
  const { dated } = schedule.entries.plan;
  if (dated === undefined) return null;
  const setting = settingOf(dated, schedule, startOnOf);
  const meetings = meetingsOf(schedule, setting.attendance.people);
  for (const { attendees, takes, isWhole } of meetings) {
    const last = isWhole ? takes + 1 : takes;
    for (const who of attendees) item(setting.diaries, who).close(takes, last);
  }
  const placed = placeAgenda(setting);
  const occurrences = occurrencesOf(placed);
  const visits = visitsOf(setting);
  const people = peopleWithLoad(setting, occurrences, meetings, visits);
  return {
    placement: { occurrences, meetings, visits, people, ...countsOf(placed, occurrences) },
    diagnostics: reviewPlacement({ setting, placed, allowUnplaced }, meetings, visits),
  };
}

function visitsOf({ schedule, held, startOnOf, attendance, diaries }: Setting): Visit[] {
  const visits = new Visits(schedule, held, startOnOf);
  return attendance.people.all.flatMap((person, group) =>
    person.inspects.length === 0 ? [] : visits.of(group, person, item(diaries, group)),
  );
}

function peopleWithLoad(
  { attendance, dated }: Setting,
  occurrences: readonly Occurrence[],
  meetings: readonly PlacedMeeting[],
  visits: readonly Visit[],
): Person[] {
  const { all } = attendance.people;
  const load = new Load(all.length);
  const isWhole = dated.activities.map((activity) => halfRuleOf(activity).isWhole);
  for (const { day, half, activity, attendees } of occurrences) {
    if (day === null || half === null) continue;
    for (const who of attendees) load.add(who, halfDay(day, half), item(isWhole, activity));
  }
  for (const meeting of meetings) {
    for (const who of meeting.attendees) load.add(who, meeting.takes, meeting.isWhole);
  }
  for (const { group, day, half } of visits) {
    if (day !== null && half !== null) load.add(group, halfDay(day, half), false);
  }
  return all.map(({ kind, name, label, key, covers, at }, who) => ({
    kind,
    name: label,
    called: name,
    key,
    covers,
    ...load.of(who),
    at,
  }));
}

/** How many have no day, and how many can't have one, whatever the days. */
function countsOf(
  { solved: { board, components } }: PlacedAgenda,
  occurrences: readonly Occurrence[],
): Pick<Placement, 'unplaced' | 'bound' | 'proven'> {
  const unplaced = occurrences.filter(({ day }) => day === null).length;
  const unproven = components.filter(({ isProven }) => !isProven);
  // What has no room, and what comes after it, has no day whatever the others have; so with all that is proven.
  const inDoubt = unproven.map(
    ({ lost, bound }) => sumOf(lost, (job) => countOf(board.job(job).weight)) - bound,
  );
  const bound = inDoubt.reduce((rest, count) => rest - count, unplaced);
  return { unplaced, bound: Math.max(0, bound), proven: unproven.length === 0 };
}
