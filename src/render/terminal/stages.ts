import type { Plan } from '../../domain/plan.js';
import type { StageRow } from '../row.js';
import { GAP, narrowed, totalWidth, type Column } from './columns/columns.js';
import { drawTable } from './draw-table.js';
import type { Screen } from './screen.js';
import { rangeText } from './table-text.js';
import { shown, widthOf } from './width.js';

/** A row of any table that has the stages in it. */
export interface Staged {
  readonly stages: readonly StageRow[];
}

/** `02-07~03-14`, and with the years. */
const RANGE_WIDTH = 11;
const LONG_RANGE_WIDTH = 21;

/** A column for each stage, as wide as its first and last day: a longer title is wrapped. */
export const stageColumns = ({ stages }: Plan, oneYear: boolean): Column<Staged>[] =>
  stages.map(({ name }, k) => ({
    title: shown(name),
    align: 'left',
    width: oneYear ? RANGE_WIDTH : LONG_RANGE_WIDTH,
    text: (row) => {
      const stage = row.stages[k];
      return stage === undefined ? '' : rangeText(stage.start, stage.end, oneYear);
    },
  }));

/** The stages in a table of their own: as many side by side as fit, the others below. */
export function stageTables<R extends Staged>(
  rows: readonly R[],
  names: readonly Column<R>[],
  stages: readonly Column<Staged>[],
  screen: Screen,
): string[] {
  const columns = narrowed([...names, ...stages.slice(0, 1)], screen).slice(0, names.length);
  const room = screen.width - totalWidth(columns);
  const perTable = Math.max(1, Math.floor(room / (GAP.length + (stages[0]?.width ?? 0))));
  const lines: string[] = [];
  for (let from = 0; from < stages.length; from += perTable) {
    const some = widened(stages.slice(from, from + perTable), room, screen);
    lines.push('', ...drawTable(rows, [...columns, ...some], screen));
  }
  return lines;
}

/** Gives each stage its part of the room, as far as its title needs it. */
function widened(stages: readonly Column<Staged>[], room: number, screen: Screen) {
  const part = Math.floor(room / stages.length) - GAP.length;
  return stages.map((stage) => {
    const wanted = Math.min(part, widthOf(stage.title, screen.ambiguousWide));
    return { ...stage, width: Math.max(stage.width, wanted) };
  });
}
