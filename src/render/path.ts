/** Whether the first `depth` names of two paths are the same. */
export function sameUpTo(a: readonly string[], b: readonly string[], depth: number): boolean {
  for (let k = 0; k < depth; k++) if (a[k] !== b[k]) return false;
  return true;
}
