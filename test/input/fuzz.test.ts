import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateAll } from '../../src/diagnostics/located.js';
import { runPlan } from '../../src/pipeline.js';
import { fixtures } from '../validate/fixtures.js';
import { memoryFiles } from './memory-files.js';

/** More for a longer hunt: `TICI_FUZZ=100000 npx vitest run test/input/fuzz`. */
const TRIES = Number(process.env['TICI_FUZZ'] ?? 2000);

const ROSTER = readFileSync('test/fixtures/check/files/roster.csv', 'utf8');
const SIGNS = [
  ':',
  ': ',
  '：',
  '-',
  '- ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '"',
  "'",
  '#',
  '&a ',
  '*a',
  '!x ',
  '|',
  '>',
  '?',
  '%',
  '@',
  '\t',
  '\n',
  '\r',
  ' ',
  '\0',
  '\ud800',
  '~',
  '<<: ',
  '---\n',
  '0',
  '天',
  'null',
  '__proto__',
  'file: r.csv',
  '\ufeff',
  '/',
  '..',
];

const edit = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 12 }),
  put: fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 4, unit: 'binary' })),
});

const mutate = (
  text: string,
  edits: readonly { at: number; remove: number; put: string }[],
): string =>
  edits.reduce((now, { at, remove, put }) => {
    const spot = at % (now.length + 1);
    return now.slice(0, spot) + put + now.slice(spot + remove);
  }, text);

describe('a mutated plan', () => {
  const sources = fixtures.map(({ text }) => text.replaceAll('files/', ''));

  it('never brings a run down, and all its findings have words and places', async () => {
    const edits = fc.array(edit, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sources),
        edits,
        edits,
        async (text, ofPlan, ofRoster) => {
          const files = memoryFiles({
            '/plans/plan.yaml': mutate(text, ofPlan),
            '/plans/roster.csv': mutate(ROSTER, ofRoster),
            '/plans/r.csv': ROSTER,
            '/plans/units.yaml': '[甲市]',
          });
          const outcome = await runPlan('plan.yaml', files);
          for (const language of ['zh', 'en'] as const) {
            for (const one of locateAll(outcome.diagnostics, outcome.sources, language)) {
              expect(one.message).not.toBe('');
              expect(one.message).not.toMatch(/undefined|\[object|NaN/u);
              expect(one.line).toBeGreaterThan(0);
              expect(one.column).toBeGreaterThan(0);
            }
          }
          expect(outcome.hasErrors).toBe(outcome.schedule === null);
          expect(
            outcome.plan !== null || outcome.diagnostics.some((one) => one.severity === 'error'),
          ).toBe(true);
        },
      ),
      { seed: 122, numRuns: TRIES },
    );
  });
});
