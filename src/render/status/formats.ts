import type { RenderStatus } from './options.js';

interface StatusFormat {
  /** Of files, in small letters and with the dot. */
  readonly endings: readonly string[];
  readonly load: () => Promise<RenderStatus>;
}

/** Every form that `tici status -f NAME` knows. */
export const statusFormats = {
  text: { endings: ['.txt'], load: async () => (await import('./text.js')).statusText },
  csv: { endings: ['.csv'], load: async () => (await import('./csv.js')).statusCsv },
  json: { endings: ['.json'], load: async () => (await import('./json.js')).statusJson },
  md: { endings: ['.md'], load: async () => (await import('./markdown.js')).statusMarkdown },
} as const satisfies Record<string, StatusFormat>;

export type StatusFormatName = keyof typeof statusFormats;

export const statusFormatNames = Object.keys(statusFormats) as StatusFormatName[];
