import { day } from '../days.js';
import type { Job, World } from './jobs.js';
import type { Half } from './output.js';
import type { Person } from './people.js';
import { busyness, type Taking } from './taken.js';
import { isIn, slot } from './time.js';
import { firstOf, lastOfRun, runsIn, wishOf, type Run } from './wishes.js';

/** Sums that are compared from the front: the greater the better. */
export type Worth = readonly number[];

/** A day and half-days for an occurrence. */
export interface Choice {
  readonly run: Run;
  readonly halves: readonly Half[];
}

/** What placing a job brings, given its distance from its wish. */
export type WorthOf = (job: Job, choice: Choice, distance: number) => Worth;

export const plus = (a: Worth, b: Worth): Worth =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, k) => (a[k] ?? 0) + (b[k] ?? 0));

function isBetter(a: Worth, b: Worth): boolean {
  const k = a.findIndex((one, at) => one !== (b[at] ?? 0));
  return k >= 0 && (a[k] ?? 0) > (b[k] ?? 0);
}

/** The most states that are looked at before a part is called too large. */
const MOST_STATES = 6_000;

/**
 * The best that any choice of days brings, by trying all of them. Jobs are taken one by one, leaders first and what
 * stands on its wish before what has to give way; of what has been chosen only that counts which still ties others.
 */
export class Search {
  readonly #order: readonly Job[];
  /** The most that the rest could bring, from each place of the order on. */
  readonly #ceilings: readonly Worth[];
  readonly #memory = new Map<string, Worth>();
  readonly #days = new Map<Job, Map<number | null, Days>>();
  readonly #taken = new Map<unknown, Set<number>>();
  readonly #ends = new Map<Job, number | null>();
  readonly #kickoff: number;

