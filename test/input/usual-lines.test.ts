import fc from 'fast-check';
import { parseEvents } from 'js-yaml';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { UnitsBuilder } from '../../src/input/build/units.js';
import { withEntries, type Node } from '../../src/input/node.js';
import { checkShapes } from '../../src/input/shape/check-shape.js';
import { strangeCharacters } from '../../src/input/yaml/strange-characters.js';
import { TreeBuilder } from '../../src/input/yaml/tree-builder.js';
import { readUsualLines } from '../../src/input/yaml/usual-lines.js';

/** The tree by way of js-yaml; null where the text is broken or has a finding. */
function byEvents(text: string): Node | null {
  const builder = new TreeBuilder(text, 7);
  try {
    for (const event of parseEvents(text, { maxDepth: 100 })) builder.add(event);
  } catch {
    return null;
  }
  const { root, diagnostics } = builder.finish();
  return diagnostics.length > 0 ? null : root;
}

/** The tree with all its nodes: those of short units are made when they are asked for. */
function spread(node: Node): Node {
  if (node.kind === 'list') return { ...node, items: node.items.map(spread) };
  if (node.kind === 'scalar') return node;
  const entries = node.entries.map(({ key, value }) => ({ key, value: spread(value) }));
  return withEntries(node, entries);
}

/** What the quick way reads, the other reads alike; characters that no file may hold are told before. */
function expectAlike(text: string): boolean {
  if (strangeCharacters(text, 7).length > 0) return false;
  const usual = readUsualLines(text, 7);
  if (usual !== null) expect(spread(usual), JSON.stringify(text)).toStrictEqual(byEvents(text));
  return usual !== null;
}

const FILES = globSync(['examples/**/*.yaml', 'test/fixtures/**/*.yaml']).sort();
const TEXTS = FILES.map((file) => readFileSync(file, 'utf8'));

describe('the usual lines of a list of units', () => {
  it('are read in every file of the region, as js-yaml reads them', () => {
    const files = FILES.filter((file) => file.startsWith('examples/neimenggu/units/'));
    expect(files).toHaveLength(12);
    for (const file of files)
      expect([file, expectAlike(readFileSync(file, 'utf8'))]).toEqual([file, true]);
  });

  it('are read alike in all examples and fixtures, or left to js-yaml', () => {
    const read = TEXTS.filter((text) => expectAlike(text)).length;
    expect(read).toBeGreaterThan(TEXTS.length / 4);
  });

  it.each([
    'units:\n- 甲\n- 乙\n',
    'units:\n  - name: 甲\n    code: "01"   # 注\n\n    units: [乙, { name: 丙 }]\n  - 丁',
    "- { name: '甲', n: 010 }\r\n- null\r\n",
    'a:\n  b:\n    c: 2014-01-22\nd: e f\n  # 注',
    '-   name: 甲\n    code: x\n-   b',
  ])('reads %j', (text) => {
    expect(expectAlike(text)).toBe(true);
  });

  it.each([
    '',
    '# 只有注释\n',
    '甲',
    'a: b\na: c\n',
    'a: b\n c: d\n',
    'a: b\n c\n',
    'a:\n',
    'a: [b\n]\n',
    'a: b: c\n',
    'a:b\n',
    '- - a\n',
    '-name: a\n',
    '- name: a\n   code: b\n',
    '- a\n  b\n',
    'null: a\n',
    '? a\n: b\n',
    'a: |\n  b\n',
    'a: &x b\nc: *x\n',
    'a: "b\\n"\n',
    'a: "b" c\n',
    'a: {b: c}d\n',
    'a: {b}\n',
    'a: { b: }\n',
    'a: [b,]\n',
    'a: []\n',
    'a: \tb\n',
    '---\na: b\n',
    'a: b\n...\nc: d\n',
    'a: b # c\n d\n',
    'a: b # c\rd: e\n',
    '# c\ra: b\n',
    '- a\n#\r- b\n',
    '- a\r- b\n',
    '<<: { a: b }\n',
    'a: !!str b\n',
    `${'- '.repeat(3)}a\n`,
    `a: ${'['.repeat(60)}b${']'.repeat(60)}\n`,
    `${'k'.repeat(101)}: b\n`,
  ])('leaves %j to js-yaml', (text) => {
    expect(readUsualLines(text, 7)).toBeNull();
  });
});

