import type { RenderOptions } from '../options.js';
import type { Row } from '../row.js';
import type { View } from '../view.js';
import { fits, narrowed, totalWidth, type Column } from './columns.js';
import { entryColumns } from './entry-columns.js';
import { neededWidths } from './needed-widths.js';
import type { Scope } from './scope.js';
import type { Screen } from './screen.js';
import { stageColumns } from './stages.js';
import { isOneYear } from './table-text.js';

/**
 * Unit, echelon, start and end always; of the others as many as fit, in this order: the weekdays of the dates,
 * days, stages, float, code. The room that is left over goes to the unit's name.
 */
export function unitColumns(
  view: View,
  scope: Scope,
  { language }: RenderOptions,
  screen: Screen,
): readonly Column<Row>[] {
  const needed = neededWidths(view, screen);
  const { unit, echelon, dates, datesWithWeekdays, days, float, code } = entryColumns(
    needed,
    language,
    screen,
  );
  const usual = [unit, echelon, ...datesWithWeekdays];
  if (!fits(usual, screen)) {
    return grown(narrowed([unit, echelon, ...dates], screen), needed.unit, screen);
  }
  const stages = stageColumns(view.plan, isOneYear(scope.firstStart, scope.lastEnd));
  return grown(filled(usual, [[days], stages, [float], [code]], screen), needed.unit, screen);
}

/** The columns and as many of the `extras`, from the first on, as fit; what stands together comes together. */
function filled(
  columns: readonly Column<Row>[],
  extras: readonly (readonly Column<Row>[])[],
  screen: Screen,
): readonly Column<Row>[] {
  let made = columns;
  for (const some of extras) {
    const more = [...made, ...some];
    if (!fits(more, screen)) break;
    made = more;
  }
  return made;
}

/** Gives the first column the room that is left over, up to `wanted`. */
function grown(
  columns: readonly Column<Row>[],
  wanted: number,
  screen: Screen,
): readonly Column<Row>[] {
  const [first, ...others] = columns;
  const spare = screen.width - totalWidth(columns);
  if (first === undefined || spare <= 0) return columns;
  const width = Math.max(first.width, Math.min(wanted, first.width + spare));
  return [{ ...first, width }, ...others];
}
