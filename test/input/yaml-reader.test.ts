import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import type { Node } from '../../src/input/node.js';
import { toValue } from '../../src/input/shape/to-value.js';
import { readYaml } from '../../src/input/yaml/read-yaml.js';

const rootOf = (text: string): Node => {
  const { root } = readYaml(text, 0);
  if (root === null) throw new Error('no document');
  return root;
};

/** Every scalar as `text@start-end`, keys included. */
function scalars(node: Node): string[] {
  if (node.kind === 'scalar') return [`${node.text}@${node.start}-${node.end}`];
  if (node.kind === 'list') return node.items.flatMap(scalars);
  return node.entries.flatMap(({ key, value }) => [...scalars(key), ...scalars(value)]);
}

describe('a scalar', () => {
  it('keeps its raw text where YAML would make a number of it', () => {
    expect(scalars(rootOf('[0150, 1e3, 2014-01-22, 150100000000000000001]'))).toEqual([
      '0150@1-5',
      '1e3@7-10',
      '2014-01-22@12-22',
      '150100000000000000001@24-45',
    ]);
  });

  it('is null where nothing is written, and text where that is quoted', () => {
    expect(scalars(rootOf(`a:\nb: ~\nc: null\nd: ""\ne: 'null'`))).toEqual([
      'a@0-1',
      'null@1-1',
      'b@3-4',
      'null@6-7',
      'c@8-9',
      'null@11-15',
      'd@16-17',
      '@19-21',
      'e@22-23',
      'null@25-31',
    ]);
  });

  it('has the place of its quotation marks', () => {
    const text = 'name: "呼和浩特\\u5e02"';
    const [, value] = scalars(rootOf(text));
    expect(value).toBe('呼和浩特市@6-18');
  });
});

describe('brackets over several lines', () => {
  it('may close under their key, comments and quotation marks inside included', () => {
    const text = 'a: [\n  x, # ]\n  "y\\"]",\n]\nb: {\n  c: [\n  ],\n}\nd: e [f\n';
    expect(toValue(rootOf(text))).toEqual({ a: ['x', 'y"]'], b: { c: [] }, d: 'e [f' });
    expect(scalars(rootOf(text)).at(-1)).toBe(`e [f@${text.length - 5}-${text.length - 1}`);
  });

  it('are still missed where they never close', () => {
    const { diagnostics } = readYaml('a: [\n  x,\nb: c\n', 0);
    expect(diagnostics.map(({ code, at }) => [code, at.start])).toEqual([['TC101', 3]]);
  });
});

describe('a map', () => {
  it('takes a key __proto__ for a key', () => {
    const value = toValue(rootOf('__proto__: { polluted: 1 }\nconstructor: x')) as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('finds doubles among many keys', () => {
    const keys = Array.from({ length: 40 }, (_, k) => `k${k}: 1`);
    const { diagnostics } = readYaml([...keys, 'k7: 2'].join('\n'), 0);
    expect(diagnostics.map((one) => one.code)).toEqual(['TC102']);
    expect(diagnostics[0]?.related[0]?.at.start).toBe(keys.slice(0, 7).join('\n').length + 1);
  });

  it('merges with <<: what is written wins, then the earlier map', () => {
    const text = 'x: &x { a: 1, b: 1 }\ny: &y { b: 2, c: 2 }\nz: { <<: [*x, *y], a: 0 }';
    expect(toValue(rootOf(text))).toEqual({
      x: { a: 1, b: 1 },
      y: { b: 2, c: 2 },
      z: { a: 0, b: 1, c: 2 },
    });
  });
});

/** Plain data as `yaml` reads it, or null where it refuses the text. */
function secondOpinion(text: string): { value: unknown } | null {
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false, merge: true });
  if (document.errors.length > 0) return null;
  try {
    return { value: document.toJS({ maxAliasCount: 1000 }) as unknown };
  } catch {
    return null;
  }
}

const word = fc.constantFrom(
  '名称',
  'a',
  '0150',
  '"q"',
  "'s'",
  '~',
  '3.5',
  'true',
  '1e3',
  '[x, y]',
  '{ k: v }',
);
const tree: fc.Arbitrary<string> = fc.letrec<{ node: string[]; text: string }>((tie) => ({
  text: tie('node').map((lines) => lines.join('\n')),
  node: fc.oneof(
    { maxDepth: 4 },
    word.map((one) => [one]),
    fc
      .array(tie('node'), { minLength: 1, maxLength: 4 })
      .map((items) =>
        items.flatMap((lines) => lines.map((line, k) => (k === 0 ? `- ${line}` : `  ${line}`))),
      ),
    fc
      .array(tie('node'), { minLength: 1, maxLength: 4 })
      .map((items) =>
        items.flatMap((lines, k) => [`key${k}:`, ...lines.map((line) => `  ${line}`)]),
      ),
  ),
})).text;

describe('the reader and package yaml', () => {
  it('agree on the data of random documents', () => {
    fc.assert(
      fc.property(tree, (text) => {
        const { root, diagnostics } = readYaml(text, 0);
        const second = secondOpinion(text);
        if (text === '~') return;
        expect(diagnostics).toEqual([]);
        expect(JSON.stringify(root === null ? null : toValue(root))).toBe(
          JSON.stringify(second?.value ?? null),
        );
      }),
      { seed: 105, numRuns: 500 },
    );
  });

  /** Where the two differ on purpose, or where one of them is stricter than the other. */
  const isKnownDifference = (text: string): boolean =>
    /[\t%@`!&*|>?]|---|\.\.\.|^ *[:\]}]|: *["']|["'].*:|#|(?:^|[ {,])-[a-z]/mu.test(text) ||
    text.trim() === '';

  it('agree on what is YAML when a sign is put in, taken out or doubled', () => {
    const edit = fc.record({
      at: fc.nat(),
      sign: fc.constantFrom('', ':', ' ', '-', ',', '[', '}', '\n', '  '),
    });
    let compared = 0;
    fc.assert(
      fc.property(tree, edit, (text, { at, sign }) => {
        const spot = at % (text.length + 1);
        const edited = text.slice(0, spot) + sign + text.slice(spot + (sign === '' ? 1 : 0));
        if (isKnownDifference(edited)) return;
        const { root, diagnostics } = readYaml(edited, 0);
        // A plan has keys that are text, and is never empty: YAML itself allows other nodes, and none.
        if (diagnostics.some(({ code }) => code === 'TC109' || code === 'TC110')) return;
        compared++;
        const accepts = root !== null && diagnostics.length === 0;
        expect([edited, accepts]).toEqual([edited, secondOpinion(edited) !== null]);
      }),
      { seed: 106, numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(300);
  });
});
