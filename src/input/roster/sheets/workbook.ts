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

const startsWith = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, k) => bytes[k] === byte);

/** Whether the bytes are those of a workbook, of any kind, and not of a text. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  (startsWith(bytes, ZIP) && bytes[2] !== undefined && bytes[2] < 9) ||
  startsWith(bytes, OLE) ||
  (startsWith(bytes, BIFF) && bytes[2] !== undefined && bytes[2] < 9 && bytes[3] === 0);

/** What an older workbook or one with a password is packed in; null for a ZIP file. */
export function olderKind(bytes: Uint8Array): WorkbookTrouble | null {
  if (startsWith(bytes, ZIP)) return null;
  return startsWith(bytes, OLE) && hasName(bytes, 'EncryptedPackage') ? 'encrypted' : 'old';
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
