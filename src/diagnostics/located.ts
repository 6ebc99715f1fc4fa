import type { SourcePlace } from '../domain/source-place.js';
import type { CodeEntry, Language } from './code-entry.js';
import { catalog } from './catalog.js';
import type { Related } from './diagnostic.js';
import type { FindingSeverity } from './severity.js';
import { noteText } from './notes.js';
import type { SourceText } from './source-text.js';

/** A range in a file as people read it: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Range {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Lines and columns are the rows and columns of a sheet. */
  readonly isSheet?: true;
}

export interface LocatedNote extends Range {
  readonly note: string;
}

/** A finding in words and with its place in a file: what every output of `tici check` is made from. */
export interface LocatedFinding extends Range {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly hint: string | null;
  /** The sentence that the broken rule comes from. */
  readonly basis: string | null;
  readonly related: readonly LocatedNote[];
}

/** A diagnostic of any code; `Diagnostic` is one. */
export interface AnyDiagnostic {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly facts: unknown;
  readonly at: SourcePlace;
  readonly related: readonly Related[];
  readonly basis: string | null;
}

/** What the words of any code are taken from; a test may bring its own. */
export type AnyCatalog = Readonly<Record<string, CodeEntry<never>>>;

/** Puts one finding into words of `language`. `sources` is the list that its places count in. */
export function locate(
  found: AnyDiagnostic,
  sources: readonly SourceText[],
  language: Language,
  words: AnyCatalog = catalog,
): LocatedFinding {
  const wording = entryOf(words, found.code)[language];
  return {
    code: found.code,
    severity: found.severity,
    message: wording.message(found.facts),
    ...rangeOf(found.at, sources),
    hint: wording.hint?.(found.facts) ?? null,
    basis: found.basis,
    related: found.related.map((related) => locateNote(related, sources, language)),
  };
}

export const locateAll = (
  found: readonly AnyDiagnostic[],
  sources: readonly SourceText[],
  language: Language,
  words: AnyCatalog = catalog,
): LocatedFinding[] => found.map((one) => locate(one, sources, language, words));

/** `Diagnostic` ties facts to codes, which a look-up by code can't show the compiler. */
function entryOf(words: AnyCatalog, code: string): CodeEntry<unknown> {
  const entry = words[code];
  if (entry === undefined) throw new Error(`no words for the code ${code}`);
  return entry as CodeEntry<unknown>;
}

function locateNote(
  { at, note }: Related,
  sources: readonly SourceText[],
  language: Language,
): LocatedNote {
  return { ...rangeOf(at, sources), note: noteText[language](note) };
}

function rangeOf(at: SourcePlace, sources: readonly SourceText[]): Range {
  const source = sources[at.source];
  if (source === undefined)
    throw new Error(`a finding in source ${at.source}, which the run lacks`);
  const isSheet = source.isSheet ? ({ isSheet: true } as const) : {};
  return { file: source.path, ...source.extentOf(at), ...isSheet };
}
