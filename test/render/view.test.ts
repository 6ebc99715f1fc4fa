import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/domain/day.js';
import { summarize } from '../../src/render/summary.js';
import { EVERYTHING, type Filter } from '../../src/render/filter.js';
import { makeView } from '../../src/render/view.js';
import { day, EXAMPLE, planOf, scheduleOf } from './support.js';

const schedule = scheduleOf(planOf(EXAMPLE));
const ids = (filter: Partial<Filter>): string[] =>
  [...makeView(schedule, { ...EVERYTHING, ...filter }).rows()].map((row) => row.id);

describe('a view', () => {
  it('keeps plan order and ids of code or path, echelon and member', () => {
    expect(ids({})).toEqual([
      '150100000000/领导机关和领导班子',
      '150100000000/直属单位/市公安局',
      '150100000000/直属单位/市教育局',
      '呼和浩特市/新城区/领导机关和领导班子',
      '呼和浩特市/新城区/直属单位',
      '呼和浩特市/新城区/海拉尔东路街道/领导班子',
      '呼和浩特市/新城区/海拉尔东路街道/站所',
      '呼和浩特市/新城区/海拉尔东路街道/公主府社区/党组织',
    ]);
  });

  it('narrows by level, units, echelon and days, all at once', () => {
    expect(ids({ levels: new Set([3]) })).toHaveLength(1);
    const range = { from: 3, to: 7 };
    expect(ids({ parts: [{ entries: range, own: range, name: '', path: '' }] })).toHaveLength(4);
    expect(ids({ echelons: new Set(['直属单位']) })).toHaveLength(3);
    expect(ids({ echelons: new Set(['直属单位']), levels: new Set([1]) })).toHaveLength(1);
  });

  it('keeps an entry if any of its days lies in from … to, both included', () => {
    expect(ids({ from: day('2014-05-20') })).toEqual(['呼和浩特市/新城区/海拉尔东路街道/站所']);
    expect(ids({ from: day('2014-05-21') })).toEqual([]);
    expect(ids({ to: day('2014-01-22') })).toEqual(['150100000000/领导机关和领导班子']);
    expect(ids({ to: day('2014-01-21') })).toEqual([]);
  });

  it('gives rows whose stages follow each other from start to end', () => {
    for (const row of makeView(schedule).rows()) {
      expect(row.stages[0]?.start).toBe(row.start);
      expect(row.stages.at(-1)?.end).toBe(row.end);
      row.stages.forEach((stage, k) => {
        const next = row.stages[k + 1];
        if (next !== undefined) expect(next.start - stage.end).toBe(1);
      });
    }
  });
});

describe('the summary by level', () => {
  it('spans what is shown, and leaves out echelons of which nothing is', () => {
    const moved = scheduleOf(planOf(EXAMPLE), (level, echelon, unit) => ({
      start: day(unit.name === '新城区' ? '2014-03-03' : '2014-02-03'),
      days: level === 0 && echelon === 1 ? 120 : 90,
    }));
    const filter = { ...EVERYTHING, echelons: new Set(['直属单位']) };
    const rows = summarize(makeView(moved, filter));
    expect(rows.map((row) => [row.level, row.units, row.entries])).toEqual([
      ['盟市', 1, 2],
      ['旗县', 1, 1],
    ]);
    expect(rows.map((row) => formatDay(row.lastEnd))).toEqual(['2014-06-02', '2014-05-31']);
  });

  it('takes first and last over several units', () => {
    const two = planOf([{ name: '甲市' }, { name: '乙市' }]);
    const apart = scheduleOf(two, (_, __, unit) => ({
      start: day(unit.name === '甲市' ? '2014-02-10' : '2014-02-03'),
      days: unit.name === '甲市' ? 30 : 60,
    }));
    const [lead] = summarize(makeView(apart));
    expect(lead).toMatchObject({
      units: 2,
      firstStart: day('2014-02-03'),
      lastStart: day('2014-02-10'),
      lastEnd: day('2014-04-03'),
    });
    expect(lead?.stages.map(({ start, end }) => `${formatDay(start)}~${formatDay(end)}`)).toEqual([
      '2014-02-03~2014-02-22',
      '2014-02-20~2014-03-14',
      '2014-03-02~2014-04-03',
    ]);
  });
});
