import type { Entries } from '../../domain/entries.js';
import { References, type Referent } from '../../domain/references.js';
import type { Language } from '../../diagnostics/code-entry.js';
import type { Context } from '../context.js';
import { CommandFailure } from '../exit.js';
import { referentOf, unknownWord } from './referent.js';

/** As the help names the argument. */
const ARGUMENT: Record<Language, string> = { zh: '单位', en: 'UNIT' };

const NOT_THERE = {
  zh: (unit: string, echelon: string, has: readonly string[]) =>
    `--echelon：“${unit}”没有梯队“${echelon}”，有：${has.join('、')}`,
  en: (unit: string, echelon: string, has: readonly string[]) =>
    `--echelon: "${unit}" has no echelon "${echelon}"; it has ${has.join(', ')}`,
} as const satisfies Record<Language, unknown>;

/**
 * The entries that a person asks about: of a unit its own and its members', not those of the units below. In the order
 * asked for, each once.
 *
 * @param echelons narrow them; each has to be one that some unit of those asked for has.
 */
export function explainedEntries(
  entries: Entries,
  units: readonly string[],
  echelons: readonly string[],
  context: Context,
): readonly number[] {
  const references = new References(entries);
  const found = units.map((unit) =>
    referentOf(references, unit, ARGUMENT[context.language], context),
  );
  for (const echelon of echelons) requireEchelon(entries, found, echelon, context);
  const asked = found.flatMap(({ own: { from, to } }) =>
    Array.from({ length: to - from }, (_, k) => from + k),
  );
  const wanted = new Set(echelons);
  return [...new Set(asked)].filter(
    (entry) => wanted.size === 0 || wanted.has(entries.echelonOf(entry)),
  );
}

function requireEchelon(
  entries: Entries,
  found: readonly Referent[],
  echelon: string,
  context: Context,
): void {
  const known = entries.plan.levels.flatMap((level) => level.echelons);
  if (!known.includes(echelon)) unknownWord('--echelon', echelon, known, context);
  const has = new Set<string>();
  for (const { own } of found) {
    for (let entry = own.from; entry < own.to; entry++) has.add(entries.echelonOf(entry));
  }
  if (has.has(echelon)) return;
  const names = found.map(({ name }) => name).join(' ');
  throw new CommandFailure(NOT_THERE[context.language](names, echelon, [...has]));
}
