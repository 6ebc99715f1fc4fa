/** What JSON may hold as it is and a terminal would obey, or show as something else. */
export const STEERING = /[\x7f-\x9f\u2028\u2029\p{Bidi_Control}\ufeff]/gu;

/** A value as JSON that is safe to print: what would steer a terminal is escaped, and the same once read. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value).replace(
    STEERING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
