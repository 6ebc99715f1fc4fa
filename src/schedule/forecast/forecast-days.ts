import { cell, smallCell } from '../../domain/columns.js';
import type { Day } from '../../domain/day.js';
import { NOT_REPORTED, type Reported } from '../../domain/reported.js';
import { edgesInto } from '../network/topology.js';
import type { Run } from '../run.js';
import type { Schedule } from '../types.js';
import { nearestStart, nextStart } from './allowed.js';
import { StageDays } from './stage-days.js';

/** Stands for an entry that nobody else moves. */
export const NOBODY = -1;

/** What moved the start of an entry: an edge of the network, the day of the status, or nothing. */
const NO_EDGE = -1;
export const BY_STATUS = -2;

/**
 * The days of all entries as they are now: those that were reported, and what comes of them. A walk along the edges of the
 * plan's network, each node once, after all that it looks at:
 *
 *     begun                        on the day that was reported
 *     nobody spoke of it           on its planned day, where that has passed
 *     else                         max(planned, least distances, what it wants), on an allowed day
 *
 * Every step is a maximum of non-decreasing functions of the days before it, so a later report moves nobody earlier;
 * upper limits are not among them. An entry that the plan starts before what it wants, for some limit's sake, wants
 * nothing later here either. Without reports each day is the planned one, which keeps all least distances.
 */
export class ForecastDays {
  readonly run: Run;
  readonly planned: Schedule;
  readonly reported: Reported;
  readonly on: Day;
  readonly start: Int32Array;
  readonly stages: StageDays;
  /** The edge that moved the start of each entry. */
  readonly startEdge: Int32Array;
  readonly movedBy: Int32Array;
  /** By group: the day that counts, now and as planned, and the entry that it is the day of. */
  readonly #group: Int32Array;
  readonly #plannedGroup: Int32Array;
  readonly #lastOfGroup: Int32Array;

  constructor(run: Run, planned: Schedule, reported: Reported, on: Day) {
    const { size } = run.entries;
    this.run = run;
    this.planned = planned;
    this.reported = reported;
    this.on = on;
    this.stages = new StageDays(planned, reported, on);
    this.start = planned.start.slice();
    this.startEdge = new Int32Array(size).fill(NO_EDGE);
    this.movedBy = new Int32Array(size).fill(NOBODY);
    const { length } = run.network.nodes.groups;
    this.#group = new Int32Array(length);
    this.#plannedGroup = new Int32Array(length);
    this.#lastOfGroup = new Int32Array(length).fill(NOBODY);
  }

  /**
   * Gives all their days. What goes in a circle, as stages of entries with fixed starts may, has no order: it comes
   * last, and its stages wait for nobody, as in the plan.
   */
  walk(order: Int32Array): void {
    const { network } = this.run;
    const isOrdered = new Uint8Array(network.size);
    for (const node of order) {
      isOrdered[node] = 1;
      this.#visit(node, true);
    }
    for (const node of isOrdered.keys()) {
      if (smallCell(isOrdered, node) === 0) this.#visit(node, false);
    }
  }

