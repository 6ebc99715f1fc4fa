/** Columns of an example; what is longer ends in `…`. */
const WIDTH = 100;

/** The bytes of an example as a page can show them: control characters by name, long lines cut. */
export function visible(bytes: Uint8Array): string {
  return decoded(bytes)
    .replaceAll(/[\0-\x08\x0b-\x1f\x7f]/gu, nameOf)
    .split('\n')
    .map((line) => (line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line))
    .join('\n');
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gbk').decode(bytes);
  }
}

const nameOf = (character: string): string =>
  `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
