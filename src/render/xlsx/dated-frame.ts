import type { DatedPart, Half, TimeOfDay } from '../../domain/activities.js';
import { cell, item } from '../../domain/columns.js';
import { pathOf, type Plan } from '../../domain/plan.js';
import type { Placement } from '../../activities/types.js';
import type { Day } from '../../domain/day.js';
import { serialOf } from '../sheet/serial.js';
import type { CellValue } from '../sheet/worksheet.js';
import { datedWords, type DatedWords } from './dated-words.js';
import type { Frame } from './frame.js';
import { cellText } from './text.js';

/** What the sheets of dated events share. */
export interface DatedFrame {
  readonly frame: Frame;
  readonly placement: Placement;
  readonly dated: DatedPart;
  readonly words: DatedWords;
  /** Whether the unit has any entry that is shown. */
  readonly showsUnit: (unit: number) => boolean;
  /** Whether nothing is hidden. */
  readonly isWhole: boolean;
  readonly pathText: (unit: number) => string;
  readonly stageText: (stage: number | null) => string | null;
  readonly attendees: (people: readonly number[]) => string | null;
}

/** Names in one cell. */
export const BETWEEN = '、';

/** Null where the plan dates nothing but entries. */
export function datedFrame(frame: Frame): DatedFrame | null {
  const { view, language } = frame;
  const { placement } = view;
  const { dated, stages, units }: Plan & { readonly dated?: DatedPart } = view.plan;
  if (placement === null || dated === undefined) return null;
  const { entries } = view.schedule;
  const shown = new Uint8Array(units.length);
  let count = 0;
  for (const entry of view.entries()) {
    shown[cell(entries.unit, entry)] = 1;
    count++;
  }
  return {
    frame,
    placement,
    dated,
    words: datedWords[language],
    showsUnit: (unit) => shown[unit] === 1,
    isWhole: count === entries.size,
    pathText: (unit) => cellText(pathOf(units, item(units, unit)).join('/')),
    stageText: (stage) => (stage === null ? null : cellText(item(stages, stage).name)),
    attendees: (people) =>
      people.length === 0
        ? null
        : people.map((one) => cellText(item(placement.people, one).name)).join(BETWEEN),
  };
}

export const dayCell = (day: Day | null): CellValue => (day === null ? null : serialOf(day));

/** `09:00`, with hours `09:00-11:00`; else the half-day that is taken; else nothing. */
export function timeText(
  { time, hours }: TimeOfDay,
  half: Half | null,
  { half: halves }: DatedWords,
): string | null {
  if (time !== null) {
    const end = hours === null ? '' : `-${clock(time + hours * 60)}`;
    return `${clock(time)}${end}`;
  }
  return half === null ? null : halves[half];
}

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), Math.round(minutes % 60)]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

/** What has a day, and takes a half-day of it perhaps. */
interface OnDay {
  readonly day: Day | null;
  readonly half: Half | null;
}

/** By day and half-day, what takes none first; what has no day stands last; equals stay as they were. */
export const byDay = <T extends OnDay>(rows: readonly T[]): T[] =>
  [...rows].sort(
    (a, b) => (a.day ?? Infinity) - (b.day ?? Infinity) || halfRank(a) - halfRank(b) || 0,
  );

const halfRank = ({ half }: OnDay): number => (half === null ? 0 : half === 'am' ? 1 : 2);
