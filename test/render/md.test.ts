import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { md } from '../../src/render/md.js';
import { EVERYTHING } from '../../src/render/filter.js';
import { makeView } from '../../src/render/view.js';
import { nastyName, sketches } from './names.js';
import { day, EXAMPLE, options, planOf, scheduleOf, text } from './support.js';

const example = makeView(scheduleOf(planOf(EXAMPLE)));

describe('Markdown by level', () => {
  it('has the title, the headline and the table of the attachment', () => {
    const written = text(
      md(example, options({ by: 'level', columns: ['level', 'units', 'last-end'] })),
    );
    expect(written).toBe(`# 全区第二批党的群众路线教育实践活动配档表

- 启动：2014年1月22日，全区动员部署会议
- 总时限：2014年1月22日 至 2014年9月21日，共243天
- 范围：4个单位，8项安排
- 最晚结束：2014年5月20日，距总时限还有124天

| 层级 | 单位数 | 最晚结束 |
| --- | ---: | --- |
| 盟市 | 1 | 2014年4月20日 |
| 盟市 | 1 | 2014年4月30日 |
| 旗县 | 1 | 2014年4月30日 |
| 旗县 | 1 | 2014年5月10日 |
| 苏木乡镇 | 1 | 2014年5月10日 |
| 苏木乡镇 | 1 | 2014年5月20日 |
| 嘎查村 | 1 | 2014年4月20日 |
`);
  });

  it('is in English where that is asked for', () => {
    const written = text(md(example, options({ by: 'level', language: 'en' })));
    expect(written).toContain('- Window: 22 Jan 2014 to 21 Sep 2014, 243 days\n');
    expect(written).toContain(
      '| 盟市 | 直属单位 | 1 | 2 | 1 Feb 2014 | 30 Apr 2014 | 1 Feb – 1 Mar 2014 |',
    );
  });

  it('says by which day’s reports its dates go', () => {
    const view = makeView({ ...scheduleOf(planOf(EXAMPLE)), on: day('2014-03-10') });
    expect(text(md(view, options({ by: 'level' })))).toContain(
      '- 进展：截至 2014年3月10日；还没报的日子是预计\n',
    );
  });

  it('says so where nothing is left of what was asked for', () => {
    const none = makeView(scheduleOf(planOf(EXAMPLE)), { ...EVERYTHING, levels: new Set() });
    expect(text(md(none, options({ by: 'level', documentTitle: '日程安排表' })))).toBe(
      '# 全区第二批党的群众路线教育实践活动日程安排表\n\n没有符合条件的安排。\n',
    );
  });
});

describe('Markdown by unit', () => {
  it('names a unit with those above it', () => {
    const written = text(md(example, options({ columns: ['unit', 'start'] })));
    expect(written).toContain('| 呼和浩特市/市公安局 | 2014年2月1日 |\n');
    expect(written).toContain('| 呼和浩特市/新城区/海拉尔东路街道/公主府社区 | 2014年2月21日 |\n');
  });

  it('has as many cells in each row as it has columns, whatever the names', () => {
    fc.assert(
      fc.property(sketches, nastyName, (units, documentTitle) => {
        const view = makeView(scheduleOf(planOf(units)));
        const lines = text(md(view, options({ documentTitle }))).split('\n');
        const rows = lines.slice(7, -1);
        expect(lines[0]?.startsWith('# ')).toBe(true);
        expect(rows).toHaveLength(2 + [...view.entries()].length);
        for (const row of rows) {
          expect(row.replaceAll(/\\./gsu, '').split('|')).toHaveLength(7 + 2);
          expect(row.replaceAll(/\\./gsu, '')).not.toMatch(/[<>`*[\]]/u);
        }
      }),
      { seed: 121, numRuns: 200 },
    );
  }, 60_000);
});
