import type { Comparison } from '../../compare/types.js';
import type { RenderOptions } from '../options.js';

/** Chunks of what lies between two calendars that both are there. */
type DiffRender = (compared: Comparison, options: RenderOptions) => Iterable<string>;

interface DiffFormat {
  /** Of files, in small letters and with the dot. */
  readonly endings: readonly string[];
  readonly load: () => Promise<DiffRender>;
}

/** Every form that `tici diff -f NAME` knows. */
export const diffFormats = {
  text: { endings: ['.txt'], load: async () => (await import('./text.js')).diffText },
  json: {
    endings: ['.json'],
    load: async () => {
      const { diffJson } = await import('./json.js');
      return (compared: Comparison, { diagnostics }: RenderOptions) =>
        diffJson(compared, diagnostics);
    },
  },
  csv: { endings: ['.csv'], load: async () => (await import('./csv.js')).diffCsv },
  md: { endings: ['.md'], load: async () => (await import('./md.js')).diffMd },
  ics: { endings: ['.ics'], load: async () => (await import('./ics.js')).diffIcs },
} as const satisfies Record<string, DiffFormat>;

export type DiffFormatName = keyof typeof diffFormats;

export const diffFormatNames = Object.keys(diffFormats) as DiffFormatName[];
