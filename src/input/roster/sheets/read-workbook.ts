import { sheetOf } from './library-sheet.js';
import { readSparse } from './read-sparse.js';
import { problemBySign, type ReadWorkbook } from './workbook.js';
import { partsOf, unpack } from './zip.js';
// This folder alone knows the library.
import { readXlsx } from 'hucre/xlsx';

/** Of all that is unpacked: the 70,000 rows of a region with eight bordered columns take 40 MB. */
const LARGEST_UNPACKED = 96 * 1024 * 1024;
/** Each takes some 250 bytes while a sheet is read. */
const MOST_CELLS = 1_500_000;

/** Reads the sheets of an .xlsx file, values as they are kept: no formula is worked out. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  const other = problemBySign(bytes);
  if (other !== null) return { problem: other };
  const problem = await problemOf(bytes);
  if (problem !== null) return { problem };
  const readStyles = await needsStyles(bytes);
  try {
    const { sheets } = await readXlsx(bytes, { readStyles });
    return { sheets: sheets.map(sheetOf) };
  } catch {
    return await readSparse(bytes, readStyles);
  }
}

const hasPart = (parts: readonly { readonly name: string }[], wanted: string): boolean =>
  parts.some(({ name }) => name === wanted);

/** Looks at the sizes that the directory gives, and at what the sheets hold, before anything is kept of it. */
async function problemOf(
  bytes: Uint8Array,
): Promise<Extract<ReadWorkbook, { problem: unknown }>['problem'] | null> {
  const parts = partsOf(bytes);
  if (parts === null) return 'truncated';
  if (parts.some(({ isEncrypted }) => isEncrypted)) return 'encrypted';
  if (!hasPart(parts, 'xl/workbook.xml'))
    return hasPart(parts, 'word/document.xml') ? 'word' : 'other-kind';
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
