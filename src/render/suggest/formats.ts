/** The forms of suggestions, by name: the endings of files that ask for each. */
export const suggestFormats = {
  text: { endings: ['.txt'] },
  json: { endings: ['.json'] },
  md: { endings: ['.md', '.markdown'] },
} as const satisfies Record<string, { readonly endings: readonly string[] }>;

export type SuggestFormatName = keyof typeof suggestFormats;

export const suggestFormatNames = Object.keys(suggestFormats) as SuggestFormatName[];
