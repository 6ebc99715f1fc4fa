import type { Sheet } from '../sheet/sheet.js';
import type { WorkbookOptions } from '../sheet/workbook.js';

type Write = (sheet: Sheet, options: WorkbookOptions) => Iterable<string | Uint8Array>;

interface Format {
  /** Of files, in small letters and with the dot. */
  readonly endings: readonly string[];
  /** Whether its bytes are no text, and so nothing for a terminal. */
  readonly binary: boolean;
  readonly load: () => Promise<Write>;
}

/** Every form of a roster that is written. */
export const rosterFormats = {
  csv: {
    endings: ['.csv'],
    binary: false,
    load: async () => (await import('./csv.js')).rosterCsv,
  },
  xlsx: {
    endings: ['.xlsx'],
    binary: true,
    load: async () => (await import('./xlsx.js')).rosterXlsx,
  },
} as const satisfies Record<string, Format>;

export type RosterFormatName = keyof typeof rosterFormats;

export const rosterFormatNames = Object.keys(rosterFormats) as RosterFormatName[];
