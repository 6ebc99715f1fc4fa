import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { wholeFile, type SourceText } from '../diagnostics/source-text.js';
import { asDay } from '../domain/day.js';
import type { Level, Plan } from '../domain/plan.js';
import { UnitsBuilder } from './build/units.js';
import type { FileAccess } from './files/file-access.js';
import type { Included } from './files/includes.js';
import { KnownFiles } from './files/known-files.js';
import { SourceReader } from './files/source-reader.js';
import type { MapNode, Node, ScalarNode } from './node.js';
import { levelsOf, MOST_LEVELS, type FoundLevels } from './roster/levels-of.js';
import type { RosterOptions } from './roster/options.js';
import type { Roster } from './roster/roster.js';
import type { TableRead } from './roster/read-table.js';
import { checkRosterShape } from './shape/check-shape.js';

/** A roster read by itself. */
export interface LoadedRoster {
  /** The units at the top, with all below them; null where the roster could not be read. */
  readonly units: readonly Node[] | null;
  readonly levels: FoundLevels;
  /** What was taken for what, table by table. */
  readonly tables: readonly TableRead[];
  /** The names of all sheets of a workbook; null for a file without sheets. */
  readonly sheets: readonly string[] | null;
  /** The units as those of a plan that has nothing else; null where the shape of some is wrong. */
  readonly plan: Plan | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly SourceText[];
}

const NOWHERE = { source: 0, start: 0, end: 0 };
const NO_LEVELS: FoundLevels = { names: [], counts: [], members: 0 };

/** Reads a roster and checks it as far as that can be done without its plan. */
export async function loadRoster(
  path: string,
  access: FileAccess,
  options: RosterOptions,
): Promise<LoadedRoster> {
  const reader = new SourceReader(new KnownFiles(access), new Map());
  const read = await reader.readRoster(path, null, options);
  const { sources, diagnostics } = reader;
  const { roster = null, tables = [], sheets = null } = read ?? {};
  const known = { tables, sheets, diagnostics, sources };
  if (roster === null) return { units: null, levels: NO_LEVELS, plan: null, ...known };
  const units = roster.units.items;
  const isNamed = options.levels.length > 0;
  const columns = tables.map(({ head }) => head.levels.map(({ name }) => name));
  const levels = levelsOf(units, isNamed ? [] : columns);
  diagnostics.push(...checkRosterShape(roster));
  // Where no row could be read, that there are no units says nothing new.
  const isLost = units.length === 0 && diagnostics.some(isError);
  if (isLost || diagnostics.some(isShapeError)) return { units, levels, plan: null, ...known };
  const built = planOf(roster, isNamed ? options.levels : padded(levels));
  diagnostics.push(...built.diagnostics);
  return { units, levels, plan: built.plan, ...known };
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
const isShapeError = (found: Diagnostic): boolean => isError(found) && /^TC[012]/u.test(found.code);

/** Levels enough for the roster, those that it has no names for by their numbers. */
function padded({ names }: FoundLevels): readonly string[] {
  const more = Array.from(
    { length: MOST_LEVELS - names.length },
    (_, k) => `第${names.length + k + 1}级`,
  );
  return [...names, ...more];
}

/** A plan that has nothing but the units, for the checks of hierarchies. */
function planOf(
  roster: Roster,
  levels: readonly string[],
): { readonly plan: Plan; readonly diagnostics: readonly Diagnostic[] } {
  const { source } = roster.units;
  const file: ScalarNode = { kind: 'scalar', ...wholeFile(source), text: 'roster', plain: false };
  const holder: MapNode = {
    kind: 'map',
    ...NOWHERE,
    entries: [{ key: { ...file, text: 'file' }, value: file }],
  };
  const named: readonly Level[] = levels.map((name) => ({
    name,
    echelons: [name, `${name}·`],
    count: null,
    at: NOWHERE,
  }));
  const includes = new Map<Node, Included>([[file, { kind: 'roster', roster }]]);
  const { units, diagnostics } = new UnitsBuilder(named, includes).build(holder);
  const plan: Plan = {
    title: '',
    id: '',
    revision: 0,
    issued: null,
    timezone: 'Asia/Shanghai',
    kickoff: { day: asDay(0), name: null, at: NOWHERE },
    calendar: { holidays: 'none', weekend: [], workdays: [], restdays: [], avoid: [], at: null },
    levels: named,
    stages: [{ name: '', share: 1, duration: null, at: NOWHERE }],
    rules: {},
    overrides: [],
    units,
    checks: {},
  };
  return { plan, diagnostics };
}
