/**
 * What a terminal would obey, or show as something else than it is: control characters, separators of lines and
 * paragraphs, signs that turn the reading direction, a byte order mark. To stand in a class of a regular expression with the flag `u`.
 */
export const STEERING = String.raw`\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff`;
