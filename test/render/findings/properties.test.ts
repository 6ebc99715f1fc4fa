import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { locate } from '../../../src/diagnostics/located.js';
import { SourceText } from '../../../src/diagnostics/source-text.js';
import { findingsFormats, type FindingsFormatName } from '../../../src/render/findings/formats.js';
import { frame } from '../../../src/render/findings/frame.js';
import { oneLine } from '../../../src/render/terminal/one-line.js';
import { readCommand, readXml } from './parsers.js';
import { sarifValidator } from './sarif-schema.js';
import { found, show, testCatalog } from './support.js';

/** Any UTF-16, with what is hard to draw or to escape more often than chance would have it. */
const HARD = [
  '\r\n',
  '\n',
  '\r',
  '\t',
  '\u0000',
  '\u001b',
  '\ufeff',
  '\u200b',
  '\u202e',
  '\u2028',
  '\u0085',
  '单位',
  '“',
  '…',
  'é',
  'e\u0301',
  '\u0301',
  '😀',
  '👨‍👩‍👧',
  '🇨🇳',
  '👍🏽',
  '🏽',
  '\ud83d',
  '\ude00',
  '%',
  '%0A',
  '::',
  ',',
  '"',
  '<',
  '&amp;',
  ']]>',
  '[a](1)',
  '{0}',
  '\\',
  '\ufffe',
  'x'.repeat(300),
];
const hard = fc.constantFrom(...HARD);
const text = fc
  .array(fc.oneof(hard, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })))
  .map((parts) => parts.join(''));
const offset = fc.integer({ min: -5, max: 700 });
const words = fc.record({
  message: text,
  hint: fc.option(text),
  basis: fc.option(text),
  code: fc.constantFrom('TC301', 'TC412'),
});
const anyCase = fc.record({ path: text, source: text, from: offset, to: offset, words });
type Case = typeof anyCase extends fc.Arbitrary<infer T> ? T : never;

/** All forms, loaded. */
const writers = {
  text: await findingsFormats.text.load(),
  json: await findingsFormats.json.load(),
  sarif: await findingsFormats.sarif.load(),
  github: await findingsFormats.github.load(),
  junit: await findingsFormats.junit.load(),
} satisfies Record<FindingsFormatName, unknown>;

const outputs = ({ path, source, from, to, words: said }: Case) => {
  const related = [{ at: { source: 0, start: to, end: from }, note: { kind: 'first' } as const }];
  const one = found(from, to, { ...said, related });
  return (format: FindingsFormatName) => show(writers[format], { [`p${path}`]: source }, [one]);
};

const narrow = { width: 9, ambiguousWide: false };

const limits = fc.record({ width: fc.integer({ min: 1, max: 120 }), ambiguousWide: fc.boolean() });

/** A workflow command can write line breaks, and no other character that steers a terminal. */
const shownPath = (path: string): string => path.replace(/[^\r\n]+/gu, (part) => oneLine(part));

describe('for any text and any range', () => {
  it('a frame has its mark inside the line it shows, which has the width it claims', () => {
    fc.assert(
      fc.property(text, offset, offset, limits, (written, from, to, limit) => {
        const source = new SourceText('a.yaml', written);
        const one = locate(found(from, to, { message: '' }), [source], 'zh', testCatalog);
        const drawn = frame(source, one, limit);
        for (const [k, { text: mark, kind }] of drawn.entries()) {
          if (kind !== 'mark') continue;
          const shown = drawn[k - 1]?.text ?? '';
          const columns = stringWidth(shown, { ambiguousIsNarrow: !limit.ambiguousWide });
          expect(mark).toMatch(/^ *(?:\^~*|~+)$/u);
          expect(mark.length).toBeLessThanOrEqual(Math.max(columns, mark.indexOf('^') + 1));
          expect(mark.search(/[\^~]/u)).toBeLessThanOrEqual(columns);
          // Its cuts aside, a line is as wide as it may be, or as its one character must be.
          const widest = 8 * 11; // the longest name of a cluster that is not shown as it is
          expect(columns).toBeLessThanOrEqual(Math.max(limit.width, widest) + 6);
        }
      }),
      { seed: 2003943123, numRuns: 2000, examples: [['\u{111c2}\u0085', 0, 3, narrow]] },
    );
  });

  it('the caret stands in the column where the terminal draws the place', () => {
    const line = text.map((any) => any.replace(/[\r\n標]/gu, ''));
    fc.assert(
      fc.property(line, line, limits, (before, after, limit) => {
        const source = new SourceText('a.yaml', `${before} 標 ${after}`);
        const start = source.text.indexOf('標');
        const one = locate(found(start, start + 1, { message: '' }), [source], 'zh', testCatalog);
        const [, shown, mark] = frame(source, one, limit);
        const drawnBefore = shown?.text.slice(0, shown.text.indexOf('標')) ?? '';
        const columns = stringWidth(drawnBefore, { ambiguousIsNarrow: !limit.ambiguousWide });
        expect(mark?.text).toBe(`${' '.repeat(columns)}^~`);
      }),
      { seed: 112, numRuns: 1000 },
    );
  });

  it('the text form has no character that moves the cursor, and starts with the place', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const output = outputs(any)('text');
        expect(output).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}|\p{Cs}/u);
        expect(output.split('\n')[0]).toMatch(/^p.*:\d+:\d+: (?:error|warning): .* \[TC\d{3}\]$/u);
      }),
      { seed: 113, numRuns: 500 },
    );
  });

  it('JSON and SARIF stay JSON with the same words, and SARIF stays valid', () => {
    const validate = sarifValidator();
    fc.assert(
      fc.property(anyCase, (any) => {
        const output = outputs(any);
        expect(JSON.parse(output('json')).diagnostics[0].message).toBe(any.words.message);
        const log = JSON.parse(output('sarif'));
        expect(validate(log) || validate.errors).toBe(true);
        expect(log.runs[0].results).toHaveLength(1);
      }),
      { seed: 114, numRuns: 500 },
    );
  });

  it('GitHub annotations stay one command with the same file', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const output = outputs(any)('github');
        expect(output.endsWith('\n')).toBe(true);
        const { name, properties } = readCommand(output.slice(0, -1));
        expect(name).toBe(any.words.code === 'TC301' ? 'error' : 'warning');
        expect(properties['file']).toBe(shownPath(`p${any.path}`));
        expect(Number(properties['endLine'])).toBeGreaterThanOrEqual(Number(properties['line']));
      }),
      { seed: 115, numRuns: 500 },
    );
  });

  it('JUnit stays XML with one test', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const suites = readXml(outputs(any)('junit'));
        expect(suites.children).toHaveLength(1);
        expect(suites.children[0]?.children).toHaveLength(1);
        expect(suites.attributes['tests']).toBe('1');
      }),
      { seed: 116, numRuns: 500 },
    );
  });
});
