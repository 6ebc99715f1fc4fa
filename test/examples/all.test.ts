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

/** What the instructions say, in the words in which examples quote it: whole, or the part that a rule needs. */
const SAID = [
  '整体安排8个月，9月基本完成',
  '每个单位一般不少于3个月',
  '村、社区等基层组织的时间可灵活掌握',
  '每个层级的启动间隔按10天左右掌握',
  '每个层级内部，领导机关和领导班子先行，直属单位间隔10天左右跟进，压茬推进',
  '常委会先学一步、先查一步、先改一步',
  '垂直系统上级部门先于下级启动',
  '试点先行',
  '分类指导，不搞一刀切',
  '出席并指导动员大会和专题民主生活会',
];

describe.each(
  yamlFiles.concat(
    'neimenggu/plan.yaml',
    'neimenggu/plan-roster.yaml',
    'neimenggu/plan-meetings.yaml',
  ),
)('what %s is based on', (path) => {
  const text = readFileSync(join('examples', path), 'utf8');
  const bases = [...text.matchAll(/\bbasis: (.*?)(?: \}|$)/gmu)].map(([, basis = '']) => basis);

  it('is a sentence of the instructions wherever it gives a basis', () => {
    expect(bases.filter((basis) => !SAID.some((said) => said.includes(basis)))).toEqual([]);
  });

  it('is told from what we made up, in its head', () => {
    if (bases.length > 0) expect(text).toMatch(/^# 来源：/mu);
  });
});
