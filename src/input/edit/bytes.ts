import { decodeAny, type Encoding } from '../files/decode.js';
import { edited, type Edit } from './edit.js';

/**
 * A file's bytes with edits made in its text: all other bytes stay as they are, a byte order mark too.
 *
 * @param text what the file was read as, without the byte order mark; null comes back where it no longer says that, or
 * where the new text can't be written in its encoding.
 */
export function editedBytes(
  bytes: Uint8Array,
  text: string,
  edits: readonly Edit[],
): Uint8Array | null {
  const decoded = decodeAny(bytes);
  if (decoded === null || decoded.text !== text) return null;
  const { encoding } = decoded;
  const mark = markOf(bytes, encoding);
  const parts: Uint8Array[] = [bytes.subarray(0, mark)];
  const offsets = new Offsets(bytes, mark, encoding, text);
  let at = mark;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const put = encode(edit.text, encoding);
    if (put === null) return null;
    parts.push(bytes.subarray(at, offsets.of(edit.start)), put);
    at = offsets.of(edit.end);
  }
  const made = joined([...parts, bytes.subarray(at)]);
  return decodeAny(made)?.text === edited(text, edits) ? made : null;
}

/** The bytes of the byte order mark, if there is one. */
function markOf(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return 2;
  return encoding === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    ? 3
    : 0;
}

/** Where in the bytes a character of the text begins; asked from the front to the back. */
class Offsets {
  readonly #bytes: Uint8Array;
  readonly #encoding: Encoding;
  readonly #text: string;
  #character = 0;
  #byte: number;

  constructor(bytes: Uint8Array, mark: number, encoding: Encoding, text: string) {
    this.#bytes = bytes;
    this.#byte = mark;
    this.#encoding = encoding;
    this.#text = text;
  }

  of(character: number): number {
    if (this.#encoding === 'utf-8') {
      this.#byte += new TextEncoder().encode(this.#text.slice(this.#character, character)).length;
      this.#character = character;
    }
    while (this.#character < character) this.#step();
    return this.#byte;
  }

  #step(): void {
    const pair = (this.#text.codePointAt(this.#character) ?? 0) > 0xffff ? 2 : 1;
    this.#byte += this.#encoding === 'gb18030' ? this.#widthInGb() : 2 * pair;
    this.#character += pair;
  }

  /** GB 18030: one byte below 0x80; four where the second is a digit; else two. */
  #widthInGb(): number {
    if ((this.#bytes[this.#byte] ?? 0) < 0x80) return 1;
    const second = this.#bytes[this.#byte + 1] ?? 0;
    return second >= 0x30 && second <= 0x39 ? 4 : 2;
  }
}

/** Null for what has no bytes that are known here: of GB 18030 only ASCII is. */
function encode(text: string, encoding: Encoding): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'gb18030') {
    return /^[\0-\x7f]*$/u.test(text) ? new TextEncoder().encode(text) : null;
  }
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let k = 0; k < text.length; k++) {
    view.setUint16(2 * k, text.charCodeAt(k), encoding === 'utf-16le');
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
