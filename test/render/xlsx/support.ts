import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import type { RenderOptions } from '../../../src/render/options.js';
import type { View } from '../../../src/render/view.js';
import { xlsx } from '../../../src/render/xlsx.js';
import { options } from '../support.js';

export function bytesOf(view: View, over: Partial<RenderOptions> = {}): Uint8Array {
  const rendered = xlsx(view, options(over));
  if ('refusal' in rendered) throw new Error(rendered.refusal);
  return Buffer.concat([...rendered]);
}

/** The files in it, as text. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );

/** The XML of the sheet of that name. */
export function sheetXml(bytes: Uint8Array, name: string): string {
  const parts = partsOf(bytes);
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/gu)];
  const number = names.findIndex(([, one]) => one === name) + 1;
  return parts[`xl/worksheets/sheet${number}.xml`] ?? '';
}

/** Sheets by name, as rows of cells: texts, numbers, dates as `YYYY-MM-DD`. */
export async function read(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const plain = (cell: unknown) =>
    cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? null);
  return new Map(sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(plain))]));
}