/** Pieces of which broken and odd files are made. */
const PIECES = fc.constantFrom(
  '\n',
  '\n  ',
  '\n    ',
  '\r\n',
  '\r',
  ' ',
  '  ',
  '- ',
  '-',
  ': ',
  ':',
  '{ ',
  ' }',
  '[',
  ']',
  ', ',
  ',',
  '"',
  "'",
  '#',
  ' # 注',
  '甲',
  '乙 丙',
  '010',
  'null',
  '~',
  'a',
  'name',
  '&a ',
  '*a',
  '!t ',
  '|',
  '>',
  '\t',
  '\u3000',
  '\u00a0',
  '\\',
  '?',
  '%',
  '<<',
  '---',
  '...',
  '@',
  '`',
  '\u2028',
  '\u0085',
  '“',
  '：',
);

describe('very many lines', () => {
  it.each(['\n', '# 注\n', '  \r\n', '- 甲\n'])('of %j are read', (line) => {
    const text = `${line.repeat(3_000_000)}- 乙\n`;
    const root = readUsualLines(text, 7);
    expect(root?.kind === 'list' && root.items.at(-1)).toMatchObject({ text: '乙' });
  });
});

describe('what is odd', () => {
  it('is read alike or left, wherever it is put into a file', () => {
    const short = TEXTS.filter((text) => text.length < 1500);
    fc.assert(
      fc.property(
        fc.constantFrom(...short),
        fc.double({ min: 0, max: 1, noNaN: true }),
        PIECES,
        fc.nat(4),
        (text, share, piece, gone) => {
          const at = Math.floor(share * text.length);
          expectAlike(text.slice(0, at) + piece + text.slice(at + gone));
        },
      ),
      { numRuns: 6000 },
    );
  });

  it('is read alike or left, in texts made of nothing else', () => {
    fc.assert(
      fc.property(fc.array(PIECES, { maxLength: 14 }), (pieces) => {
        expectAlike(pieces.join(''));
      }),
      { numRuns: 6000 },
    );
  });
});

const AT = { source: 7, start: 0, end: 0 };
const LEVELS = ['市', '县'].map((name) => ({ name, echelons: [name], count: null, at: AT }));

/** What comes of a list of units: the units themselves and what is found, shape included. */
function madeOf(units: Node) {
  const key = { kind: 'scalar', ...AT, text: 'units', plain: true } as const;
  const root: Node = { kind: 'map', ...AT, entries: [{ key, value: units }] };
  const { units: built, diagnostics } = new UnitsBuilder(LEVELS, new Map()).build(units);
  const found = [...checkShapes(root, new Map()), ...diagnostics];
  return {
    built,
    found: found.map(({ code, at, facts }) => [code, at.source, at.start, at.end, facts]),
  };
}

describe('short units', () => {
  it('are the units that their nodes say, and nothing is found that their nodes hide', () => {
    const names = fc.constantFrom(
      '甲村',
      '乙（试点）',
      '合计',
      '丙、丁',
      '戊：己',
      'A村',
      '',
      '~',
      '庚 辛',
      '"壬"',
    );
    const codes = fc.constantFrom('"150102001001"', '"0150"', '1501', '"A1"', '""', '"1 5"', '~');
    const line = fc
      .tuple(names, codes, fc.constantFrom('', ' # 注', ' ', ', level: 县'))
      .map(([name, code, more]) =>
        more.startsWith(',')
          ? `{ name: ${name}, code: ${code}${more} }`
          : `{ name: ${name}, code: ${code} }${more}`,
      );
    const units = fc
      .array(line, { minLength: 1, maxLength: 4 })
      .map((lines) => `- name: 市\n  units:\n${lines.map((one) => `    - ${one}\n`).join('')}`);
    let read = 0;
    fc.assert(
      fc.property(units, (text) => {
        const tree = readUsualLines(text, 7);
        if (tree === null) return;
        read++;
        expect(madeOf(tree)).toEqual(madeOf(spread(tree)));
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
