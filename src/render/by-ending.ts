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
