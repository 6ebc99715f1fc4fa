import type { SourcePlace } from '../domain/source-place.js';
import { catalog, type Code, type Facts } from './catalog.js';
import type { Diagnostic, Related } from './diagnostic.js';
import type { FindingSeverity } from './severity.js';

/** `Given` if it has no key that `Wanted` lacks: the compiler lets variables bring more than a type names. */
type Exactly<Wanted, Given extends Wanted> = Given &
  Readonly<Record<Exclude<keyof Given, keyof Wanted>, never>>;

interface Extra {
  readonly severity?: FindingSeverity;
  readonly related?: readonly Related[];
  readonly basis?: string | null;
}

/** Makes a finding. `extra.severity` stands in for the code's own. */
export function finding<C extends Code, F extends Facts[C]>(
  code: C,
  at: SourcePlace,
  facts: Exactly<Facts[C], F>,
  extra: Extra = {},
): Diagnostic<C> {
  return {
    code,
    severity: extra.severity ?? catalog[code].severity,
    facts,
    at,
    related: extra.related ?? [],
    basis: extra.basis ?? null,
  };
}