  /** @param waits whether all edges into the node come from nodes that had their turn. */
  #visit(node: number, waits: boolean): void {
    const { nodes } = this.run.network;
    if (nodes.isEntry(node)) this.#visitEntry(node);
    else if (nodes.isGroup(node)) this.#gather(node);
    else if (nodes.isStage(node)) this.#visitStage(node, waits);
  }

  /** The day of a node that an entry may come after: of a group, that of the last of its members. */
  dayOf(node: number): number {
    return this.#dayIn(node, this.start, this.#group);
  }

  plannedDayOf(node: number): number {
    return this.#dayIn(node, this.planned.start, this.#plannedGroup);
  }

  /** The entry whose day that is; `NOBODY` for the kickoff. */
  entryBehind(node: number): number {
    const { nodes } = this.run.network;
    if (nodes.isEntry(node)) return node;
    return nodes.isGroup(node) ? cell(this.#lastOfGroup, node - nodes.kickoff - 1) : NOBODY;
  }

  #dayIn(node: number, start: Int32Array, group: Int32Array): number {
    const { nodes } = this.run.network;
    if (nodes.isEntry(node)) return cell(start, node);
    if (node === nodes.kickoff) return this.run.entries.plan.kickoff.day;
    return cell(group, node - nodes.kickoff - 1);
  }

  #visitEntry(entry: number): void {
    this.start[entry] = this.#startOf(entry);
    const { stages } = this.run.network.nodes;
    // The stages of those whom `lead-first` concerns have nodes of their own.
    const last = stages.has(entry) ? 1 : this.stages.count;
    for (let stage = 0; stage < last; stage++)
      this.stages.lay(entry, stage, cell(this.start, entry), -Infinity);
  }

  #visitStage(node: number, waits: boolean): void {
    const { nodes } = this.run.network;
    const owner = nodes.stages.ownerOf(node);
    const stage = nodes.stages.stageOf(node);
    if (!nodes.isEntry(owner) || stage >= this.stages.count) return;
    let [wait, leader] = [-Infinity, NOBODY];
    for (const edge of waits ? edgesInto(this.run.network, node) : []) {
      const { rule, lower } = this.run.network.relation(edge);
      if (rule !== 'lead-first') continue;
      const source = nodes.stages.ownerOf(this.run.network.source(edge));
      const [begin, behind] = this.#stageBegin(source, stage);
      const day = lower.at(begin);
      if (day > wait) [wait, leader] = [day, behind];
    }
    const waited = this.stages.lay(owner, stage, cell(this.start, owner), wait);
    if (waited && this.#movesLater(owner)) this.#blame(owner, leader);
  }

  /** When a stage of an entry begins, or that of the last member of a group; and the entry that it is of. */
  #stageBegin(owner: number, stage: number): readonly [day: number, entry: number] {
    const { nodes } = this.run.network;
    if (nodes.isEntry(owner))
      return [cell(this.stages.starts, owner * this.stages.count + stage), owner];
    let [last, behind] = [-Infinity, NOBODY];
    for (const member of nodes.groupAt(owner).members.listed()) {
      const day = cell(this.stages.starts, member * this.stages.count + stage);
      if (day > last) [last, behind] = [day, member];
    }
    return [last, behind];
  }

  #gather(node: number): void {
    const { nodes } = this.run.network;
    const { of, members } = nodes.groupAt(node);
    const at = node - nodes.kickoff - 1;
    let [last, planned, behind] = [-Infinity, -Infinity, NOBODY];
    for (const member of members.listed()) {
      const day = of === 'start' ? cell(this.start, member) : this.stages.lastDay(member);
      planned = Math.max(planned, cell(this.planned[of], member));
      if (day > last) [last, behind] = [day, member];
    }
    this.#group[at] = last;
    this.#plannedGroup[at] = planned;
    this.#lastOfGroup[at] = behind;
  }

  #startOf(entry: number): number {
    const planned = cell(this.planned.start, entry);
    const first = entry * this.stages.count;
    if (this.stages.isBegun(entry)) {
      const started = cell(this.reported.starts, first);
      if (started !== NOT_REPORTED) return started;
      const done = cell(this.reported.ends, first);
      return Math.min(planned, done === NOT_REPORTED ? cell(this.reported.anew, entry) : done);
    }
    const isReported = this.stages.isReported(entry);
    if (!isReported && planned <= this.on) return planned;
    return this.#pushed(entry, planned, isReported ? this.on : planned);
  }

  /** The start of an entry that has not begun. @param least no earlier than this, whatever the others do. */
  #pushed(entry: number, planned: number, least: number): number {
    let need = planned;
    const note = (day: number, edge: number): void => {
      if (day <= need) return;
      need = day;
      this.startEdge[entry] = edge;
    };
    note(least, BY_STATUS);
    const { terms } = this.run.network;
    if (!terms.isFixed(entry) && !terms.isOnKickoff(entry)) this.#pull(entry, planned, note);
    if (need <= planned) return planned;
    const edge = cell(this.startEdge, entry);
    if (edge >= 0) this.#blame(entry, this.entryBehind(this.run.network.source(edge)));
    return nextStart(this.run, entry, need);
  }

  /** What the edges into an entry ask for: their least distances, and the wish of the last of them. */
  #pull(entry: number, planned: number, note: (day: number, edge: number) => void): void {
    const { network } = this.run;
    let [wish, wished, wishEdge] = [-Infinity, -Infinity, NO_EDGE];
    for (const edge of edgesInto(network, entry)) {
      const { lower, want } = network.relation(edge);
      const source = network.source(edge);
      const day = this.dayOf(source);
      note(lower.at(day), edge);
      wished = Math.max(wished, want.at(this.plannedDayOf(source)));
      const wanted = want.at(day);
      if (wanted > wish) [wish, wishEdge] = [wanted, edge];
    }
    if (wish <= planned || network.terms.of(entry).placement !== 'nearest') return;
    const isDenied = wished > planned && planned < nearestStart(this.run, entry, wished);
    if (!isDenied) note(nearestStart(this.run, entry, wish), wishEdge);
  }

  /** Whether nothing but waiting makes the entry end later than planned; one that has begun may be late of its own. */
  #movesLater(entry: number): boolean {
    if (cell(this.movedBy, entry) !== NOBODY) return false;
    if (!this.stages.isBegun(entry)) return true;
    const alone = this.stages.lastDayAlone(entry, cell(this.start, entry));
    return alone <= cell(this.planned.end, entry);
  }

  #blame(entry: number, other: number): void {
    this.movedBy[entry] = other;
  }
}
