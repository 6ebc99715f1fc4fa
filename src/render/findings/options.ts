import type { ChalkInstance } from 'chalk';
import type { Language } from '../../diagnostics/code-entry.js';
import type { AnyCatalog } from '../../diagnostics/located.js';
import type { Report } from '../../diagnostics/report.js';
import type { SourceText } from '../../diagnostics/source-text.js';

/** What a format may want to know besides the findings. */
export interface FindingsOptions {
  readonly language: Language;
  /** The texts that frames are cut from, in any order; known by their paths. */
  readonly sources: readonly SourceText[];
  /** Colours for the text form; a chalk of level 0 has none. */
  readonly chalk: ChalkInstance;
  /** Of tici itself. */
  readonly version: string;
  /** Columns of source that a frame may take; 100 if not given. */
  readonly width?: number;
  /** Whether the terminal draws `“ ” … — ·` two columns wide; no if not given. */
  readonly ambiguousWide?: boolean;
  /** Whether the text form ends in a summary line; yes if not given. */
  readonly summary?: boolean;
  /** The catalog, unless a test brings its own. */
  readonly catalog?: AnyCatalog;
}

/** A form of the findings, in pieces that are written one after the other. */
export type FindingsFormat = (report: Report, options: FindingsOptions) => Iterable<string>;

/** A file that several plans of a run include is there more than once, with the same text. */
export const byPath = (sources: readonly SourceText[]): ReadonlyMap<string, SourceText> =>
  new Map(sources.map((source) => [source.path, source]));
