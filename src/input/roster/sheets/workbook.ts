import type { WorkbookTrouble } from '../../../diagnostics/codes/rosters.js';

/** A workbook as it is read, whatever the library that reads it. */
interface Workbook {
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** From the first row and column on. */
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  /** From 0, ends inclusive. */
  readonly merges: readonly Merge[];
}

export interface SheetCell {
  /** Of a date YYYY-MM-DD; of a number all its digits. Empty for a formula without a value. */
  readonly text: string;
  readonly form: 'text' | 'number' | 'date' | 'empty-formula' | 'error';
  /** Of the cell's alignment, in steps. */
  readonly indent: number;
}

export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

export type ReadWorkbook = Workbook | { readonly problem: WorkbookTrouble };

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** BIFF 2 … 5 outside of a container. */
const BIFF = [0x09];

const signOf = (text: string): readonly number[] => Array.from(text, (sign) => sign.charCodeAt(0));

/** What people take for a table because of its ending, and none of which is a text. */
const OTHERS: readonly (readonly [readonly number[], WorkbookTrouble])[] = [
  [signOf('%PDF-'), 'pdf'],
  [signOf(String.raw`{\rtf`), 'word'],
  [[0x89, ...signOf('PNG')], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
];

const startsWith = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, k) => bytes[k] === byte);

const otherKind = (bytes: Uint8Array): WorkbookTrouble | null =>
  OTHERS.find(([sign]) => startsWith(bytes, sign))?.[1] ?? null;

/** Whether the bytes are those of a workbook, of any kind, or of another document, and not of a text. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  (startsWith(bytes, ZIP) && bytes[2] !== undefined && bytes[2] < 9) ||
  startsWith(bytes, OLE) ||
  (startsWith(bytes, BIFF) && bytes[2] !== undefined && bytes[2] < 9 && bytes[3] === 0) ||
  otherKind(bytes) !== null;

/** Why a file that is no ZIP file can't be read: an older workbook, one with a password, or no workbook; null for a ZIP file. */
export function problemBySign(bytes: Uint8Array): WorkbookTrouble | null {
  if (startsWith(bytes, ZIP)) return null;
  const other = otherKind(bytes);
  if (other !== null || !startsWith(bytes, OLE)) return other ?? 'old';
  if (hasName(bytes, 'EncryptedPackage')) return 'encrypted';
  return hasName(bytes, 'WordDocument') ? 'word' : 'old';
}

/** Names stand in the directory of such a file in UTF-16. */
function hasName(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let k = 1;
    while (k < name.length && bytes[at + 2 * k] === name.charCodeAt(k)) k++;
    if (k === name.length) return true;
  }
  return false;
}
