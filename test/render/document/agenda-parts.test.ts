import { describe, expect, it } from 'vitest';
import { EVERYTHING, type Filter } from '../../../src/render/filter.js';
import { md } from '../../../src/render/md.js';
import type { RenderOptions } from '../../../src/render/options.js';
import { makeView, type View } from '../../../src/render/view.js';
import { all, bytesOf, only, part, partsOf, textIn } from '../docx/support.js';
import { datedView } from '../page/dated-view.js';
import { EXAMPLE, options, planOf, scheduleOf, text } from '../support.js';

const markdown = (view: View, over: Partial<RenderOptions>): string =>
  text(md(view, options(over)));

/** The example narrowed; days are those of events, as the command has it. */
function narrowed(filter: Partial<Filter>): View {
  const { schedule, placement } = datedView();
  return makeView(schedule, { ...EVERYTHING, days: 'events', ...filter }, placement);
}

const tablesOf = (bytes: Uint8Array): string[][][] =>
  all(part(bytes, 'word/document.xml'), 'w:tbl').map((table) =>
    all(table, 'w:tr').map((row) => all(row, 'w:tc').map(textIn)),
  );

const paragraphsOf = (bytes: Uint8Array): string[] =>
  only(part(bytes, 'word/document.xml'), 'w:body')
    .children.filter(({ name }) => name === 'w:p')
    .map(textIn)
    .filter((line) => line !== '');

describe('a document by activity', () => {
  it('has a row per occurrence by day, one without a day last, and several days in one cell', () => {
    expect(markdown(datedView(), { by: 'activity' }))
      .toBe(`# 全区第二批党的群众路线教育实践活动日程安排表

- 启动：2014年1月22日，全区动员部署会议
- 总时限：2014年1月22日 至 2014年9月21日，共243天
- 范围：4个单位，8项安排
- 最晚结束：2014年5月20日，距总时限还有124天
- 场次：4场，其中1场没有排上

| 日期 | 时间 | 单位 | 所属 | 梯队 | 活动 | 出席 |
| --- | --- | --- | --- | --- | --- | --- |
| 2014年2月10日至2月12日 |  | 呼和浩特市 |  | 领导机关和领导班子 | &lt;b\\>集中学习&lt;/b\\> |  |
| 2014年3月3日 | 上午 | 呼和浩特市 |  | 领导机关和领导班子 | 专题民主生活会 | 张某、第一组 |
| 2014年3月4日 | 下午 | 公主府社区 | 呼和浩特市/新城区/海拉尔东路街道 | 党组织 | &lt;b\\>集中学习&lt;/b\\> | 第一组 |
| 未排上 |  | 公主府社区 | 呼和浩特市/新城区/海拉尔东路街道 | 党组织 | 专题民主生活会 |  |
`);
  });

  it('has the columns that are asked for, empty or not, with the last day where it is one of them', () => {
    const written = markdown(datedView(), {
      by: 'activity',
      columns: ['date', 'end', 'basis', 'number'],
    });
    expect(written).toContain(`| 日期 | 结束 | 依据 | 第几次 |
| --- | --- | --- | ---: |
| 2014年2月10日 | 2014年2月12日 |  | 2 |
| 2014年3月3日 | 2014年3月3日 | 要开高质量的专题民主生活会 |  |
| 2014年3月4日 |  |  | 1 |
| 未排上 |  | 要开高质量的专题民主生活会 |  |
`);
  });

  it('says so where no occurrence is left', () => {
    const none = narrowed({ activities: new Set(['调度会']) });
    expect(markdown(none, { by: 'activity' })).toContain('日程安排表\n\n没有符合条件的场次。\n');
    const plain = makeView(scheduleOf(planOf(EXAMPLE)));
    expect(paragraphsOf(bytesOf(plain, { by: 'activity' }))).toEqual([
      '附件',
      '全区第二批党的群众路线教育实践活动日程安排表',
      '没有符合条件的场次。',
    ]);
  });

  it('is the same table in a Word file', () => {
    const [table, ...others] = tablesOf(bytesOf(datedView(), { by: 'activity' }));
    expect(others).toEqual([]);
    expect(table?.map((row) => [row[0], row[1], row[5], row[6]])).toEqual([
      ['日期', '时间', '活动', '出席'],
      ['2014年2月10日至2月12日', '', '<b>集中学习</b>', ''],
      ['2014年3月3日', '上午', '专题民主生活会', '张某、第一组'],
      ['2014年3月4日', '下午', '<b>集中学习</b>', '第一组'],
      ['未排上', '', '专题民主生活会', ''],
    ]);
  });
});

describe('a document by person', () => {
  it('has a heading, a table and the load of each, all tables with the same columns', () => {
    const bytes = bytesOf(datedView(), { by: 'person' });
    expect(paragraphsOf(bytes)).toEqual([
      '附件',
      '全区第二批党的群众路线教育实践活动日程安排表',
      '张某（联系领导）',
      '共2个半天。',
      '第一组（督导组）',
      '共3个半天。',
    ]);
    expect(tablesOf(bytes).map((rows) => rows.map((row) => [row[0], row[1], row[5]]))).toEqual([
      [
        ['日期', '时间', '活动'],
        ['2014年3月3日', '上午', '专题民主生活会'],
        ['2014年3月3日', '09:05-11:05', '调度会'],
      ],
      [
        ['日期', '时间', '活动'],
        ['2014年3月3日', '上午', '专题民主生活会'],
        ['2014年3月4日', '下午', '<b>集中学习</b>'],
        ['2014年3月5日', '下午', '巡查'],
      ],
    ]);
    const widths = all(part(bytes, 'word/document.xml'), 'w:tblGrid').map((grid) =>
      grid.children.map(({ attributes }) => attributes['w:w']),
    );
    expect(widths[1]).toEqual(widths[0]);
  });

  it('keeps a heading with what stands below, and in the outline of the file', () => {
    const styles = partsOf(bytesOf(datedView(), { by: 'person' }))['word/styles.xml'];
    expect(styles).toMatch(
      /w:styleId="PartHeading">.{0,120}<w:keepNext\/>.{0,160}<w:outlineLvl w:val="1"\/>/u,
    );
  });

  it('of one person has the name in its title, and not once more', () => {
    const written = markdown(narrowed({ people: new Set([0]) }), { by: 'person' });
    expect(written).toContain('# 全区第二批党的群众路线教育实践活动张某日程安排表\n');
    expect(written).not.toContain('##');
    expect(written.trimEnd().endsWith('共2个半天。')).toBe(true);
  });

  it('who has nothing to be at stands there all the same', () => {
    const written = markdown(narrowed({ activities: new Set(['调度会']) }), { by: 'person' });
    expect(written).toContain('## 第一组（督导组）\n\n共3个半天。\n');
    expect(written.match(/^\| 日期/gmu)).toHaveLength(1);
  });

  it('is in English where that is asked for', () => {
    const written = markdown(datedView(), { by: 'person', language: 'en' });
    expect(written).toContain('教育实践活动: Agenda\n');
    expect(written).toContain('## 第一组 (group)\n');
    expect(written).toContain('| 3 Mar 2014 | morning |');
    expect(written).toContain('\n3 half-days in all.\n');
  });
});
