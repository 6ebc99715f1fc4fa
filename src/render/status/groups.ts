import { cell, item } from '../../domain/columns.js';
import { asDay, formatDay, type Day } from '../../domain/day.js';
import type { Unit } from '../../domain/plan.js';
import { GroupTally, type GroupStatus } from '../../progress/summary.js';
import type { StatusOptions, StatusView } from './options.js';
import { statusWords, type StatusWords } from './words.js';

/** One row of a summary. */
export interface Group {
  readonly name: string;
  /** Whether it is the unit that the other groups stand under, without them. */
  readonly isAbove: boolean;
  /** Of the first of them. */
  readonly level: string;
  readonly echelon: string;
  readonly status: GroupStatus;
}

/** All that is shown, in groups and together. */
export interface Summary {
  /** What the groups are. */
  readonly title: string;
  /** In plan order, levels from the top down. */
  readonly groups: readonly Group[];
  /** Null where nothing is shown. */
  readonly total: GroupStatus | null;
}

/** What groups are: all under a unit at the top, or, of one that is all that is shown, its parts; or a level's echelons. */
type Grouping = 'top' | 'part' | 'level';

/** Walks through all that is shown. */
export function summaryOf(shown: StatusView, by: Grouping): Summary {
  const { status, view } = shown;
  const { entries } = view.schedule;
  const above = by === 'part' ? unitAboveAll(shown) : null;
  const members = new Map<number, { readonly entry: number; readonly tally: GroupTally }>();
  const total = new GroupTally(status);
  for (const entry of view.entries()) {
    const one = status.of(entry);
    const key = by === 'level' ? levelOf(shown, entry) : partOf(shown, entry, above);
    let group = members.get(key);
    if (group === undefined) members.set(key, (group = { entry, tally: new GroupTally(status) }));
    group.tally.add(entry, one);
    total.add(entry, one);
  }
  const inOrder = [...members].sort(([a], [b]) => (by === 'level' ? a - b : 0));
  const groups = inOrder.map(([key, { entry, tally }]) => ({
    name: by === 'level' ? levelText(shown, entry) : item(view.plan.units, key).name,
    isAbove: key === above && members.size > 1,
    level: entries.levelOf(entry).name,
    echelon: entries.echelonOf(entry),
    status: tally.finish(),
  }));
  const title = partTitle(shown, [...members.keys()], above);
  return { title, groups, total: groups.length === 0 ? null : total.finish() };
}

/**
 * The lowest unit that all that is shown stands under, or is: a city's office has its city alone at the top, and asks
 * for its counties. Null where there are several at the top.
 */
function unitAboveAll({ view }: StatusView): number | null {
  const { units } = view.plan;
  let above: number | null = null;
  for (const entry of view.entries()) {
    const own = view.schedule.entries.unitOf(entry).index;
    above = above === null ? own : commonAbove(units, above, own);
    if (above === null) return null;
  }
  return above;
}

function commonAbove(units: readonly Unit[], one: number, other: number): number | null {
  const path = new Set<number>();
  for (let at = one; at >= 0; at = item(units, at).parent) path.add(at);
  for (let at = other; at >= 0; at = item(units, at).parent) if (path.has(at)) return at;
  return null;
}

/** The unit right under `above` that the entry stands under, or `above` itself. */
function partOf({ view }: StatusView, entry: number, above: number | null): number {
  let unit = view.schedule.entries.unitOf(entry);
  while (unit.parent >= 0 && unit.parent !== above && unit.index !== above) {
    unit = item(view.plan.units, unit.parent);
  }
  return unit.index;
}

/** The name of a group, with a word where it is the unit above the others: its own entries alone. */
export const groupText = ({ name, isAbove }: Group, words: StatusWords): string =>
  isAbove ? words.itself(name) : name;

/** The level of the first that stands under `above`. */
function partTitle({ view }: StatusView, parts: readonly number[], above: number | null): string {
  const first = parts.find((one) => one !== above) ?? parts[0];
  if (first === undefined) return '';
  return item(view.plan.levels, item(view.plan.units, first).level).name;
}

/** More echelons than any level has. */
const ECHELONS = 1000;

function levelOf({ view }: StatusView, entry: number): number {
  const { entries } = view.schedule;
  return entries.unitOf(entry).level * ECHELONS + cell(entries.echelon, entry);
}

function levelText({ view }: StatusView, entry: number): string {
  const { entries } = view.schedule;
  const { name, echelons } = entries.levelOf(entry);
  return echelons.length > 1 ? `${name}·${entries.echelonOf(entry)}` : name;
}

/** The first line. */
export function headlineText(
  { status, view }: StatusView,
  total: GroupStatus,
  { language }: Pick<StatusOptions, 'language'>,
): string {
  const { counts, behind, lastEnd } = total;
  return statusWords[language].headline({
    on: formatDay(status.on),
    late: behind,
    redo: counts.redo,
    unreported: counts.unreported,
    lastEnd: shortDay(asDay(lastEnd), status.on),
    left: view.windowEnd === null ? null : view.windowEnd - lastEnd,
  });
}

/** `05-27`, or with the year where that is another than the one of the status. */
export function shortDay(day: Day, on: Day): string {
  const [text, other] = [formatDay(day), formatDay(on)];
  return text.slice(0, -6) === other.slice(0, -6) ? text.slice(-5) : text;
}

/** Where a group should be by the plan. */
export function plannedText(
  { view }: StatusView,
  { plannedStage }: GroupStatus,
  words: StatusWords,
): string {
  if (typeof plannedStage === 'string') return words[plannedStage];
  return item(view.plan.stages, plannedStage).name;
}

/** The name of a stage; of none that of the state. */
export const stageText = ({ view }: StatusView, stage: number | null): string =>
  stage === null ? '' : item(view.plan.stages, stage).name;

/** The stage of one that is late: those sent back, which the first line counts apart, are called so. */
export function lateStageText(shown: StatusView, entry: number, words: StatusWords): string {
  const { stage, state } = shown.status.of(entry);
  const text = stageText(shown, stage) || words.states.waiting;
  return state === 'redo' ? words.sentBack(text) : text;
}

/** `新城区·领导机关`, or the member's name. */
export function entryText({ view }: StatusView, entry: number): string {
  const { entries } = view.schedule;
  const member = entries.memberOf(entry);
  const unit = entries.unitOf(entry).name;
  if (member !== null) return `${unit}·${member.name}`;
  return entries.levelOf(entry).echelons.length > 1 ? `${unit}·${entries.echelonOf(entry)}` : unit;
}
