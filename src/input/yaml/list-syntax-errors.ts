import { Composer, Parser, type CST } from 'yaml';
import { finding } from '../../diagnostics/finding.js';
import type { SyntaxKind } from '../../diagnostics/codes/syntax.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { blame } from './blame.js';
import { characterAt, lineAround, lineEnd } from './lines.js';
import type { Slip } from './slips.js';
import { YAML_KINDS } from './syntax-kinds.js';

/** Package yaml takes time that grows faster than the text; a longer file shows its first error only. */
const LONGEST_TEXT = 1_000_000;
const MOST_ERRORS = 20;
const MOST_LOOKED_AT = 1000;
/** Lines above a slip that are looked at for one that another line is aligned with. */
const MOST_LINES = 200;

const INDENT = / *(?:- +)*/uy;
const BLANK = / *(?:#|\r?$)/muy;

/**
 * All syntax errors of a text that js-yaml has refused, but for those on lines with one already. js-yaml stops at
 * the first; package yaml goes on.
 */
export function listSyntaxErrors(
  text: string,
  source: number,
  known: readonly Diagnostic[],
): Diagnostic[] {
  if (text.length > LONGEST_TEXT) return [];
  const lineOf = (offset: number): number => text.lastIndexOf('\n', Math.max(0, offset - 1));
  const first = Math.min(...known.map((one) => one.at.start));
  const taken = new Set(known.map((one) => lineOf(one.at.start)));
  const found: Diagnostic[] = [];
  let last = first;
  for (const noticed of allErrorsOf(text).slice(0, MOST_LOOKED_AT)) {
    const { start, kind } = wideComma(text, noticed) ?? blame(text, noticed, '');
    if (start < first || taken.has(lineOf(start)) || found.length === MOST_ERRORS) continue;
    if (kind === 'indent' && isAligned(text, lineOf(start) + 1, lineOf(last) + 1)) continue;
    taken.add(lineOf(start));
    last = start;
    found.push(
      finding('TC101', characterAt(text, source, start), { kind, line: lineAround(text, start) }),
    );
  }
  return found;
}

/** Whether the line is aligned with the last slip or with a line above it: then only that slip makes it look wrong. */
function isAligned(text: string, line: number, slip: number): boolean {
  const [own] = columnsOf(text, line);
  if (columnsOf(text, slip).includes(own)) return true;
  let from = slip;
  for (let k = 0; k < MOST_LINES && from > 0; k++) {
    from = text.lastIndexOf('\n', from - 2) + 1;
    if (isBlank(text, from)) continue;
    const columns = columnsOf(text, from);
    if (columns.includes(own)) return true;
    if (Math.min(...columns) < own) return false;
  }
  return false;
}

/** The columns at which something begins in a line: `  - name` begins an item at 2 and a key at 4. */
function columnsOf(text: string, line: number): [number, ...number[]] {
  INDENT.lastIndex = line;
  const indent = INDENT.exec(text)?.[0] ?? '';
  const spaces = indent.search(/[^ ]|$/u);
  return indent.length === spaces ? [spaces] : [spaces, indent.length];
}

const isBlank = (text: string, line: number): boolean => {
  BLANK.lastIndex = line;
  return BLANK.test(text);
};

/** `{ interval: 10天，tolerance: 2天 }`: the value goes on to the next colon, and is found wrong where it begins. */
const COMMA_IN_VALUE = /[^\n，、；[\]{}"']*(?=[，、；]\s*[A-Za-z][A-Za-z-]*\s*:\s)/uy;

function wideComma(text: string, { start, kind }: Slip): Slip | null {
  if (kind !== 'bracket') return null;
  COMMA_IN_VALUE.lastIndex = start;
  const value = COMMA_IN_VALUE.exec(text)?.[0];
  return value === undefined ? null : { kind: 'comma', start: start + value.length };
}

/**
 * The errors in order of place. Lines with a tab before them belong nowhere, so that lines below look wrong: what else
 * is wrong is seen without them.
 */
function allErrorsOf(text: string): readonly Slip[] {
  const errors = errorsOf(text);
  const tabs = errors.filter(({ kind }) => kind === 'tab');
  if (tabs.length === 0) return errors;
  const others = errorsOf(withoutLines(text, tabs)).filter(({ kind }) => kind !== 'tab');
  return [...tabs, ...others].toSorted((a, b) => a.start - b.start);
}

/** The text with blanks for the lines that hold the slips, all offsets kept. */
function withoutLines(text: string, slips: readonly Slip[]): string {
  let kept = '';
  for (const { start } of slips) {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const to = lineEnd(text, start);
    if (from >= kept.length) kept += text.slice(kept.length, from) + ' '.repeat(to - from);
  }
  return kept + text.slice(kept.length);
}

function errorsOf(text: string): readonly Slip[] {
  const composer = new Composer({
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
    stringKeys: false,
  });
  try {
    const [document] = composer.compose(upToErrors(new Parser().parse(text)), true, text.length);
    return (document?.errors ?? [])
      .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
      .map(({ pos: [start], code, message }) => ({
        start: Math.min(start, text.length),
        kind: kindOf(code, message),
      }));
  } catch {
    // Deep nesting exhausts its stack; the first error is shown all the same.
    return [];
  }
}

/** Each error costs a kilobyte and more: what comes after so many is not looked at anyway. */
function* upToErrors(tokens: Iterable<CST.Token>): Generator<CST.Token> {
  let errors = 0;
  for (const token of tokens) {
    if (token.type === 'error' && ++errors > MOST_LOOKED_AT) return;
    yield token;
  }
}

function kindOf(code: string, message: string): SyntaxKind {
  const known = YAML_KINDS[code];
  if (known !== undefined) return known;
  if (/quote/iu.test(message)) return 'quote';
  if (/flow (?:map|sequence|collection)|must end with/iu.test(message)) return 'bracket';
  if (/,/u.test(message)) return 'comma';
  if (/indent|without - indicator/iu.test(message)) return 'indent';
  if (/implicit map key|:/u.test(message)) return 'colon';
  return 'other';
}
