import { asDay, type Day } from '../../domain/day.js';
import { AFTERNOON, BROKEN, DAY, lostCost } from '../place/costs.js';
import { dayOfHalf, halfDay } from '../place/half-day.js';
import { NO_CHOICES, type Choices } from '../place/problem.js';
import { countOf } from '../place/weight.js';
import type { Due } from './due.js';
import { halfRuleOf } from './half-rule.js';
import type { HeldDays, Starts } from './held-days.js';
import { isBrokenAt, lostBy, weightWithLater, wishOf, type Counts } from './room.js';

/** What a job is made from. */
export interface Offer {
  readonly choices: Choices;
  /** What is lost where it has no day, and isn't lost with any: see `Job`. */
  readonly weight: number;
  readonly worth: number;
}

/** Half-days that an occurrence may take. Those with the same days share one list, which placing depends on for speed. */
export class ChoicesMaker {
  readonly #kickoff: Day;
  readonly #offers = new Map<Due, Map<string, Offer>>();
  readonly #counts = new Map<Due, Map<string, Counts>>();
  readonly #shared = new Map<HeldDays, Map<string, Choices>>();

  constructor(kickoff: Day) {
    this.#kickoff = kickoff;
  }

  /**
   * @param starts those that are left of its own.
   * @param isInvited whether anybody is to come: on the kickoff day nobody can.
   * @param idle of what comes after it, that which is no job and not behind one; by place.
   */
  of(due: Due, starts: Starts, isInvited: boolean, idle: ReadonlySet<number>): Offer {
    const later = idle.size === 0 ? '' : [...idle].join();
    const key = `${starts.lo} ${starts.hi} ${isInvited ? 1 : 0} ${later}`;
    let known = this.#offers.get(due);
    if (known === undefined) this.#offers.set(due, (known = new Map<string, Offer>()));
    let offer = known.get(key);
    if (offer === undefined) known.set(key, (offer = this.#make(due, starts, isInvited, idle)));
    return offer;
  }

  #make(due: Due, starts: Starts, isInvited: boolean, idle: ReadonlySet<number>): Offer {
    const open = this.#startsOf(due, starts, isInvited);
    const counts = this.#countsOf(due, idle);
    const all = open.map((start) => lostBy(due, start));
    // Nothing behind it counts, so no start loses any of it.
    const own = idle.size === 0 ? open.map(() => 0) : open.map((at) => lostBy(due, at, counts));
    const [least, leastOwn] = [leastOf(all), leastOf(own)];
    const wish = wishOf(due, openRange(open));
    const isAlike = all.every((lost) => lost === least);
    const fault = (at: number) => lostCost(countOf((all[at] ?? 0) - least));
    const make = () => listOf(due, open, wish, isAlike ? null : fault);
    const choices = isAlike ? this.#share(due, open, wish, make) : make();
    const isSure = own.every((lost) => lost === leastOwn);
    const perStart = own.map((lost) => lost - leastOwn);
    return {
      choices: isSure ? choices : { ...choices, losses: perChoice(choices, open, due, perStart) },
      weight: weightWithLater(due, counts) - leastOwn,
      worth: weightWithLater(due) - least,
    };
  }

  /** It and what is idle behind it: one function for the same, since what is lost is kept by it. */
  #countsOf(due: Due, idle: ReadonlySet<number>): Counts {
    const later = [...idle].join();
    let known = this.#counts.get(due);
    if (known === undefined) this.#counts.set(due, (known = new Map<string, Counts>()));
    let counts = known.get(later);
    if (counts === undefined) {
      counts = ({ place }) => place === due.place || idle.has(place);
      known.set(later, counts);
    }
    return counts;
  }

  /** The places of the days on which it may start. */
  #startsOf({ held }: Due, { lo, hi }: Starts, isInvited: boolean): number[] {
    const open: number[] = [];
    for (let start = lo; start <= hi; start++) {
      if (!isInvited || held.dayAt(start) !== this.#kickoff) open.push(start);
    }
    return open;
  }

  #share(due: Due, open: readonly number[], wish: number, make: () => Choices): Choices {
    const { held, activity } = due;
    const rule = halfRuleOf(activity);
    const key = [
      open[0],
      open.at(-1),
      open.length,
      wish,
      activity.days,
      ...rule.halves,
      rule.isWhole,
    ];
    let known = this.#shared.get(held);
    if (known === undefined) this.#shared.set(held, (known = new Map<string, Choices>()));
    let choices = known.get(key.join());
    if (choices === undefined) known.set(key.join(), (choices = make()));
    return choices;
  }
}

const leastOf = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0);

/** Without the days at either end that are not open. */
const openRange = (open: readonly number[]): Starts => ({
  lo: open[0] ?? 0,
  hi: open.at(-1) ?? -1,
});

function listOf(
  due: Due,
  open: readonly number[],
  wish: number,
  fault: ((at: number) => number) | null,
): Choices {
  if (wish < 0) return NO_CHOICES;
  const { held, activity } = due;
  const rule = halfRuleOf(activity);
  const wished = held.dayAt(wish);
  const isBrokenWish = isBrokenAt(due, wish);
  const [halves, costs]: [number[], number[]] = [[], []];
  for (const [at, start] of open.entries()) {
    const day = held.dayAt(start);
    const broken = isBrokenAt(due, start) && !isBrokenWish ? BROKEN : 0;
    for (const half of rule.halves) {
      halves.push(halfDay(day, half));
      const late = half === 'pm' && rule.halves.length > 1 ? AFTERNOON : 0;
      costs.push((fault?.(at) ?? 0) + broken + Math.abs(day - wished) * DAY + late);
    }
  }
  const { days } = activity;
  const starts = new Map(open.map((start) => [held.dayAt(start) as number, start]));
  return {
    halves: Int32Array.from(halves),
    costs: Float64Array.from(costs),
    isWhole: rule.isWhole,
    losses: null,
    isLong: days > 1,
    daysOf: (choice) => {
      const day = dayOfHalf(halves[choice] ?? 0);
      return days === 1 ? [day] : held.run(starts.get(day) ?? 0, days);
    },
  };
}

function perChoice(
  { halves }: Choices,
  open: readonly number[],
  { held }: Due,
  perStart: readonly number[],
): Float64Array {
  const byDay = new Map(open.map((start, at) => [asDay(held.dayAt(start)), perStart[at] ?? 0]));
  return Float64Array.from(halves, (half) => byDay.get(dayOfHalf(half)) ?? 0);
}
