import { describe, expect, it } from 'vitest';
import { formatByEnding } from '../../src/render/by-ending.js';
import { formatNames, formats } from '../../src/render/formats.js';
import { makeView } from '../../src/render/view.js';
import type { RenderAny } from '../../src/render/options.js';
import { EXAMPLE, options, planOf, scheduleOf, textOf } from './support.js';

describe('the formats', () => {
  it.each([
    ['out.csv', 'csv'],
    ['日程/全区.ICS', 'ics'],
    ['a.b.json', 'json'],
    ['list.txt', 'table'],
    ['全区.HTM', 'html'],
    ['chart.svg', 'svg'],
    ['chart.PNG', 'png'],
    ['plan.xlsx', null],
    ['csv', null],
  ])('of a file named %s is %s', (path, format) => {
    expect(formatByEnding(path, formats)).toBe(format);
  });

  it('are those that work', () => {
    expect(formatNames).toEqual(['table', 'csv', 'ics', 'html', 'svg', 'png', 'json']);
  });

  // A picture of dots takes fonts: test/render/png.test.ts.
  it.each(formatNames.filter((name) => name !== 'png'))(
    '%s gives the same text twice',
    async (name) => {
      const render: RenderAny = await formats[name].load();
      const view = makeView(scheduleOf(planOf(EXAMPLE)));
      const first = textOf(await render(view, options()));
      expect(first).toContain('呼和浩特市');
      expect(textOf(await render(view, options()))).toBe(first);
    },
  );
});
