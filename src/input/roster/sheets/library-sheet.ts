import { asDay, formatDay } from '../../../domain/day.js';
import type { Sheet, SheetCell } from './workbook.js';
import type { Cell, CellValue, Sheet as LibrarySheet } from 'hucre/xlsx';

/** A sheet as the library has it, made ours. */
export function sheetOf({ name, rows, cells, merges, hidden, veryHidden }: LibrarySheet): Sheet {
  return {
    name,
    isHidden: hidden === true || veryHidden === true,
    rows: rows.map((row, r) =>
      row.map((value, c) => {
        // Without a style, a formula or an error the library keeps the value alone.
        const detail = value === null && cells === undefined ? undefined : cells?.get(`${r},${c}`);
        return cellOf(value, detail);
      }),
    ),
    merges: merges ?? [],
  };
}

/** A value and what else the library keeps of its cell. */
export function cellOf(value: CellValue, detail: Cell | undefined): SheetCell | null {
  const indent = detail?.style?.alignment?.indent ?? 0;
  if (value === null) {
    return detail?.formula === undefined ? null : { text: '', form: 'empty-formula', indent };
  }
  if (typeof value === 'string') {
    return { text: value, form: detail?.type === 'error' ? 'error' : 'text', indent };
  }
  if (typeof value === 'number') {
    return { text: digitsOf(value, detail?.style?.numFmt), form: 'number', indent };
  }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', form: 'text', indent };
  return { text: dayText(value.getTime()), form: 'date', indent };
}

const DAY = 86_400_000;

/** The time of the day is left out. */
const dayText = (moment: number): string =>
  Number.isFinite(moment) ? formatDay(asDay(Math.floor(moment / DAY))) : '#VALUE!';

/** A whole number in all its digits, with the zeros that its format `000000` shows. */
function digitsOf(value: number, format: string | undefined): string {
  if (!Number.isInteger(value)) return String(value);
  const digits = BigInt(value).toString();
  const zeros = /^0+$/u.exec(format?.split(';')[0] ?? '')?.[0].length ?? 0;
  return digits.padStart(zeros, '0');
}
