import type { Help } from '../../diagnostics/codes/placement.js';
import type { Activity } from '../../domain/activities.js';
import { cell, item } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import { daysSpan, plus } from '../../domain/span.js';
import type { PlacedAgenda } from '../agenda/occurrences.js';
import type { Setting } from '../setting.js';
import { PlaceAnew, type Change, type Concerned } from './place-anew.js';

/** How much more of something is tried. */
const MOST_GROUPS = 6;
const MOST_DAYS = 30;
/** Jobs that are placed anew again and again. */
const MOST_JOBS = 400;

/** Jobs that can't all be placed, and those that have to do with them. */
export interface Trouble {
  /** All of the component. */
  readonly jobs: readonly number[];
  /** How many of them have no day. */
  readonly lost: number;
  /** The jobs of the proof, and how many of them are too many. */
  readonly proof: readonly number[];
  readonly tooMany: number;
  /** The one person whose half-days don't suffice; null where there are several. */
  readonly party: number | null;
  /** How many half-days the proof leaves that person. */
  readonly halves: number;
}

interface Asked extends Trouble {
  readonly concerned: Concerned;
}

/** Help is looked for many times over, and each time most is found without a search. */
const FEW_STEPS = { toPlace: 500, toSettle: 0 };

/** Looks for what would help, by placing everything that is concerned anew. */
export class Helper {
  readonly #setting: Setting;
  readonly #placed: PlacedAgenda;
  readonly #anew: PlaceAnew;

  constructor(setting: Setting, placed: PlacedAgenda) {
    this.#setting = setting;
    this.#placed = placed;
    this.#anew = new PlaceAnew(setting, placed);
  }

  helpFor(trouble: Trouble): readonly Help[] {
    if (trouble.jobs.length > MOST_JOBS) return [];
    const asked = { ...trouble, concerned: this.#concernedBy(trouble) };
    const due = (job: number) => item(this.#placed.agenda.due, this.#rowOf(job));
    const activities = new Set(trouble.proof.map((job) => due(job).index));
    const each = <H extends Help>(find: (activity: number) => H | null) =>
      [...activities].flatMap((activity) => find(activity) ?? []);
    return [
      ...this.#groups(asked),
      ...each((activity) => this.#days(asked, activity)),
      ...each((activity) => this.#attend(asked, activity, 'supervisor')),
      ...each((activity) => this.#attend(asked, activity, 'contact')),
    ];
  }

  #rowOf(job: number): number {
    return cell(this.#placed.jobs.rowOf, job);
  }

  /** What is asked of placing anew; one for each trouble. */
  #concernedBy({ jobs, proof }: Trouble): Concerned {
    const rowsOf = (some: readonly number[]) => some.map((job) => this.#rowOf(job));
    return { rows: rowsOf(jobs), proof: rowsOf(proof) };
  }

  /**
   * Whether all of the proof have days then, and nobody else loses theirs: first with a short look, and where that says
   * so, as the plan itself would be placed.
   */
  #helps({ concerned, lost, tooMany }: Asked, change: Change): boolean {
    return [FEW_STEPS, undefined].every((steps) => {
      const left = this.#anew.lost(concerned, change, steps);
      return left !== null && left <= lost - tooMany;
    });
  }

  /** The units of a group in plan order, cut into runs as equal as can be. */
  #groups(trouble: Asked): Help[] {
    const { party, proof, halves } = trouble;
    const person = party === null ? undefined : this.#setting.attendance.people.all[party];
    if (party === null || person?.kind !== 'group') return [];
    const { covers } = person;
    const unitOf = this.#setting.schedule.entries.unit;
    const first = this.#setting.diaries.length;
    const least = Math.max(1, Math.ceil(proof.length / Math.max(halves, 1)) - 1);
    for (let more = least; more <= least + MOST_GROUPS && more < covers.length; more++) {
      const insteadOf = (attendees: readonly number[], entry: number) => {
        const place = covers.indexOf(cell(unitOf, entry));
        const group = Math.floor((place * (more + 1)) / covers.length);
        return attendees.map((one) => (one === party && group > 0 ? first + group - 1 : one));
      };
      const change = { insteadOf, more: Array.from({ length: more }, () => party) };
      if (this.#helps(trouble, change)) return [{ kind: 'groups', more }];
    }
    return [];
  }

  /** The fewest days more of an activity's window: twice as many each time, then between the last two. */
  #days(trouble: Asked, index: number): Help | null {
    const activity = item(this.#setting.dated.activities, index);
    if (activity.within === null && activity.between === null) return null;
    const helps = (more: number) =>
      this.#helps(trouble, { activities: this.#with(index, widened(activity, more)) });
    let high = 1;
    while (high <= MOST_DAYS && !helps(high)) high *= 2;
    if (high > MOST_DAYS) return null;
    let low = Math.floor(high / 2);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (helps(middle)) high = middle;
      else low = middle;
    }
    return { kind: 'days', activity: activity.name, more: high };
  }

  #attend(trouble: Asked, index: number, invited: 'contact' | 'supervisor'): Help | null {
    const activity = item(this.#setting.dated.activities, index);
    if (!activity.attend.includes(invited)) return null;
    const attend = activity.attend.filter((one) => one !== invited);
    const activities = this.#with(index, { ...activity, attend });
    const helps = this.#helps(trouble, { activities });
    return helps ? { kind: 'attend', activity: activity.name, invited } : null;
  }

  #with(index: number, activity: Activity): readonly Activity[] {
    return this.#setting.dated.activities.map((one, at) => (at === index ? activity : one));
  }
}

function widened(activity: Activity, more: number): Activity {
  const { within, between } = activity;
  if (within !== null) {
    return { ...activity, within: { ...within, span: plus(within.span, daysSpan(more)) } };
  }
  if (between === null) return activity;
  return { ...activity, between: { ...between, to: asDay(between.to + more) } };
}
