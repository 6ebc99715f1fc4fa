const CRLF = '\r\n';

/** All that Unicode, or a reader's `splitlines`, takes for a line break. */
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
/** RFC 5545 §3.1 leaves a tab as the only control character of a text; C1 goes for terminals' sake. */
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x9f]/gu;
const TO_ESCAPE = /[\\;,\n\v\f\r\0-\x08\x0e-\x1f\x7f-\x9f\u2028\u2029]/u;

/** RFC 5545 §3.3.11: a TEXT value. Line breaks become `\n`, other control characters U+FFFD. */
export function escapeText(text: string): string {
  if (!TO_ESCAPE.test(text)) return text;
  return text
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll(LINE_BREAK, String.raw`\n`)
    .replaceAll(CONTROL, '\uFFFD');
}

/** RFC 5545 §3.2 and RFC 6868: a parameter value, in quotes. */
export function quoteParameter(text: string): string {
  const plain = text
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replaceAll(LINE_BREAK, '^n')
    .replaceAll(CONTROL, '\uFFFD');
  return `"${plain}"`;
}

const OCTETS_PER_LINE = 75;
/** A UTF-16 unit takes three octets of UTF-8 at most. */
const SURELY_FITS = OCTETS_PER_LINE / 3;

/**
 * RFC 5545 §3.1: ends a content line with CRLF and folds it so that no line has more than 75 octets of UTF-8,
 * the CRLF not counted. Folds only between characters, also between those of two UTF-16 units.
 */
export function contentLine(line: string): string {
  if (line.length <= SURELY_FITS) return line + CRLF;
  let [folded, from, octets] = ['', 0, 0];
  for (let at = 0; at < line.length; at++) {
    const size = octetsAt(line, at);
    if (octets + size > OCTETS_PER_LINE) {
      folded += `${line.slice(from, at)}${CRLF} `;
      from = at;
      octets = 1;
    }
    octets += size;
    if (size === 4) at++;
  }
  return folded + line.slice(from) + CRLF;
}

/** Octets of the character that begins at `at`; a lone surrogate is written as U+FFFD, three octets. */
function octetsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  const isPair = (unit & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
  return isPair ? 4 : 3;
}
