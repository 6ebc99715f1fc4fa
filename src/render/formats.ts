import type { RenderAny } from './options.js';
import type { Rows } from './rows.js';

export interface Format {
  /** Of files, in small letters and with the dot; the first is the usual one. */
  readonly endings: readonly string[];
  /** Whether its bytes are no text, and so nothing for a terminal. */
  readonly binary: boolean;
  /** What rows it may have, where those are more than entries and levels. */
  readonly rows?: readonly Rows[];
  /** Whether it shows meetings of the whole plan, whatever its rows. */
  readonly hasMeetings?: boolean;
  /** Whether it is a document with a title that says what it is: `配档表`. */
  readonly isTitled?: boolean;
  /** Whether it has nothing but entries: no days of activities and people. */
  readonly onlyEntries?: boolean;
  /** Whether a row is a level and echelon unless `--by` says otherwise; else it is an entry. */
  readonly isByLevel?: boolean;
  /** Formats load when they are used. */
  readonly load: () => Promise<RenderAny>;
}

const ALL_ROWS: readonly Rows[] = ['level', 'unit', 'activity', 'person'];

/** Every form that `tici plan -f NAME` knows. To add one, write its file and put it in here. */
export const formats = {
  table: {
    endings: ['.txt'],
    binary: false,
    isByLevel: true,
    rows: ALL_ROWS,
    load: async () => (await import('./table.js')).table,
  },
  csv: {
    endings: ['.csv'],
    binary: false,
    rows: ALL_ROWS,
    load: async () => (await import('./csv.js')).csv,
  },
  ics: {
    endings: ['.ics'],
    binary: false,
    rows: ALL_ROWS,
    hasMeetings: true,
    load: async () => (await import('./ics.js')).ics,
  },
  html: {
    endings: ['.html', '.htm'],
    binary: false,
    load: async () => (await import('./page.js')).page,
  },
  svg: {
    endings: ['.svg'],
    binary: false,
    onlyEntries: true,
    isByLevel: true,
    load: async () => (await import('./svg.js')).svg,
  },
  png: {
    endings: ['.png'],
    binary: true,
    onlyEntries: true,
    isByLevel: true,
    load: async () => (await import('./png/png.js')).png,
  },
  json: {
    endings: ['.json'],
    binary: false,
    hasMeetings: true,
    load: async () => (await import('./json.js')).json,
  },
  xlsx: {
    endings: ['.xlsx'],
    binary: true,
    isTitled: true,
    rows: ALL_ROWS,
    hasMeetings: true,
    load: async () => (await import('./xlsx.js')).xlsx,
  },
  docx: {
    endings: ['.docx'],
    binary: true,
    isTitled: true,
    isByLevel: true,
    rows: ALL_ROWS,
    load: async () => (await import('./docx.js')).docx,
  },
  md: {
    endings: ['.md'],
    binary: false,
    isTitled: true,
    isByLevel: true,
    rows: ALL_ROWS,
    load: async () => (await import('./md.js')).md,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as FormatName[];
