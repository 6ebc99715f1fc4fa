import { locateAll } from '../../diagnostics/located.js';
import { loadRoster, type LoadedRoster } from '../../input/load-roster.js';
import { writeUnits } from '../../input/roster/write-units.js';
import type { Day } from '../../domain/day.js';
import type { Unit } from '../../domain/plan.js';
import { isUnread } from '../../pipeline.js';
import type { CommonOptions, Context } from '../context.js';
import { CommandFailure } from '../exit.js';
import { reportLines } from '../import/report.js';
import { tellFindings } from '../tell-findings.js';
import { chalkFor, hasColor, widthOf } from '../terminal.js';
import { levelsOf } from './answers.js';
import type { StarterUnits } from './choices.js';
import type { StarterLevel, TemplateText } from './templates/templates.js';
import { starterWords } from './words.js';

/** A roster that has been read for a new plan. */
export interface StarterRoster {
  readonly units: StarterUnits;
  /** The first day that it gives a unit to start on; null where it gives none. */
  readonly firstStart: Day | null;
  /** The levels of the plan: `told`, or by the names that the roster says, else by those of the template. */
  levels(own: TemplateText, told: readonly StarterLevel[] | null): readonly StarterLevel[];
  /** The text of the file of units, for these levels. */
  yaml(levels: readonly StarterLevel[]): Iterable<string>;
}

const ITSELF = { header: null, sheet: null, levels: [], map: new Map() };

/** Reads a roster and tells what was found; null where that is an error. */
export async function readRoster(
  path: string,
  file: string,
  options: Pick<CommonOptions, 'color'>,
  context: Context,
): Promise<StarterRoster | null> {
  const { io, language } = context;
  const loaded = await loadRoster(path, io.files, ITSELF);
  const { diagnostics, sources, units, plan } = loaded;
  const screen = {
    width: widthOf(io.err, io),
    ambiguousWide: false,
    chalk: chalkFor(hasColor(io.err, options, io)),
  };
  const report = reportLines(loaded, true, language, screen);
  await io.err.write(`${[...report, ''].join('\n')}\n`);
  const findings = locateAll(diagnostics, sources, language);
  await tellFindings({ findings, sources }, options, context);
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  if (diagnostics.some(isUnread)) throw new CommandFailure(starterWords[language].badRoster);
  if (hasErrors || units === null || plan === null) {
    await io.err.write(`${starterWords[language].badRoster}\n`);
    return null;
  }
  const from = path.replace(/^.*[\\/]/u, '');
  const tags = new Set(plan.units.flatMap((unit) => (unit.level === 1 ? unit.tags : [])));
  return {
    units: { file, from, tags },
    firstStart: firstStart(plan.units),
    levels: (own, told) => {
      const names = levelNames(loaded, plan.units, own, starterWords[language].level);
      return withMembers(told ?? levelsOf(names, own), plan.units, own);
    },
    yaml: function* (levels) {
      yield 'units:\n';
      yield* writeUnits(units, { levels: levels.map(({ name }) => name), lineEnd: '\n' });
    },
  };
}

const firstStart = (units: readonly Unit[]): Day | null => {
  const days = units.flatMap(({ start }) => start ?? []);
  return days.length === 0 ? null : days.reduce((a, b) => (b < a ? b : a));
};

/** As many names as the roster has levels: its own, else the template's, then numbers. */
function levelNames(
  { levels: { names } }: LoadedRoster,
  units: readonly Unit[],
  own: TemplateText,
  numbered: (level: number) => string,
): readonly string[] {
  if (names.length > 0) return names;
  const depth = Math.max(0, ...units.map(({ level }) => level)) + 1;
  return Array.from({ length: depth }, (_, k) => own.levels[k]?.name ?? numbered(k + 1));
}

/** Members stand in a last echelon of their own: a level that has some has two echelons at least. */
function withMembers(
  levels: readonly StarterLevel[],
  units: readonly Unit[],
  own: TemplateText,
): readonly StarterLevel[] {
  const withSome = new Set(
    units.flatMap(({ level, members }) => (members.length > 0 ? level : [])),
  );
  return levels.map((level, k) =>
    withSome.has(k) && level.echelons.length < 2
      ? { ...level, echelons: [...level.echelons, own.departments] }
      : level,
  );
}
