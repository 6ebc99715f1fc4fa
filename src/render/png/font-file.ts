import type { FontFile } from '../options.js';

/** One font of a file, as far as it matters which characters it has: OpenType 1.9, `otff`, `cmap` and `name`. */
export interface Face {
  /** Its English family name: `Noto Sans CJK SC`. */
  readonly family: string;
  readonly has: (codePoint: number) => boolean;
}

/** The fonts of a file; none where it is no font, or is broken. */
export function facesOf(font: FontFile): Face[] {
  try {
    return startsOf(font).flatMap((start) => faceAt(font, start));
  } catch (error) {
    // A table that says it is larger than it is.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

const viewOf = ({ bytes }: FontFile, from: number, length: number): DataView => {
  const read = bytes(from, length);
  return new DataView(read.buffer, read.byteOffset, read.byteLength);
};

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)));

const SINGLE = new Set(['OTTO', 'true', '\u0000\u0001\u0000\u0000']);
const MOST_FACES = 64;

/** Where each font of the file begins: a collection has several. */
function startsOf(font: FontFile): number[] {
  const head = viewOf(font, 0, 12 + 4 * MOST_FACES);
  if (head.byteLength < 12) return [];
  const tag = tagAt(head, 0);
  if (SINGLE.has(tag)) return [0];
  if (tag !== 'ttcf') return [];
  const count = Math.min(head.getUint32(8), MOST_FACES);
  return Array.from({ length: count }, (_, k) => head.getUint32(12 + 4 * k));
}

interface Table {
  readonly offset: number;
  readonly length: number;
}

function faceAt(font: FontFile, start: number): Face[] {
  const count = viewOf(font, start, 12).getUint16(4);
  const directory = viewOf(font, start + 12, 16 * count);
  const tables = new Map<string, Table>();
  for (let at = 0; at < 16 * count; at += 16) {
    tables.set(tagAt(directory, at), {
      offset: directory.getUint32(at + 8),
      length: directory.getUint32(at + 12),
    });
  }
  const [cmap, name] = [tables.get('cmap'), tables.get('name')];
  if (cmap === undefined || name === undefined) return [];
  const characters = charactersIn(viewOf(font, cmap.offset, cmap.length));
  return [{ family: familyIn(viewOf(font, name.offset, name.length)), has: characters }];
}

/** The table of Unicode characters that reaches furthest: of format 12 all planes, of format 4 the first. */
function charactersIn(cmap: DataView): (codePoint: number) => boolean {
  const count = cmap.getUint16(2);
  const found = new Map<number, number>();
  for (let k = 0; k < count; k++) {
    const [platform, offset] = [cmap.getUint16(4 + 8 * k), cmap.getUint32(8 + 8 * k)];
    if (platform === 0 || platform === 3) found.set(cmap.getUint16(offset), offset);
  }
  const [all, first] = [found.get(12), found.get(4)];
  if (all !== undefined) return (codePoint) => hasInGroups(cmap, all, codePoint);
  if (first !== undefined) return (codePoint) => hasInSegments(cmap, first, codePoint);
  return () => false;
}

/** Format 12: sorted groups of first, last and first glyph. */
function hasInGroups(cmap: DataView, offset: number, codePoint: number): boolean {
  let [low, high] = [0, cmap.getUint32(offset + 12)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cmap.getUint32(offset + 16 + 12 * middle + 4) < codePoint) low = middle + 1;
    else high = middle;
  }
  return low < cmap.getUint32(offset + 12) && cmap.getUint32(offset + 16 + 12 * low) <= codePoint;
}

/** Format 4: sorted segments, their last characters, first characters, deltas and offsets in columns. */
function hasInSegments(cmap: DataView, offset: number, codePoint: number): boolean {
  const twice = cmap.getUint16(offset + 6);
  for (let at = 0; at < twice; at += 2) {
    if (cmap.getUint16(offset + 14 + at) < codePoint) continue;
    const start = cmap.getUint16(offset + 16 + twice + at);
    if (start > codePoint) return false;
    const delta = cmap.getUint16(offset + 16 + 2 * twice + at);
    const rangeAt = offset + 16 + 3 * twice + at;
    const range = cmap.getUint16(rangeAt);
    const glyph =
      range === 0 ? codePoint : cmap.getUint16(rangeAt + range + 2 * (codePoint - start));
    return range === 0 ? ((glyph + delta) & 0xffff) !== 0 : glyph !== 0;
  }
  return false;
}

const FAMILY = 1;
const ENGLISH = 0x409;

/** The name of the family in English, for Windows in UTF-16; empty where there is none. */
function familyIn(name: DataView): string {
  const [count, storage] = [name.getUint16(2), name.getUint16(4)];
  for (let at = 6; at < 6 + 12 * count; at += 12) {
    const [platform, language] = [name.getUint16(at), name.getUint16(at + 4)];
    if (platform !== 3 || language !== ENGLISH || name.getUint16(at + 6) !== FAMILY) continue;
    const [length, offset] = [name.getUint16(at + 8), name.getUint16(at + 10)];
    return Array.from({ length: length / 2 }, (_, k) =>
      String.fromCharCode(name.getUint16(storage + offset + 2 * k)),
    ).join('');
  }
  return '';
}
