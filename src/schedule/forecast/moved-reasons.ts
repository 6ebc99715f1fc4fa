import { skippedDaysIn } from '../../domain/closed-days.js';
import { cell } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import type { Relation } from '../network/relations.js';
import type { Reason } from '../types.js';
import { BY_STATUS, type ForecastDays } from './forecast-days.js';

/** Why an entry starts when it does now: as planned, as reported, or for the edge that moved it. */
export function reasonNow(days: ForecastDays, entry: number): Reason {
  const date = cell(days.start, entry);
  if (days.stages.isBegun(entry)) return ownReason(days, 'reported', entry, date);
  if (date === cell(days.planned.start, entry)) return days.planned.reasonOf(entry);
  const edge = cell(days.startEdge, entry);
  return edge === BY_STATUS
    ? ownReason(days, 'not-begun', entry, days.on)
    : alongEdge(days, entry, edge);
}

function ownReason(
  days: ForecastDays,
  rule: 'reported' | 'not-begun',
  entry: number,
  wish: number,
): Reason {
  const at = days.run.entries.placeOf(entry);
  return { rule, from: null, interval: null, ...asked(days, entry, wish), at, basis: null };
}

function asked({ run, start }: ForecastDays, entry: number, wish: number) {
  const date = cell(start, entry);
  const { startOn } = run.network.terms.of(entry);
  const [from, to] = date < wish ? [date + 1, wish] : [wish, date - 1];
  const skipped = from > to ? [] : skippedDaysIn(run.calendar, from, to, startOn);
  return { wish: asDay(wish), date: asDay(date), skipped, setBy: null };
}

/** The edge that moved an entry is one of those into it: `group` and `duration` lie inside entries. */
function alongEdge(days: ForecastDays, entry: number, edge: number): Reason {
  const { network, entries } = days.run;
  const relation = network.relation(edge);
  const source = network.source(edge);
  const from = days.entryBehind(source);
  const date = cell(days.start, entry);
  const day = days.dayOf(source);
  const base = {
    ...asked(days, entry, wishOf(relation, day, date)),
    at: network.placeOf(relation),
    basis: relation.written?.basis ?? null,
  };
  const { rule } = relation;
  switch (rule) {
    case 'kickoff':
    case 'start':
      return { rule, from: null, interval: date - entries.plan.kickoff.day, ...base };
    case 'after': {
      const { of } = network.nodes.groupAt(source);
      const counted = { of, fromDay: asDay(day), distance: relation.interval };
      return { rule, from, interval: date - cell(days.start, from), ...counted, ...base };
    }
    case 'stagger':
    case 'overlap':
    case 'system':
    case 'lead-first':
      return { rule, from, interval: date - day, ...base };
    case 'duration':
    case 'group':
      throw new Error('an edge inside an entry has moved its start');
  }
}

/** What the rule wants, or the least that it asks for, where that is later than the day that came of it. */
function wishOf({ want, lower }: Relation, day: number, date: number): number {
  const wish = want.at(day);
  return wish > date ? Math.max(date, lower.at(day)) : wish;
}
