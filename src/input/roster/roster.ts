import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { wholeFile } from '../../diagnostics/source-text.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import { Tally } from '../../diagnostics/tally.js';
import type { ListNode, Node, ScalarNode } from '../node.js';
import { findCycles } from './cycles.js';
import { Parents } from './parents.js';
import { shortMember } from './forms/members.js';
import { addMember, codeTextOf, type Row } from './row.js';

/** A roster as a list of units, its rows put under their parents. */
export interface Roster {
  readonly units: ListNode;
  /** Rows whose parent is not in the file: they may hang under the unit that includes it. */
  readonly strays: readonly Stray[];
  /** What their parents may have been meant to be: the codes and names of the rows. */
  readonly words: readonly string[];
  /** The rows by their codes, of several with one code the first. */
  readonly coded: () => ReadonlyMap<string, Row>;
  /** Codes and names in rows of totals, which are no units. */
  readonly leftOut: ReadonlySet<string>;
}

export interface Stray {
  readonly unit: Node;
  readonly parent: ScalarNode;
  /** What `parent` says: a code or a name. */
  readonly word: string;
  /** Whether it is a member of its parent and no unit below it. */
  readonly isMember: boolean;
}

/** A name that several rows have, and the rows that give it as their parent's. */
interface Unclear {
  readonly row: Row;
  readonly parent: ScalarNode;
  readonly candidates: readonly Row[];
}

/** Puts each row under its parent, wherever in the file that stands. */
export function hang(
  rows: readonly Row[],
  source: number,
  leftOut: ReadonlySet<string> = new Set(),
): { roster: Roster; diagnostics: readonly Diagnostic[] } {
  const parents = new Parents(rows);
  const [top, strays, unclear]: [Node[], Stray[], Tally<Unclear>] = [[], [], new Tally()];
  const contradicting: Diagnostic[] = [];
  for (const row of rows) {
    const { unit } = row;
    if (row.above !== undefined) {
      if (row.above === null) top.push(unit);
      else row.above.below.push(unit);
      continue;
    }
    const found = parents.of(row);
    if (found?.kind === 'row') {
      row.above = found.row;
      if (row.isMember) addMember(found.row, shortMember(unit));
      else found.row.below.push(unit);
      if (row.others.length > 0) contradicting.push(...contradictions(row, found.row, parents));
      continue;
    }
    const { parent } = row;
    if (parent === null || found === null) top.push(unit);
    else if (found.kind === 'none')
      strays.push({ unit, parent, word: parent.text ?? '', isMember: row.isMember });
    else unclear.add(parent.text ?? '', () => ({ row, parent, candidates: found.rows }));
  }
  const findings = new FindingList();
  findings.addAll(contradicting);
  findings.addAll(findCycles(rows));
  findings.addAll(unclear.map(unclearParent));
  const units: ListNode = { kind: 'list', ...wholeFile(source), items: top };
  const words = strays.length === 0 ? [] : parents.words();
  let known: ReadonlyMap<string, Row> | null = null;
  const coded = (): ReadonlyMap<string, Row> => (known ??= byCode(rows));
  return { roster: { units, strays, words, coded, leftOut }, diagnostics: findings.finish() };
}

function byCode(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const code = row.isMember ? null : codeTextOf(row);
    if (code !== null && !found.has(code)) found.set(code, row);
  }
  return found;
}

/** A code and a name that mean two parents: the surer column counts, and each doubt is told. */
function contradictions({ parent, others, name }: Row, found: Row, parents: Parents): Diagnostic[] {
  return others.flatMap((other) => {
    const meant = parents.find(other.text ?? '');
    if (
      meant.kind === 'row'
        ? meant.row === found
        : meant.kind === 'several' && meant.rows.includes(found)
    )
      return [];
    const facts = {
      unit: name?.text ?? '',
      parent: parent?.text ?? '',
      parentName: found.name?.text ?? '',
      other: other.text ?? '',
    };
    return [finding('TC336', other, facts)];
  });
}

const MOST_SHOWN = 3;

function unclearParent({ row, parent, candidates }: Unclear, count: number): Diagnostic {
  const facts = {
    parent: parent.text ?? '',
    unit: row.name?.text ?? '',
    namesakes: candidates.length,
    count,
  };
  const related = candidates
    .slice(0, MOST_SHOWN)
    .map((one) => ({ at: one.name ?? one.unit, note: { kind: 'here' } as const }));
  return finding('TC319', parent, facts, { related });
}
