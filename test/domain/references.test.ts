import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/domain/expand.js';
import { References } from '../../src/domain/references.js';
import { planOf } from '../render/support.js';

const entries = entriesOf(
  planOf([
    {
      name: '甲市',
      code: '1501',
      members: [{ name: '公安局', code: '015' }, '教育局'],
      units: [
        { name: '新城区', units: [{ name: '团结镇', units: [{ name: '团结村' }] }] },
        {
          name: '回民区',
          members: ['公安局'],
          units: [{ name: '光明镇', units: [{ name: '团结村' }] }],
        },
      ],
    },
    { name: '新城区', units: [{ name: '老城区' }] },
  ]),
);
const references = new References(entries);

/** Path and how many entries, of all that answer. */
const found = (reference: string): string[] =>
  references.find(reference).map(({ path, entries: { from, to } }) => `${path} ${to - from}`);

describe('what a reference finds', () => {
  it.each([
    ['1501', ['甲市 13']],
    ['甲市', ['甲市 13']],
    ['甲市/新城区', ['甲市/新城区 5']],
    ['甲市/教育局', ['甲市/教育局 1']],
    ['015', ['甲市/公安局 1']],
    ['1501/直属单位/教育局', ['1501/直属单位/教育局 1']],
    ['甲市/新城区/直属单位', ['甲市/新城区/直属单位 1']],
    ['1501/领导机关和领导班子', ['1501/领导机关和领导班子 1']],
  ])('%s: by code, path or id', (reference, paths) => expect(found(reference)).toEqual(paths));

  it.each([
    ['教育局', ['甲市/教育局 1']],
    ['团结镇', ['甲市/新城区/团结镇 3']],
    ['光明镇/团结村', ['甲市/回民区/光明镇/团结村 1']],
    ['团结村', ['甲市/新城区/团结镇/团结村 1', '甲市/回民区/光明镇/团结村 1']],
    ['公安局', ['甲市/公安局 1', '甲市/回民区/公安局 1']],
    ['回民区/公安局', ['甲市/回民区/公安局 1']],
  ])('%s: by the end of a path', (reference, paths) => expect(found(reference)).toEqual(paths));

  it('a whole path counts before the end of another', () =>
    expect(found('新城区')).toEqual(['新城区 4']));

  it.each(['城区', '结村', '', '/', '乙市', '甲市/新城区/', '直属单位'])(
    '%j finds nothing',
    (reference) => expect(found(reference)).toEqual([]),
  );

  it('takes brackets of either width, where nothing else answers', () => {
    const plan = planOf([
      { name: '甲市', units: [{ name: '开发区（南）' }, { name: '新区(北)' }] },
      { name: '乙市', units: [{ name: '西区(一)' }, { name: '西区（一）' }] },
    ]);
    const named = new References(entriesOf(plan));
    const paths = (reference: string) => named.find(reference).map(({ path }) => path);
    expect(paths('开发区(南)')).toEqual(['甲市/开发区（南）']);
    expect(paths('甲市/新区（北）')).toEqual(['甲市/新区(北)']);
    expect(paths('西区(一)')).toEqual(['乙市/西区(一)']);
    expect(paths('西区（一）')).toEqual(['乙市/西区（一）']);
    expect(paths('开发区(北)')).toEqual([]);
  });

  it('names the unit or the member', () => {
    const names = ['1501', '回民区/公安局', '1501/直属单位/教育局', '甲市/新城区/直属单位'].map(
      (reference) => references.find(reference)[0]?.name,
    );
    expect(names).toEqual(['甲市', '公安局', '教育局', '新城区']);
  });

  it('finds members by their ids, which entries are known by', () => {
    const plan = planOf([
      { name: '甲市', members: ['甲局', '乙局'], units: [{ name: '乙县', members: ['丙局'] }] },
    ]);
    const units = plan.units.map((unit) => ({
      ...unit,
      id: `u${unit.index}`,
      members: unit.members.map((member, k) => ({ ...member, id: `m${k}` })),
    }));
    const named = new References(entriesOf({ ...plan, units }));
    const paths = (reference: string) => named.find(reference).map(({ path }) => path);
    expect(paths('m1')).toEqual(['甲市/乙局']);
    expect(paths('m0')).toEqual(['甲市/甲局', '甲市/乙县/丙局']);
    expect(paths('u0/直属单位/m1')).toEqual(['u0/直属单位/m1']);
    expect([...named.known()]).toEqual(expect.arrayContaining(['u1', 'm1', '丙局']));
  });

  it('knows codes, paths and names that may have been meant', () => {
    const known = [...references.known()];
    for (const word of ['1501', '甲市/新城区', '团结村', '教育局']) expect(known).toContain(word);
  });
});
