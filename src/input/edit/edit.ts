import type { SourcePlace } from '../../domain/source-place.js';

/** A range of one source, and the text that comes in its place; of a range that is empty, what is put in there. */
export interface Edit extends SourcePlace {
  readonly text: string;
}

/** A text with some of its parts replaced. The ranges do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let [out, at] = ['', 0];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** Where what stood at `offset` stands after the edits: what they replaced, where they begin. */
export function offsetBefore(offset: number, edits: readonly Edit[]): number {
  let moved = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    const from = start + moved;
    if (offset < from) break;
    if (offset < from + text.length) return start;
    moved += text.length - (end - start);
  }
  return offset - moved;
}
