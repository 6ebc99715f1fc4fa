/** `<U+001B>`: what stands for a character that a terminal would obey, or would not show. */
export const nameOf = (character: string): string =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;

/** Would move the cursor, turn the reading direction, or draw nothing. */
export const UNSHOWABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/u;

const ALL_UNSHOWABLE = new RegExp(UNSHOWABLE, 'gu');

/** Words on one line, with nothing in them that a terminal would obey. */
export function oneLine(text: string): string {
  return text.replace(ALL_UNSHOWABLE, nameOf);
}
