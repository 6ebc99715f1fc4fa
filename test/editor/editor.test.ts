import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LanguageServer } from './language-server.js';

const REGION = 'examples/neimenggu/plan.yaml';
const regionText = readFileSync(REGION, 'utf8');

/** Line and character (from 0) where `words` begin. */
function placeOf(text: string, words: string): { line: number; character: number } {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes(words));
  return { line, character: lines[line]?.indexOf(words) ?? -1 };
}

let server: LanguageServer;
beforeAll(async () => {
  server = await LanguageServer.start();
}, 60_000);
afterAll(() => server.stop());

describe('the YAML language server of editors', () => {
  it('underlines nothing in the plan of a whole region', async () => {
    server.open(REGION, regionText);
    expect(await server.diagnostics(REGION)).toEqual([]);
  });

  it('underlines nothing in its files of units', async () => {
    const path = 'examples/neimenggu/units/152900.yaml';
    server.open(path, readFileSync(path, 'utf8'));
    expect(await server.diagnostics(path)).toEqual([]);
  });

  it('underlines a misspelt key', async () => {
    const path = 'examples/neimenggu/misspelt.yaml';
    const text = regionText.replace('stagger:', 'stager:');
    server.open(path, text);
    const found = await server.diagnostics(path);
    expect(found).toMatchObject([{ message: 'Property stager is not allowed.' }]);
    expect(found[0]?.range.start).toEqual(placeOf(text, 'stager'));
  });

  it('underlines a span without a unit and a code without quotes', async () => {
    const path = 'examples/first/slips.yaml';
    const text = `# yaml-language-server: $schema=../../schemas/plan.schema.json
title: 示例
kickoff: 2014-01-22
levels: [市]
rules: { stagger: { interval: 10 } }
units: [{ name: 甲市, code: 0150 }]
`;
    server.open(path, text);
    const places = (await server.diagnostics(path)).map(({ range }) => range.start);
    expect(places).toContainEqual(placeOf(text, '10 }'));
    expect(places).toContainEqual(placeOf(text, '0150'));
  });

  it('says in Chinese and in English what a key is', async () => {
    server.open(REGION, regionText);
    await server.diagnostics(REGION);
    const hover = await server.hover(REGION, placeOf(regionText, 'stagger'));
    expect(hover).toContain('梯次');
    expect(hover).toMatch(/unit above/u);
  });

  it('offers the rules that there are', async () => {
    const path = 'examples/first/rules.yaml';
    const text = regionText.replace(/^ {2}stagger:.*$/mu, '  ');
    const { line } = placeOf(text, 'rules:');
    server.open(path, text);
    const offered = await server.completions(path, { line: line + 1, character: 2 });
    expect(offered).toContain('stagger');
    expect(offered).not.toContain('overlap'); // it is there already
  });

  it('offers the keys of a level', async () => {
    const path = 'examples/first/levels.yaml';
    const text = `# yaml-language-server: $schema=../../schemas/plan.schema.json
title: 示例
kickoff: 2014-01-22
levels:
  - name: 市
    
units: [甲市]
`;
    server.open(path, text);
    const offered = await server.completions(path, { line: 5, character: 4 });
    expect(offered).toEqual(expect.arrayContaining(['echelons', 'count']));
    expect(offered).not.toContain('name');
  });

  it('reaches for no network', () => {
    expect(server.complaints).toBe('');
  });
});

describe('with a schema from the settings in place of the comment', () => {
  it('underlines the same', async () => {
    const other = await LanguageServer.start({
      schemas: { './schemas/plan.schema.json': ['plan*.yaml'] },
    });
    try {
      const text = regionText
        .replace(/^# yaml-language-server.*\n/u, '')
        .replace('stagger:', 'stager:');
      other.open('examples/first/plan-own.yaml', text);
      const found = await other.diagnostics('examples/first/plan-own.yaml');
      expect(found).toMatchObject([{ message: 'Property stager is not allowed.' }]);
      expect(other.complaints).toBe('');
    } finally {
      other.stop();
    }
  });
});
