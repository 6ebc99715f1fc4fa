import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';

/**
 * YAML 1.2 §5.1 and §5.2 leave most of these out: control characters, lone surrogates, non-characters, a byte order
 * mark that is not at the start. U+0085 and the signs that turn the reading direction it allows; in a name they would
 * show another than the one that is there.
 */
const STRANGE =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Bidi_Control}\u{feff}\u{fffe}\u{ffff}\p{Surrogate}]/gu;

/** More are not told of one text. */
export const MOST_STRANGE = 20;

/** Characters that no text file holds on purpose. `offset` is added to their places. */
export function strangeCharacters(text: string, source: number, offset = 0): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { index, 0: character } of text.matchAll(STRANGE)) {
    const start = offset + index;
    found.push(
      finding('TC108', { source, start, end: start + 1 }, { character: named(character) }),
    );
    if (found.length === MOST_STRANGE) break;
  }
  return found;
}

/** Whether a value that was written with escapes holds such a character. */
export function firstStrange(value: string): string | null {
  const found = value.match(STRANGE)?.[0];
  return found === undefined ? null : named(found);
}

const named = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
