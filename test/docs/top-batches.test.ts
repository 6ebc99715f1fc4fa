import { describe, expect, it } from 'vitest';
import { outputOf } from '../examples/command.js';

const PLAN = 'docs/guide/top-batches.yaml';

describe('what docs/guide/batches.md says of batches of top units', () => {
  it('comes out: the second batch two weeks after the end of the first, no finding', async () => {
    const text = await outputOf(['plan', PLAN, '-f', 'json']);
    const { entries, diagnostics } = JSON.parse(text) as {
      entries: { path: string[]; start: string; end: string }[];
      diagnostics: unknown[];
    };
    expect(diagnostics).toEqual([]);
    expect(entries.map(({ path, start }) => [path.join('/'), start])).toEqual([
      ['云江市', '2026-03-02'],
      ['云江市/青石县', '2026-03-12'],
      ['安泽市', '2026-06-15'], // 06-01 + 14
      ['安泽市/长岭县', '2026-06-25'],
      ['永丰市', '2026-07-01'],
      ['永丰市/白塔县', '2026-07-10'], // 07-11 is a Saturday
    ]);
  });

  it('is an error with a hint where `after` stands alone', async () => {
    const alone = '[{ match: { tag: 第二批 }, after: [{ match: { tag: 第一批 }, of: end }] }]';
    const text = await outputOf(['check', PLAN, '--set', `overrides=${alone}`]);
    expect(text).toContain('[TC501]');
    expect(text).toContain('rules: { start: { after: kickoff, interval: 0天, severity: off } }');
  });
});
