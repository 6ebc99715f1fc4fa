import { Calendar, NO_HOLIDAYS } from '../domain/calendar.js';
import { cell, item } from '../domain/columns.js';
import { entriesOf } from '../domain/expand.js';
import {
  LAST_REVISION,
  type Level,
  type Member,
  type Plan,
  type Stage,
  type Unit,
} from '../domain/plan.js';
import type { SourcePlace } from '../domain/source-place.js';
import type { Schedule } from '../schedule/types.js';
import { keptAgenda } from './agenda/kept-agenda.js';
import {
  countOf,
  dayOf,
  listOf,
  Misfit,
  recordOf,
  textOf,
  textOrNull,
  type Fields,
  type Problem,
} from './kept-fields.js';
import type { Side } from './types.js';

/** Why a text is no calendar that an earlier `tici plan -f json` wrote and that can be compared with. */
export interface BaselineProblem {
  readonly problem: Problem;
  /** Into the text. */
  readonly offset: number;
}

/** Whether a file holds a calendar, or was meant to: JSON that is no plan, which may be written as JSON too. */
export const looksLikeBaseline = (path: string, text: string): boolean =>
  /^\s*\{\s*"(?:plan|entries|diagnostics)"\s*:/u.test(text) ||
  (/\.json$/iu.test(path) && !text.includes('"kickoff"'));

/** Reads a calendar kept as JSON: its plan has the names, the units and what UIDs are made of, and no rules. */
export function readBaseline(text: string): Side | BaselineProblem {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return { problem: 'syntax', offset: syntaxOffset(error, text) };
  }
  try {
    return sideOf(recordOf(document), text);
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    return { problem: error.problem, offset: error.offset };
  }
}

/** As the engine tells it: `… at position 12 (line 1 column 13)`; the end where it says none. */
function syntaxOffset(error: unknown, text: string): number {
  const position = /at position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1];
  return position === undefined ? text.length : Number(position);
}

function revisionOf(value: unknown): number {
  const revision = countOf(value);
  if (revision > LAST_REVISION) throw new Misfit('shape');
  return revision;
}

const NOWHERE: SourcePlace = { source: 0, start: 0, end: 0 };

function sideOf(document: Fields, text: string): Side {
  const head = recordOf(document['plan']);
  const rows = listOf(document['entries']).map(recordOf);
  const at = (key: string): number => Math.max(0, text.indexOf(`"${key}"`));
  if (head['narrowed'] === undefined) {
    throw new Misfit(typeof head['title'] === 'string' ? 'older' : 'shape');
  }
  if (head['narrowed'] !== false) throw new Misfit('narrowed', at('narrowed'));
  if (countOf(head['entries']) !== rows.length) throw new Misfit('narrowed', at('entries'));
  const levels = listOf(head['levels']).map(levelOf);
  const stages = listOf(head['stages']).map(stageOf);
  const bare = planOf(head, levels, stages, unitsOf(rows, levels));
  const kept = keptAgenda(document, rows, bare);
  const plan = { ...bare, ...kept?.plan };
  const schedule = scheduleOf(plan, rows, head['windowEnd']);
  return { plan, schedule, placement: kept?.placement ?? null };
}

function levelOf(value: unknown): Level {
  const { name, echelons } = recordOf(value);
  const list = listOf(echelons).map(textOf);
  if (list.length === 0) throw new Misfit('shape');
  return { name: textOf(name), echelons: list, count: null, at: NOWHERE };
}

function stageOf(value: unknown): Stage {
  const { name, id } = recordOf(value);
  const known = textOrNull(id);
  const written = known === null ? {} : { id: known };
  return { name: textOf(name), ...written, share: 1, duration: null, at: NOWHERE };
}

