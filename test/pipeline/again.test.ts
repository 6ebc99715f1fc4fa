import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/cli/io/node-files.js';
import type { Severity } from '../../src/domain/rules.js';
import type { FileAccess } from '../../src/input/files/file-access.js';
import { openPlan, runPlan, type RunOptions } from '../../src/pipeline.js';
import { exampleNames, examplePlan } from '../examples/example.js';
import { filesFor, fixtures } from '../validate/fixtures.js';
import { seen, withText } from './compare.js';

interface Case {
  readonly path: string;
  readonly files: FileAccess;
  readonly text: string;
}

const cases: readonly Case[] = [
  ...exampleNames.map((name) => {
    const path = examplePlan(name);
    return { path, files: nodeFiles, text: readFileSync(path, 'utf8') };
  }),
  ...fixtures
    // A thousand findings make each of hundreds of runs slow, and no difference here.
    .filter(({ name }) => !name.startsWith('TC218'))
    .map((fixture) => ({ path: fixture.path, files: filesFor(fixture), text: fixture.text })),
];

/** What many fixtures take in. */
const ROSTER = 'test/fixtures/check/files/roster.csv';

const settings = fc.constantFrom(
  'kickoff=2014-03-03',
  'rules.stagger.interval=3天',
  'rules.stagger.interval=8',
  'rules.window.length=2个月',
  'rules.overlap={ interval: 5天, severity: error }',
  'title="x',
  'units={ file: files/roster.csv }',
  'units.0.name=别名',
  'units.0.file=files/units.yaml',
);
const options: fc.Arbitrary<RunOptions> = fc.record(
  {
    set: fc.array(settings, { maxLength: 3 }),
    strict: fc.boolean(),
    severities: fc.constantFrom<Record<string, Severity>[]>(
      { TC312: 'off' },
      { TC503: 'error' },
      { TC412: 'error' },
    ),
  },
  { requiredKeys: [] },
);

/** A slip or a harmless change: a line put in, or in place of one or two. */
const change = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 2 }),
  put: fc.constantFrom('', 'units: { file: files/roster.csv }', '  x: [', 'title: 新', '- 甲'),
});

function changed(text: string, { at, remove, put }: { at: number; remove: number; put: string }) {
  const lines = text.split('\n');
  lines.splice(at % lines.length, remove, put);
  return lines.join('\n');
}

describe('a plan that runs again', () => {
  it.each(cases.map((one) => [one.path, one] as const))(
    '%s gives what a first run gives',
    async (_path, { path, files }) => {
      const open = openPlan(path, files);
      expect(seen(await open.run())).toEqual(seen(await runPlan(path, files)));
      expect(seen(await open.run())).toEqual(seen(await runPlan(path, files)));
    },
  );

  it('with other settings gives what a first run with them gives', async () => {
    const several = fc.array(options, { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...cases), several, async ({ path, files }, runs) => {
        const open = openPlan(path, files);
        for (const wanted of runs) {
          const again = seen(await open.run(wanted));
          expect(again).toEqual(seen(await runPlan(path, files, wanted)));
        }
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it('on a changed text gives what a first run on a file with that text gives', async () => {
    const edits = fc.array(fc.tuple(fc.boolean(), change, options), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...cases), edits, async ({ path, files, text }, runs) => {
        const open = openPlan(path, files);
        await open.run();
        for (const [isPlan, edit, wanted] of runs) {
          const file = isPlan ? path : ROSTER;
          const put = changed(isPlan ? text : readFileSync(ROSTER, 'utf8'), edit);
          const again = await open.run({ ...wanted, texts: new Map([[file, put]]) });
          const first = await runPlan(path, withText(files, file, put), wanted);
          expect(seen(again)).toEqual(seen(first));
        }
        expect(seen(await open.run())).toEqual(seen(await runPlan(path, files)));
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});
