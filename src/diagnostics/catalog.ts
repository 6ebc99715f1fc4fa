import type { SourcePlace } from '../domain/source-place.js';
import type { Catalog, CodeEntry } from './code-entry.js';
import { dateCodes, type DateFacts } from './codes/dates.js';
import { fileCodes, type FileFacts } from './codes/files.js';
import { hierarchyCodes, type HierarchyFacts } from './codes/hierarchy.js';
import { ruleCodes, type RuleFacts } from './codes/rules.js';
import { shapeCodes, type ShapeFacts } from './codes/shape.js';
import { syntaxCodes, type SyntaxFacts } from './codes/syntax.js';
import type { Diagnostic, DiagnosticOf, FindingSeverity, Related } from './diagnostic.js';

/** Codes by the stage that finds them: TC0 files, TC1 syntax, TC2 shape, TC3 hierarchy, TC4 rules, TC5 dates. */
export interface Facts
  extends FileFacts, SyntaxFacts, ShapeFacts, HierarchyFacts, RuleFacts, DateFacts {}

export type Code = keyof Facts;

export const catalog: Catalog<Facts> = {
  ...fileCodes,
  ...syntaxCodes,
  ...shapeCodes,
  ...hierarchyCodes,
  ...ruleCodes,
  ...dateCodes,
};

export const codes = Object.keys(catalog).sort() as Code[];

interface Extra {
  readonly severity?: FindingSeverity;
  readonly related?: readonly Related[];
  readonly basis?: string | null;
}

/** Makes a finding. `extra.severity` stands in for the code's own. */
export function finding<C extends Code>(
  code: C,
  at: SourcePlace,
  facts: Facts[C],
  extra: Extra = {},
): Diagnostic {
  const made: DiagnosticOf<C> = {
    code,
    severity: extra.severity ?? (catalog[code] as CodeEntry<Facts[C]>).severity,
    facts,
    at,
    related: extra.related ?? [],
    basis: extra.basis ?? null,
  };
  return made as unknown as Diagnostic;
}
