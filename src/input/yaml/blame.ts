import { flowSigns } from './flow-signs.js';
import { lineEnd } from './lines.js';
import { bareItemSlip, commentSlip, lineSlip, valueSlip, type Slip } from './slips.js';

const OPEN_QUOTE = /(?:^|[:\-[{,]\s*)(["'])(?:(?!\1)[^\n])*$/u;

/**
 * A parser notices many a slip only further down: a full-width colon at the next key, a space that is missing
 * after a colon or a dash, a quotation mark or bracket that is never closed at the next line that it can't swallow. Where the lines above show such a slip, the
 * finding points there.
 */
export function blame(text: string, noticed: Slip, reason: string): Slip {
  const isOpen = /within a|deficient indentation/u.test(reason);
  return (
    commentSlip(text, noticed) ??
    extraBracket(text, noticed, reason) ??
    lineSlip(text, noticed) ??
    bareItemSlip(text, noticed) ??
    valueSlip(text, noticed) ??
    (isOpen ? openQuote(text, noticed, reason) : null) ??
    (isOpen ? openBracket(text, noticed.start) : null) ??
    noticed
  );
}

/** The first line, from the top, whose value opens a quotation mark that the line does not close. */
function openQuote(text: string, { start }: Slip, reason: string): Slip | null {
  if (!/quoted|deficient/u.test(reason)) return null;
  let from = 0;
  while (from <= start) {
    const end = lineEnd(text, from);
    const found = OPEN_QUOTE.exec(text.slice(from, Math.min(end, from + 1000)));
    const quote = found?.[1];
    if (found !== null && quote !== undefined) {
      return { kind: 'quote', start: from + found.index + found[0].indexOf(quote) };
    }
    from = end + 1;
  }
  return null;
}

/** A closing bracket that nothing has opened. */
function extraBracket(text: string, { start }: Slip, reason: string): Slip | null {
  if (!/bad indentation/u.test(reason) || openBracket(text, start) !== null) return null;
  if (text[start] === ']') return { kind: 'extra-bracket', start };
  return text[start] === '}' ? { kind: 'extra-brace', start } : null;
}

/** The bracket that is still open at a place. Quoted text counts as text; comments don't count. */
function openBracket(text: string, end: number): Slip | null {
  const open: number[] = [];
  for (const { sign, start } of flowSigns(text.slice(0, end))) {
    if (sign === '[' || sign === '{') open.push(start);
    else if (sign === ']' || sign === '}') open.pop();
  }
  const last = open.at(-1);
  return last === undefined ? null : { kind: 'bracket', start: last };
}
