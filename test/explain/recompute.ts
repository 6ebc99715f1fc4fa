import { day, difference, lastOf, later, sum, written, type Length } from '../oracle/days.js';
import type { Edge } from '../oracle/edges.js';
import type { Entry } from '../oracle/entries.js';
import { endOf, isCut, lengthOf, lengthsTo, windowEnd } from '../oracle/lengths.js';
import { isAllowed, type Problem } from '../oracle/problem.js';
import type { Explained, LimitStep, Skipped, Step, Tie } from './document.js';

/**
 * Goes over an explanation as a reader of the contract would, on the second solver's rules and days and on nothing of
 * `src/`. Each check throws at the first number that does not come out.
 */
export class Recomputed {
  readonly problem: Problem;
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #said: ReadonlyMap<string, Explained>;

  /** @param said all entries of the plan, in plan order. */
  constructor(problem: Problem, said: readonly Explained[]) {
    this.problem = problem;
    this.#indexes = new Map(said.map(({ id }, index) => [id, index]));
    this.#said = new Map(said.map((one) => [one.id, one]));
  }

  /** What is wrong with the chain of an entry; null where nothing is. */
  chainFault(one: Explained): string | null {
    const [first, ...rest] = one.chain;
    if (first === undefined) return 'no chain';
    const last = one.chain.at(-1)!;
    if (last.to !== one.id || last.date !== one.start) return 'ends elsewhere';
    let before = first;
    for (const step of rest) {
      if (step.from !== before.to) return 'a step begins elsewhere';
      before = step;
    }
    const faults = one.chain.map((step, at) => this.#stepFault(step, at === 0));
    return faults.find((fault) => fault !== null) ?? null;
  }

  #stepFault(step: Step, isFirst: boolean): string | null {
    if (step.date !== this.#of(step.to).start) return 'not the start of its entry';
    if (step.fromDate === null) return isFirst ? this.#ownFault(step) : 'counts from nothing';
    if (isFirst !== (step.from === null))
      return 'from nobody in the middle, or from somebody at first';
    const counted = step.from === null ? null : this.#of(step.from);
    const from = counted === null ? written(this.problem.plan.kickoff.day) : counted[step.of!];
    if (step.fromDate !== from) return `counts from ${step.fromDate} and not from ${from}`;
    const wish = later(day(from), spanOf(step.interval));
    if (step.wish !== written(wish)) return `wishes ${step.wish} and not ${written(wish)}`;
    const edges = this.problem.edges.filter(({ to }) => to === this.#index(step.to));
    return (
      this.#gaveWayFault(step, edges) ?? this.#strongestFault(step, edges) ?? this.detourFault(step)
    );
  }

  #ownFault({
    rule,
    from,
    of,
    interval,
    wish,
    date,
    skipped,
    setBy,
    gaveWay,
    to,
  }: Step): string | null {
    const entry = this.entry(to);
    const { plan } = this.problem;
    const byRules = entry.rules.start === undefined ? 'kickoff' : 'start';
    const expected = entry.fixed === null ? byRules : entry.fixedBy === 'own' ? 'fixed' : 'start';
    if (entry.fixed === null && !entry.onKickoff) return 'has its day from nobody';
    if (rule !== expected) return `is ${rule} and not ${expected}`;
    const own = written(entry.fixed ?? plan.kickoff.day);
    if (date !== own || wish !== own) return `starts by itself on ${date} and not on ${own}`;
    const nothing = [from, of, interval, setBy].every((value) => value === null);
    return nothing && skipped.length === 0 && gaveWay === 0 ? null : 'says more than there is';
  }

