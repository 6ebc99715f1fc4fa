import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleNames, examplePlan, workExample } from './example.js';

/** Codes that the head of an example announces: `# 警告：TC503、TC505`. */
function announced(text: string): string[] {
  const line = /^# 警告：(.*)$/mu.exec(text)?.[1] ?? '';
  return line.match(/TC\d{3}/gu) ?? [];
}

const yamlFiles = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml') && !path.startsWith('neimenggu'))
  .sort();

describe.each(exampleNames)('the example %s', (name) => {
  const text = readFileSync(examplePlan(name), 'utf8');

  it('has no errors, and just the warnings that its head announces', async () => {
    const { diagnostics } = await workExample(name);
    expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
    expect([...new Set(diagnostics.map((one) => one.code))].sort()).toEqual(announced(text));
  });

  it('is small', async () => {
    const { rows } = await workExample(name);
    expect(rows.length).toBeGreaterThanOrEqual(5);
    expect(rows.length).toBeLessThanOrEqual(30);
  });

  it('says in Chinese what it teaches', () => {
    expect(text.split('\n')[2]).toMatch(/^# \p{Script=Han}/u);
  });
});

describe('every YAML file of the examples', () => {
  it.each(yamlFiles)('%s names its schema for the editor', (path) => {
    const file = join('examples', path);
    const first = readFileSync(file, 'utf8').split('\n')[0] ?? '';
    const schema = /^# yaml-language-server: \$schema=(\S+)$/u.exec(first)?.[1];
    expect(schema).toBeDefined();
    expect(existsSync(join(dirname(file), schema ?? ''))).toBe(true);
  });
});
