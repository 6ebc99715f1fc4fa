/** Of an odd number of values; the upper middle one of an even number. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[values.length >> 1];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}
