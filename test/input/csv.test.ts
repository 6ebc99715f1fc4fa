import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/input/roster/csv.js';

const texts = (text: string): (string | null)[][] =>
  readCsv(text, 0).rows.map((row) => row.map((cell) => cell.text));

describe('a roster as CSV', () => {
  it('gives each field its place', () => {
    const text = 'code,name\n01,"甲,市"\r\n 02 ,乙\n';
    const { rows } = readCsv(text, 0);
    expect(rows.map((row) => row.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['code', 'name'],
      ['01', '"甲,市"'],
      ['02', '乙'],
    ]);
  });

  it('has null for empty fields, and leaves out empty lines', () => {
    expect(texts('a,,""\n\n,b,\n')).toEqual([
      ['a', null, null],
      [null, 'b', null],
    ]);
  });

  it('keeps doubled quotation marks and line breaks inside quotes', () => {
    expect(texts('"甲""市",x\n"a\nb",y')).toEqual([
      ['甲"市', 'x'],
      ['a\nb', 'y'],
    ]);
  });

  it('is read as csv-parse reads it', () => {
    const field = fc.oneof(
      fc.stringMatching(/^[a-z0-9甲乙]{0,6}$/u),
      fc.stringMatching(/^[a-z,"\n ]{0,6}$/u).map((text) => `"${text.replaceAll('"', '""')}"`),
    );
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), (fields, end, last) => {
        const text = fields.map((row) => row.join(',')).join(end) + (last ? end : '');
        const expected = parse(text, {
          relaxColumnCount: true,
          skipEmptyLines: true,
        });
        expect(texts(text).map((row) => row.map((cell) => cell ?? ''))).toEqual(expected);
      }),
      { seed: 103, numRuns: 500 },
    );
  });
});
