import type { LocatedFinding } from './located.js';

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A total order: file, then position, then code, then message. Strings compare by code unit. */
function compareFindings(a: LocatedFinding, b: LocatedFinding): number {
  return (
    byCodeUnit(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    a.endLine - b.endLine ||
    a.endColumn - b.endColumn ||
    byCodeUnit(a.code, b.code) ||
    byCodeUnit(a.message, b.message)
  );
}

/**
 * The findings in order, each once: a file that several plans of one run include would otherwise report
 * the same thing again for each of them.
 */
export function sortFindings(findings: readonly LocatedFinding[]): LocatedFinding[] {
  const sorted = findings.toSorted(compareFindings);
  return sorted.filter((one, k) => {
    const before = sorted[k - 1];
    return before === undefined || compareFindings(before, one) !== 0;
  });
}
