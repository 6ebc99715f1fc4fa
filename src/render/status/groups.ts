import { cell, item } from '../../domain/columns.js';
import { asDay, formatDay, type Day } from '../../domain/day.js';
import { summarizeGroup, type GroupStatus } from '../../progress/summary.js';
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

/** The title of the groups, and they themselves, in plan order. */
export function groupsOf(
  shown: StatusView,
  by: 'top' | 'level',
): { readonly title: string; readonly groups: readonly Group[] } {
  const { levels } = shown.view.plan;
  const members = new Map<string, { readonly name: string; readonly entries: number[] }>();
  for (const entry of shown.view.entries()) {
    const [key, name] = by === 'top' ? topOf(shown, entry) : levelOf(shown, entry);
    const group = members.get(key);
    if (group === undefined) members.set(key, { name, entries: [entry] });
    else group.entries.push(entry);
  }
  const groups = [...members.entries()].map(([key, { name, entries }]) => ({
    key,
    name,
    level: shown.view.schedule.entries.levelOf(item(entries, 0)).name,
    echelon: shown.view.schedule.entries.echelonOf(item(entries, 0)),
    status: summarizeGroup(shown.status, entries),
  }));
  // Levels stand from the top down, whatever comes first in the plan.
  if (by === 'level') groups.sort((a, b) => Number(a.key) - Number(b.key));
  return { title: levels[0]?.name ?? '', groups };
}

function topOf({ view }: StatusView, entry: number): readonly [key: string, name: string] {
  const { entries } = view.schedule;
  let unit = entries.unitOf(entry);
  while (unit.parent >= 0) unit = item(view.plan.units, unit.parent);
  return [String(unit.index), unit.name];
}

/** More echelons than any level has. */
const ECHELONS = 1000;

function levelOf({ view }: StatusView, entry: number): readonly [key: string, name: string] {
  const { entries } = view.schedule;
  const level = entries.levelOf(entry);
  const key = entries.unitOf(entry).level * ECHELONS + cell(entries.echelon, entry);
  const name = level.echelons.length > 1 ? `${level.name}·${entries.echelonOf(entry)}` : level.name;
  return [String(key), name];
}

/** Of all that is shown; null where that is nothing. */
export function totalOf({ status, view }: StatusView): GroupStatus | null {
  const all = summarizeGroup(status, view.entries());
  return all.entries === 0 ? null : all;
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
