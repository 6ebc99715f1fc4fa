import { asDay, formatDay } from '../../../domain/day.js';
import { olderKind, type ReadWorkbook, type SheetCell, type Sheet } from './workbook.js';
import { partsOf, unpack } from './zip.js';
// The one file that knows the library.
import { readXlsx, type Cell, type CellValue, type Sheet as LibrarySheet } from 'hucre/xlsx';

/** Of all that is unpacked: the 70,000 rows of a region with eight bordered columns take 40 MB. */
const LARGEST_UNPACKED = 96 * 1024 * 1024;
/** Each takes some 250 bytes while a sheet is read. */
const MOST_CELLS = 1_500_000;

/** Reads the sheets of an .xlsx file, values as they are kept: no formula is worked out. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  const older = olderKind(bytes);
  if (older !== null) return { problem: older };
  const problem = await problemOf(bytes);
  if (problem !== null) return { problem };
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: await needsStyles(bytes) });
    return { sheets: sheets.map(sheetOf) };
  } catch {
    return { problem: 'damaged' };
  }
}

/** Looks at the sizes that the directory gives, and at what the sheets hold, before anything is kept of it. */
async function problemOf(
  bytes: Uint8Array,
): Promise<Extract<ReadWorkbook, { problem: unknown }>['problem'] | null> {
  const parts = partsOf(bytes);
  if (parts === null) return 'truncated';
  if (parts.some(({ isEncrypted }) => isEncrypted)) return 'encrypted';
  if (!parts.some(({ name }) => name === 'xl/workbook.xml')) return 'other-kind';
  if (parts.reduce((sum, { size }) => sum + size, 0) > LARGEST_UNPACKED) return 'too-large';
  let [size, cells] = [0, 0];
  for (const part of parts.filter(({ name }) => name.endsWith('.xml'))) {
    const isWhole = await unpack(bytes, part, (piece) => {
      size += piece.length;
      cells += cellsIn(piece);
      return size > LARGEST_UNPACKED || cells > MOST_CELLS ? 'stop' : 'on';
    });
    if (!isWhole) return 'damaged';
    if (size > LARGEST_UNPACKED) return 'too-large';
    if (cells > MOST_CELLS) return 'too-many-cells';
  }
  return null;
}

/** An indent of a cell, or a format that shows zeros: the rest of its style is of no use here, and costs time and memory. */
const USEFUL = /\bindent="[1-9]|formatCode="0{2,}/u;

async function needsStyles(bytes: Uint8Array): Promise<boolean> {
  const part = partsOf(bytes)?.find(({ name }) => name === 'xl/styles.xml');
  if (part === undefined) return true;
  const decoder = new TextDecoder();
  let text = '';
  await unpack(bytes, part, (piece) => {
    text += decoder.decode(piece, { stream: true });
    return 'on';
  });
  return USEFUL.test(text);
}

const [LESS, LOWER_C, ROW] = [0x3c, 0x63, 0x72];

/** `<c …` and `<row …`, about: a tag that lies across two pieces is missed. */
function cellsIn(piece: Uint8Array): number {
  let count = 0;
  for (let at = piece.indexOf(LESS); at >= 0; at = piece.indexOf(LESS, at + 1)) {
    const [tag = 0, after = 0] = [piece[at + 1], piece[at + 2]];
    if (tag === LOWER_C && (after === 0x20 || after === 0x2f || after === 0x3e)) count++;
    else if (tag === ROW && after === 0x6f) count++;
  }
  return count;
}

function sheetOf({ name, rows, cells, merges, hidden, veryHidden }: LibrarySheet): Sheet {
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

function cellOf(value: CellValue, detail: Cell | undefined): SheetCell | null {
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
