import type { Language } from '../../diagnostics/code-entry.js';
import { cell } from '../../domain/columns.js';
import { asDay, type Day } from '../../domain/day.js';
import { stageColors } from '../palette.js';
import type { Row } from '../row.js';
import { titleOf, type View } from '../view.js';
import { why } from '../why/why.js';
import type { ClosedRange, PackedEntries, PackedUnits, PageData } from './data.js';
import { packDated } from './pack-dated.js';
import { Columns, listPool, placeOrNone, Pool, textPool } from './pool.js';
import { shownUnits, type ShownUnits } from './shown-units.js';

/** What a page holds of a view, small: words and arrangements of stages that come many times stand once. */
export function packPage(view: View, language: Language): PageData {
  const { plan, windowEnd, schedule } = view;
  const span = chartSpan(view);
  const shown = shownUnits(view);
  const colors = stageColors(plan.stages.length);
  return {
    language,
    title: titleOf(view),
    from: span.from,
    to: span.to - span.from,
    kickoff: plan.kickoff.day - span.from,
    windowEnd: windowEnd === null ? null : windowEnd - span.from,
    levels: plan.levels.map(({ name }) => name),
    stages: plan.stages.map(({ name }, k) => ({ name, fill: colors[k]?.fill ?? '' })),
    closed: closedRanges(view, span, language),
    weekendWorkdays: daysOf(span)
      .filter((day) => schedule.calendar.isWeekendWorkday(day))
      .map((day) => day - span.from),
    ...packEntries(view, span.from, language),
    units: packUnits(shown),
    dated: packDated(view, shown, span.from),
  };
}

interface Span {
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
}

/** A window that ends so many days after all else would leave no room for what there is. */
const MOST_EMPTY_DAYS = 400;

/** From the kickoff or the first start to the last end, or to the window's. */
function chartSpan(view: View): Span {
  const { plan, windowEnd, schedule } = view;
  let from: number = plan.kickoff.day;
  let to: number = from;
  for (const entry of view.entries()) {
    from = Math.min(from, cell(schedule.start, entry));
    to = Math.max(to, cell(schedule.end, entry));
  }
  if (windowEnd !== null && windowEnd - to <= MOST_EMPTY_DAYS) to = Math.max(to, windowEnd);
  return { from: asDay(from), to: asDay(to) };
}

const daysOf = ({ from, to }: Span): Day[] =>
  Array.from({ length: to - from + 1 }, (_, k) => asDay(from + k));

/** Days of rest and days that the plan avoids; neighbours of one name together. */
function closedRanges({ schedule }: View, span: Span, language: Language): ClosedRange[] {
  const ranges: { -readonly [K in keyof ClosedRange]: ClosedRange[K] }[] = [];
  for (const day of daysOf(span)) {
    const cause = schedule.calendar.closure(day, 'workday');
    if (cause === null) continue;
    const at = day - span.from;
    const kind = cause.kind === 'avoid' ? 'a' : 'r';
    const name = cause.kind === 'holiday' ? cause[language] : 'name' in cause ? cause.name : null;
    const last = ranges.at(-1);
    const isSame = last?.to === at - 1 && last.kind === kind && last.name === (name ?? '');
    if (isSame) last.to = at;
    else ranges.push({ kind, from: at, to: at, name: name ?? '' });
  }
  return ranges;
}

function packUnits({ units, entries }: ShownUnits): PackedUnits {
  const columns = new Columns(['depth', 'level', 'entries']);
  /** The first units after those that are open, the outermost first. */
  const open: number[] = [];
  for (const [place, { index, end, level }] of units.entries()) {
    while (open.length > 0 && (open.at(-1) ?? 0) <= index) open.pop();
    columns.add({ depth: open.length, level, entries: cell(entries, place) });
    open.push(end);
  }
  return {
    name: units.map(({ name }) => name),
    code: units.map(({ code }) => code ?? ''),
    ...columns.packed(),
  };
}

type Entries = Pick<PageData, 'texts' | 'members' | 'tagSets' | 'layouts' | 'entries'>;

function packEntries(view: View, from: Day, language: Language): Entries {
  const { entries } = view.schedule;
  const texts = textPool();
  const members = new Pool<readonly [string, string]>((one) => JSON.stringify(one));
  const [tagSets, layouts] = [listPool([]), new Pool<readonly number[]>((list) => list.join())];
  const columns = new Columns<keyof PackedEntries>(COLUMNS);
  for (const row of view.rows()) {
    const { member, reason, latest, earliest } = row;
    columns.add({
      echelon: texts.place(row.echelon),
      member: member === null ? 0 : members.place([member, row.code ?? '']) + 1,
      start: row.start - from,
      layout: layouts.place(layoutOf(row)),
      early: row.start - earliest,
      float: latest === null ? -1 : latest - earliest,
      reason: texts.place(why(entries, row.entry, reason, language)),
      basis: placeOrNone(texts, reason.basis),
      system: placeOrNone(texts, row.system),
      note: placeOrNone(texts, row.note),
      tags: tagSets.place(row.tags.map((tag) => texts.place(tag))),
    });
  }
  return {
    texts: texts.items,
    members: members.items,
    tagSets: tagSets.items,
    layouts: layouts.items,
    entries: columns.packed(),
  };
}

const COLUMNS = [
  'echelon',
  'member',
  'start',
  'layout',
  'early',
  'float',
  'reason',
  'basis',
  'system',
  'note',
  'tags',
] as const satisfies readonly (keyof PackedEntries)[];

const layoutOf = ({ start, end, stages }: Row): number[] => [
  end - start,
  ...stages.flatMap((stage) => [stage.start - start, stage.end - start]),
];
