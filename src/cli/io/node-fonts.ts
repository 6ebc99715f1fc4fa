import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import type { FontFile } from '../../render/options.js';

/** Where systems keep fonts: Linux, macOS, Windows. */
function folders({ HOME, LOCALAPPDATA, WINDIR, XDG_DATA_HOME }: NodeJS.ProcessEnv): string[] {
  const home = HOME ?? homedir();
  return [
    join(XDG_DATA_HOME ?? join(home, '.local/share'), 'fonts'),
    join(home, '.fonts'),
    '/usr/local/share/fonts',
    '/usr/share/fonts',
    join(home, 'Library/Fonts'),
    '/Library/Fonts',
    '/System/Library/Fonts',
    ...(LOCALAPPDATA === undefined ? [] : [join(LOCALAPPDATA, 'Microsoft/Windows/Fonts')]),
    ...(WINDIR === undefined ? [] : [join(WINDIR, 'Fonts')]),
  ];
}

/** Files of fonts made for Chinese, upright and without serifs, the best first; then any other. */
const PREFERRED = [
  /^NotoSansCJK(?:sc)?-Regular/iu,
  /^NotoSans(?:SC|HansSC)/iu,
  /^SourceHanSans(?:SC|CN|HWSC)?-Regular/iu,
  /^msyh\./iu,
  /^PingFang/iu,
  /^Hiragino Sans GB/iu,
  /^STHeiti/iu,
  /^simhei/iu,
  /^wqy-/iu,
  /^DroidSansFallback/iu,
  /^NotoSerifCJK-Regular|^simsun/iu,
];

const rankOf = (path: string): number => {
  const found = PREFERRED.findIndex((pattern) => pattern.test(basename(path)));
  return found < 0 ? PREFERRED.length : found;
};

/** The machine's fonts, those made for Chinese first; where `TICI_FONT` names a file, that one alone. */
export function nodeFonts(): FontFile[] {
  const named = process.env['TICI_FONT'] ?? '';
  const paths =
    named === '' ? folders(process.env).flatMap((folder) => filesIn(folder, 0)) : [named];
  return paths
    .map((path) => ({ path, rank: rankOf(path) }))
    .sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))
    .map(({ path }) => ({ path, bytes: (from, length) => bytesOf(path, from, length) }));
}

/** A link may lead back to where it stands. */
const DEEPEST = 6;

function filesIn(folder: string, depth: number): string[] {
  if (depth > DEEPEST) return [];
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (/\.(?:ttf|ttc|otf|otc)$/iu.test(entry.name)) return [path];
    return entry.isDirectory() || entry.isSymbolicLink() ? filesIn(path, depth + 1) : [];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function bytesOf(path: string, from: number, length: number): Uint8Array {
  try {
    const file = openSync(path, 'r');
    try {
      const buffer = Buffer.alloc(length);
      return buffer.subarray(0, readSync(file, buffer, 0, length, from));
    } finally {
      closeSync(file);
    }
  } catch {
    return new Uint8Array();
  }
}
