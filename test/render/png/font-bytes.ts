import type { FontFile } from '../../../src/render/options.js';

const u16 = (...values: readonly number[]): number[] =>
  values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]);
const u32 = (...values: readonly number[]): number[] =>
  values.flatMap((value) => [...u16(value >>> 16), ...u16(value & 0xffff)]);
export const ascii = (text: string): number[] => Array.from(text, (one) => one.charCodeAt(0));

/** A `cmap` table of format 12 with one group of characters. */
export const format12 = (first: number, last: number): number[] => [
  ...u16(0, 1, 3, 10),
  ...u32(12),
  ...u16(12, 0),
  ...u32(28, 0, 1, first, last, 1),
];

/** One of format 4 with one segment, and the segment that ends each such table. */
export const format4 = (first: number, last: number): number[] => [
  ...u16(0, 1, 3, 1),
  ...u32(12),
  ...u16(4, 32, 0, 4, 0, 0, 0),
  ...u16(last, 0xffff, 0, first, 0xffff, 1 - first, 1, 0, 0),
];

const nameTable = (family: string): number[] => {
  const text = ascii(family).flatMap((one) => u16(one));
  return [...u16(0, 1, 18, 3, 1, 0x409, 1, text.length, 0), ...text];
};

/** A font that has these tables and no others, which begins at `start` of its file. */
export function fontBytes(cmap: readonly number[], family: string, start = 0): number[] {
  const name = nameTable(family);
  const offset = start + 12 + 2 * 16;
  return [
    ...u32(0x00010000),
    ...u16(2, 0, 0, 0),
    ...ascii('cmap'),
    ...u32(0, offset, cmap.length),
    ...ascii('name'),
    ...u32(0, offset + cmap.length, name.length),
    ...cmap,
    ...name,
  ];
}

/** A collection of two fonts. */
export function collectionBytes(one: readonly number[], other: readonly number[]): number[] {
  const first = fontBytes(one, 'Test JP', 20);
  const second = fontBytes(other, 'Test SC', 20 + first.length);
  return [...ascii('ttcf'), ...u32(0x00010000, 2, 20, 20 + first.length), ...first, ...second];
}

export const fontFile = (path: string, bytes: readonly number[]): FontFile => ({
  path,
  bytes: (from, length) => Uint8Array.from(bytes.slice(from, from + length)),
});
