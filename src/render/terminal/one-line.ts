import { STEERING } from '../../domain/steering.js';

/** What is named, not shown; half of a pair is no character. */
const UNSHOWABLE = new RegExp(String.raw`[${STEERING}\p{Cs}]`, 'gu');

/** `<U+001B>`: what stands for a character that a terminal would obey, or would not show. */
export const nameOf = (character: string): string =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;

/** Words on one line, with nothing in them that a terminal would obey. */
export function oneLine(text: string): string {
  return text.replace(UNSHOWABLE, nameOf);
}
