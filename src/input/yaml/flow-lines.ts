import { flowSigns } from './flow-signs.js';

/** What stands before a bracket that opens a value, and not in the middle of plain text. */
const BEFORE_VALUE = /(?:^|[\n\r]|[:\-,?[{])[ \t]*$/u;

const blank = (text: string): string => ' '.repeat(text.length);

/** What follows a break, or a comment and its break, where a line begins with a closing bracket. */
const CLOSING_LINE = /(?:\r\n|\n|\r)?[ \t]*[\]}]/uy;

/**
 * The text with closing brackets on the line before, all offsets kept: the break between becomes spaces. YAML
 * wants the lines of `[ … ]` further in than the line that begins it, the closing bracket too (1.2.2, §7.4), and
 * js-yaml insists. People put it under the key, as in JSON, and other readers let them.
 */
export function joinFlowLines(text: string): string {
  let depth = 0;
  let done = 0;
  const pieces: string[] = [];
  for (const { sign, start } of flowSigns(text)) {
    const isOpening = sign === '[' || sign === '{';
    if (isOpening && (depth > 0 || opensValue(text, start))) depth++;
    else if (depth === 0) continue;
    else if (sign === ']' || sign === '}') depth--;
    else if (/^[#\n\r]/u.test(sign) && closesAfter(text, start + sign.length)) {
      pieces.push(text.slice(done, start), blank(sign));
      done = start + sign.length;
    }
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(done);
}

function closesAfter(text: string, offset: number): boolean {
  CLOSING_LINE.lastIndex = offset;
  return CLOSING_LINE.test(text);
}

const opensValue = (text: string, offset: number): boolean =>
  BEFORE_VALUE.test(text.slice(Math.max(0, offset - 100), offset));
