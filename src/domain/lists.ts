/** Puts one more at the end of the list under a key, which is made where there is none. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** A list of no more than `most`: of a longer one the ends, and between them what `left` makes of the number left out. */
export function cutMiddle<T>(list: readonly T[], most: number, left: (count: number) => T): T[] {
  if (list.length <= most) return [...list];
  const half = most >> 1;
  return [...list.slice(0, half), left(list.length - 2 * half), ...list.slice(-half)];
}
