import { formatByEnding } from '../by-ending.js';

/** The forms of explanations, by name: the endings of files that ask for each. */
const explainFormats = {
  text: { endings: ['.txt'] },
  json: { endings: ['.json'] },
  md: { endings: ['.md', '.markdown'] },
} as const satisfies Record<string, { readonly endings: readonly string[] }>;

export type ExplainFormatName = keyof typeof explainFormats;

export const explainFormatNames = Object.keys(explainFormats) as ExplainFormatName[];

export const isExplainFormat = (name: string): name is ExplainFormatName =>
  Object.hasOwn(explainFormats, name);

/** The form that a file's ending asks for; null where it asks for none of ours. */
export const explainFormatOfFile = (path: string): ExplainFormatName | null =>
  formatByEnding(path, explainFormats);
