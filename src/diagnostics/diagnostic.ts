import type { SourcePlace } from '../domain/source-place.js';
import type { Code, Facts } from './catalog.js';
import type { Note } from './notes.js';
import type { FindingSeverity } from './severity.js';

/** Another place that belongs to the finding: the first definition, a link of a chain of rules. */
export interface Related {
  readonly at: SourcePlace;
  readonly note: Note;
}

interface Found<C, F> {
  readonly code: C;
  readonly severity: FindingSeverity;
  /** What the messages of both languages are made from. */
  readonly facts: F;
  readonly at: SourcePlace;
  readonly related: readonly Related[];
  /** The sentence that the broken rule comes from. */
  readonly basis: string | null;
}

/** One finding. Prose is made from `code` and `facts` when it is shown. */
export type Diagnostic<C extends Code = Code> = { [One in C]: Found<One, Facts[One]> }[C];