  #gaveWayFault(step: Step, edges: readonly Edge[]): string | null {
    const from = day(step.fromDate!);
    const edge = edges.find((one) => this.#isEdgeOf(one, step));
    if (edge === undefined) return `no such rule: ${step.rule}`;
    if ((edge.upper === null) !== (step.tolerance === null))
      return 'tolerance of a rule without limit';
    if (step.tolerance === null) return step.gaveWay === 0 ? null : 'gave way without a limit';
    const limit = later(from, sum(spanOf(step.interval), spanOf(step.tolerance)));
    if (limit !== edge.upper?.(from)) return 'another limit';
    const past = Math.max(0, day(step.date) - limit);
    return past === step.gaveWay ? null : `gave way ${step.gaveWay} and not ${past}`;
  }

  #isEdgeOf(edge: Edge, step: Step): boolean {
    const from = step.from === null ? null : this.#index(step.from);
    if (edge.rule !== step.rule || edge.from !== from) return false;
    return (
      edge.of === (step.of ?? 'start') && written(edge.want(day(step.fromDate!))) === step.wish
    );
  }

  /** No other edge wants a later day; of those that want the same, none comes first. */
  #strongestFault(step: Step, edges: readonly Edge[]): string | null {
    const own = [
      RANKS.indexOf(step.rule),
      step.from === null ? -1 : this.#index(step.from),
    ] as const;
    for (const edge of edges) {
      const wish = edge.want(this.dayOf(edge));
      if (wish > day(step.wish)) return `${edge.rule} wants a later day`;
      if (wish < day(step.wish)) continue;
      const rank = RANKS.indexOf(edge.rule) - own[0];
      if (rank < 0 || (rank === 0 && (edge.from ?? -1) < own[1])) return `${edge.rule} comes first`;
    }
    return null;
  }

  /** The day that an edge counts from. */
  dayOf({ from, of }: Edge): number {
    if (from === null) return this.problem.plan.kickoff.day;
    return day([...this.#said.values()][from]![of]);
  }

  /** Wish, closed days and what else set the day give the date. */
  detourFault({ wish, date, skipped, setBy, to }: Step): string | null {
    const entry = this.entry(to);
    const [from, until] = [day(wish), day(date)];
    const between = until < from ? daysIn(until + 1, from) : daysIn(from, until - 1);
    const closed = between.filter((one) => !isAllowed(this.problem, entry, one));
    if (told(skipped).join() !== closed.join()) return 'other closed days';
    if (setBy === null) return closed.length === between.length ? null : 'open days lie between';
    if (setBy.rule === 'placement') return setBy.date === date ? null : 'placed elsewhere';
    if (from === until) return 'set by something, and as wished';
    const bound = day(setBy.date);
    const reached =
      until > from
        ? this.#next(entry, Math.max(bound, from))
        : this.#previous(entry, Math.min(bound, from));
    return reached === until ? null : `comes to ${written(reached)} and not to ${date}`;
  }

  /** What is wrong with what holds an entry from above. */
  limitFault(one: Explained): string | null {
    if (one.limit === null) return one.latest === null ? null : 'held by nothing';
    const { date, chain } = one.limit;
    if (date !== one.latest) return 'another latest day';
    const last = chain.at(-1);
    if (last === undefined || last.to !== one.id || last.date !== date) return 'ends elsewhere';
    for (const [at, step] of chain.entries()) {
      const fault = at === 0 ? this.#rootFault(step) : this.#holdFault(step, chain[at - 1]!);
      if (fault !== null) return `${step.rule} ${step.side}: ${fault}`;
    }
    return null;
  }

  #rootFault(step: LimitStep): string | null {
    const entry = this.entry(step.to);
    const { plan } = this.problem;
    const notAfter = Math.min(...entry.bounds.map((bound) => bound.notAfter ?? Infinity));
    if (step.from !== null) return 'begins with somebody else';
    switch (step.rule) {
      case 'fixed':
        return step.date === written(entry.fixed!) ? null : 'not the fixed day';
      case 'kickoff':
        return step.date === written(plan.kickoff.day) && entry.onKickoff
          ? null
          : 'not the kickoff';
      case 'not-after':
        return step.wish === written(notAfter) ? this.#snapFault(step) : 'not the bound';
      case 'calendar':
        return this.#next(entry, day(step.date) + 1) > 1e9 ? null : 'days go on';
      case 'window': {
        if (step.fromDate !== written(windowEnd(plan, entry)!)) return 'another window';
        const wish = lastFrom(day(step.fromDate), (x) => lastOf(x, spanOf(step.interval)));
        if (step.wish !== written(wish)) return `wishes ${step.wish} and not ${written(wish)}`;
        if (step.stage !== null) return null;
        if (!this.#isPlain(entry, step.interval, wish, day(step.fromDate))) return 'another length';
        return endOf(plan, entry, wish) <= day(step.fromDate) ? this.#snapFault(step) : 'too late';
      }
      default:
        return this.#sideFault(step);
    }
  }

  /** Whether a length is told as the rule has it, wherever the rule's own length gives the same day. */
  #isPlain(entry: Entry, said: string | null, wish: number, limit: number): boolean {
    const own = lengthOf(entry);
    const { months, days: rest } = spanOf(said);
    const isOwn = months === own.months && rest === own.days;
    return isOwn || lastFrom(limit, (x) => lastOf(x, own)) !== wish;
  }

  #holdFault(step: LimitStep, before: LimitStep): string | null {
    if (step.from !== before.to || step.fromStage !== before.stage) return 'begins elsewhere';
    if (step.fromDate !== before.date) return 'counts from another day';
    return this.#sideFault(step);
  }

  #sideFault(step: LimitStep): string | null {
    const from = day(step.fromDate!);
    const [interval, tolerance] = [spanOf(step.interval), spanOf(step.tolerance ?? 'P0D')];
    const upper = later(from, sum(interval, tolerance)) + step.gaveWay;
    const length = step.length === null ? null : spanOf(step.length);
    const after = (x: number): number =>
      later(length === null ? x : lastOf(x, length), difference(interval, tolerance));
    const wish = step.side === 'upper' ? upper : lastFrom(from, after);
    if (step.wish !== written(wish)) return `wishes ${step.wish} and not ${written(wish)}`;
    if (step.length !== null) {
      const until = lastFrom(from, (x) => later(x, interval));
      if (!this.#isPlain(this.entry(step.to), step.length, wish, until)) return 'another length';
    }
    return this.#ruleFault(step, wish) ?? (step.stage === null ? this.#snapFault(step) : null);
  }

  /** Whether there is such a rule, and it says the same. */
  #ruleFault(step: LimitStep, wish: number): string | null {
    const [to, from] = [this.#index(step.to), step.from === null ? null : this.#index(step.from)];
    if (step.rule === 'duration') return to === from ? null : 'days of two entries';
    if (step.stage !== null || step.fromStage !== null) {
      const waits = this.problem.waits.some((wait) => wait.from === to && wait.to === from);
      const ends = this.problem.edges.some(
        (edge) =>
          edge.rule === 'after' && edge.of === 'end' && edge.from === to && edge.to === from,
      );
      // The end that is waited for is that of the entry's last stage.
      return (step.rule === 'after' ? ends && step.fromStage === null : waits)
        ? null
        : 'nobody waits';
    }
    const [source, target] = step.side === 'upper' ? [from, to] : [to, from];
    const edges = this.problem.edges.filter(
      (edge) => edge.rule === step.rule && edge.from === source && edge.to === target,
    );
    const counted = day(step.fromDate!);
    const says = ({ upper, lower, of }: Edge): boolean => {
      if (step.side === 'upper') return upper !== null && upper(counted) + step.gaveWay === wish;
      const entry = this.problem.entries[to]!;
      const reach = (x: number) => lower(of === 'end' ? endOf(this.problem.plan, entry, x) : x);
      return reach(wish) <= counted && (of === 'end' || reach(wish + 1) > counted);
    };
    if (!edges.some(says)) return 'no rule says so';
    if (step.gaveWay === 0 || step.from === null) return null;
    // A limit gives way just as far as needed: the calendar itself uses it up.
    const [edge] = edges;
    const start = day(this.#of(step.from).start);
    return day(this.#of(step.to).start) - edge!.upper!(start) === step.gaveWay
      ? null
      : 'gave way otherwise';
  }

  #snapFault({ to, wish, date, skipped }: LimitStep): string | null {
    const entry = this.entry(to);
    if (entry.fixed !== null || entry.onKickoff) return 'is held, and has its day by itself';
    const closed = daysIn(day(date) + 1, day(wish));
    if (told(skipped).join() !== closed.join()) return 'other closed days';
    if (closed.some((one) => isAllowed(this.problem, entry, one))) return 'a later day is open';
    return isAllowed(this.problem, entry, day(date)) ? null : 'is closed itself';
  }

  /** Those whose chains pass through an entry, the nearest first. */
  followers(one: Explained): string[] {
    const found: { readonly id: string; readonly steps: number }[] = [];
    for (const { id, chain } of this.#said.values()) {
      const at = chain.findIndex(({ to }) => to === one.id);
      if (at >= 0 && id !== one.id) found.push({ id, steps: chain.length - at });
    }
    // Stable: those of one distance stay in plan order.
    return found.sort((a, b) => a.steps - b.steps).map(({ id }) => id);
  }

  /** What is wrong with the waits of an entry's stages. */
  waitsFault({ id, start, end, stages }: Explained): string | null {
    const entry = this.entry(id);
    const waited = stages.reduce((total, { waits }) => total + (waits?.days ?? 0), 0);
    // A window that cuts the last stage short hides how long the entry would have been.
    if (waited > 0 && isCut(entry)) return null;
    const laid = lengthsTo(this.problem.plan, day(start), day(end) - waited);
    let begin = day(start);
    for (const [k, stage] of stages.entries()) {
      begin += (k === 0 ? 0 : laid[k - 1]!) + (stage.waits?.days ?? 0);
      if (stage.start !== written(begin))
        return `${stage.name} begins ${stage.start} and not ${written(begin)}`;
      const leaders = this.problem.waits.filter(({ to }) => to === entry.index);
      const ready = leaders.map(({ from, interval }) =>
        later(day([...this.#said.values()][from]!.stages[k]!.start), interval),
      );
      if (stage.waits === null) continue;
      if (Math.max(...ready) !== begin) return `${stage.name} waits for nobody`;
      const leader = leaders[ready.indexOf(begin)]!;
      if (this.#index(stage.waits.from) > leader.from) return 'waits for another';
      if (
        later(day(this.#of(stage.waits.from).stages[k]!.start), spanOf(stage.waits.interval)) !==
        begin
      )
        return 'waits for somebody else';
    }
    return null;
  }

  /** What is wrong with the edges and bounds of `--all`. */
  tiesFault({ id, edges, bounds }: Explained): string | null {
    const index = this.#index(id);
    const { edges: held, dropped } = this.problem;
    const touches = ({ from, to }: Edge): boolean => from === index || to === index;
    const isPlain = ({ rule }: { readonly rule: string }): boolean =>
      rule !== 'after' && rule !== 'lead-first';
    const expected = [
      ...held.map((edge) => ({ edge, released: false })),
      ...dropped.map((edge) => ({ edge, released: true })),
    ].filter(({ edge }) => isPlain(edge) && touches(edge));
    const rows = expected.map(({ edge, released }) => this.#tieRow(edge, released));
    // Of `start: kickoff` behind a day of the unit's own the second solver makes no edge.
    const isVoidKickoff = ({ rule, released, to }: Tie): boolean =>
      released && rule === 'start' && this.entry(to).rules.start?.anchor === 'kickoff';
    const plain = (edges ?? []).filter((tie) => isPlain(tie) && !isVoidKickoff(tie));
    const said = plain.map((tie) => {
      const { rule, from, to, low, wish, high, released } = tie;
      return [rule, from, to, low, wish, high, released].join(' ');
    });
    if (sorted(said).join('\n') !== sorted(rows).join('\n'))
      return `says ${said.join()} of ${rows.join()}`;
    const waits = new Set(
      held.filter(({ to, item }) => to === index && item).map(({ item }) => item),
    );
    const items = (edges ?? []).filter(
      (tie) => tie.rule === 'after' && tie.to === id && !tie.released,
    );
    if (items.length !== waits.size) return 'another number of items to wait for';
    return this.#boundsFault(index, bounds ?? []);
  }

  #tieRow(edge: Edge, released: boolean): string {
    const ids = [...this.#said.keys()];
    const from = this.dayOf(edge);
    const days = [edge.lower(from), edge.want(from)].map(written);
    const high = edge.upper === null ? null : written(edge.upper(from));
    const source = edge.from === null ? null : ids[edge.from];
    return [edge.rule, source, ids[edge.to], ...days, high, released].join(' ');
  }

  #boundsFault(index: number, said: NonNullable<Explained['bounds']>): string | null {
    const { plan } = this.problem;
    const entry = this.problem.entries[index]!;
    const expected: string[] = [];
    const bound = (rule: string, date: number): void => {
      if (Number.isFinite(date)) expected.push(`${rule} ${written(date)}`);
    };
    if (entry.fixed !== null) bound('fixed', entry.fixed);
    else if (entry.onKickoff) bound('kickoff', plan.kickoff.day);
    bound('not-before', Math.max(...entry.bounds.map(({ notBefore }) => notBefore ?? -Infinity)));
    bound('not-after', Math.min(...entry.bounds.map(({ notAfter }) => notAfter ?? Infinity)));
    const end = windowEnd(plan, entry);
    const isHard = (entry.rules.window?.severity ?? 'error') === 'error';
    if (end !== null && isHard)
      bound(
        'window',
        lastFrom(end, (x) => endOf(plan, entry, x)),
      );
    const told = said
      .filter(({ rule }) => rule !== 'placement')
      .map(({ rule, date }) => `${rule} ${date}`);
    return told.join() === expected.join() ? null : `bounds ${told.join()} of ${expected.join()}`;
  }

  entry(id: string): Entry {
    return this.problem.entries[this.#index(id)]!;
  }

  #index(id: string): number {
    return this.#indexes.get(id)!;
  }

  #of(id: string): Explained {
    return this.#said.get(id)!;
  }

  #next(entry: Entry, from: number): number {
    for (let one = from; one < from + 2000; one++)
      if (isAllowed(this.problem, entry, one)) return one;
    return Infinity;
  }

  #previous(entry: Entry, from: number): number {
    for (let one = from; one > from - 2000; one--)
      if (isAllowed(this.problem, entry, one)) return one;
    return -Infinity;
  }
}

/** Of two rules that want the same day, the one that stands first here is the reason. */
const RANKS = ['stagger', 'overlap', 'start', 'system', 'after', 'lead-first'];

/** `P1M2D`: a month and two days. */
function spanOf(text: string | null): Length {
  const found = /^P(?:(\d+)M)?(?:(\d+)D)?$/u.exec(text ?? '');
  if (found === null) throw new Error(`no span: ${text}`);
  return { months: Number(found[1] ?? 0), days: Number(found[2] ?? 0) };
}

/** The last day whose image, which never goes back, is no later than `limit`. */
function lastFrom(limit: number, image: (x: number) => number): number {
  let found = limit + 800;
  while (image(found) > limit) found--;
  return found;
}

const sorted = (rows: readonly string[]): string[] =>
  [...rows].sort((a, b) => (a < b ? -1 : Number(a > b)));

const daysIn = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);

const told = (skipped: readonly Skipped[]): number[] =>
  skipped.flatMap(({ from, to }) => daysIn(day(from), day(to)));
