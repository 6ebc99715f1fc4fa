import { describe, expect, it } from 'vitest';
import { formatByEnding } from '../../src/render/by-ending.js';
import { formatNames, formats } from '../../src/render/formats.js';
import { makeView } from '../../src/render/view.js';
import type { RenderAny } from '../../src/render/options.js';
import { EXAMPLE, options, planOf, scheduleOf } from './support.js';

describe('the formats', () => {
  it.each([
    ['out.csv', 'csv'],
    ['日程/全区.ICS', 'ics'],
    ['a.b.json', 'json'],
    ['list.txt', 'table'],
    ['plan.XLSX', 'xlsx'],
    ['plan.xls', null],
    ['全区.HTM', 'html'],
    ['chart.svg', 'svg'],
    ['chart.PNG', 'png'],
    ['csv', null],
  ])('of a file named %s is %s', (path, format) => {
    expect(formatByEnding(path, formats)).toBe(format);
  });

  it('are those that work', () => {
    const all = ['table', 'csv', 'ics', 'html', 'svg', 'png', 'json', 'xlsx', 'docx', 'md'];
    expect(formatNames).toEqual(all);
  });

  // A picture of dots takes fonts: test/render/png.test.ts.
  const without = formatNames.filter((name) => name !== 'png');
  it.each(without)('%s gives the same bytes twice', async (name) => {
    const render: RenderAny = await formats[name].load();
    const view = makeView(scheduleOf(planOf(EXAMPLE)));
    const bytes = async () => {
      const rendered = await render(view, options());
      if ('refusal' in rendered) throw new Error(rendered.refusal);
      return Buffer.concat([...rendered].map((chunk) => Buffer.from(chunk)));
    };
    const first = await bytes();
    expect(first.length).toBeGreaterThan(100);
    if (!formats[name].binary) expect(first.toString('utf8')).toContain('呼和浩特市');
    expect((await bytes()).equals(first)).toBe(true);
  });
});
