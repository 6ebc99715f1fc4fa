import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import type { Row } from './row.js';

/** Follows each row upwards once; a row met again on the same way up closes a cycle. */
export function findCycles(rows: readonly Row[]): readonly Diagnostic[] {
  const findings = new FindingList();
  for (const [walk, first] of rows.entries()) {
    let row = first;
    while (row.walk < 0) {
      row.walk = walk;
      if (row.above) row = row.above;
      else break;
    }
    if (row.walk === walk && row.above) findings.add(cycleFrom(row));
  }
  return findings.finish();
}

const MOST_SHOWN = 12;

function cycleFrom(start: Row): Diagnostic {
  const ring = [start];
  for (let row = start.above; row && row !== start; row = row.above) ring.push(row);
  const firstInFile = ring.reduce((a, b) => (b.unit.start < a.unit.start ? b : a));
  const from = ring.indexOf(firstInFile);
  const turned = [...ring.slice(from), ...ring.slice(0, from), firstInFile];
  const chain = turned.slice(0, MOST_SHOWN).map(({ code, name }) => (code ?? name)?.text ?? '');
  return finding('TC308', firstInFile.parent ?? firstInFile.unit, { chain });
}
