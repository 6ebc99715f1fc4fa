import { formatByEnding, formatCalled } from '../by-ending.js';
import type { FindingsFormat } from './options.js';

interface Entry {
  /** Of files, in small letters and with the dot; the first is the usual one. */
  readonly endings: readonly string[];
  /** Formats load when they are used. */
  readonly load: () => Promise<FindingsFormat>;
}

/** Every form that `tici check -f NAME` knows. To add one, write its file and put it in here. */
export const findingsFormats = {
  text: { endings: ['.txt'], load: async () => (await import('./text.js')).text },
  json: { endings: ['.json'], load: async () => (await import('./json.js')).json },
  sarif: {
    endings: ['.sarif', '.sarif.json'],
    load: async () => (await import('./sarif.js')).sarif,
  },
  github: { endings: [], load: async () => (await import('./github.js')).github },
  junit: { endings: ['.xml'], load: async () => (await import('./junit.js')).junit },
} as const satisfies Record<string, Entry>;

export type FindingsFormatName = keyof typeof findingsFormats;

export const findingsFormatNames = Object.keys(findingsFormats) as FindingsFormatName[];

/** The form that a person names, by its name or by the ending of its files; null where there is none. */
export const findingsFormatCalled = (word: string): FindingsFormatName | null =>
  formatCalled(word, findingsFormats);

/** The form that a file's ending asks for; null where it asks for none of ours. */
export const findingsFormatOfFile = (path: string): FindingsFormatName | null =>
  formatByEnding(path, findingsFormats);
