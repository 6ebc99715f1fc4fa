import { finding } from '../../diagnostics/finding.js';
import type { ProgressDay } from '../../diagnostics/codes/reports.js';
import type { FindingList } from '../../diagnostics/finding-list.js';
import type { Day } from '../../domain/day.js';
import type { Located } from '../../domain/plan.js';
import type { ProgressRow } from '../../domain/reported.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { placeOf, type ScalarNode } from '../node.js';
import type { ProgressColumn } from './columns.js';
import { looseDay } from '../loose-day.js';

/** The cells of one row, by what they say; those that are empty may be missing. */
export type RowCells = Readonly<Partial<Record<ProgressColumn, readonly ScalarNode[]>>>;

/**
 * Reads the cells of a row. A row without a unit and without days, as spreadsheets leave them, says nothing; one with
 * something wrong in it is left out.
 */
export function readRow(
  cells: RowCells,
  at: SourcePlace,
  findings: FindingList,
): ProgressRow | null {
  const days = {
    started: daysOf(cells.started, 'started', findings),
    finished: daysOf(cells.finished, 'finished', findings),
    redo: daysOf(cells.redo, 'redo', findings),
  };
  const unit = unitOf(cells);
  if (unit === null) {
    const isEmpty = Object.values(days).every((list) => list?.length === 0);
    if (!isEmpty) findings.add(finding('TC603', placeOf(at), {}));
    return null;
  }
  if (days.started === null || days.finished === null || days.redo === null) return null;
  return {
    at: placeOf(at),
    unit,
    echelon: wordOf(cells.echelon),
    stage: wordOf(cells.stage),
    started: days.started[0] ?? null,
    finished: days.finished[0] ?? null,
    redo: days.redo,
  };
}

/** The code where there is one; else the name, behind the path above it where that stands in a column of its own. */
function unitOf(cells: RowCells): Located<string> | null {
  const code = wordOf(cells.code);
  if (code !== null) return code;
  const name = wordOf(cells.unit);
  const above = wordOf(cells.above);
  if (name === null || above === null) return name;
  return { ...name, value: `${above.value}/${name.value}` };
}

function wordOf(cells: RowCells[ProgressColumn]): Located<string> | null {
  const cell = cells?.find(({ text }) => text !== null);
  const value = cell?.text?.trim() ?? '';
  return cell === undefined || value === '' ? null : { value, at: placeOf(cell) };
}

/** Null where one of the days is none. */
function daysOf(
  cells: RowCells[ProgressColumn],
  day: ProgressDay,
  findings: FindingList,
): readonly Located<Day>[] | null {
  const read: Located<Day>[] = [];
  let isRight = true;
  for (const cell of cells ?? []) {
    for (const value of textsOf(cell, day)) {
      const found = looseDay(value);
      if ('day' in found) {
        read.push({ value: found.day, at: placeOf(cell) });
        continue;
      }
      findings.add(finding('TC602', placeOf(cell), { day, value, ...found }));
      isRight = false;
    }
  }
  return isRight ? read : null;
}

/** Several days in one cell: those of a stage that was sent back more than once. */
const BETWEEN_DAYS = /[、,，;；\n]/u;

/** A stage may be sent back again and again; it begins and is finished on one day. */
function textsOf({ text }: ScalarNode, day: ProgressDay): readonly string[] {
  const texts = day === 'redo' ? (text ?? '').split(BETWEEN_DAYS) : [text ?? ''];
  return texts.map((one) => one.trim()).filter((one) => one !== '');
}
