import type { SourcePlace } from '../domain/source-place.js';
import type { Code, Facts } from './catalog.js';
import type { Note } from './notes.js';

export type FindingSeverity = 'error' | 'warning';

/** Another place that belongs to the finding: the first definition, a link of a chain of rules. */
export interface Related {
  readonly at: SourcePlace;
  readonly note: Note;
}

export interface DiagnosticOf<C extends Code> {
  readonly code: C;
  readonly severity: FindingSeverity;
  /** What the messages of both languages are made from. */
  readonly facts: Facts[C];
  readonly at: SourcePlace;
  readonly related: readonly Related[];
  /** The sentence that the broken rule comes from. */
  readonly basis: string | null;
}

/** One finding. Prose is made from `code` and `facts` when it is shown. */
export type Diagnostic = { [C in Code]: DiagnosticOf<C> }[Code];
