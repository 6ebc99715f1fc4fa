import { describe, expect, it } from 'vitest';
import { runTici } from '../../scripts/docs/run-tici.js';
import { DIFF_FOLDER, diffFixtures } from './fixtures.js';

describe('what a comparison finds', () => {
  it.each(diffFixtures)(
    '$name: what it says in its comments',
    async ({ name, old, format, expected }) => {
      const at = (file: string): string => `${DIFF_FOLDER}/${file}`;
      const argv = ['diff', at(old), at(name), ...(format === null ? [] : ['-f', format])];
      const { err, status } = await runTici(argv);
      const found = [...err.matchAll(/^(\S+):(\d+:\d+): (error|warning): .* \[(TC\d{3})\]$/gmu)];
      const lines = found.map(([, file = '', place = '', severity = '', code = '']) => {
        const other = file === at(name) ? '' : `${file.slice(DIFF_FOLDER.length + 1)}:`;
        return `${severity} ${code} ${other}${place}`;
      });
      expect(lines).toEqual(expected);
      // A file that is no calendar can't be read as one.
      expect(status).toBe(expected.some((line) => line.startsWith('error')) ? 2 : 0);
    },
  );
});
