const ROWS_PER_CHUNK = 256;

/** Joins rows into chunks that are worth a write each, holding no more than one of them. */
export function* chunked(rows: Iterable<string>): Generator<string> {
  let waiting: string[] = [];
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length < ROWS_PER_CHUNK) continue;
    yield waiting.join('');
    waiting = [];
  }
  if (waiting.length > 0) yield waiting.join('');
}
