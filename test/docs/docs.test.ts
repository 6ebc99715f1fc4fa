import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from '../../src/diagnostics/catalog.js';
import { fixtures } from '../validate/fixtures.js';

const both = (page: string): string[] => [`${page}.md`, `${page}.zh-CN.md`];
const PAGES = ['README', 'docs/checks', 'docs/plan', 'docs/ci', 'docs/editor'].flatMap(both);

describe('the docs', () => {
  it('show just what the tool prints now (else: node scripts/update-docs.mjs)', () => {
    const ran = spawnSync(process.execPath, ['scripts/update-docs.mjs', '--check'], {
      encoding: 'utf8',
    });
    expect(ran.stderr).toBe('');
    expect(ran.status).toBe(0);
  });

  it.each(PAGES)('%s has links that lead somewhere', (path) => {
    const text = readFileSync(path, 'utf8');
    const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/gu)].map(([, id]) => id));
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/gu)];
    const dead = links.filter(([, to = '', anchor]) =>
      to === '' ? !anchors.has(anchor) : !existsSync(join(dirname(path), to)),
    );
    expect(dead.map(([link]) => link)).toEqual([]);
  });
});

describe('the codes of the catalog', () => {
  const codesOf = (names: readonly string[]): string[] =>
    [...new Set(names.map((name) => name.slice(0, 5)))].sort();
  const failing = fixtures.filter((one) => !one.isNeighbour).map((one) => one.name);
  const passing = fixtures.filter((one) => one.isNeighbour).map((one) => one.name);

  it('are those of the failing fixtures', () => {
    expect(codesOf(failing)).toEqual(codes);
  });

  it('are those of the passing neighbours', () => {
    expect(codesOf(passing)).toEqual(codes);
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
        !section.includes('```console\n$ tici check plan.yaml') || !section.includes(` [${code}]\n`)
      );
    });
    expect(bare.map((section) => section.slice(0, 5))).toEqual([]);
  });
});
