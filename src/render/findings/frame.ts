import type { Range } from '../../diagnostics/located.js';
import type { SourceText } from '../../diagnostics/source-text.js';
import type { Excerpt } from './draw-excerpt.js';
import { excerpt, type ExcerptLimits } from './excerpt.js';

/** A line of a frame: what stands left of the bar, what stands right of it, and which of the two kinds it is. */
export interface FrameLine {
  readonly gutter: string;
  readonly text: string;
  readonly kind: 'source' | 'mark';
}

/**
 * The source line under a finding, with a mark under the range; of a range over several lines the first and the
 * last. Nothing for an empty file.
 */
export function frame(source: SourceText, range: Range, limits: ExcerptLimits): FrameLine[] {
  if (source.text === '') return [];
  const shown = linesOf(source, range);
  const width = Math.max(...shown.map((line) => String(line.number).length));
  const lines: FrameLine[] = [{ gutter: ' '.repeat(width), text: '', kind: 'source' }];
  for (const [k, line] of shown.entries()) {
    const before = shown[k - 1];
    if (before !== undefined && line.number > before.number + 1) {
      lines.push({ gutter: '.'.repeat(width), text: '...', kind: 'source' });
    }
    const { text, from, to } = excerpt(source, line, limits);
    lines.push({ gutter: String(line.number).padStart(width), text, kind: 'source' });
    lines.push({ gutter: ' '.repeat(width), text: mark({ from, to }, k === 0), kind: 'mark' });
  }
  return lines;
}

interface MarkedLine {
  readonly number: number;
  /** UTF-16 offsets into the source; `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

function linesOf(source: SourceText, range: Range): MarkedLine[] {
  const first = source.lineRange(range.line);
  const start = source.offsetAt(range);
  const last = source.lineRange(range.endLine);
  const end = source.endOffsetAt({ line: range.endLine, column: range.endColumn });
  if (range.line === range.endLine) return [{ number: range.line, start, end }];
  const opening = { number: range.line, start, end: first.end };
  const text = source.text.slice(last.start, end);
  const indent = text.length - text.trimStart().length;
  if (indent === text.length) return [opening];
  return [opening, { number: range.endLine, start: last.start + indent, end }];
}

/** `^~~~`; the caret stands where the range begins, so a continued range has none. */
function mark({ from, to }: Pick<Excerpt, 'from' | 'to'>, begins: boolean): string {
  const wave = '~'.repeat(Math.max(to - from, 1));
  return ' '.repeat(from) + (begins ? `^${wave.slice(1)}` : wave);
}
