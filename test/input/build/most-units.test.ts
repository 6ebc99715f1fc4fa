import { expect, it } from 'vitest';
import { MOST_UNITS } from '../../../src/input/build/children.js';
import { UnitsBuilder } from '../../../src/input/build/units.js';
import type { ListNode, MapNode, ScalarNode } from '../../../src/input/node.js';
import { childrenLists } from '../../../src/validate/shared/siblings.js';

const AT = { source: 0, start: 0, end: 0 };
const LEVELS = ['市', '县'].map((name) => ({ name, echelons: [name], count: null, at: AT }));
const word = (text: string): ScalarNode => ({ kind: 'scalar', ...AT, text, plain: true });
const list = (items: ListNode['items']): ListNode => ({ kind: 'list', ...AT, items });

it('too many units end where the list of them is cut, so that checks know which are siblings', () => {
  const below = list(Array.from({ length: MOST_UNITS }, () => word('县')));
  const city = (name: string, units: ListNode): MapNode => ({
    kind: 'map',
    ...AT,
    entries: [
      { key: word('name'), value: word(name) },
      { key: word('units'), value: units },
    ],
  });
  const plan = list([city('甲市', list([word('县')])), city('乙市', below)]);
  const { units, diagnostics } = new UnitsBuilder(LEVELS, new Map()).build(plan);
  expect(diagnostics.map(({ code }) => code)).toEqual(['TC008']);
  expect(units[2]?.end).toBe(units.length);
  const [top = [], first = [], second = []] = childrenLists(units);
  expect(top.map(({ name }) => name)).toEqual(['甲市', '乙市']);
  expect([first.length, second.length]).toEqual([1, MOST_UNITS - 3]);
});
