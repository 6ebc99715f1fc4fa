/** Quoted text, comments, brackets and line breaks: what tells where a flow collection begins and ends. */
const SIGNS = /"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*'|(?<=^|\s)#.*$|[[{]|[\]}]|\r\n|\n|\r/gmu;

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
  return text.replace(SIGNS, (sign: string, offset: number) => {
    const isOpening = sign === '[' || sign === '{';
    if (isOpening && (depth > 0 || opensValue(text, offset))) depth++;
    else if (depth === 0) return sign;
    else if (sign === ']' || sign === '}') depth--;
    else if (/^[#\n\r]/u.test(sign) && closesAfter(text, offset + sign.length)) return blank(sign);
    return sign;
  });
}

function closesAfter(text: string, offset: number): boolean {
  CLOSING_LINE.lastIndex = offset;
  return CLOSING_LINE.test(text);
}

const opensValue = (text: string, offset: number): boolean =>
  BEFORE_VALUE.test(text.slice(Math.max(0, offset - 100), offset));
