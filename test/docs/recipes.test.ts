import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outputOf } from '../examples/command.js';

const both = (page: string): string[] => [`docs/${page}.md`, `docs/${page}.zh-CN.md`];
const PAGES = [...both('ci'), ...both('editor')];
const read = (path: string): string => readFileSync(path, 'utf8');

/** The blocks of one kind in a page. */
const blocks = (path: string, kind: string): string[] =>
  [...read(path).matchAll(/^```(\w+)\n([^]*?)^```$/gmu)]
    .filter(([, found]) => found === kind)
    .map(([, , body = '']) => body);

const settings = (path: string, key: string): Record<string, unknown> | undefined =>
  blocks(path, 'json')
    .map((block) => JSON.parse(block) as Record<string, unknown>)
    .find((one) => key in one);

describe.each(PAGES)('the recipes of %s', (path) => {
  it('are valid YAML and JSON', () => {
    for (const block of blocks(path, 'yaml')) expect(parse(block)).toBeTypeOf('object');
    for (const block of blocks(path, 'json')) expect(JSON.parse(block)).toBeTypeOf('object');
  });

  it('use options that there are', async () => {
    const help = await outputOf(['check', '--help']);
    const lines = read(path).match(/^.*tici check.*$/gmu) ?? [];
    const options = lines.flatMap(
      (line) => line.split('tici check')[1]?.match(/ --?[a-z-]+/gu) ?? [],
    );
    const unknown = options.filter((option) => !new RegExp(`${option}[ ,\n]`, 'u').test(help));
    expect(unknown).toEqual([]);
  });
});

describe.each(both('ci'))('the hooks of %s', (path) => {
  it('are those that the manifest of pre-commit declares', () => {
    const hooks = parse(read('.pre-commit-hooks.yaml')) as { id: string }[];
    const known = new Set(hooks.map(({ id }) => id));
    const used = [...read(path).matchAll(/- id: (\S+)/gu)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((id) => !known.has(id ?? ''))).toEqual([]);
  });
});

describe.each(both('editor'))('the settings of %s', (path) => {
  it('match the lines of findings, and no others', async () => {
    const tasks = settings(path, 'tasks') as {
      tasks: [{ problemMatcher: { pattern: { regexp: string } } }];
    };
    const { regexp } = tasks.tasks[0].problemMatcher.pattern;
    const plan = 'test/fixtures/check/TC503-gave-way.yaml';
    const output = await outputOf(['check', plan]);
    const matched = output.split('\n').flatMap((line) => new RegExp(regexp, 'u').exec(line) ?? []);
    expect(matched.slice(1, 5)).toEqual([plan, '9', '3', 'warning']);
    expect(matched).toHaveLength(7);
    expect(matched[6]).toBe('TC503');
  });

  it('name schemas that the tool writes', async () => {
    const named = read(path).match(/tici schema (\w+)/gu) ?? [];
    expect(named.length).toBe(2);
    for (const command of named) {
      const schema: unknown = JSON.parse(await outputOf(command.split(' ').slice(1)));
      expect(schema).toHaveProperty('$id');
    }
  });
});
