import type { Plan } from '../../domain/plan.js';
import type { ColumnName } from '../columns/column-names.js';
import type { StageRow } from '../row.js';
import { kinds } from './kinds.js';
import type { DocumentCell, DocumentColumn } from './table.js';

interface Staged {
  readonly stages: readonly StageRow[];
}

/** Columns in the order of their names; the stages are a column each. */
export const columnsOf = (
  names: readonly ColumnName[],
  { stages }: Plan,
  headingOf: (name: Exclude<ColumnName, 'stages'>) => string,
): readonly DocumentColumn[] =>
  names.flatMap((name): readonly DocumentColumn[] =>
    name === 'stages'
      ? stages.map((stage) => ({ heading: stage.name, kind: 'span' }))
      : [{ heading: headingOf(name), kind: kinds[name] }],
  );

/** Whether stages are written: a plan without them has one that says no more than start and end do, and stands nowhere. */
export const hasStages = ({ stages }: Plan): boolean =>
  stages.some(({ at }) => stages.length > 1 || at.end > at.start);

/** What stands in them. */
export const cellsOf = <R extends Staged>(
  names: readonly ColumnName[],
  row: R,
  cells: Readonly<Partial<Record<ColumnName, (row: R) => DocumentCell>>>,
): readonly DocumentCell[] =>
  names.flatMap((name): readonly DocumentCell[] =>
    name === 'stages' ? row.stages : [cells[name]?.(row) ?? ''],
  );