  constructor(
    private readonly world: World,
    jobs: readonly Job[],
    private readonly meetings: readonly Taking[],
    private readonly worthOf: WorthOf,
  ) {
    this.#kickoff = day(world.plan.kickoff);
    this.#order = [...jobs].sort(
      (a, b) => rank(a) - rank(b) || a.row.index - b.row.index || a.index - b.index,
    );
    const most = this.#order.map((job) =>
      worthOf(job, { run: [], halves: job.attendees.length > 0 ? (job.choices[0] ?? []) : [] }, 0),
    );
    this.#ceilings = most.map((_, k) => most.slice(k).reduce(plus, []));
  }

  /** Null where there are too many states. */
  best(): Worth | null {
    try {
      return this.#from(0);
    } catch (fault) {
      if (fault instanceof TooLarge) return null;
      throw fault;
    }
  }

  #from(at: number): Worth {
    const job = this.#order[at];
    if (job === undefined) return [];
    const key = this.#stateAt(at);
    const known = this.#memory.get(key);
    if (known !== undefined) return known;
    if (this.#memory.size > MOST_STATES) throw new TooLarge();
    const found = this.#tryAll(at, job);
    this.#memory.set(key, found);
    return found;
  }

  #tryAll(at: number, job: Job): Worth {
    const leaderEnd = job.leader === null ? null : (this.#ends.get(job.leader) ?? null);
    const days = this.#daysOf(job, leaderEnd);
    const { wish } = days;
    let best: Worth | null = null;
    for (const choice of wish === null ? [] : this.#choices(job, wish, days.runs)) {
      const distance = Math.abs(firstOf(choice.run) - firstOf(wish ?? choice.run));
      const worth = plus(this.worthOf(job, choice, distance), this.#with(at, job, choice));
      if (best === null || isBetter(worth, best)) best = worth;
      if (!isBetter(this.#ceilings[at] ?? [], best)) return best;
    }
    // What nobody attends has no choice.
    if (best !== null && job.attendees.length === 0) return best;
    this.#ends.set(job, null);
    const without = this.#from(at + 1);
    this.#ends.delete(job);
    return best === null || isBetter(without, best) ? without : best;
  }

  #with(at: number, job: Job, { run, halves }: Choice): Worth {
    const first = halves.map((half) => slot(firstOf(run), half));
    // The entry holds it on each of its days; attendees are there on the first.
    const days = run.flatMap((on) => halves.map((half) => slot(on, half)));
    for (const one of days) this.#slotsOf(job.row).add(one);
    for (const person of job.ties) for (const one of first) this.#slotsOf(person).add(one);
    this.#ends.set(job, lastOfRun(run));
    const worth = this.#from(at + 1);
    this.#ends.delete(job);
    for (const one of days) this.#slotsOf(job.row).delete(one);
    for (const person of job.ties) for (const one of first) this.#slotsOf(person).delete(one);
    return worth;
  }

  *#choices(job: Job, wish: Run, runs: readonly Run[]): Generator<Choice> {
    if (job.attendees.length === 0) {
      yield { run: wish, halves: job.activity.time === undefined ? [] : (job.choices[0] ?? []) };
      return;
    }
    for (const run of runs) {
      for (const halves of job.choices) if (this.#fits(job, run, halves)) yield { run, halves };
    }
  }

  #fits(job: Job, run: Run, halves: readonly Half[]): boolean {
    const on = firstOf(run);
    const slots = halves.map((half) => slot(on, half));
    const own = this.#slotsOf(job.row);
    return (
      on !== this.#kickoff &&
      !run.some((one) => halves.some((half) => own.has(slot(one, half)))) &&
      job.ties.every((person) => this.#canCome(person, on, slots))
    );
  }

  #canCome(person: Person, on: number, slots: readonly number[]): boolean {
    if (person.away.some((range) => isIn(range, on))) return false;
    const own = this.#slotsOf(person);
    const met = this.meetings.filter((one) => one.person === person && one.day === on);
    const taken = new Set(met.flatMap(({ halves }) => halves.map((half) => slot(on, half))));
    const others = [slot(on, 'am'), slot(on, 'pm')].filter((one) => own.has(one));
    return (
      busyness(met, on) + others.length < person.perDay &&
      !slots.some((one) => own.has(one) || taken.has(one))
    );
  }

  #daysOf(job: Job, leaderEnd: number | null): Days {
    const known = this.#days.get(job) ?? new Map<number | null, Days>();
    this.#days.set(job, known);
    const found = known.get(leaderEnd) ?? {
      wish: wishOf(this.world, job, leaderEnd),
      runs: runsIn(this.world, job, leaderEnd),
    };
    known.set(leaderEnd, found);
    return found;
  }

  #slotsOf(thing: unknown): Set<number> {
    const known = this.#taken.get(thing);
    if (known !== undefined) return known;
    const made = new Set<number>();
    this.#taken.set(thing, made);
    return made;
  }

  /** What has been chosen, as far as it matters to those that are left. */
  #stateAt(at: number): string {
    const left = this.#order.slice(at);
    const things = new Set<unknown>(left.flatMap((job) => [job.row, ...job.ties]));
    const from = 2 * Math.min(...left.map(({ base }) => base.from));
    const to = 2 * Math.max(...left.map(({ base }) => base.to)) + 1;
    const slots = [...things].map((thing) => {
      const taken = [...this.#slotsOf(thing)].filter((one) => from <= one && one <= to);
      return taken.sort((a, b) => a - b).join();
    });
    const ends = left.map(({ leader }) => (leader === null ? '' : (this.#ends.get(leader) ?? '-')));
    return `${at};${slots.join(';')};${ends.join()}`;
  }
}

interface Days {
  readonly wish: Run | null;
  readonly runs: readonly Run[];
}

class TooLarge extends Error {}

/** Those without choice first, then by the end of their windows, but never before what they come after. */
function rank(job: Job): number {
  const isTied = (one: Job): boolean =>
    one.attendees.length > 0 || (one.leader !== null && isTied(one.leader));
  const before = job.leader === null ? -Infinity : rank(job.leader) + 0.001;
  return Math.max(before, isTied(job) ? job.base.to : 0);
}
