import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/input/load.js';
import { writeUnits } from '../../src/input/roster/write-units.js';
import { memoryFiles } from '../input/memory-files.js';
import { hierarchyOf, readRosterFile, type Named } from './read.js';
import {
  byCodes,
  byFullLevels,
  byIndents,
  byLevels,
  byNumbers,
  byParents,
  csvOf,
  LEVELS,
  trees,
  walk,
  type Rows,
  type Tree,
} from './trees.js';

interface Form {
  readonly rows: (units: readonly Tree[]) => Rows;
  /** Whether the roster has codes, and what they begin with. */
  readonly code: ((code: string) => string) | null;
  /** What the form can't say of a hierarchy. */
  readonly fits?: (units: readonly Tree[]) => boolean;
}

const isDeep = (units: readonly Tree[]): boolean => units.some(({ below }) => below.length > 0);
const same = (code: string): string => code;
const marked = (code: string): string => `X${code}`;

const FORMS: Readonly<Record<string, Form>> = {
  'parents by code': { rows: byParents, code: same },
  'a column a level, a row a unit': { rows: byLevels, code: same },
  'a column a level, all written': { rows: byFullLevels, code: null },
  numbering: { rows: byNumbers, code: marked, fits: isDeep },
  indents: { rows: byIndents, code: marked, fits: isDeep },
  'full-width indents': { rows: (units) => byIndents(units, '　　'), code: marked, fits: isDeep },
  'codes alone': { rows: byCodes, code: same, fits: isDeep },
  'codes of twelve digits': {
    rows: (units) => byCodes(units, 12),
    code: (code) => code.padEnd(12, '0'),
    fits: isDeep,
  },
};

function expected(units: readonly Tree[], code: Form['code']): readonly Named[] {
  return units.map((unit) => ({
    name: unit.name,
    ...(code === null ? {} : { code: code(unit.code) }),
    below: expected(unit.below, code),
  }));
}

const workbook = (rows: Rows): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: '名册', rows: rows.map((row) => [...row]) }] });

describe.each(Object.entries(FORMS))('a random hierarchy by %s', (_name, { rows, code, fits }) => {
  const fitting = trees.filter((units) => fits?.(units) ?? true);

  it.each([',', '\t', ';'])('comes back whole from a text with “%s”', async (separator) => {
    await fc.assert(
      fc.asyncProperty(fitting, async (units) => {
        const { units: read, errors } = await readRosterFile(csvOf(rows(units), separator));
        expect(errors).toEqual([]);
        expect(hierarchyOf(read ?? [])).toEqual(expected(units, code));
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('comes back whole from a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(fitting, async (units) => {
        const { units: read, errors } = await readRosterFile(await workbook(rows(units)));
        expect(errors).toEqual([]);
        expect(hierarchyOf(read ?? [])).toEqual(expected(units, code));
      }),
      { seed: 2, numRuns: 25 },
    );
  });

  it('gives one plan, read by the plan or imported first', async () => {
    await fc.assert(
      fc.asyncProperty(fitting, async (units) => {
        const csv = csvOf(rows(units));
        const { units: read } = await readRosterFile(csv, { levels: LEVELS });
        const list = [...writeUnits(read ?? [], { levels: LEVELS, lineEnd: '\n' })].join('');
        const head = `title: 示例\nkickoff: 2014-01-22\nlevels: [${LEVELS.join(', ')}]\n`;
        const files = memoryFiles({
          '/plans/direct.yaml': `${head}units: { file: r.csv }\n`,
          '/plans/r.csv': csv,
          '/plans/imported.yaml': `${head}units:\n${list}`,
        });
        const [direct, imported] = [
          await loadPlan('direct.yaml', files),
          await loadPlan('imported.yaml', files),
        ];
        expect(imported.diagnostics.filter(({ code: found }) => found !== 'TC313')).toEqual([]);
        const plain = (loaded: typeof direct) =>
          loaded.plan?.units.map(({ at: _at, keys: _keys, ...unit }) => unit);
        expect(plain(imported)?.length).toBe([...walk(units)].length);
        expect(plain(imported)).toEqual(plain(direct));
      }),
      { seed: 3, numRuns: 40 },
    );
  });
});

describe('merged cells', () => {
  it('say the same as the first of them, in random hierarchies', async () => {
    await fc.assert(
      fc.asyncProperty(trees, async (units) => {
        const rows = byFullLevels(units).map((row) => [...row]);
        const merges: { startRow: number; endRow: number; startCol: number; endCol: number }[] = [];
        for (let column = 0; column < 3; column++) {
          for (let from = 1; from < rows.length;) {
            const path = (k: number) => rows[k]?.slice(0, column + 1).join('/');
            let to = from;
            while (
              to + 1 < rows.length &&
              typeof rows[from]?.[column] === 'string' &&
              path(to + 1) === path(from)
            )
              to++;
            if (to > from)
              merges.push({ startRow: from, endRow: to, startCol: column, endCol: column });
            from = to + 1;
          }
        }
        const written = rows.map((row, r) =>
          row.map((cell, c) =>
            merges.some((one) => one.startCol === c && r > one.startRow && r <= one.endRow)
              ? null
              : cell,
          ),
        );
        const bytes = await writeXlsx({ sheets: [{ name: '名册', rows: written, merges }] });
        const { units: read, errors } = await readRosterFile(bytes);
        expect(errors).toEqual([]);
        expect(hierarchyOf(read ?? [])).toEqual(expected(units, null));
      }),
      { seed: 4, numRuns: 40 },
    );
  });
});
