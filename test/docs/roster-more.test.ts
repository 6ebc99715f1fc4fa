import { describe, expect, it } from 'vitest';
import { outputOf } from '../examples/command.js';

interface Made {
  readonly entries: readonly { readonly path: readonly string[]; readonly start: string }[];
  readonly diagnostics: readonly { readonly code: string; readonly file: string }[];
}

const made = async (): Promise<Made> =>
  JSON.parse(await outputOf(['plan', 'docs/guide/roster-more.yaml', '-q', '-f', 'json'])) as Made;

describe('the roster of docs/guide/roster.md with more columns', () => {
  it('has a fixed start that those below follow, a bound and a tag', async () => {
    const { entries } = await made();
    expect(Object.fromEntries(entries.map(({ path, start }) => [path.at(-1), start]))).toEqual({
      青石县: '2026-03-02',
      河口镇: '2026-03-05', // the tag's 3 days
      上河村: '2026-03-16', // 03-05 + 10 is a Sunday
      白石乡: '2026-03-17', // start
      白石村: '2026-03-27', // 03-17 + 10
      团结村: '2026-03-27',
      双桥镇: '2026-03-13', // not-before; 03-12 is nearer
      东桥村: '2026-03-23', // 03-13 + 10
      西桥村: '2026-03-25', // not-before
    });
  });

  it('warns of the slip alone, at its line of the roster', async () => {
    const { diagnostics } = await made();
    expect(diagnostics).toMatchObject([
      { code: 'TC506', severity: 'warning', file: 'docs/guide/roster-more.csv', line: 5 },
    ]);
  });
});
