import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rooms } from '../../oxlint.config.mjs';

interface Row {
  readonly room: string;
  readonly may: readonly string[];
}

/** The table of rooms; words that name neither a room nor a package are dropped. */
function rowsOf(path: string): Row[] {
  const rows = readFileSync(path, 'utf8').matchAll(
    /^\| `src\/([\w.]+?)(?:\/|\.ts)` .*\| (.*?) *\|$/gmu,
  );
  const words = new Set(Object.values(rooms).flatMap((one) => [...one.rooms, ...packagesOf(one)]));
  return [...rows].map(([, room = '', may = '']) => ({
    room,
    may: may.split(/[ ,;、；]+/u).filter((word) => words.has(word)),
  }));
}

const packagesOf = (room: object): readonly string[] =>
  'packages' in room ? (room.packages as readonly string[]) : [];

describe.each(['README.md', 'README.zh-CN.md'])('the table of rooms in %s', (path) => {
  const rows = rowsOf(path);
  const written = Object.fromEntries(Object.entries(rooms));

  it('has a line for each room there is', () => {
    const folders = Object.keys(rooms).filter((name) => !name.includes('/'));
    expect(rows.map(({ room }) => room).sort()).toEqual([...folders, 'cli'].sort());
  });

  it.each(rows.filter(({ room }) => !['render', 'pipeline', 'cli'].includes(room)))(
    'says of $room what lint enforces',
    ({ room, may }) => {
      const { [room]: enforced = { rooms: [] } } = written;
      const packages = packagesOf(enforced).filter((name) => !name.startsWith('@'));
      expect(may).toEqual([...enforced.rooms, ...packages]);
    },
  );

  it('says of render where chalk may be', () => {
    expect(rows.find(({ room }) => room === 'render')?.may).toEqual([
      ...rooms.render.rooms,
      'chalk',
      'compare/types',
      'progress/status',
      'progress/summary',
      'fflate',
      '@resvg/resvg-js',
    ]);
    const chalk = Object.entries(rooms).filter(([, room]) => packagesOf(room).includes('chalk'));
    expect(chalk.map(([name]) => name)).toEqual(['render/terminal', 'render/findings']);
  });
});
