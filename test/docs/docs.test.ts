import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pages } from '../../scripts/docs/pages.js';
import { withBlocks } from '../../scripts/docs/blocks.js';
import { codes } from '../../src/diagnostics/catalog.js';
import { failingCodes, passingCodes } from '../support/fixture-names.js';

const both = (page: string): string[] => [`${page}.md`, `${page}.zh-CN.md`];

describe.each(pages)('$path', ({ path, make }) => {
  it('shows just what stands in the files and what tici prints now (else: npm run docs)', async () => {
    expect(readFileSync(path, 'utf8')).toBe(await make());
  });

  it('has no block of a console that nobody renews', () => {
    if (path.startsWith('docs/checks')) return;
    const blocks = readFileSync(path, 'utf8').matchAll(/^(.*)\n\n```console$/gmu);
    const marks = [...blocks].map(([, above = '']) => above);
    expect(marks.filter((above) => !above.startsWith('<!-- console: '))).toEqual([]);
  });

  it('has links that lead somewhere', () => {
    const text = readFileSync(path, 'utf8');
    const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/gu)].map(([, id]) => id));
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/gu)];
    const dead = links.filter(([, to = '', anchor]) =>
      to === '' ? !anchors.has(anchor) : !existsSync(join(dirname(path), to)),
    );
    expect(dead.map(([link]) => link)).toEqual([]);
  });
});

describe('a marked block', () => {
  const made = (text: string): Promise<string> => withBlocks(text, 'page.md');

  it('is written where there is none yet, and stays when it is made again', async () => {
    const page = await made('# A\n\n<!-- output: --version -->\n\nText\n');
    expect(page).toMatch(/^# A\n\n<!-- output: --version -->\n\n```text\n\S+\n```\n\nText\n$/u);
    expect(await made(page)).toBe(page);
  });

  it('may itself show blocks', async () => {
    const page = '<!-- file: test/docs/block.md -->\n\n````md\n```text\nA\n```\n````\n\nText\n';
    expect(await made(page.replace('A', 'old'))).toBe(page);
  });

  it.each([
    ['<!-- filed: README.md -->', 'page.md: nobody knows how to make “filed”'],
    [
      '<!-- file keys=none: examples/first/plan.yaml -->',
      'examples/first/plan.yaml has no key none',
    ],
    ['<!-- output: plan none.yaml -->', 'none.yaml'],
  ])('%s is a fault', async (mark, message) => {
    await expect(made(mark)).rejects.toThrow(message);
  });
});

describe('the codes of the catalog', () => {
  it('are those of the failing fixtures', () => {
    expect(failingCodes).toEqual(codes);
  });

  it('are those of the passing neighbours', () => {
    expect(passingCodes).toEqual(codes);
  });

  it.each(both('docs/checks'))('are those of the sections of %s', (path) => {
    const sections = [...readFileSync(path, 'utf8').matchAll(/^### (TC\d{3}) \S/gmu)];
    expect(sections.map(([, code]) => code)).toEqual(codes);
  });

  it.each(both('docs/checks'))('are each shown by an example in %s', (path) => {
    const sections = readFileSync(path, 'utf8').split(/^### /mu).slice(1);
    const bare = sections.filter((section) => {
      const code = section.slice(0, 5);
      return (
        !/^```console\n\$ tici (?:check|status|export-roster|diff \S+) plan\.yaml/mu.test(
          section,
        ) || !section.includes(` [${code}]\n`)
      );
    });
    expect(bare.map((section) => section.slice(0, 5))).toEqual([]);
  });
});
