import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FindingList } from '../../src/diagnostics/finding-list.js';
import { readCsv, readCsvRow } from '../../src/input/roster/csv.js';
import { Doubles } from '../../src/input/roster/doubles.js';
import { NO_OPTIONS } from '../../src/input/roster/options.js';
import { readTables } from '../../src/input/roster/read-roster.js';
import { strangeCharacters } from '../../src/input/yaml/strange-characters.js';
import { csvTable } from '../../src/input/roster/sheets/csv-table.js';
import { RowScan } from '../../src/input/roster/sheets/scan-row.js';
import type { TableRow } from '../../src/input/roster/sheets/table.js';

/** What decides where fields and rows end, and what is left out of them. */
const texts = fc
  .array(fc.constantFrom('a', '村', '1', ',', ',', '\n', '\r\n', '\r', '"', ' ', '\u3000', '#'), {
    maxLength: 40,
  })
  .map((signs) => signs.join(''));

describe('rows of a text', () => {
  it('say the same each time they are looked at, in whatever order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const kept = readCsv(text, 7).rows.filter((cells) =>
          cells.some((cell) => cell.text !== null),
        );
        const { rows, width } = csvTable(text, 7).table;
        for (const order of [rows.keys(), [...rows.keys()].reverse()])
          for (const k of order) expect(rows[k]?.cells).toEqual(kept[k]);
        expect(rows).toHaveLength(kept.length);
        expect(width).toBe(Math.max(0, ...kept.map((cells) => cells.length)));
      }),
    );
  });

  it('are skipped as they are read', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const csv = { text, source: 0, between: ','.charCodeAt(0) };
        const scan = new RowScan(text, csv.between);
        for (let at = 0; at < text.length;) {
          const { cells, next } = readCsvRow(csv, at, new FindingList());
          const isEmpty = cells.every((cell) => cell.text === null);
          if (scan.skip(at)) expect(scan).toMatchObject({ width: cells.length, next, isEmpty });
          at = next;
        }
      }),
    );
  });
});

describe('characters that no text holds on purpose', () => {
  it('are found wherever they stand', () => {
    const signs = fc.constantFrom(
      '村',
      '1',
      ',',
      '\n',
      '\r\n',
      '"',
      ' ',
      '\u200e',
      '\u0007',
      '\ud800',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (found) => {
        const text = found.join('');
        expect(csvTable(text, 7).strange).toEqual(strangeCharacters(text, 7));
      }),
    );
  });
});

describe('doubles', () => {
  it('are the rows that say what one before them says', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('甲', '乙', '丙', ''), { maxLength: 60 }), (words) => {
        const text = `名称,编码\n${words.map((word, k) => `${word},${k % 3}`).join('\n')}\n`;
        const { rows } = csvTable(text, 0).table;
        const doubles = new Doubles(['name', 'code'], rows.length);
        const before = new Map<string, number | undefined>();
        for (const row of rows) {
          const said = row.cells.map((cell) => cell.text).join('\0');
          const first = row.cells.find((cell) => cell.text !== null);
          expect(doubles.add(row)?.start).toBe(before.get(said));
          if (!before.has(said)) before.set(said, first?.start);
        }
      }),
    );
  });

  it('are found among many thousand rows that differ', () => {
    const count = 5000;
    const lines = Array.from({ length: count }, (_, k) => `${k},单位${k}`);
    const { rows } = csvTable([...lines, ...lines].join('\n'), 0).table;
    const doubles = new Doubles(['code', 'name'], rows.length);
    expect(rows.filter((row) => doubles.add(row) !== null)).toHaveLength(count);
  });
});

/** Each step may look at each row, and none at each row for each row. */
const MOST_READINGS = 8;

describe('a roster', () => {
  it.each([100, 1000])('of %i rows is read in a few passes', (count) => {
    const lines = Array.from({ length: count }, (_, k) => `${k + 1},${k >> 3 || ''},单位${k}`);
    const { table } = csvTable(['编码,上级编码,名称', ...lines].join('\n'), 0);
    let readings = 0;
    let last: unknown = null;
    const counted = (row: TableRow): TableRow => ({
      number: row.number,
      isMerged: false,
      get cells() {
        // What is looked at twice in turn is read once.
        if (last !== row) readings++;
        last = row;
        return row.cells;
      },
    });
    const { roster } = readTables([{ ...table, rows: table.rows.map(counted) }], [], NO_OPTIONS);
    expect(roster?.units.items.length).toBeGreaterThan(0);
    expect(readings).toBeLessThanOrEqual(MOST_READINGS * (count + 1));
  });
});
