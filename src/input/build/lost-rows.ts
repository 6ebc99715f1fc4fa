import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { codesRightAbove } from '../../domain/division-codes.js';
import { entryOf, textOf, type Node } from '../node.js';
import type { Roster } from '../roster/roster.js';
import { codeTextOf, type Row } from '../roster/row.js';

interface Lost {
  readonly unit: Node;
  readonly code: string;
  readonly above: Row;
}

/**
 * Rows without a parent stand straight under the unit that takes the roster in. Of a village among them whose code names a
 * town of the same roster the parent was left out. Those at the top of a plan are looked at once it is made, with what it
 * has besides. Where more rows are so than have parents, the roster is not meant to go by codes.
 */
export function lostRows({ units, coded }: Roster, includer: string): readonly Diagnostic[] {
  const rows = coded();
  if (rows.size <= units.items.length) return [];
  const lost: Lost[] = [];
  for (const unit of units.items) {
    const code = textOf(unit, 'code') ?? '';
    const above = codesRightAbove(code).flatMap((one) => rows.get(one) ?? [])[0];
    if (above !== undefined) lost.push({ unit, code, above });
  }
  return lost.length > rows.size - units.items.length ? [] : lost.map((one) => told(one, includer));
}

function told({ unit, code, above }: Lost, includer: string): Diagnostic {
  const name = textOf(unit, 'name') ?? '';
  const aboveCode = codeTextOf(above) ?? '';
  const facts = { name, code, above: above.name?.text ?? '', aboveCode, under: includer };
  const related = [{ at: above.code ?? above.unit, note: { kind: 'unit-above' } as const }];
  return finding('TC328', entryOf(unit, 'code')?.value ?? unit, facts, { related });
}
