import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocatedFinding } from '../../src/diagnostics/located.js';
import { makeReport } from '../../src/diagnostics/report.js';
import { sortFindings } from '../../src/diagnostics/sort.js';

const one = (
  code: string,
  file: string,
  line: number,
  more: Partial<LocatedFinding> = {},
): LocatedFinding => ({
  code,
  severity: 'error',
  message: 'm',
  file,
  line,
  column: 1,
  endLine: line,
  endColumn: 2,
  hint: null,
  basis: null,
  related: [],
  ...more,
});

const key = ({ file, line, column, code, message }: LocatedFinding): string =>
  `${file}:${line}:${column} ${code} ${message}`;

describe('the order of findings', () => {
  it('is file by code unit, then position by number, then code, then message', () => {
    const sorted = sortFindings([
      one('TC301', '安.yaml', 1),
      one('TC301', 'b.yaml', 10),
      one('TC301', 'b.yaml', 9, { message: 'z' }),
      one('TC301', 'b.yaml', 9, { message: 'a' }),
      one('TC201', 'b.yaml', 9),
      one('TC301', 'b.yaml', 9, { column: 0 }),
      one('TC301', 'B.yaml', 99),
    ]);
    expect(sorted.map(key)).toEqual([
      'B.yaml:99:1 TC301 m',
      'b.yaml:9:0 TC301 m',
      'b.yaml:9:1 TC201 m',
      'b.yaml:9:1 TC301 a',
      'b.yaml:9:1 TC301 z',
      'b.yaml:10:1 TC301 m',
      '安.yaml:1:1 TC301 m',
    ]);
  });

  it('does not depend on the order in which they were found', () => {
    const finding = fc
      .tuple(
        fc.constantFrom('TC301', 'TC302'),
        fc.constantFrom('a', 'b'),
        fc.integer({ min: 1, max: 12 }),
      )
      .map(([code, file, line]) => one(code, file, line));
    fc.assert(
      fc.property(fc.array(finding), (findings) => {
        expect(sortFindings(findings.toReversed())).toEqual(sortFindings(findings));
      }),
      { seed: 101 },
    );
  });

  it('has what two plans say of a file they share once', () => {
    const twice = [one('TC301', 'units.yaml', 3), one('TC301', 'units.yaml', 3)];
    expect(sortFindings(twice)).toHaveLength(1);
  });
});

describe('a report', () => {
  const findings = [
    one('TC412', 'a.yaml', 1, { severity: 'warning' }),
    one('TC412', 'a.yaml', 2, { severity: 'warning' }),
    one('TC301', 'a.yaml', 3),
    one('TC412', 'a.yaml', 4, { severity: 'warning' }),
  ];

  it('names every file that was read once, in order', () => {
    expect(makeReport(findings, { files: ['b.yaml', 'a.yaml', 'b.yaml'] }).files).toEqual([
      'a.yaml',
      'b.yaml',
    ]);
  });

  it('keeps errors before warnings where the number is limited, and counts them all', () => {
    const report = makeReport(findings, { files: [], maxFindings: 2 });
    expect(report.findings.map(key)).toEqual(['a.yaml:1:1 TC412 m', 'a.yaml:3:1 TC301 m']);
    expect(report.counts).toEqual({ errors: 1, warnings: 3 });
    expect(report.hidden).toBe(2);
  });

  it('shows all where no number is given', () => {
    expect(makeReport(findings, { files: [], maxFindings: null }).hidden).toBe(0);
    expect(makeReport(findings, { files: [] }).findings).toHaveLength(4);
  });
});
