import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/diagnostics/catalog.js';

describe('the path of a value in a message', () => {
  it.each([
    ['stages.0.share', 'stages 第 1 项的 share', 'stages, item 1, share'],
    ['calendar.avoid.1', 'calendar.avoid 第 2 项', 'calendar.avoid, item 2'],
    [
      'overrides.0.after.11.of',
      'overrides 第 1 项的 after 第 12 项的 of',
      'overrides, item 1, after, item 12, of',
    ],
    ['rules.stagger', 'rules.stagger', 'rules.stagger'],
    ['3.5公里社区.members', '3.5公里社区.members', '3.5公里社区.members'],
  ])('%s counts items from 1', (path, zh, en) => {
    const { TC202 } = catalog;
    expect(TC202.zh.message({ key: 'name', path })).toBe(`“${zh}”缺少“name”`);
    expect(TC202.en.message({ key: 'name', path })).toBe(`“${en}” lacks “name”`);
  });
});
