/** The letters of a column, counted from 1: A, Z, AA. */
export function lettersOf(column: number): string {
  let text = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    text = String.fromCodePoint(65 + ((left - 1) % 26)) + text;
  }
  return text;
}
