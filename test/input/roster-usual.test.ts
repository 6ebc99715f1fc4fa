import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { wholeFile } from '../../src/diagnostics/source-text.js';
import type { Unit } from '../../src/domain/plan.js';
import { UnitsBuilder } from '../../src/input/build/units.js';
import type { Included } from '../../src/input/files/includes.js';
import type { MapNode, Node, ScalarNode } from '../../src/input/node.js';
import { NO_OPTIONS } from '../../src/input/roster/options.js';
import { readTables } from '../../src/input/roster/read-roster.js';
import { csvTable } from '../../src/input/roster/sheets/csv-table.js';
import type { Table, TableRow } from '../../src/input/roster/sheets/table.js';
import { checkRosterShape } from '../../src/input/shape/check-shape.js';

const LEVELS = ['市', '县', '乡', '村'];

/** The same table with no row that is known to be usual. */
const allRead = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row): TableRow => ({
    number: row.number,
    isMerged: false,
    get cells() {
      return row.cells;
    },
  })),
});

/** All that comes of a roster: its units, with the places that findings point at, and all findings. */
function madeOf(table: Table) {
  const { roster, diagnostics, tables } = readTables([table], [], NO_OPTIONS);
  const read = tables.map(({ form, leftOut, used, words }) => ({ form, leftOut, used, words }));
  if (roster === null) return { diagnostics: diagnostics.map(told), read };
  const file: ScalarNode = { kind: 'scalar', ...wholeFile(0), text: 'roster', plain: false };
  const holder: MapNode = {
    kind: 'map',
    ...wholeFile(0),
    entries: [{ key: { ...file, text: 'file' }, value: file }],
  };
  const levels = LEVELS.map((name) => ({
    name,
    echelons: [name],
    count: null,
    at: wholeFile(0),
  }));
  const included = new Map<Node, Included>([[file, { kind: 'roster', roster }]]);
  const built = new UnitsBuilder(levels, included).build(holder);
  const strays = roster.strays.map(({ word, unit, parent }) => ({
    word,
    unit: unit.start,
    parent,
  }));
  return {
    read,
    strays,
    units: built.units.map(shown),
    diagnostics: [...diagnostics, ...checkRosterShape(roster), ...built.diagnostics].map(told),
  };
}

/** A place may be a node, which knows of the row that it stands in. */
const told = ({ code, at, facts, related }: Diagnostic) => ({
  code,
  facts,
  places: [at, ...(related ?? []).map((one) => one.at)].map(({ source, start, end }) => [
    source,
    start,
    end,
  ]),
});

/** The places may be in a form of their own. */
const shown = ({ keys, ...unit }: Unit) => ({
  ...unit,
  keys:
    keys === null
      ? null
      : Object.fromEntries(
          (['id', 'code', 'level', 'start', 'tags'] as const).map((key) => [key, keys[key]]),
        ),
});

const HEADS = [
  '编码,上级编码,层级,名称',
  '名称,上级单位,编码',
  '层级,名称,编码,上级',
  '编码,上级编码,上级单位,名称',
  '名称,编码',
  '编码,名称,备注,上级编码',
  '编码,成员单位,名称,上级编码',
  '编码,标签,名称,上级编码,附件1',
  '序号,编码,上级编码,名称',
];

const ODD = (
  '合计|甲小计|统计局|备注：无|total|"甲, 乙"|"1"| 1 |１２|1.5E+11|#N/A|' +
  '\'1|="012"|甲、乙|甲/乙|编码|名称|第1页|A-1|a b|以下空白|😀|name:x|𠮷村'
).split('|');

/** Cells as they mostly are, and such as some step looks into. */
const cells = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('1', '2', '3', '12', '34', '0150') },
  {
    weight: 4,
    arbitrary: fc.constantFrom('甲县', '乙（试点）乡', '丙·村', '东村', '东 村', '村', '县', ''),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...ODD),
  },
);

const tables = fc
  .tuple(
    fc.constantFrom(...HEADS),
    fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), { maxLength: 14 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([head, rows, end]) => [head, ...rows.map((row) => row.join(','))].join(end));

describe('rows that are not read', () => {
  it('say what they say when they are read, in every roster', () => {
    fc.assert(
      fc.property(tables, (text) => {
        const { table } = csvTable(text, 0);
        expect(madeOf(table)).toEqual(madeOf(allRead(table)));
      }),
      { numRuns: 3000 },
    );
  });

  it('are all of a roster of codes and names', () => {
    const text =
      '编码,上级编码,层级,名称\n15,,市,甲市\n1501,15,县,乙县\n150101,1501,乡,丙（试点）镇\n';
    const { roster } = readTables([csvTable(text, 0).table], [], NO_OPTIONS);
    const [top] = roster?.units.items ?? [];
    expect(top?.kind === 'map' ? top.alone : null).toMatchObject({
      name: { text: '甲市', start: text.indexOf('甲市') },
      code: { text: '15' },
      level: { text: '市' },
    });
  });

  it.each([
    ['a quotation mark', '"甲",1,,市'],
    ['a blank', '甲 ,1,,市'],
    ['a code that is no number', '甲,A1,,市'],
    ['no name', ',1,,市'],
    ['a sign between names', '甲、乙,1,,市'],
  ])('are none with %s', (_, line) => {
    const text = `名称,编码,上级编码,层级\n${line}\n丙,3,1,县\n`;
    const { roster } = readTables([csvTable(text, 0).table], [], NO_OPTIONS);
    const found = roster?.units.items.find(({ start }) => start < text.indexOf('丙'));
    expect(found?.kind === 'map' ? (found.alone ?? null) : null).toBeNull();
  });
});
