import { STEERING } from '../../domain/steering.js';

const CRLF = '\r\n';
/** A line break inside a TEXT value. */
export const NEW_LINE = String.raw`\n`;

/** All that Unicode, or a reader's `splitlines`, takes for a line break. */
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
/**
 * RFC 5545 §3.1 leaves a tab as the only control character of a text. Half of a pair is no character, and signs that
 * turn the reading direction would show another name than the one that is there.
 */
const UNWRITABLE = new RegExp(String.raw`(?!\t)[${STEERING}\p{Cs}]`, 'gu');
const TO_ESCAPE = new RegExp(String.raw`(?!\t)[\\;,${STEERING}\p{Cs}]`, 'u');

/** RFC 5545 §3.3.11: a TEXT value. Line breaks become `\n`, what may not stand in a text U+FFFD. */
export const escapeText = (text: string): string => escaped(text, NEW_LINE);

/** The same for a name: it stays on one line, since calcurse refuses summaries of two. */
export const escapeName = (name: string): string => escaped(name, ' ');

function escaped(text: string, lineBreak: string): string {
  if (!TO_ESCAPE.test(text)) return text;
  return text
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll(LINE_BREAK, lineBreak)
    .replaceAll(UNWRITABLE, '\uFFFD');
}

/** RFC 5545 §3.2 and RFC 6868: a parameter value, in quotes. */
export function quoteParameter(text: string): string {
  const plain = text
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replaceAll(LINE_BREAK, '^n')
    .replaceAll(UNWRITABLE, '\uFFFD');
  return `"${plain}"`;
}

const OCTETS_PER_LINE = 75;
const FOLD = `${CRLF} `;

/** A UTF-16 unit takes three octets of UTF-8 at most. */
const SURELY_FITS = OCTETS_PER_LINE / 3;

/** RFC 5545 §3.1: a content line with its CRLF, folded. */
export const contentLine = (line: string): string =>
  (line.length <= SURELY_FITS ? line : new Folder().fold(line)) + CRLF;

/**
 * Folds a content line so that no line has more than 75 octets of UTF-8, the CRLF not counted, and only
 * between characters, also between those of two UTF-16 units. The line may come in pieces: the next one
 * goes on where `octets` says that the last one ended, so a common beginning is folded once for many lines.
 */
export class Folder {
  /** Octets of the current line that are taken. */
  octets: number;

  constructor(octets = 0) {
    this.octets = octets;
  }

  fold(piece: string): string {
    let lines: string[] | null = null;
    let [from, octets] = [0, this.octets];
    for (let at = 0; at < piece.length; at++) {
      const size = octetsAt(piece, at);
      if (octets + size > OCTETS_PER_LINE) {
        (lines ??= []).push(piece.slice(from, at));
        from = at;
        octets = 1;
      }
      octets += size;
      if (size === 4) at++;
    }
    this.octets = octets;
    if (lines === null) return piece;
    lines.push(piece.slice(from));
    return lines.join(FOLD);
  }
}

/** Octets of the character that begins at `at`. */
function octetsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return (unit & 0xfc00) === 0xd800 ? 4 : 3;
}
