import { pathOf, type Plan } from '../../domain/plan.js';
import { asDay, type Day } from '../../domain/day.js';
import type { Calendar, Closure } from '../../domain/calendar.js';
import type { LinkNode } from '../../diagnostics/chain-links.js';
import type { ClosedDays, EntryName } from '../../diagnostics/phrases.js';
import type { StartOn } from '../../domain/rules.js';
import type { Entries } from '../network/entries.js';

/** Entries and days as findings name them. */
export function nameOf(plan: Plan, entries: Entries, entry: number): EntryName {
  const unit = plan.units[entries.unit[entry]!]!;
  return {
    unit: pathOf(plan.units, unit).join('/'),
    echelon: plan.levels[unit.level]!.echelons[entries.echelon[entry]!]!,
    member: unit.members[entries.member[entry]!]?.name ?? null,
  };
}

/** The node right behind the entries is the kickoff, those behind it are groups. */
export function nodeOf(plan: Plan, entries: Entries, node: number): LinkNode {
  if (node < entries.size) return nameOf(plan, entries, node);
  return node === entries.size ? 'kickoff' : 'group';
}

/** At most this many stretches of closed days are named in one finding. */
const MOST_STRETCHES = 4;

/**
 * The closed days of from … to (inclusive), neighbours with one cause together. Null where a day is open. Weekends
 * that lie between other closed days add nothing to an explanation and are left out.
 */
export function closedBetween(
  calendar: Calendar,
  from: number,
  to: number,
  startOn: StartOn,
): ClosedDays[] | null {
  const stretches: { cause: Closure; from: number; to: number }[] = [];
  for (let day = from; day <= to; day++) {
    const cause = calendar.closure(asDay(day), startOn);
    if (cause === null) return null;
    const last = stretches.at(-1);
    if (last !== undefined && isSame(last.cause, cause)) last.to = day;
    else stretches.push({ cause, from: day, to: day });
  }
  const named = stretches.filter(({ cause }) => cause.kind !== 'weekend');
  const shown = (named.length > 0 ? named : stretches).slice(0, MOST_STRETCHES);
  return shown.map((stretch) => closedDays(stretch.cause, asDay(stretch.from), asDay(stretch.to)));
}

function isSame(a: Closure, b: Closure): boolean {
  if (a.kind === 'weekend' || b.kind === 'weekend') return a.kind === b.kind;
  if (a.kind === 'holiday' || b.kind === 'holiday') {
    return a.kind === 'holiday' && b.kind === 'holiday' && a.zh === b.zh;
  }
  return a.range === b.range;
}

/** A range of the plan is named as a whole; a holiday or a weekend only as far as it was looked at. */
function closedDays(cause: Closure, from: Day, to: Day): ClosedDays {
  switch (cause.kind) {
    case 'weekend':
      return { kind: 'weekend', name: null, from, to };
    case 'holiday':
      return { kind: 'holiday', name: { zh: cause.zh, en: cause.en }, from, to };
    case 'avoid':
    case 'restday': {
      const name = cause.name === null ? null : { zh: cause.name, en: cause.name };
      return { kind: cause.kind, name, from: cause.range.from, to: cause.range.to };
    }
  }
}
