/** Which item of NEW each of OLD is; −1 for none. */
export interface ListPairs {
  readonly toNew: readonly number[];
  readonly toOld: readonly number[];
}

/**
 * Pairs the items of two lists, each at most once: by each of `keys` in turn, the first of equals with the first; then,
 * where `byPlace` says so, what is left over at the same number.
 *
 * @param keys null where an item has no such key.
 */
export function matchLists<T>(
  old: readonly T[],
  now: readonly T[],
  keys: readonly ((item: T) => string | null)[],
  byPlace: boolean,
): ListPairs {
  const toNew = old.map(() => -1);
  const toOld = now.map(() => -1);
  const pair = (a: number, b: number): void => {
    toNew[a] = b;
    toOld[b] = a;
  };
  for (const key of keys) {
    const open = openPlaces(now, toOld, key);
    for (const [a, one] of old.entries()) {
      const word = toNew[a] === -1 ? key(one) : null;
      const b = word === null ? undefined : open.get(word)?.pop();
      if (b !== undefined) pair(a, b);
    }
  }
  if (byPlace) {
    for (const a of old.keys()) if (toNew[a] === -1 && toOld[a] === -1) pair(a, a);
  }
  return { toNew, toOld };
}

/** The numbers of the items that have no pair yet, by their key; of equals the first one last. */
function openPlaces<T>(
  now: readonly T[],
  toOld: readonly number[],
  key: (item: T) => string | null,
): Map<string, number[]> {
  const open = new Map<string, number[]>();
  for (const [b, one] of [...now.entries()].reverse()) {
    const word = toOld[b] === -1 ? key(one) : null;
    if (word === null) continue;
    const known = open.get(word);
    if (known === undefined) open.set(word, [b]);
    else known.push(b);
  }
  return open;
}

/** Whether the items that are in both lists stand in one order. */
export function keepsOrder({ toNew }: ListPairs): boolean {
  const places = toNew.filter((place) => place !== -1);
  return places.every((place, k) => k === 0 || place > (places[k - 1] ?? -1));
}
