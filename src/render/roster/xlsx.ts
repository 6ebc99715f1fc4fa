import type { Sheet } from '../sheet/sheet.js';
import { writeWorkbook, type WorkbookOptions } from '../sheet/workbook.js';

/** A roster as a workbook with one sheet. */
export const rosterXlsx = (sheet: Sheet, options: WorkbookOptions): Iterable<Uint8Array> =>
  writeWorkbook([sheet], options);
