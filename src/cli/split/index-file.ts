import { decodeAny } from '../../input/files/decode.js';
import { readCsv } from '../../input/roster/csv.js';
import type { Language } from '../../diagnostics/code-entry.js';
import { cell } from '../../render/csv/cell.js';
import { headLine } from '../../render/csv/lines.js';
import { headings } from '../../render/headings.js';

/** Names the other files of the folder. */
export const INDEX = 'index.csv';

/** What systems put into folders of their own accord, and nobody misses. */
const OF_SYSTEMS = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

const heads = (language: Language): readonly string[] => {
  const { file, unit, code, above, entries, firstStart, lastEnd } = headings[language];
  return [file, unit, code, above, entries, firstStart, lastEnd];
};

/** The text of the index: `文件,单位,编码,所属,安排数,最早启动,最晚结束`, a row a file. */
export const indexText = (
  rows: readonly (readonly string[])[],
  language: Language,
): readonly string[] => [
  headLine(heads(language)),
  ...rows.map((row) => `${row.map(cell).join(',')}\r\n`),
];

/** The names that may go when a folder is replaced: what its index names, and itself. None where the index isn't of ours. */
export function replaceable(index: Uint8Array | null): ReadonlySet<string> {
  const rows = index === null ? [] : rowsOf(index);
  const [head = [], ...files] = rows;
  const isOurs = (['zh', 'en'] as const).some(
    (language) => heads(language).join('\n') === head.join('\n'),
  );
  const named = isOurs ? [INDEX, ...files.map(([name = '']) => name)] : [];
  return new Set([...named, ...OF_SYSTEMS]);
}

function rowsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const text = decodeAny(bytes)?.text ?? '';
  return readCsv(text, 0).rows.map((row) => row.map((one) => one.text ?? ''));
}
