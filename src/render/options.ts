import type { Language } from '../diagnostics/code-entry.js';
import type { ColumnName } from './columns/column-names.js';
import type { JsonFinding } from './findings/json.js';
import type { Rows } from './rows.js';
import type { View } from './view.js';

/** Of calendars: stages, or what is dated by itself (occurrences, meetings, visits), or both. */
export type EventKinds = 'all' | 'stages' | 'activities';

/** A file of one font or of several. */
export interface FontFile {
  readonly path: string;
  /** `length` bytes from `from` on; fewer at the end of the file, none where it can't be read. */
  readonly bytes: (from: number, length: number) => Uint8Array;
}

/** What the formats need besides the view. Everything that is not in the schedule is handed in. */
export interface RenderOptions {
  readonly language: Language;
  readonly by: Rows;
  /** Those of tables and CSV, in this order; null for the usual ones. */
  readonly columns: readonly ColumnName[] | null;
  /** Terminal columns. */
  readonly width: number;
  readonly color: boolean;
  /** Whether the terminal draws `“ ” ① … — ·` two columns wide. */
  readonly ambiguousWide: boolean;
  /** Seconds since 1970 (UTC) for DTSTAMP where the plan has no `issued`. */
  readonly stamp: number | null;
  /** Who publishes the calendar: an address, `NAME <ADDRESS>`, or a URI. */
  readonly organizer: string | null;
  /** Of calendars: how many days before an event it rings; null for never. */
  readonly alarm: number | null;
  readonly events: EventKinds;
  /** Seconds that the clocks of the plan's time zone are ahead of UTC, at an instant in seconds since 1970. */
  readonly offsetAt: (seconds: number) => number;
  /** A cryptographic hash in hexadecimal, 32 digits at least. */
  readonly digest: (text: string) => string;
  /** What a document is called, where that is not what the format calls it: 配档表, 推进计划表; null for that. */
  readonly documentTitle: string | null;
  /** Fonts of the machine that may draw a picture's text, the best first. */
  readonly fonts: () => readonly FontFile[];
  /** Findings as `tici check -f json` writes them, positions already looked up. */
  readonly diagnostics: readonly JsonFinding[];
}

/** A format: chunks of some hundred rows each, none of which ends inside a character. */
export type Render = (view: View, options: RenderOptions) => Iterable<string>;

/** What a format gives: text or bytes in chunks, or why it can't give any, in the person's language. */
export type Rendered = Iterable<string | Uint8Array> | Refusal;

export interface Refusal {
  /** What is wrong and what to do. */
  readonly refusal: string;
}

/** A format of any kind, which may take a library that loads and answers later. */
export type RenderAny = (view: View, options: RenderOptions) => Rendered | Promise<Rendered>;
