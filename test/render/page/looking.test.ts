import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  EVERYTHING,
  kept,
  type Filter,
} from '../../../src/render/page/client/filter.js';
import { labelOf } from '../../../src/render/page/client/row-texts.js';
import { at, makeModel, nameOf } from '../../../src/render/page/client/model.js';
import { Outline } from '../../../src/render/page/client/outline.js';
import { makeTree } from '../../../src/render/page/client/tree.js';
import type { Sketch } from '../support.js';
import { readBack, viewOf } from './pages.js';

const PLAN: readonly Sketch[] = [
  {
    name: '呼和浩特市',
    code: '1501',
    members: ['市公安局', { name: '市教育局', code: '0150X' }],
    units: [
      {
        name: '新城区',
        units: [{ name: '东街', units: [{ name: '团结村' }, { name: '前进村' }] }],
      },
      { name: '回民区', units: [{ name: '西街', units: [{ name: '团结村' }] }] },
    ],
  },
  { name: '包头市', code: '1502' },
];

const model = makeModel(readBack(viewOf(PLAN)));
const tree = makeTree(model);
const names = (filter: Partial<Filter>): string[] => {
  const keeps = kept(model, { ...EVERYTHING, ...filter });
  return [...keeps].flatMap((one, entry) => (one === 1 ? [nameOf(model, entry)] : []));
};

describe('a filter', () => {
  it.each([
    ['a part of a name', '团结', ['团结村', '团结村']],
    ['a code, in any case', '0150x', ['市教育局']],
    ['words of the name and of what stands above', '新城 团结', ['团结村']],
    ['the same as a path', '新城区/东街／团结', ['团结村']],
    ['a unit, and not all below it', '包头', ['包头市', '包头市']],
    ['words that are above only', '呼和 新城 东街 村', ['团结村', '前进村']],
    ['a word that nobody has', '团结 没有', []],
    ['blanks, which keep all', ' \u3000 ', null],
    ['signs that mean something to a regular expression', '.*', []],
  ])('finds %s', (_, text, expected) => {
    if (expected === null) expect(names({ text })).toHaveLength(model.entries.size);
    else expect(names({ text })).toEqual(expected);
  });

  it('keeps a level, an echelon, a unit with all below it, and what all of them leave', () => {
    expect(names({ level: '嘎查村' })).toEqual(['团结村', '前进村', '团结村']);
    expect(names({ level: '盟市', echelon: '直属单位' })).toEqual([
      '市公安局',
      '市教育局',
      '包头市',
    ]);
    const within = model.units.name.indexOf('回民区');
    expect(names({ within })).toEqual(['回民区', '回民区', '西街', '西街', '团结村']);
    expect(names({ within, text: '团结' })).toEqual(['团结村']);
  });

  it('offers the words that there are', () => {
    expect(choicesOf(model)).toEqual({
      levels: ['盟市', '旗县', '苏木乡镇', '嘎查村'],
      echelons: ['领导机关和领导班子', '直属单位', '领导班子', '站所', '党组织'],
      tags: [],
      systems: [],
    });
  });
});

describe('the tree', () => {
  const lines = (outline: Outline): string[] =>
    [...outline.shown().rows].map(
      (row) => `${'  '.repeat(at(tree.depth, row))}${labelOf(model, tree, row)}`,
    );

  it('has a row for a unit, its entries below it where there are several, then its units', () => {
    const outline = new Outline(tree, 1000);
    outline.setAll(true);
    expect(lines(outline)).toEqual([
      '呼和浩特市',
      '  领导机关和领导班子',
      '  市公安局',
      '  市教育局',
      '  新城区',
      '    领导机关和领导班子',
      '    直属单位',
      '    东街',
      '      领导班子',
      '      站所',
      '      团结村',
      '      前进村',
      '  回民区',
      '    领导机关和领导班子',
      '    直属单位',
      '    西街',
      '      领导班子',
      '      站所',
      '      团结村',
      '包头市',
      '  领导机关和领导班子',
      '  直属单位',
    ]);
  });

  it('opens to begin with as many storeys as have room', () => {
    expect(lines(new Outline(tree, 1))).toEqual(['呼和浩特市', '包头市']);
    expect(lines(new Outline(tree, 9))).toHaveLength(9);
    expect(lines(new Outline(tree, 8))).toHaveLength(2);
    expect(lines(new Outline(tree, 22))).toHaveLength(22);
  });

  it('shows what a filter keeps below all that is above it, and as it was when the filter goes', () => {
    const outline = new Outline(tree, 1);
    outline.filter(kept(model, { ...EVERYTHING, text: '团结' }));
    expect(lines(outline)).toEqual([
      '呼和浩特市',
      '  新城区',
      '    东街',
      '      团结村',
      '  回民区',
      '    西街',
      '      团结村',
    ]);
    outline.set(at(tree.parent, tree.size - 1), false);
    outline.filter(null);
    expect(lines(outline)).toEqual(['呼和浩特市', '包头市']);
  });

  it('counts siblings among those that are kept', () => {
    const outline = new Outline(tree, 1000);
    outline.filter(kept(model, { ...EVERYTHING, text: '村' }));
    const { rows, position, siblings } = outline.shown();
    const places = [...rows].map((row) => [
      labelOf(model, tree, row),
      at(position, row),
      at(siblings, row),
    ]);
    expect(places).toEqual([
      ['呼和浩特市', 1, 1],
      ['新城区', 1, 2],
      ['东街', 1, 1],
      ['团结村', 1, 2],
      ['前进村', 2, 2],
      ['回民区', 2, 2],
      ['西街', 1, 1],
      ['团结村', 1, 1],
    ]);
  });

  it('opens the way to a row', () => {
    const outline = new Outline(tree, 1);
    const row = at(tree.rowOf, model.entries.size - 1);
    expect(at(outline.shown().placeOf, row)).toBe(-1);
    outline.reveal(row);
    expect(lines(outline)).toContain(`  ${labelOf(model, tree, row)}`);
  });
});
