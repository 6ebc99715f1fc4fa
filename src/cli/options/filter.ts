import type { Entries } from '../../domain/entries.js';
import type { Plan, UnitOrMember } from '../../domain/plan.js';
import { References } from '../../domain/references.js';
import type { Filter } from '../../render/filter.js';
import type { Context } from '../context.js';
import { dateOption } from './date-option.js';
import { CommandFailure } from '../exit.js';
import { referentOf, unknownWord } from './referent.js';

export interface FilterOptions {
  readonly level: readonly string[];
  readonly unit: readonly string[];
  readonly echelon: readonly string[];
  readonly system: readonly string[];
  readonly tag: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** What the options leave of a plan's calendar. What they name has to be there. */
export function makeFilter(entries: Entries, options: FilterOptions, context: Context): Filter {
  const { plan } = entries;
  const from = dateOption('--from', options.from, context);
  const to = dateOption('--to', options.to, context);
  if (from !== null && to !== null && from > to) {
    throw new CommandFailure(
      context.words.badValue('--to', options.to ?? '', context.words.notBefore),
    );
  }
  // Gathered only where asked for: a country has 665,276 of them.
  const owners = (): readonly UnitOrMember[] =>
    plan.units.flatMap((unit) => [unit, ...unit.members]);
  const echelons = plan.levels.flatMap((level) => level.echelons);
  const systems = () => owners().flatMap(({ system }) => (system === null ? [] : [system]));
  return {
    levels: levels(plan, options.level, context),
    parts: parts(entries, options.unit, context),
    echelons: wordsOf('--echelon', options.echelon, () => echelons, context),
    systems: wordsOf('--system', options.system, systems, context),
    tags: wordsOf('--tag', options.tag, () => owners().flatMap(({ tags }) => tags), context),
    activities: null,
    people: null,
    from,
    to,
    days: 'entries',
    share: null,
  };
}

function levels(plan: Plan, asked: readonly string[], context: Context): Filter['levels'] {
  if (asked.length === 0) return null;
  const names = plan.levels.map((level) => level.name);
  return new Set(
    asked.map((name) => {
      const found = names.indexOf(name);
      return found === -1 ? unknownWord('--level', name, names, context) : found;
    }),
  );
}

/** Words that a plan uses, those asked for; null where none was. */
function wordsOf(
  option: string,
  asked: readonly string[],
  used: () => readonly string[],
  context: Context,
): ReadonlySet<string> | null {
  if (asked.length === 0) return null;
  const known = new Set(used());
  for (const word of asked) if (!known.has(word)) unknownWord(option, word, known, context);
  return new Set(asked);
}

function parts(entries: Entries, asked: readonly string[], context: Context): Filter['parts'] {
  if (asked.length === 0) return null;
  const references = new References(entries);
  return asked.map((reference) => referentOf(references, reference, '--unit', context));
}