const planOf = (
  head: Fields,
  levels: readonly Level[],
  stages: readonly Stage[],
  units: readonly Unit[],
): Plan => ({
  title: textOf(head['title']),
  id: textOf(head['id']),
  revision: revisionOf(head['revision']),
  issued: null,
  timezone: '',
  kickoff: { day: dayOf(head['kickoff']), name: textOrNull(head['kickoffName']), at: NOWHERE },
  calendar: { holidays: 'none', weekend: [6, 0], workdays: [], restdays: [], avoid: [], at: null },
  levels,
  stages,
  rules: {},
  overrides: [],
  units,
  checks: {},
});

const owner = (name: string, id: string | null, code: string | null): Member => ({
  name,
  id,
  code,
  tags: [],
  system: null,
  start: null,
  notBefore: null,
  notAfter: null,
  at: NOWHERE,
  note: null,
  keys: null,
});

type Growing = { -readonly [K in keyof Unit]: Unit[K] } & { members: Member[] };

/** The units in the order of their entries: a unit's own, then those below it. */
function unitsOf(rows: readonly Fields[], levels: readonly Level[]): readonly Unit[] {
  const byLevel = new Map(levels.map(({ name }, k) => [name, k]));
  const units: Growing[] = [];
  const open: { readonly name: string; readonly unit: Growing }[] = [];
  let last = '';
  for (const row of rows) {
    const path = listOf(row['path']).map(textOf);
    const key = path.join('\0');
    if (key !== last) {
      while (!open.every(({ name }, k) => k < path.length - 1 && name === path[k])) {
        const closed = open.pop();
        if (closed !== undefined) closed.unit.end = units.length;
      }
      const parent = open.at(-1)?.unit.index ?? -1;
      if (open.length !== path.length - 1) throw new Misfit('shape');
      const unit = unitOf(row, path.at(-1) ?? '', units.length, parent, byLevel);
      units.push(unit);
      open.push({ name: unit.name, unit });
      last = key;
    }
    const member = textOrNull(row['member']);
    if (member !== null) {
      item(units, units.length - 1).members.push(
        owner(member, textOrNull(row['memberId']), textOrNull(row['code'])),
      );
    }
  }
  for (const { unit } of open) unit.end = units.length;
  return units;
}

function unitOf(
  row: Fields,
  name: string,
  index: number,
  parent: number,
  levels: ReadonlyMap<string, number>,
): Growing {
  const { id, code } = recordOf(row['unit']);
  const level = levels.get(textOf(row['level']));
  if (level === undefined) throw new Misfit('shape');
  const said = owner(name, textOrNull(id), textOrNull(code));
  return { ...said, index, parent, end: index + 1, level, rules: null, members: [], note: null };
}

/** The days as they were written; the entries have to be those of the units. */
function scheduleOf(plan: Plan, rows: readonly Fields[], windowEnd: unknown): Schedule {
  const entries = entriesOf(plan);
  if (entries.size !== rows.length) throw new Misfit('shape');
  const { length } = plan.stages;
  const start = new Int32Array(rows.length);
  const end = new Int32Array(rows.length);
  const stageStarts = new Int32Array(rows.length * length);
  for (const [entry, row] of rows.entries()) {
    if (entries.echelonOf(entry) !== row['echelon'] || entries.idOf(entry) !== row['id']) {
      throw new Misfit('shape');
    }
    start[entry] = dayOf(row['start']);
    end[entry] = dayOf(row['end']);
    if (cell(end, entry) < cell(start, entry)) throw new Misfit('shape');
    const stages = listOf(row['stages']);
    if (stages.length !== length) throw new Misfit('shape');
    for (const [k, stage] of stages.entries()) {
      stageStarts[entry * length + k] = dayOf(recordOf(stage)['start']);
    }
  }
  return {
    entries,
    calendar: new Calendar(plan.calendar, NO_HOLIDAYS),
    windowEnd: windowEnd === null ? null : dayOf(windowEnd),
    start,
    end,
    earliest: start,
    latest: start,
    stageStarts,
    reasonOf: () => {
      throw new Error('a calendar kept as JSON has no reasons');
    },
  };
}
