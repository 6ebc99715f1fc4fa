import type { SyntaxKind } from '../../diagnostics/codes/syntax.js';
import { lineEnd } from './lines.js';

/** What is wrong in a broken text, and where. */
export interface Slip {
  readonly kind: SyntaxKind;
  readonly start: number;
}

/** How far above the place where the parser gave up the slip is looked for. */
const LINES_ABOVE = 3;
const FULL_WIDTH_KEY = /^\s*(?:- +)*[A-Za-z][A-Za-z-]*\s*(?=：)/u;
const WIDE_INDENT = /^ *(?=[\u3000\u00a0])/u;
const TIGHT_DASH = /^\s*(?:- +)*(?=-[^\s\d-])/u;
const TIGHT_COLON = /^\s*(?:- +)*[a-z][a-z-]*(?=:[^\s:/])/u;
/** A value that begins with quoted text and goes on after it. */
const AFTER_QUOTE = /(?:^|[:\-[{,])\s*(?:"[^"]*"|'[^']*')(?=[^\s,:\]}#"'])/u;
const VALUE_BEFORE = /^\s*(?:- +)*[^\s"'[{#][^"'[{#]*:\s+\S[^"']*$/u;
const KEY_AFTER_COMMA = /[，、；;]\s*[A-Za-z][A-Za-z-]*\s*$/u;

/** Slips that begin a line, each with the text that stands before it. */
const LINE_SLIPS = [
  ['colon', FULL_WIDTH_KEY],
  ['wide-space', WIDE_INDENT],
  ['dash-space', TIGHT_DASH],
  ['colon-space', TIGHT_COLON],
] as const;

/** A slip at the beginning of the line where the parser gave up, or of one just above. */
export function lineSlip(text: string, { start }: Slip): Slip | null {
  let end = lineEnd(text, start);
  for (let k = 0; k < LINES_ABOVE && end >= 0; k++) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(from, Math.min(end, from + 1000));
    for (const [kind, before] of LINE_SLIPS) {
      const found = before.exec(line);
      if (found !== null) return { kind, start: from + found[0].length };
    }
    end = from - 1;
  }
  return null;
}

/** A line that begins with what was meant to begin a comment. */
const COMMENT_LINE = /^\s*(?=＃|\/\/)/u;
/** `[子县] ＃ 两个`: after a value in brackets or quotes. */
const COMMENT_AFTER = /[\]}"']\s+(?=＃|\/\/)/u;
const SKIPPED = /^\s*(?:#.*)?$/u;

/** `＃` or `//` for `#`: in the line where the parser gave up, or in those just above, which run into it. */
export function commentSlip(text: string, { start }: Slip): Slip | null {
  const own = lineFrom(text, start);
  const after = COMMENT_AFTER.exec(lineAt(text, own));
  if (after !== null) return { kind: 'comment', start: own + after.index + after[0].length };
  let found: Slip | null = null;
  for (let from = own, k = 0; k < MOST_COMMENT_LINES; k++) {
    const line = lineAt(text, from);
    const before = COMMENT_LINE.exec(line);
    if (before !== null) found = { kind: 'comment', start: from + before[0].length };
    else if (from !== own && !SKIPPED.test(line)) break;
    if (from === 0) break;
    from = lineFrom(text, from - 1);
  }
  return found;
}

const MOST_COMMENT_LINES = 50;

const BARE_ITEM = /^(\s*(?:- +)*- +)[^\s#:"'[\]{}&*!|>%@`][^:#]*$/u;
const KEY_LINE = /^(\s+)[A-Za-z-]+:(?:\s|$)/u;

/** `- 南湖县` with a key of it in the next line: the name lacks its `name:`. */
export function bareItemSlip(text: string, { start }: Slip): Slip | null {
  const own = lineFrom(text, start);
  const indent = KEY_LINE.exec(lineAt(text, own))?.[1];
  if (own === 0 || indent === undefined) return null;
  const above = lineFrom(text, own - 1);
  const dash = BARE_ITEM.exec(lineAt(text, above))?.[1];
  if (dash === undefined || indent.length < dash.length) return null;
  return { kind: 'bare-item', start: above + dash.length };
}

const lineFrom = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

const lineAt = (text: string, from: number): string =>
  text.slice(from, Math.min(lineEnd(text, from), from + 1000)).trimEnd();

/** A slip inside the line where the parser gave up. */
export function valueSlip(text: string, { start }: Slip): Slip | null {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(from, Math.min(lineEnd(text, start), from + 1000));
  const before = text.slice(Math.max(from, start - 1000), start);
  const quoted = AFTER_QUOTE.exec(line);
  if (quoted !== null)
    return { kind: 'after-quote', start: from + quoted.index + quoted[0].length };
  if (text[start] !== ':') return null;
  const comma = KEY_AFTER_COMMA.exec(before);
  if (comma !== null) return { kind: 'comma', start: start - before.length + comma.index };
  return VALUE_BEFORE.test(before) ? { kind: 'second-colon', start } : null;
}
