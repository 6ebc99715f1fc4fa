import type { Entries } from '../../domain/entries.js';
import type { Plan } from '../../domain/plan.js';
import { References, type Referent } from '../../domain/references.js';
import { nearest } from '../../domain/spelling.js';
import type { Filter } from '../../render/view.js';
import type { Context } from '../context.js';
import { dateOption } from './date-option.js';
import { CommandFailure } from '../exit.js';

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
  const owners = plan.units.flatMap((unit) => [unit, ...unit.members]);
  const echelons = plan.levels.flatMap((level) => level.echelons);
  const systems = owners.flatMap(({ system }) => (system === null ? [] : [system]));
  return {
    levels: levels(plan, options.level, context),
    parts: parts(entries, options.unit, context),
    echelons: wordsOf('--echelon', options.echelon, echelons, context),
    systems: wordsOf('--system', options.system, systems, context),
    tags: wordsOf(
      '--tag',
      options.tag,
      owners.flatMap(({ tags }) => tags),
      context,
    ),
    from,
    to,
  };
}

/** Between the words of a list, where one word was asked for. */
const SEPARATORS = /[,，、;；\s]+/u;

function fail(option: string, value: string, known: Iterable<string>, { words }: Context): never {
  const several = value.split(SEPARATORS).filter((word) => word !== '');
  const names = new Set(known);
  if (several.length > 1 && several.every((word) => names.has(word))) {
    throw new CommandFailure(words.oneEach(option, several));
  }
  throw new CommandFailure(words.noSuch(option, value, nearest(value, names)));
}

function levels(plan: Plan, asked: readonly string[], context: Context): Filter['levels'] {
  if (asked.length === 0) return null;
  const names = plan.levels.map((level) => level.name);
  return new Set(
    asked.map((name) => {
      const found = names.indexOf(name);
      return found === -1 ? fail('--level', name, names, context) : found;
    }),
  );
}

/** Words that a plan uses, those asked for; null where none was. */
function wordsOf(
  option: string,
  asked: readonly string[],
  used: readonly string[],
  context: Context,
): ReadonlySet<string> | null {
  if (asked.length === 0) return null;
  const known = new Set(used);
  for (const word of asked) if (!known.has(word)) fail(option, word, known, context);
  return new Set(asked);
}

function parts(entries: Entries, asked: readonly string[], context: Context): Filter['parts'] {
  if (asked.length === 0) return null;
  const references = new References(entries);
  return asked.map((reference) => oneOf(references, reference, context));
}

/** Names repeat, so the end of a path may mean several. */
const MOST_CANDIDATES = 5;

function oneOf(references: References, reference: string, context: Context): Referent {
  const [found, ...others] = references.find(reference);
  if (found === undefined) return fail('--unit', reference, references.known(), context);
  if (others.length === 0) return found;
  const paths = [found, ...others].map(({ path }) => path);
  const some = paths.slice(0, MOST_CANDIDATES);
  throw new CommandFailure(context.words.ambiguous('--unit', reference, some, paths.length));
}
