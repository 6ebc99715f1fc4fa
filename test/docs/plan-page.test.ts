import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readRoster } from '../../src/input/roster/read-roster.js';
import { outputOf } from '../examples/command.js';

interface Section {
  readonly id: string;
  readonly columns?: readonly string[];
}

const sections = parse(readFileSync('scripts/docs/plan-text.yaml', 'utf8')) as Section[];
const columns = sections.find(({ id }) => id === 'rosters')?.columns ?? [];

describe('the columns of a roster that docs/plan.md lists', () => {
  const codesOf = (header: readonly string[]): string[] =>
    readRoster(`${header.join(',')}\n`, 0).diagnostics.map(({ code }) => code);

  it('are all read', () => {
    expect(columns.length).toBeGreaterThan(5);
    expect(codesOf(columns)).toEqual([]);
  });

  it('may be headed in Chinese, as it says', () => {
    for (const page of ['docs/plan.md', 'docs/plan.zh-CN.md']) {
      const said = /(?:Chinese headings will do: |列名也可以写中文：)([^.。]+)/u;
      const headings = said.exec(readFileSync(page, 'utf8'))?.[1]?.split(/, |、/u) ?? [];
      expect(headings).toHaveLength(12);
      expect(codesOf(headings)).toEqual([]);
    }
  });

  it('are all that are read of the keys of a unit', () => {
    const unit = (
      JSON.parse(readFileSync('schemas/plan.schema.json', 'utf8')) as {
        definitions: { unit: { properties: Record<string, unknown> } };
      }
    ).definitions.unit.properties;
    const others = Object.keys(unit).filter((key) => !columns.includes(key));
    expect(others).toEqual(['rules', 'units', 'file']);
    expect(codesOf(['name', ...others])).toEqual(others.map(() => 'TC214'));
  });
});

/** Defaults of docs/plan.md, each written out. */
const DEFAULTS = [
  'revision=0',
  'timezone=Asia/Shanghai',
  'placement=nearest',
  'calendar={ holidays: cn }',
  'calendar={ weekend: [sat, sun] }',
  'rules.start-on=workday',
  'rules.placement=nearest',
  'rules.stagger.severity=warning',
  'rules.duration.target=3个月',
  'rules.duration.fill=false',
  'rules.duration.severity=error',
  'rules.system={ interval: 1天 }',
];

describe('the defaults that docs/plan.md lists', () => {
  it.each(DEFAULTS)('%s changes nothing', async (setting) => {
    const plan = ['plan', 'examples/systems/plan.yaml', '-f', 'json'];
    const bare = ['--set', 'rules.system={}'];
    const rest = setting.startsWith('rules.system') ? [] : bare;
    const made = await outputOf([...plan, ...bare]);
    expect(made).toContain('"entries":[\n{');
    expect(await outputOf([...plan, ...rest, '--set', setting])).toBe(made);
  });
});
