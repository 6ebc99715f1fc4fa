import type { Language } from '../../diagnostics/code-entry.js';
import { pathOf, type Plan, type Unit } from '../../domain/plan.js';
import type { Sheet, SheetCell } from '../sheet/sheet.js';
import { rosterColumns, type RosterRow } from './columns.js';

const NAMES = { zh: '名册', en: 'Roster' } as const;

/**
 * The units of a plan as a table, one row a unit and one a member below its unit's, in the plan's order. Parents are
 * given by code, or by path where they have none. A column that would be empty is left out.
 */
export function rosterOf(plan: Plan, language: Language): Sheet {
  const rows = [...rosterRows(plan)];
  const cells = rosterColumns.map(({ of }) => rows.map((row) => filled(of(row))));
  const used = [...rosterColumns.keys()].filter((k) => cells[k]?.some((cell) => cell !== null));
  const columns = used.flatMap((k) => rosterColumns[k] ?? []);
  return {
    name: NAMES[language],
    columns: columns.map(({ heading, kind }) => ({ heading: heading[language], kind })),
    rows: rows.map((_, row) => used.map((k) => cells[k]?.[row] ?? null)),
  };
}

const filled = (cell: SheetCell): SheetCell => (cell === '' ? null : cell);

function* rosterRows({ units, levels }: Plan): Generator<RosterRow> {
  for (const unit of units) {
    const level = levels[unit.level]?.name ?? '';
    yield { owner: unit, parent: parentOf(units, units[unit.parent]), level };
    for (const owner of unit.members) yield { owner, parent: parentOf(units, unit), level: null };
  }
}

function parentOf(units: readonly Unit[], above: Unit | undefined): string | null {
  if (above === undefined) return null;
  return above.code ?? `/${pathOf(units, above).join('/')}`;
}
