/** The forms of explanations, by name: the endings of files that ask for each. */
export const explainFormats = {
  text: { endings: ['.txt'] },
  json: { endings: ['.json'] },
  md: { endings: ['.md', '.markdown'] },
} as const satisfies Record<string, { readonly endings: readonly string[] }>;

export type ExplainFormatName = keyof typeof explainFormats;

export const explainFormatNames = Object.keys(explainFormats) as ExplainFormatName[];
