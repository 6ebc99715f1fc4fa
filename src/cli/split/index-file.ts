import { decodeAny } from '../../input/files/decode.js';
import { readCsv } from '../../input/roster/csv.js';
import type { Language } from '../../diagnostics/code-entry.js';
import { cell } from '../../render/csv/cell.js';
import { headLine } from '../../render/csv/lines.js';
import { headings, type Headings } from '../../render/headings.js';

/** Names the other files of the folder. */
export const INDEX = 'index.csv';

/** What systems put into folders of their own accord, and nobody misses. */
const OF_SYSTEMS = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/** What the files are for. */
export type IndexKind = 'units' | 'people';

const COLUMNS: Readonly<Record<IndexKind, readonly (keyof Headings)[]>> = {
  units: ['file', 'unit', 'code', 'above', 'entries', 'firstStart', 'lastEnd'],
  people: ['file', 'person', 'kind', 'events', 'halfDays', 'firstDate', 'lastDate'],
};

const heads = (kind: IndexKind, language: Language): readonly string[] =>
  COLUMNS[kind].map((name) => headings[language][name]);

/**
 * The text of the index, a row a file: `文件,单位,编码,所属,安排数,最早启动,最晚结束`, or of people
 * `文件,人员,类别,事项数,半天数,最早日期,最晚日期`.
 */
export const indexText = (
  kind: IndexKind,
  rows: readonly (readonly string[])[],
  language: Language,
): readonly string[] => [
  headLine(heads(kind, language)),
  ...rows.map((row) => `${row.map(cell).join(',')}\r\n`),
];

/** The names that may go when a folder is replaced: what its index names, and itself. None where the index isn't of ours. */
export function replaceable(index: Uint8Array | null): ReadonlySet<string> {
  const rows = index === null ? [] : rowsOf(index);
  const [head = [], ...files] = rows;
  const known = (['units', 'people'] as const).flatMap((kind) =>
    (['zh', 'en'] as const).map((language) => heads(kind, language).join('\n')),
  );
  const isOurs = known.includes(head.join('\n'));
  const named = isOurs ? [INDEX, ...files.map(([name = '']) => name)] : [];
  return new Set([...named, ...OF_SYSTEMS]);
}

function rowsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const text = decodeAny(bytes)?.text ?? '';
  return readCsv(text, 0).rows.map((row) => row.map((one) => one.text ?? ''));
}
