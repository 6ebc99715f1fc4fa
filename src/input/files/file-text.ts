import { decode, decodeAny, type Decoded } from './decode.js';
import { LARGEST_FILE, type FileAccess, type ReadFailure } from './file-access.js';

/** What there is of a file: its text and how many bytes that takes, or why there is none. */
export type FileText = (Decoded & { readonly bytes: number }) | { readonly failure: ReadFailure };

export function readText(files: FileAccess, path: string): FileText {
  const bytes = files.read(path, LARGEST_FILE);
  return bytes instanceof Uint8Array ? { ...decode(bytes), bytes: bytes.length } : bytes;
}

/** The same for tables that people export, which have other encodings too. */
export function readAnyText(files: FileAccess, path: string): FileText {
  const bytes = files.read(path, LARGEST_FILE);
  if (!(bytes instanceof Uint8Array)) return bytes;
  return { ...(decodeAny(bytes) ?? decode(bytes)), bytes: bytes.length };
}

/** What `readText` would give if the file held this text. */
export function asFileText(text: string): FileText {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > LARGEST_FILE) return { failure: 'too-large' };
  return { ...decode(bytes), bytes: bytes.length };
}
