import { describe, expect, it } from 'vitest';
import { asDay, LAST_DAY } from '../../../src/domain/day.js';
import { documentDates, type DateStyle } from '../../../src/render/document/dates.js';
import { titleOf } from '../../../src/render/document/document.js';
import { makeView } from '../../../src/render/view.js';
import { day, EXAMPLE, planOf, scheduleOf } from '../support.js';

describe('dates of documents', () => {
  const { zh, en } = documentDates;
  const inYear = { start: day('2014-01-02'), end: day('2014-12-31') };
  const across = { start: day('2014-12-22'), end: day('2015-01-05') };

  it('have years in full, and no zeros before months and days', () => {
    expect(zh.day(day('2014-01-02'), 'whole')).toEqual(['2014年1月2日']);
    expect(zh.day(day('2014-10-20'), 'broken')).toEqual(['2014年', '10月20日']);
    expect(zh.day(day('0099-03-01'), 'whole')).toEqual(['99年3月1日']);
    expect(zh.day(asDay(LAST_DAY + 1), 'whole')).toEqual(['10000年1月1日']);
    expect(en.day(day('2014-01-02'), 'whole')).toEqual(['2 Jan 2014']);
    expect(en.day(day('2014-12-02'), 'broken')).toEqual(['2 Dec', '2014']);
  });

  it.each<[DateStyle, string[], string[]]>([
    ['whole', ['2014年1月2日至12月31日'], ['2014年12月22日至2015年1月5日']],
    ['halved', ['2014年1月2日', '至12月31日'], ['2014年12月22日', '至2015年1月5日']],
    ['broken', ['2014年', '1月2日', '至12月31日'], ['2014年', '12月22日', '至2015年', '1月5日']],
  ])('say a year that both ends share once: %s', (style, one, two) => {
    expect(zh.span(inYear, style)).toEqual(one);
    expect(zh.span(across, style)).toEqual(two);
  });

  it.each<[DateStyle, string[], string[]]>([
    ['whole', ['2 Jan – 31 Dec 2014'], ['22 Dec 2014 – 5 Jan 2015']],
    ['halved', ['2 Jan –', '31 Dec 2014'], ['22 Dec 2014 –', '5 Jan 2015']],
    ['broken', ['2 Jan –', '31 Dec', '2014'], ['22 Dec', '2014 –', '5 Jan', '2015']],
  ])('so in English: %s', (style, one, two) => {
    expect(en.span(inYear, style)).toEqual(one);
    expect(en.span(across, style)).toEqual(two);
  });
});

describe('the title', () => {
  const view = makeView(scheduleOf(planOf(EXAMPLE, { title: '学习教育' })));
  const title = (documentTitle: string | null, partName: string | null = null) =>
    titleOf({ ...view, partName }, { by: 'level', documentTitle, language: 'zh' });

  it('is the plan’s, and what kind of table it is', () => {
    expect(title(null)).toEqual(['学习教育', '配档表']);
    expect(title('推进计划表')).toEqual(['学习教育', '推进计划表']);
  });

  it('names the one unit that it is about', () => {
    expect(title(null, '新城区')).toEqual(['学习教育', '新城区配档表']);
    expect(title('新城区推进计划表', '新城区')).toEqual(['学习教育', '新城区推进计划表']);
  });

  it('does not say the kind twice', () => {
    expect(title('教育')).toEqual(['学习教育']);
    expect(title('教育', '新城区')).toEqual(['学习教育', '新城区教育']);
  });

  it('is what was asked for where that has the plan’s in it', () => {
    expect(title('关于学习教育的日程安排', '新城区')).toEqual(['关于学习教育的日程安排']);
  });
});
