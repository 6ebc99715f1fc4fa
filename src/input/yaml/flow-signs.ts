/** Quotation marks, comments, brackets and line breaks. */
const SIGNS = /["']|(?<=^|\s)#.*$|[[{]|[\]}]|\r\n|\n|\r/gmu;

/** Text in quotation marks, by the mark that it begins with. */
const QUOTED: readonly (readonly [mark: string, whole: RegExp])[] = [
  ['"', /"(?:[^"\\]|\\[^])*"/y],
  ["'", /'(?:[^']|'')*'/y],
];

/** A sign and where it stands. */
export interface FlowSign {
  readonly sign: string;
  readonly start: number;
}

/**
 * What tells where a flow collection begins and ends: brackets, comments and line breaks. What stands in quotation
 * marks is text. A mark that nothing closes is none: nor is then any later one of its kind, since the first of them
 * would have been closed by it; looking for each anew would cost the square of a long line of JSON.
 */
export function* flowSigns(text: string): Generator<FlowSign> {
  const quoted = new Map(QUOTED);
  let next = 0;
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    if (index < next) continue;
    if (sign !== '"' && sign !== "'") {
      yield { sign, start: index };
      continue;
    }
    const end = endOf(quoted.get(sign), text, index);
    if (end === null) quoted.delete(sign);
    else next = end;
  }
}

function endOf(whole: RegExp | undefined, text: string, start: number): number | null {
  if (whole === undefined) return null;
  whole.lastIndex = start;
  return whole.test(text) ? whole.lastIndex : null;
}
