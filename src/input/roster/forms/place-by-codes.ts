import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import { finding } from '../../../diagnostics/finding.js';
import { Tally } from '../../../diagnostics/tally.js';
import type { ScalarNode } from '../../node.js';
import type { Row } from '../row.js';
import { CodeTree } from './codes.js';

interface Orphan {
  readonly name: string;
  readonly code: ScalarNode;
  readonly above: string;
}

/** Puts rows under those whose codes theirs begin with, on whichever sheet; those that find none are left out and told. */
export function placeByCodes(rows: readonly Row[]): {
  readonly placed: readonly Row[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const codes = CodeTree.of(rows.flatMap(({ code }) => code?.text ?? []));
  if (codes === null) return { placed: rows, diagnostics: [] };
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    const key = codes.key(row.code?.text ?? '');
    if (!byKey.has(key)) byKey.set(key, row);
  }
  const orphans = new Tally<Orphan>();
  const placed = rows.filter((row) => {
    const { code, name } = row;
    const above = codes.above(code?.text ?? '');
    if (code === null || above.kind === 'top') row.above = null;
    else if (above.kind === 'code') row.above = byKey.get(above.code) ?? null;
    else orphans.add(above.code, () => ({ name: name?.text ?? '', code, above: above.code }));
    return row.above !== undefined;
  });
  const diagnostics = orphans.map(({ name, code, above }, count) =>
    finding('TC334', code, { name, code: code.text ?? '', above, count }),
  );
  return { placed, diagnostics };
}
