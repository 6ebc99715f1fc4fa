import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf, valueOf, type Node } from '../../src/input/node.js';
import { readRosterFile, type Read } from './read.js';
import {
  byCodes,
  byFullLevels,
  byIndents,
  byLevels,
  byNumbers,
  byParents,
  csvOf,
  trees,
  type Rows,
} from './trees.js';

type Cells = (string | null)[][];

/** What happens to a roster in an office. */
type Damage = (rows: Cells, at: number, other: number) => void;

const cellsOf = (rows: Cells): number => rows.length * (rows[0]?.length ?? 0);

const DAMAGES: Readonly<Record<string, Damage>> = {
  'a deleted cell': (rows, at) => {
    const width = rows[0]?.length ?? 1;
    const k = at % cellsOf(rows);
    const row = rows[Math.floor(k / width)];
    if (row !== undefined) row[k % width] = null;
  },
  'a doubled row': (rows, at, other) => {
    const from = 1 + (at % Math.max(1, rows.length - 1));
    const to = 1 + (other % rows.length);
    rows.splice(to, 0, [...(rows[from] ?? [])]);
  },
  'two columns swapped in a row': (rows, at, other) => {
    const row = rows[at % rows.length] ?? [];
    const [a, b] = [other % row.length, (other + 1) % row.length];
    [row[a], row[b]] = [row[b] ?? null, row[a] ?? null];
  },
  'two rows swapped': (rows, at, other) => {
    const [a, b] = [at % rows.length, other % rows.length];
    [rows[a], rows[b]] = [rows[b] ?? [], rows[a] ?? []];
  },
  'other words in a cell': (rows, at, other) => {
    const words = [
      '合计',
      '注：略',
      '　',
      '同上',
      '—',
      '1.5E+11',
      '=A1',
      '第1页',
      '"',
      '单位名称',
      '一、',
      '0',
      '😀',
    ];
    const row = rows[at % rows.length] ?? [];
    row[other % row.length] = words[(at + other) % words.length] ?? '';
  },
};

const FORMS: Readonly<Record<string, (units: Parameters<typeof byParents>[0]) => Rows>> = {
  parents: byParents,
  'a column a level': byLevels,
  'full levels': byFullLevels,
  numbering: byNumbers,
  indents: byIndents,
  'codes alone': byCodes,
};

/** The lines that a unit or a member of the hierarchy stands in. */
function linesOfUnits({ units, sources }: Read): ReadonlySet<number> {
  const lines = new Set<number>();
  const open: Node[] = [...(units ?? [])];
  for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
    for (const node of [unit, valueOf(unit, 'name')]) {
      const line = node === null ? undefined : sources[node.source]?.positionAt(node.start).line;
      if (line !== undefined) lines.add(line);
    }
    open.push(...itemsOf(valueOf(unit, 'units')), ...itemsOf(valueOf(unit, 'members')));
  }
  return lines;
}

/** How many rows the findings say are no part of the hierarchy: one that stands for many has their count. */
const rowsTold = ({ diagnostics }: Read): number =>
  diagnostics.reduce((sum, { facts }) => sum + ('count' in facts ? facts.count : 1), 0);

describe.each(Object.entries(FORMS))('a roster by %s with', (_form, make) => {
  it.each(Object.entries(DAMAGES))('%s is read or told of, row by row', async (_name, damage) => {
    await fc.assert(
      fc.asyncProperty(trees, fc.nat(10_000), fc.nat(10_000), async (units, at, other) => {
        const rows: Cells = make(units).map((row) => [...row]);
        damage(rows, at, other);
        const read = await readRosterFile(csvOf(rows));
        // Where there is an error nothing is written: no row is lost in silence.
        if (read.errors.length > 0) return;
        expect(read.units).not.toBeNull();
        const head = read.tables[0]?.head.last ?? 0;
        const isFilled = (row: readonly (string | null)[]): boolean =>
          row.some((cell) => (cell ?? '').trim() !== '');
        const lines = rows.flatMap((row, k) => (k > head && isFilled(row) ? [k + 1] : []));
        const found = linesOfUnits(read);
        const lost = lines.filter((line) => !found.has(line));
        expect(
          rowsTold(read),
          `lines ${lost.join(', ')} of\n${csvOf(rows)}`,
        ).toBeGreaterThanOrEqual(lost.length);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});
