import type { Sheet } from '../sheet/sheet.js';
import { writeWorkbook, type WorkbookOptions } from '../sheet/workbook.js';

/** A roster as a workbook with one sheet. */
export const rosterXlsx = async (
  sheet: Sheet,
  options: WorkbookOptions,
): Promise<Iterable<Uint8Array>> => [await writeWorkbook([sheet], options)];
