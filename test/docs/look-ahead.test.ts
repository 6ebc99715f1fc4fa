import { describe, expect, it } from 'vitest';
import { outputOf } from '../examples/command.js';

interface Entry {
  readonly path: readonly string[];
  readonly start: string;
  readonly earliest: string;
  readonly latest: string;
  readonly float: number;
}

const entriesOf = async (...more: readonly string[]): Promise<Entry[]> => {
  const text = await outputOf(['plan', 'docs/guide/look-ahead.yaml', '-f', 'json', ...more]);
  return (JSON.parse(text) as { entries: Entry[] }).entries;
};

const spans = (entries: readonly Entry[]): Record<string, string> =>
  Object.fromEntries(
    entries.map(({ path, start, earliest, latest, float }) => [
      path.at(-1),
      [start, earliest, latest].map((day) => day.slice(5)).join(' ') + ` ${float}`,
    ]),
  );

describe('what docs/guide/dates.md says of looking ahead and of float', () => {
  it('comes out: start, earliest, latest, float', async () => {
    // 03-02 + 8…12 = 03-10 Tue … 03-14 Sat, so 03-13. 03-10 + 8 = 03-18; 03-13 + 12 = 03-25.
    expect(spans(await entriesOf())).toEqual({
      云江市: '03-02 03-02 03-02 0',
      青石县: '03-12 03-10 03-13 3',
      河口镇: '03-23 03-18 03-25 7', // 03-12 + 10 is a Sunday
      南湖县: '03-13 03-13 03-13 0', // 03-25 − 12
      双桥镇: '03-25 03-25 03-25 0',
      柳溪县: '03-11 03-10 03-11 1', // 03-19 − 8
      柳林镇: '03-19 03-18 03-19 1',
    });
  });

  it.each(['earliest', 'latest'] as const)(
    'all can stand on their %s days together',
    async (end) => {
      const entries = await entriesOf('--set', `placement=${end}`);
      expect(entries.map((entry) => entry.start)).toEqual(entries.map((entry) => entry[end]));
    },
  );
});
