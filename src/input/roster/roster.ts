import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { wholeFile } from '../../diagnostics/source-text.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import type { ListNode, MapNode, Node, ScalarNode } from '../node.js';

/** A roster as a list of units, its rows put under their parents. */
export interface Roster {
  readonly units: ListNode;
  /** Rows whose parent is not in the file: they may hang under the unit that includes it. */
  readonly strays: readonly Stray[];
  readonly codes: ReadonlySet<string>;
}

export interface Stray {
  readonly unit: Node;
  readonly parent: ScalarNode;
  readonly code: string;
}

/** A row that has been read and does not hang anywhere yet. */
export interface Row {
  readonly unit: MapNode;
  readonly code: ScalarNode | null;
  readonly parent: ScalarNode | null;
  /** Shared with the entry `units` of `unit`. */
  readonly below: Node[];
}

/** Puts each row under its parent, wherever in the file that stands. */
export function hang(
  rows: readonly Row[],
  source: number,
): { roster: Roster; cycles: readonly Diagnostic[] } {
  const byCode = new Map<string, Row>();
  for (const row of rows) {
    const code = row.code?.text ?? null;
    if (code !== null && !byCode.has(code)) byCode.set(code, row);
  }
  const cycles = findCycles(rows, byCode);
  const top: Node[] = [];
  const strays: Stray[] = [];
  for (const row of rows) {
    const parent = row.parent?.text ?? null;
    if (parent === null) top.push(row.unit);
    else if (byCode.has(parent)) byCode.get(parent)?.below.push(row.unit);
    else if (row.parent !== null) strays.push({ unit: row.unit, parent: row.parent, code: parent });
  }
  const units: ListNode = { kind: 'list', ...wholeFile(source), items: top };
  return { roster: { units, strays, codes: new Set(byCode.keys()) }, cycles };
}

/** Follows each row upwards once; a row met again on the same way up closes a cycle. */
function findCycles(rows: readonly Row[], byCode: ReadonlyMap<string, Row>): readonly Diagnostic[] {
  const walkOf = new Map<Row, number>();
  const findings = new FindingList();
  for (const [walk, first] of rows.entries()) {
    let row: Row | undefined = first;
    while (row !== undefined && !walkOf.has(row)) {
      walkOf.set(row, walk);
      row = byCode.get(row.parent?.text ?? '');
    }
    if (row !== undefined && walkOf.get(row) === walk) findings.add(cycleFrom(row, byCode));
  }
  return findings.finish();
}

const MOST_SHOWN = 12;

function cycleFrom(start: Row, byCode: ReadonlyMap<string, Row>): Diagnostic {
  const ring: Row[] = [];
  for (
    let row: Row | undefined = start;
    row !== undefined && (ring.length === 0 || row !== start);
  ) {
    ring.push(row);
    row = byCode.get(row.parent?.text ?? '');
  }
  const firstInFile = ring.reduce((a, b) => (b.unit.start < a.unit.start ? b : a));
  const from = ring.indexOf(firstInFile);
  const turned = [...ring.slice(from), ...ring.slice(0, from), firstInFile];
  const chain = turned.slice(0, MOST_SHOWN).map((row) => row.code?.text ?? '');
  return finding('TC308', firstInFile.parent ?? firstInFile.unit, { chain });
}
