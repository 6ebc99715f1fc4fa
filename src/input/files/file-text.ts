import { isWorkbook } from '../roster/sheets/workbook.js';
import { decode, decodeAny, type Decoded } from './decode.js';
import { LARGEST_FILE, type FileAccess, type ReadFailure } from './file-access.js';

/** What there is of a file: its text and how many bytes that takes, or why there is none. */
export type FileText = (Decoded & { readonly bytes: number }) | { readonly failure: ReadFailure };

/** What there is of a roster: its text in whatever encoding, or the bytes of a workbook. */
export type RosterFile = FileText | { readonly workbook: Uint8Array; readonly bytes: number };

export function readRosterFile(files: FileAccess, path: string): RosterFile {
  const bytes = files.read(path, LARGEST_FILE);
  if (!(bytes instanceof Uint8Array)) return bytes;
  if (isWorkbook(bytes)) return { workbook: bytes, bytes: bytes.length };
  const decoded = decodeAny(bytes);
  return decoded === null
    ? { ...decode(bytes), bytes: bytes.length }
    : { text: decoded.text, bytes: bytes.length };
}

export function readText(files: FileAccess, path: string): FileText {
  const bytes = files.read(path, LARGEST_FILE);
  return bytes instanceof Uint8Array ? { ...decode(bytes), bytes: bytes.length } : bytes;
}

/** What `readText` would give if the file held this text. */
export function asFileText(text: string): FileText {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > LARGEST_FILE) return { failure: 'too-large' };
  return { ...decode(bytes), bytes: bytes.length };
}
