/** The format of that name, or whose files have that ending, here without its dot; null where there is none. */
export function formatCalled<Name extends string>(
  word: string,
  formats: Readonly<Record<Name, { readonly endings: readonly string[] }>>,
): Name | null {
  const names = Object.keys(formats) as Name[];
  const ending = `.${word.toLowerCase()}`;
  const byEnding = names.find((name) => formats[name].endings.includes(ending));
  return names.find((name) => name === word) ?? byEnding ?? null;
}

/**
 * The format that a file's ending asks for; null where it asks for none of these. Of several the one with the longest
 * ending: `.sarif.json` is no mere `.json`.
 */
export function formatByEnding<Name extends string>(
  path: string,
  formats: Readonly<Record<Name, { readonly endings: readonly string[] }>>,
): Name | null {
  const file = path.toLowerCase();
  let [found, longest]: [Name | null, number] = [null, 0];
  for (const name of Object.keys(formats) as Name[]) {
    for (const ending of formats[name].endings) {
      if (ending.length > longest && file.endsWith(ending))
        [found, longest] = [name, ending.length];
    }
  }
  return found;
}
