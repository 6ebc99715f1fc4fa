import { unzipSync } from 'fflate';
import { docx } from '../../../src/render/docx.js';
import type { RenderOptions } from '../../../src/render/options.js';
import type { View } from '../../../src/render/view.js';
import { readXml, type Element } from '../findings/parsers.js';
import { options } from '../support.js';

export const bytesOf = (view: View, over: Partial<RenderOptions> = {}): Buffer =>
  Buffer.concat([...docx(view, options({ by: 'level', ...over }))]);

/** The parts of a DOCX file, by their names. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      Buffer.from(part).toString('utf8'),
    ]),
  );

export const part = (bytes: Uint8Array, name: string): Element => {
  const found = partsOf(bytes)[name];
  if (found === undefined) throw new Error(`no part ${name}`);
  return readXml(found);
};

export const all = (from: Element, name: string): Element[] =>
  from.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

export function only(from: Element, name: string): Element {
  const [found, ...more] = all(from, name);
  if (found === undefined || more.length > 0) throw new Error(`not one ${name}`);
  return found;
}

/** Lines of a paragraph or a cell, joined. */
export const textIn = (from: Element): string =>
  all(from, 'w:t')
    .map(({ text }) => text)
    .join('');

/** What a reader sees of the table, row by row; a cell across all columns stands alone. */
export const tableIn = (bytes: Uint8Array): string[][] =>
  all(only(part(bytes, 'word/document.xml'), 'w:tbl'), 'w:tr').map((row) =>
    all(row, 'w:tc').map(textIn),
  );
