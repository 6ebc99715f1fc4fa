import type { SourcePlace } from '../../domain/source-place.js';

/** The place of one character; nothing at the text's end. */
export const characterAt = (text: string, source: number, start: number): SourcePlace => ({
  source,
  start,
  end: Math.min(start + 1, text.length),
});

/** The line that holds the offset: the wording looks for full-width signs in it. */
export function lineAround(text: string, offset: number): string {
  const from = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const to = text.indexOf('\n', offset);
  return text.slice(from, Math.min(to < 0 ? text.length : to, from + 200));
}

/** Where the line that holds the offset ends, its line break left out. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
