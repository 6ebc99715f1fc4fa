import {
  isSpan,
  type Attribution,
  type Cause,
  type Comparison,
  type Value,
  type WrittenChange,
} from '../../compare/types.js';
import { cell } from '../../domain/columns.js';
import { asDay, formatDay } from '../../domain/day.js';
import { isoSpan } from '../../domain/span.js';
import type { Schedule } from '../../schedule/types.js';
import { chunked } from '../chunks.js';
import { jsonText } from '../json-text.js';
import { tallyLevels, type LevelTally } from './tally.js';

/**
 * What lies between two calendars, as schemas/diff.schema.json describes it: one change, one move a line.
 *
 * @param compared null where one of the two has no calendar: its lists are empty then.
 */
export const diffJson = (
  compared: Comparison | null,
  diagnostics: readonly object[],
  agenda: AgendaJsonParts | null = null,
): Iterable<string> => chunked(lines(compared, diagnostics, agenda));

/** What there is to say of what is dated besides the entries. */
export interface AgendaJsonParts {
  /** One change each. */
  readonly changes: (compared: Comparison) => Iterable<object>;
  readonly summary: (compared: Comparison) => object;
}

function* lines(
  compared: Comparison | null,
  diagnostics: readonly object[],
  agenda: AgendaJsonParts | null,
): Generator<string> {
  yield* listed('{"written":[', compared === null ? [] : written(compared));
  yield* listed(',\n"sections":[', compared === null ? [] : sections(compared));
  yield* listed(',\n"moved":[', compared === null ? [] : moveLines(compared));
  const ids = (side: 'old' | 'new', entries: readonly number[] = []) =>
    entries.map((entry) => compared?.[side].schedule.entries.idOf(entry));
  yield* listed(',\n"stages":[', ids('new', compared?.stages));
  yield* listed(',\n"renamed":[', compared === null ? [] : renamed(compared));
  yield* listed(',\n"added":[', ids('new', compared?.added));
  yield* listed(',\n"removed":[', ids('old', compared?.removed));
  const isWhole = compared !== null && agenda !== null;
  if (isWhole) yield* listed(',\n"agenda":[', agenda.changes(compared));
  const more = isWhole ? { agenda: agenda.summary(compared) } : {};
  yield `,\n"summary":${jsonText({ ...summary(compared), ...more })}`;
  yield* listed(',\n"diagnostics":[', diagnostics);
  yield '}\n';
}

function* listed(head: string, items: Iterable<unknown>): Generator<string> {
  let separator = `${head}\n`;
  let isEmpty = true;
  for (const one of items) {
    yield separator + jsonText(one);
    separator = ',\n';
    isEmpty = false;
  }
  yield isEmpty ? `${head}]` : '\n]';
}

function jsonValue(value: Value): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (isSpan(value)) return isoSpan(value);
  if (isList(value)) return value.map(jsonValue);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, jsonValue(one)]));
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

const effectOf = ({ effect }: Pick<Cause, 'effect'>) => ({
  moves: effect?.moves ?? null,
  lastEnd: effect?.lastEnd === null || effect === null ? null : formatDay(effect.lastEnd),
});

function* written({ causes, bySection }: Comparison) {
  for (const cause of causes) {
    for (const change of cause.changes) {
      yield changeOf(change, bySection ? { moves: null, lastEnd: null } : effectOf(cause));
    }
  }
}

const changeOf = ({ path, kind, from, to, name }: WrittenChange, effect: object) => ({
  path,
  kind,
  name,
  from: jsonValue(from),
  to: jsonValue(to),
  ...effect,
});

function* sections({ causes, bySection }: Comparison) {
  if (!bySection) return;
  for (const cause of causes) {
    yield { path: cause.path, changes: cause.changes.length, ...effectOf(cause) };
  }
}

/** The first and last day of an entry. */
const daysOf = ({ start, end }: Schedule, entry: number) => ({
  start: formatDay(asDay(cell(start, entry))),
  end: formatDay(asDay(cell(end, entry))),
});

function* moveLines({ old, new: now, moved, causes }: Comparison) {
  for (const { entry, was, days, endDays, by } of moved) {
    const { entries } = now.schedule;
    yield {
      id: entries.idOf(entry),
      was: otherId(old.schedule.entries.idOf(was), entries.idOf(entry)),
      level: entries.levelOf(entry).name,
      from: daysOf(old.schedule, was),
      to: daysOf(now.schedule, entry),
      days,
      endDays,
      by: byOf(by, causes),
    };
  }
}

const otherId = (was: string, id: string): string | null => (was === id ? null : was);

function byOf(by: Attribution, causes: readonly Cause[]) {
  if (by === null || by === 'together') return by;
  return by.map(({ cause, days, endDays }) => ({
    path: causes[cause]?.path ?? '',
    n: cause + 1,
    days,
    endDays,
  }));
}

const renamed = ({ old, new: now, renamed: list }: Comparison) =>
  list.map(({ entry, was }) => ({
    id: now.schedule.entries.idOf(entry),
    was: old.schedule.entries.idOf(was),
  }));

const summary = (compared: Comparison | null) => ({
  moved: compared?.moved.length ?? 0,
  added: compared?.added.length ?? 0,
  removed: compared?.removed.length ?? 0,
  stages: compared?.stages.length ?? 0,
  renamed: compared?.renamed.length ?? 0,
  entries: compared?.new.schedule.entries.size ?? 0,
  byLevel: compared === null ? [] : tallyLevels(compared).map(levelOf),
});

const levelOf = ({ level, entries, moved, added, removed, stages, starts, ends }: LevelTally) => ({
  level,
  entries,
  moved,
  added,
  removed,
  stages,
  days: starts === null ? null : { least: starts.least, most: starts.most },
  endDays: ends === null ? null : { least: ends.least, most: ends.most },
});
