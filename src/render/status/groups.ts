import { cell, item } from '../../domain/columns.js';
import { asDay, formatDay, type Day } from '../../domain/day.js';
import { GroupTally, type GroupStatus } from '../../progress/summary.js';
import type { StatusOptions, StatusView } from './options.js';
import { statusWords, type StatusWords } from './words.js';

/** One row of a summary. */
export interface Group {
  readonly name: string;
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

/** Walks once through all that is shown. */
export function summaryOf(shown: StatusView, by: 'top' | 'level'): Summary {
  const { status, view } = shown;
  const { entries } = view.schedule;
  const members = new Map<number, { readonly entry: number; readonly tally: GroupTally }>();
  const total = new GroupTally(status);
  for (const entry of view.entries()) {
    const one = status.of(entry);
    const key = by === 'top' ? topOf(shown, entry) : levelOf(shown, entry);
    let group = members.get(key);
    if (group === undefined) members.set(key, (group = { entry, tally: new GroupTally(status) }));
    group.tally.add(entry, one);
    total.add(entry, one);
  }
  const inOrder = [...members].sort(([a], [b]) => (by === 'level' ? a - b : 0));
  const groups = inOrder.map(([key, { entry, tally }]) => ({
    name: by === 'top' ? item(view.plan.units, key).name : levelText(shown, entry),
    level: entries.levelOf(entry).name,
    echelon: entries.echelonOf(entry),
    status: tally.finish(),
  }));
  const title = view.plan.levels[0]?.name ?? '';
  return { title, groups, total: groups.length === 0 ? null : total.finish() };
}

/** The unit at the top that the entry stands under. */
function topOf({ view }: StatusView, entry: number): number {
  let unit = view.schedule.entries.unitOf(entry);
  while (unit.parent >= 0) unit = item(view.plan.units, unit.parent);
  return unit.index;
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

/** `新城区·领导机关`, or the member's name. */
export function entryText({ view }: StatusView, entry: number): string {
  const { entries } = view.schedule;
  const member = entries.memberOf(entry);
  const unit = entries.unitOf(entry).name;
  if (member !== null) return `${unit}·${member.name}`;
  return entries.levelOf(entry).echelons.length > 1 ? `${unit}·${entries.echelonOf(entry)}` : unit;
}
