import type { AgendaChange, AgendaKind, Comparison, Happening } from '../../../compare/types.js';
import { clockText } from '../../../domain/activities.js';
import { item } from '../../../domain/columns.js';
import { formatDay } from '../../../domain/day.js';
import { unitKey } from '../../../domain/plan.js';
import type { AgendaRow } from '../../agenda/agenda-row.js';
import type { AgendaJsonParts } from '../json.js';
import { agendaTotals } from './groups.js';
import { BothSides, type SideRows } from './sides.js';

/** What schemas/diff.schema.json says of `agenda`. */
export const agendaJson: AgendaJsonParts = {
  *changes(compared) {
    const sides = new BothSides(compared);
    for (const change of compared.agenda?.changes ?? []) yield changeJson(change, sides);
  },
  summary: (compared) => ({
    activities: countsOf(compared, 'activity'),
    meetings: countsOf(compared, 'meeting'),
    visits: countsOf(compared, 'visit'),
  }),
};

function changeJson(change: AgendaChange, sides: BothSides): object {
  const { kind, happening, days, endDays } = change;
  const { was, now } = sides.rowsOf(change);
  const place =
    now === null
      ? placeOf(change.was, was, kind, sides.old)
      : placeOf(change.now, now, kind, sides.now);
  const before = kind === 'activity' ? entryOf(was, sides.old) : null;
  const isMoved = happening === 'moved';
  return {
    kind,
    change: happening,
    ...place,
    was: before === null || before === place.entry ? null : before,
    from: whenJson(was, sides.old),
    to: whenJson(now, sides.now),
    days: isMoved ? days : null,
    endDays: isMoved ? endDays : null,
  };
}

/** What it is and whose, in NEW; in OLD where NEW lacks it. */
function placeOf(
  index: number | null,
  row: AgendaRow | null,
  kind: AgendaKind,
  side: SideRows | null,
) {
  const isVisit = kind === 'visit';
  const { stages } = side?.side.plan ?? { stages: [] };
  return {
    name: isVisit || row === null ? null : row.name,
    group: isVisit ? (side?.names(row?.attendees ?? []).join('') ?? null) : null,
    number: row?.number ?? null,
    stage: row === null || row.stage === null ? null : (stages[row.stage]?.name ?? null),
    entry: kind === 'activity' ? entryOf(row, side) : null,
    unit: unitOf(index, kind, side),
  };
}

const entryOf = (row: AgendaRow | null, side: SideRows | null): string | null => {
  const entry = row?.holder?.entry ?? null;
  return entry === null || side === null ? null : side.side.schedule.entries.idOf(entry);
};

/** The unit's key; null for a meeting of the whole plan. */
function unitOf(index: number | null, kind: AgendaKind, side: SideRows | null): string | null {
  if (side === null || index === null) return null;
  const { placement } = side;
  const { entries } = side.side.schedule;
  const { units } = side.side.plan;
  const unit =
    kind === 'activity'
      ? entries.unitOf(item(placement.occurrences, index).entry).index
      : kind === 'visit'
        ? item(placement.visits, index).unit
        : item(placement.meetings, index).unit;
  return unit === null ? null : unitKey(units, item(units, unit));
}

/** Null where that calendar lacks it. */
function whenJson(row: AgendaRow | null, side: SideRows | null): object | null {
  if (row === null || side === null) return null;
  const { day, end, days, when, attendees } = row;
  const time = when.kind === 'time' ? when : null;
  return {
    date: day === null ? null : formatDay(day),
    end: end === null ? null : formatDay(end),
    half: when.kind === 'half' ? when.half : null,
    time: time === null ? null : clockText(time.from),
    hours: time === null ? null : (time.to - time.from) / 60,
    attendees: side.names(attendees),
    // As `tici plan -f json` has them.
    ...(days.length > 1 ? { days: days.map((one) => formatDay(one)) } : {}),
    ...(days.length > 1 && when.kind === 'half' ? { firstDayOnly: when.isFirst } : {}),
  };
}

const HAPPENINGS: readonly Happening[] = [
  'moved',
  'time',
  'people',
  'added',
  'removed',
  'unplaced',
  'placed',
];

function countsOf(compared: Comparison, kind: AgendaKind): object {
  const changes = (compared.agenda?.changes ?? []).filter((one) => one.kind === kind);
  const counts: Record<string, number> = { total: agendaTotals(compared)[kind] };
  for (const happening of HAPPENINGS) {
    counts[happening] = changes.filter((one) => one.happening === happening).length;
  }
  return counts;
}
