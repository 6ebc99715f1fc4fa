import type { SourceText } from '../../diagnostics/source-text.js';
import { charactersOf, type Character } from '../terminal/characters.js';
import { drawExcerpt, type Excerpt } from './draw-excerpt.js';

export interface ExcerptLimits {
  /** Most columns of source that one line may take. */
  readonly width: number;
  readonly ambiguousWide: boolean;
}

interface Target {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Units of UTF-16 that are looked at for each column: bounds the work on a line of any length. */
const CODE_UNITS_PER_COLUMN = 4;

/** The part of the line around start … end that fits; `...` stands where it is cut. */
export function excerpt(source: SourceText, target: Target, limits: ExcerptLimits): Excerpt {
  const line = source.lineRange(target.number);
  const reach = limits.width * CODE_UNITS_PER_COLUMN;
  const from = Math.max(line.start, target.start - reach);
  const to = Math.min(line.end, target.start + reach);
  const characters = charactersOf(source.text.slice(from, to), from, limits.ambiguousWide);
  const found = characters.findIndex((character) => character.end > target.start);
  const at = found < 0 ? characters.length : found;
  const first = firstShown(characters, at, limits.width);
  const last = lastShown(characters, first, limits.width);
  return drawExcerpt(characters.slice(first, last), target, {
    before: first > 0 || from > line.start,
    after: last < characters.length || to < line.end,
  });
}

/** Keeps the line's beginning while the place stands in the first two thirds, else a third before it. */
function firstShown(characters: readonly Character[], at: number, width: number): number {
  const left = width - (characters[at]?.width ?? 0);
  const first = back(characters, at, Math.min((width * 2) / 3, left));
  return first === 0 ? 0 : back(characters, at, Math.min(width / 3, left));
}

/** How far back from `at` (exclusive) `room` columns reach. */
function back(characters: readonly Character[], at: number, room: number): number {
  let first = at;
  for (let left = room; first > 0; first--) {
    left -= characters[first - 1]?.width ?? 0;
    if (left < 0) break;
  }
  return first;
}

/** Exclusive. At least one character is shown, however wide. */
function lastShown(characters: readonly Character[], first: number, width: number): number {
  let last = first;
  for (let left = width; last < characters.length; last++) {
    left -= characters[last]?.width ?? 0;
    if (left < 0 && last > first) break;
  }
  return last;
}
