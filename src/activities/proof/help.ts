import type { Help } from '../../diagnostics/codes/placement.js';
import { cell, item } from '../../domain/columns.js';
import type { Activity } from '../../domain/activities.js';
import { asDay } from '../../domain/day.js';
import { daysSpan, plus } from '../../domain/span.js';
import type { PlacedAgenda } from '../agenda/occurrences.js';
import type { Job, Problem } from '../place/problem.js';
import type { Setting } from '../setting.js';
import { ChoicesMaker } from '../windows/choices.js';
import type { Due } from '../windows/due.js';
import { timesOf } from '../windows/program.js';
import { windowsOf } from '../windows/window.js';
import { lostAnew, type Change } from './try-anew.js';

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

/** Looks for what would help, by placing everything that is concerned anew. */
export class Helper {
  readonly #setting: Setting;
  readonly #placed: PlacedAgenda;
  readonly #problem: Problem;

  constructor(setting: Setting, placed: PlacedAgenda) {
    this.#setting = setting;
    this.#placed = placed;
    this.#problem = placed.jobs;
  }

  helpFor(trouble: Trouble): readonly Help[] {
    if (trouble.jobs.length > MOST_JOBS) return [];
    const activities = new Set(trouble.proof.map((job) => this.#dueOf(job).index));
    const each = <H extends Help>(find: (activity: number) => H | null) =>
      [...activities].flatMap((activity) => find(activity) ?? []);
    return [
      ...this.#groups(trouble),
      ...each((activity) => this.#days(trouble, activity)),
      ...each((activity) => this.#attend(trouble, activity, 'supervisor')),
      ...each((activity) => this.#attend(trouble, activity, 'contact')),
    ];
  }

  #dueOf(job: number): Due {
    return item(this.#placed.agenda.due, cell(this.#placed.jobs.rowOf, job));
  }

  #unitOf(job: number): number {
    const { entries } = this.#setting.schedule;
    return cell(entries.unit, cell(this.#placed.agenda.entry, cell(this.#placed.jobs.rowOf, job)));
  }

  /** Whether those who are too many have days then, and nobody else loses theirs. */
  #helps({ jobs, lost, tooMany }: Trouble, jobOf: Change['jobOf'], more: readonly number[] = []) {
    return lostAnew(this.#problem, jobs, { jobOf, more }) <= lost - tooMany;
  }

  /** The units of a group in plan order, cut into runs as equal as can be. */
  #groups(trouble: Trouble): Help[] {
    const { party, proof, halves } = trouble;
    const person = party === null ? undefined : this.#setting.attendance.people.all[party];
    if (party === null || person?.kind !== 'group') return [];
    const { covers } = person;
    const first = this.#problem.diaries.length;
    const least = Math.max(1, Math.ceil(proof.length / Math.max(halves, 1)) - 1);
    for (let more = least; more <= least + MOST_GROUPS && more < covers.length; more++) {
      const groupOf = (unit: number) =>
        Math.floor((covers.indexOf(unit) * (more + 1)) / covers.length);
      const jobOf = (job: number): Job => {
        const { parties } = item(this.#problem.jobs, job);
        const group = groupOf(this.#unitOf(job));
        const other = (one: number) => (one === party && group > 0 ? first + group - 1 : one);
        return { ...item(this.#problem.jobs, job), parties: parties.map(other) };
      };
      const clones = Array.from({ length: more }, () => party);
      if (this.#helps(trouble, jobOf, clones)) return [{ kind: 'groups', more }];
    }
    return [];
  }

  /** The fewest days more of an activity's window: twice as many each time, then between the last two. */
  #days(trouble: Trouble, index: number): Help | null {
    const activity = item(this.#setting.dated.activities, index);
    if (activity.within === null && activity.between === null) return null;
    const helps = (more: number) => this.#helps(trouble, this.#wider(index, activity, more));
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

  #wider(index: number, activity: Activity, more: number): Change['jobOf'] {
    const { schedule } = this.#setting;
    const choices = new ChoicesMaker(schedule.entries.plan.kickoff.day);
    const wide = widened(activity, more);
    const known = new Map<Due, Due>();
    return (job) => {
      const old = item(this.#problem.jobs, job);
      const due = this.#dueOf(job);
      if (due.index !== index || old.parent >= 0 || due.parent !== null) return old;
      let wider = known.get(due);
      if (wider === undefined) {
        const entry = cell(this.#placed.agenda.entry, cell(this.#placed.jobs.rowOf, job));
        const windows = windowsOf(wide, due.stage, timesOf(schedule, entry));
        const window = windows.find(({ number }) => number === due.number) ?? due.window;
        const starts = due.held.startsIn(window.from, window.to, wide.days);
        known.set(due, (wider = { ...due, window, starts, children: [] }));
      }
      const isInvited = old.parties.some((party) => party !== old.own);
      return { ...old, choices: choices.of(wider, wider.starts, isInvited, new Set()).choices };
    };
  }

  #attend(trouble: Trouble, index: number, invited: 'contact' | 'supervisor'): Help | null {
    const activity = item(this.#setting.dated.activities, index);
    if (!activity.attend.includes(invited)) return null;
    const { people } = this.#setting.attendance;
    const kind = invited === 'contact' ? 'leader' : 'group';
    const jobOf = (job: number): Job => {
      const old = item(this.#problem.jobs, job);
      if (this.#dueOf(job).index !== index) return old;
      return { ...old, parties: old.parties.filter((one) => people.all[one]?.kind !== kind) };
    };
    const helps = this.#helps(trouble, jobOf);
    return helps ? { kind: 'attend', activity: activity.name, invited } : null;
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
