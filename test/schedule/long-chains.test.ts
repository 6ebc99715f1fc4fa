import { describe, expect, it } from 'vitest';
import { checked } from '../support/command.js';

const range = (size: number): number[] => Array.from({ length: size }, (_, k) => k);

/** Units below each other, a week apart, in a window that only so many of them fit into. */
const nested = (depth: number): string => `title: t
kickoff: 2026-03-02
calendar: { holidays: none, weekend: [] }
levels: [${range(depth)
  .map((k) => `第${k}级`)
  .join(', ')}]
rules:
  stagger: { interval: 1天, tolerance: 0天, severity: error }
  window: { length: 60天 }
units:
${range(depth)
  .map((k) => `${'    '.repeat(k)}  - name: 单位${k}\n${'    '.repeat(k)}    units:`)
  .join('\n')
  .replace(/\n *units:$/u, '')}
`;

describe('A chain of many rules that leaves no day', () => {
  it('names its ends, and says how many links are between them', async () => {
    const [found, ...others] = await checked(nested(48), '--set', 'rules.window.length=30天');
    expect(others).toEqual([]);
    expect(found?.code).toBe('TC501');
    const notes = found?.related.map(({ note }) => note) ?? [];
    // Ten steps from either end, what is left out, and both ends.
    expect(notes).toHaveLength(23);
    expect(notes[0]).toContain('kickoff');
    expect(notes[11]).toMatch(/^\d+ more in between, which are not listed$/u);
    expect(notes.at(-1)).toContain('no later than');
    const [, links] = /these (\d+) can't hold/u.exec(found?.message ?? '') ?? [];
    expect(Number.parseInt(notes[11] ?? '', 10)).toBe(Number(links) - 22);
  });

  it('of batches that each wait for one other keeps its text short', async () => {
    const size = 300;
    const after = range(size - 1).map(
      (k) =>
        `  - { match: { unit: 单位${k + 1} }, after: [{ match: { unit: 单位${k} }, interval: 1天 }] }`,
    );
    const yaml = `title: t
kickoff: 2026-03-02
levels: [市, 县]
rules: { stagger: { interval: 1天 }, window: { length: 3个月 } }
overrides:
${after.join('\n')}
units:
  - name: 市
    units:
${range(size)
  .map((k) => `      - { name: 单位${k}, code: 单位${k} }`)
  .join('\n')}
`;
    const found = (await checked(yaml)).filter(({ code }) => code === 'TC501');
    expect(found.length).toBeGreaterThan(100);
    for (const { related } of found) expect(related.length).toBeLessThanOrEqual(23);
  });

  it('that goes round names the ends of the circle', async () => {
    const size = 60;
    const after = range(size).map(
      (k) =>
        `  - { match: { unit: 单位${k} }, after: [{ match: { unit: 单位${(k + 1) % size} }, interval: 1天 }] }`,
    );
    const yaml = `title: t
kickoff: 2026-03-02
levels: [市]
overrides:
${after.join('\n')}
units: [${range(size)
      .map((k) => `单位${k}`)
      .join(', ')}]
`;
    const found = (await checked(yaml)).find(({ code }) => code === 'TC502');
    expect(found?.message).toContain('(41 more)');
    expect(found?.related).toHaveLength(21);
  });
});
