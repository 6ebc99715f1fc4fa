import { UnitIndex } from '../domain/match.js';
import { pathOf, type Plan } from '../domain/plan.js';
import { nearest } from '../domain/spelling.js';
import type { Filter } from '../render/view.js';
import type { Context } from './context.js';
import { dateOption } from './date-option.js';
import { CommandFailure } from './exit.js';

export interface FilterOptions {
  readonly level: readonly string[];
  readonly unit: readonly string[];
  readonly echelon: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** What the options leave of a plan's calendar. What they name has to be there. */
export function makeFilter(plan: Plan, options: FilterOptions, context: Context): Filter {
  const from = dateOption('--from', options.from, context);
  const to = dateOption('--to', options.to, context);
  if (from !== null && to !== null && from > to) {
    throw new CommandFailure(
      context.words.badValue('--to', options.to ?? '', context.words.notBefore),
    );
  }
  return {
    levels: levels(plan, options.level, context),
    units: units(plan, options.unit, context),
    echelons: echelons(plan, options.echelon, context),
    from,
    to,
  };
}

function fail(option: string, value: string, known: Iterable<string>, { words }: Context): never {
  throw new CommandFailure(words.noSuch(option, value, nearest(value, known)));
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

function echelons(plan: Plan, asked: readonly string[], context: Context): Filter['echelons'] {
  if (asked.length === 0) return null;
  const names = new Set(plan.levels.flatMap((level) => level.echelons));
  for (const name of asked) if (!names.has(name)) fail('--echelon', name, names, context);
  return new Set(asked);
}

function units(plan: Plan, asked: readonly string[], context: Context): Filter['units'] {
  if (asked.length === 0) return null;
  const index = new UnitIndex(plan.units);
  return asked.map((reference) => {
    const unit = index.find(reference) ?? noUnit(plan, index, reference, context);
    return { from: unit.index, to: unit.end };
  });
}

/** A name alone is not enough, since names repeat: the first unit that has it is offered by its path. */
function noUnit(plan: Plan, index: UnitIndex, reference: string, context: Context): never {
  const named = plan.units.find((unit) => unit.name === reference);
  const { words } = context;
  const meant =
    named === undefined ? nearest(reference, index.keys()) : pathOf(plan.units, named).join('/');
  throw new CommandFailure(words.noSuch('--unit', reference, meant));
}
