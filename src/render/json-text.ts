import { STEERING } from '../domain/steering.js';

/** JSON escapes only some of these itself. */
const UNESCAPED = new RegExp(`[${STEERING}]`, 'gu');

/** A value as JSON that is safe to print: what would steer a terminal is escaped, and the same once read. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value).replace(
    UNESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
