import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import type { Row } from './row.js';

/** Follows each row upwards once; a row met again on the same way up closes a cycle. */
export function findCycles(
  rows: readonly Row[],
  above: ReadonlyMap<Row, Row>,
): readonly Diagnostic[] {
  const walkOf = new Map<Row, number>();
  const findings = new FindingList();
  for (const [walk, first] of rows.entries()) {
    let row: Row | undefined = first;
    while (row !== undefined && !walkOf.has(row)) {
      walkOf.set(row, walk);
      row = above.get(row);
    }
    if (row !== undefined && walkOf.get(row) === walk) findings.add(cycleFrom(row, above));
  }
  return findings.finish();
}

const MOST_SHOWN = 12;

function cycleFrom(start: Row, above: ReadonlyMap<Row, Row>): Diagnostic {
  const ring = [start];
  for (let row = above.get(start); row !== undefined && row !== start; row = above.get(row)) {
    ring.push(row);
  }
  const firstInFile = ring.reduce((a, b) => (b.unit.start < a.unit.start ? b : a));
  const from = ring.indexOf(firstInFile);
  const turned = [...ring.slice(from), ...ring.slice(0, from), firstInFile];
  const chain = turned.slice(0, MOST_SHOWN).map(({ code, name }) => (code ?? name)?.text ?? '');
  return finding('TC308', firstInFile.parent ?? firstInFile.unit, { chain });
}
