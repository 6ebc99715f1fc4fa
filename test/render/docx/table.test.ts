import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/render/filter.js';
import { makeView } from '../../../src/render/view.js';
import { oneLine } from '../../../src/render/terminal/one-line.js';
import { NASTY_NAMES, nastyName, sketches, stageNames } from '../names.js';
import { day, EXAMPLE, planOf, scheduleOf, stagesOf, wellFormed } from '../support.js';
import { all, bytesOf, only, part, tableIn, textIn } from './support.js';

const example = makeView(scheduleOf(planOf(EXAMPLE)));
const document = (bytes: Uint8Array) => part(bytes, 'word/document.xml');
const paragraphs = (bytes: Uint8Array) =>
  only(document(bytes), 'w:body')
    .children.filter(({ name }) => name === 'w:p')
    .map(textIn);

describe('an attachment by level', () => {
  it('has 附件 on its first line, the title on the third, and a table', () => {
    expect(paragraphs(bytesOf(example))).toEqual([
      '附件',
      '',
      '全区第二批党的群众路线教育实践活动配档表',
      '',
      '',
    ]);
  });

  it('has a row per level and echelon, with dates as official documents write them', () => {
    const [head, ...rows] = tableIn(bytesOf(example));
    expect(head).toEqual([
      '层级',
      '梯队',
      '单位数',
      '安排数',
      '启动',
      '最晚结束',
      '学习教育、听取意见',
      '查摆问题、开展批评',
      '整改落实、建章立制',
    ]);
    expect(rows).toHaveLength(7);
    expect(rows[1]).toEqual([
      '盟市',
      '直属单位',
      '1',
      '2',
      '2014年2月1日',
      '2014年4月30日',
      '2014年2月1日至3月1日',
      '2014年3月2日至3月31日',
      '2014年4月1日至4月30日',
    ]);
  });

  it('says from when to when a level starts, where that is not one day', () => {
    const uneven = scheduleOf(planOf(EXAMPLE), (level, echelon, { index }) => ({
      start: day(level === 0 && echelon === 1 ? '2014-02-07' : `2014-02-0${1 + (index % 2)}`),
      days: 30,
    }));
    const twice = [...EXAMPLE, { name: '包头市' }];
    const view = makeView(
      scheduleOf(planOf(twice), (_, __, unit) => ({
        start: day(unit.name === '包头市' ? '2014-02-10' : '2014-01-28'),
        days: 30,
      })),
    );
    expect(tableIn(bytesOf(view))[1]?.[4]).toBe('2014年1月28日至2月10日');
    expect(tableIn(bytesOf(makeView(uneven)))[1]?.[4]).toBe('2014年2月1日');
  });

  it('comes with its head on every page, and with rows that are not parted', () => {
    const rows = all(document(bytesOf(example)), 'w:tr');
    expect(rows.map((row) => all(row, 'w:cantSplit').length)).toEqual(rows.map(() => 1));
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('has no column for the stage of a plan without stages', () => {
    const written = { source: 0, start: 10, end: 12 };
    const [stage] = stagesOf(['全程']);
    const heads = (at: typeof written, by: 'level' | 'unit') =>
      tableIn(
        bytesOf(makeView(scheduleOf(planOf(EXAMPLE, { stages: [{ ...stage!, at }] }))), { by }),
      )[0];
    for (const by of ['level', 'unit'] as const) {
      expect(heads({ ...written, end: 10 }, by)).not.toContain('全程');
      expect(heads(written, by)).toContain('全程');
    }
  });

  it('has the columns that were asked for', () => {
    const columns = ['last-start', 'units', 'level', 'first-start'] as const;
    expect(tableIn(bytesOf(example, { columns })).slice(0, 2)).toEqual([
      ['最晚启动', '单位数', '层级', '最早启动'],
      ['2014年1月22日', '1', '盟市', '2014年1月22日'],
    ]);
  });

  it('says so where nothing is left of what was asked for', () => {
    const none = makeView(scheduleOf(planOf(EXAMPLE)), { ...EVERYTHING, levels: new Set() });
    const bytes = bytesOf(none);
    expect(all(document(bytes), 'w:tbl')).toEqual([]);
    expect(paragraphs(bytes).at(-1)).toBe('没有符合条件的安排。');
  });

  it('says by which day’s reports its dates go', () => {
    const view = makeView({ ...scheduleOf(planOf(EXAMPLE)), on: day('2014-03-10') });
    expect(paragraphs(bytesOf(view)).at(-1)).toBe('注：截至 2014年3月10日；还没报的日子是预计。');
  });

  it('is in English where that is asked for', () => {
    const bytes = bytesOf(example, { language: 'en' });
    expect(paragraphs(bytes).slice(0, 3)).toEqual([
      'Attachment',
      '',
      '全区第二批党的群众路线教育实践活动: Schedule',
    ]);
    expect(tableIn(bytes)[1]?.slice(4, 7)).toEqual([
      '22 Jan 2014',
      '20 Apr 2014',
      '22 Jan –19 Feb 2014',
    ]);
  });
});

describe('an attachment by unit', () => {
  it('sets units in under those above them', () => {
    const bytes = bytesOf(example, { by: 'unit' });
    const rows = all(document(bytes), 'w:tr').slice(1);
    expect(rows.map((row) => textIn(all(row, 'w:tc')[0]!))).toEqual([
      '呼和浩特市',
      '市公安局',
      '市教育局',
      '新城区',
      '新城区',
      '海拉尔东路街道',
      '海拉尔东路街道',
      '公主府社区',
    ]);
    const indents = rows.map((row) => Number(all(row, 'w:ind')[0]?.attributes['w:left'] ?? 0));
    const [, one = 0] = indents;
    expect(one).toBeGreaterThan(100);
    expect(indents).toEqual([0, 1, 1, 1, 1, 2, 2, 3].map((depth) => depth * one));
  });

  it('names those above a row that have none of their own, once, across all columns', () => {
    const villages = makeView(scheduleOf(planOf(EXAMPLE)), { ...EVERYTHING, levels: new Set([3]) });
    const bytes = bytesOf(villages, { by: 'unit', columns: ['unit', 'start'] });
    expect(tableIn(bytes)).toEqual([
      ['单位', '启动'],
      ['呼和浩特市'],
      ['新城区'],
      ['海拉尔东路街道'],
      ['公主府社区', '2014年2月21日'],
    ]);
    expect(all(document(bytes), 'w:gridSpan').map(({ attributes }) => attributes['w:val'])).toEqual(
      ['2', '2', '2'],
    );
  });

  it('has them in a column where that is asked for', () => {
    const bytes = bytesOf(example, { by: 'unit', columns: ['above', 'unit', 'latest'] });
    expect(tableIn(bytes)[1]).toEqual(['', '呼和浩特市', '不限']);
    expect(tableIn(bytes).at(-1)).toEqual([
      '呼和浩特市/新城区/海拉尔东路街道',
      '公主府社区',
      '2014年2月25日',
    ]);
    expect(all(document(bytes), 'w:ind')).toEqual([]);
  });

  it('reads back to the same names, whatever they are', () => {
    fc.assert(
      fc.property(sketches, stageNames, nastyName, (units, stages, documentTitle) => {
        const view = makeView(scheduleOf(planOf(units, { stages: stagesOf(stages) })));
        const bytes = bytesOf(view, {
          by: 'unit',
          documentTitle,
          columns: ['above', 'unit', 'stages'],
        });
        const shown = (name: string): string => cleaned(oneLine(name));
        const [head, ...rows] = tableIn(bytes);
        expect(head?.slice(2)).toEqual(stages.map(shown));
        expect(rows.map((row) => row[1])).toEqual(
          [...view.rows()].map((row) => shown(row.member ?? row.path.at(-1) ?? '')),
        );
      }),
      { seed: 120, numRuns: 200 },
    );
  }, 60_000);

  it.each([...NASTY_NAMES, '</w:t></w:r>', ']]>', '<![CDATA[x', '&#0;', '_x0041_', '\ufffe'])(
    'is XML with a unit called %j',
    (name) => {
      const bytes = bytesOf(makeView(scheduleOf(planOf([{ name }]))), { by: 'unit' });
      expect(tableIn(bytes)[1]?.[0]).toBe(cleaned(oneLine(name)));
    },
  );
});

/** What XML has no way to write. */
const cleaned = (text: string): string => wellFormed(text).replaceAll(/[\ufffe\uffff]/gu, '\ufffd');

describe('the room for columns', () => {
  const widths = (bytes: Uint8Array): number[] =>
    all(document(bytes), 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const named = (count: number, name: (k: number) => string) =>
    stagesOf(Array.from({ length: count }, (_, k) => name(k)));

  it.each([
    ['no stage', named(0, String)],
    ['one stage', named(1, String)],
    ['ten stages', named(10, (k) => `环节${k}`)],
    ['forty stages', named(40, (k) => `环节${k}`)],
    ['ten stages with names of 200 characters', named(10, (k) => '长'.repeat(200) + k)],
  ])('is the width of the text with %s', (_, stages) => {
    for (const by of ['level', 'unit'] as const) {
      const bytes = bytesOf(makeView(scheduleOf(planOf(EXAMPLE, { stages }))), { by });
      const page = only(document(bytes), 'w:pgSz').attributes['w:orient'];
      expect(sum(widths(bytes))).toBe(page === 'landscape' ? 16838 - 2098 - 1984 : 8845);
      expect(Math.min(...widths(bytes))).toBeGreaterThan(100);
    }
  });

  it('lets no head come again that would fill the page', () => {
    const stages = named(20, (k) => '长'.repeat(200) + k);
    const bytes = bytesOf(makeView(scheduleOf(planOf(EXAMPLE, { stages }))));
    expect(all(document(bytes), 'w:tblHeader')).toEqual([]);
  });

  it('has type of 16 points where that will do', () => {
    const bytes = bytesOf(example, { columns: ['level', 'first-start'] });
    const styles = all(part(bytes, 'word/styles.xml'), 'w:style');
    const text = styles.find(({ attributes }) => attributes['w:styleId'] === 'TableText');
    expect(only(text!, 'w:sz').attributes['w:val']).toBe('32');
  });
});
