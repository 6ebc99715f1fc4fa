/** Whether any name comes twice: nearly nowhere, and this takes half of what finding them does. */
function haveRepeats(list: readonly { readonly name: string }[]): boolean {
  const names = new Set<string>();
  for (const { name } of list) names.add(name);
  return names.size < list.length;
}

/** Each of a list whose name has come before, with the first of that name. */
export function repeats<Named extends { readonly name: string }>(
  list: readonly Named[],
): (readonly [repeated: Named, first: Named])[] {
  if (list.length < 2 || !haveRepeats(list)) return [];
  const byName = new Map<string, Named>();
  const found: (readonly [Named, Named])[] = [];
  for (const one of list) {
    const first = byName.get(one.name);
    if (first === undefined) byName.set(one.name, one);
    else found.push([one, first]);
  }
  return found;
}
