import { parseDocument } from 'yaml';
import { finding } from '../diagnostics/codes.js';
import type { SyntaxKind } from '../diagnostics/codes/syntax.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { YAML_KINDS } from './syntax-kinds.js';
import { characterAt, lineAround } from './yaml-reader.js';

/** Package yaml takes time that grows faster than the text; a longer file shows its first error only. */
const LONGEST_TEXT = 1_000_000;
const MOST_ERRORS = 20;

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
  for (const { start, kind } of errorsOf(text)) {
    if (start < first || taken.has(lineOf(start)) || found.length === MOST_ERRORS) continue;
    taken.add(lineOf(start));
    found.push(
      finding('TC101', characterAt(text, source, start), { kind, line: lineAround(text, start) }),
    );
  }
  return found;
}

function errorsOf(text: string): { start: number; kind: SyntaxKind }[] {
  try {
    const { errors } = parseDocument(text, {
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'silent',
      stringKeys: false,
    });
    return errors
      .filter(({ code }) => code !== 'MULTIPLE_DOCS' && code !== 'TAG_RESOLVE_FAILED')
      .map(({ pos: [start], code, message }) => ({
        start: Math.min(start, text.length),
        kind: kindOf(code, message),
      }));
  } catch {
    // Deep nesting exhausts its stack; the first error is shown all the same.
    return [];
  }
}

function kindOf(code: string, message: string): SyntaxKind {
  const known = YAML_KINDS[code];
  if (known !== undefined) return known;
  if (/quote/iu.test(message)) return 'quote';
  if (/flow (?:map|sequence|collection)|must end with/iu.test(message)) return 'bracket';
  if (/,/u.test(message)) return 'comma';
  if (/indent/iu.test(message)) return 'indent';
  if (/implicit map key|:/u.test(message)) return 'colon';
  return 'other';
}
