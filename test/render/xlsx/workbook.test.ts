import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/render/filter.js';
import { makeView } from '../../../src/render/view.js';
import { stageColors } from '../../../src/render/palette.js';
import type { RenderOptions } from '../../../src/render/options.js';
import { xlsx } from '../../../src/render/xlsx.js';
import { day, EXAMPLE, options, planOf, scheduleOf, STAGES, stagesOf } from '../support.js';
import { bytesOf, partsOf, read, sheetXml } from './support.js';

const example = makeView(scheduleOf(planOf(EXAMPLE)));

describe('the workbook', () => {
  it('has a sheet by level, one by unit, and one of entries', async () => {
    expect([...(await read(bytesOf(example))).keys()]).toEqual(['按层级', '按单位', '明细']);
    expect([...(await read(bytesOf(example, { language: 'en' }))).keys()]).toEqual([
      'By level',
      'By unit',
      'Entries',
    ]);
  });

  it('by level has that sheet alone', async () => {
    expect([...(await read(bytesOf(example, { by: 'level' }))).keys()]).toEqual(['按层级']);
  });

  it('is the same file again, whatever the time zone', () => {
    const zone = process.env['TZ'];
    const made = ['Asia/Shanghai', 'America/Los_Angeles', 'UTC'].map((one) => {
      process.env['TZ'] = one;
      return Buffer.from(bytesOf(example)).toString('base64');
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(made).size).toBe(1);
  });

  it('names each part once, and each that there is', () => {
    const parts = partsOf(bytesOf(example));
    const named = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/gu)].map(
      ([, name]) => name,
    );
    expect(new Set(named).size).toBe(named.length);
    const others = ['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels'];
    expect(new Set(Object.keys(parts))).toEqual(new Set([...named, ...others]));
    const targets = [...(parts['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/gu)];
    for (const [, target] of targets) expect(parts).toHaveProperty([`xl/${target}`]);
  });

  it('holds no formula, and texts that look like one as texts', async () => {
    const view = makeView(scheduleOf(planOf([{ name: '=1+1', code: '=2+2' }])));
    const bytes = bytesOf(view);
    expect(sheetXml(bytes, '明细')).not.toContain('<f>');
    const rows = (await read(bytes)).get('明细') ?? [];
    expect(rows[1]?.slice(0, 2)).toEqual(['=2+2', '=1+1']);
  });

  it('is dated by `issued`, and else by the first day that there is', () => {
    const core = (issued: ReturnType<typeof day> | null) =>
      partsOf(bytesOf(makeView(scheduleOf(planOf(EXAMPLE, { issued })))))['docProps/core.xml'];
    expect(core(day('2014-01-23'))).toContain('>2014-01-23T00:00:00Z<');
    expect(core(null)).toContain('>1980-01-01T00:00:00Z<');
    expect(core(day('2150-01-23'))).toContain('>2150-01-23T00:00:00Z<');
  });

  it('is bilingual in its dates', () => {
    const zh = partsOf(bytesOf(example))['xl/styles.xml'];
    expect(zh).toContain('yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;');
    const en = partsOf(bytesOf(example, { language: 'en' }))['xl/styles.xml'];
    expect(en).toContain('formatCode="yyyy-mm-dd"');
    expect(en).not.toContain('年');
  });

  it('is refused, and not cut, where a sheet would have more rows than there are', () => {
    const many = function* () {
      for (let k = 0; k < 1_048_576; k++) yield 0;
    };
    expect(xlsx({ ...example, entries: many }, options({ language: 'en' }))).toEqual({
      refusal:
        'the sheet "By unit" takes 1048581 rows, and Excel has room for 1048576: ' +
        'narrow it with --unit, --level and the like, or use -f csv',
    });
  });

  it('tells that there is nothing', async () => {
    const none = makeView(scheduleOf(planOf(EXAMPLE)), { ...EVERYTHING, levels: new Set([99]) });
    const sheets = await read(bytesOf(none));
    expect(sheets.get('按层级')?.[1]?.[0]).toContain('没有符合条件的安排');
    expect(sheets.get('明细')).toHaveLength(1);
  });
});

describe('what stands above', () => {
  const above = async (over: Partial<RenderOptions> = {}, title = '学习教育') => {
    const view = makeView(scheduleOf(planOf(EXAMPLE, { title })));
    const rows = [...(await read(bytesOf(view, over))).values()][0] ?? [];
    return [rows[0]?.[0], rows[1]?.[0]];
  };

  it('is the title with what the document is called, then kickoff and window', async () => {
    expect(await above()).toEqual([
      '学习教育配档表',
      '启动：2014年1月22日 周三 全区动员部署会议　　' +
        '总时限：2014年1月22日 周三 至 2014年9月21日 周日，共243天　　' +
        '最晚结束：2014年5月20日，距总时限还有124天　　范围：4个单位，8项安排',
    ]);
  });

  it.each([
    ['推进计划表', '学习教育', '学习教育推进计划表'],
    ['配档表', '学习教育配档表', '学习教育配档表'],
  ])('called %s of %s is %s', async (documentTitle, title, expected) => {
    expect((await above({ documentTitle }, title))[0]).toBe(expected);
  });

  it('is English where English is spoken', async () => {
    expect((await above({ language: 'en' }, 'Study'))[0]).toBe('Study: Schedule');
  });
});

describe('the sheet by level', () => {
  it('has real dates, and the days of each stage', async () => {
    const rows = (await read(bytesOf(example))).get('按层级') ?? [];
    expect(rows[3]?.slice(7, 13)).toEqual([STAGES[0], null, STAGES[1], null, STAGES[2], null]);
    expect(rows[4]?.slice(0, 13)).toEqual([
      '层级',
      '梯队',
      '单位数',
      '安排数',
      '最早启动',
      '最晚启动',
      '最晚结束',
      '起',
      '止',
      '起',
      '止',
      '起',
      '止',
    ]);
    expect(rows[5]?.slice(0, 9)).toEqual([
      '盟市',
      '领导机关和领导班子',
      1,
      1,
      '2014-01-22',
      '2014-01-22',
      '2014-04-20',
      '2014-01-22',
      '2014-02-19',
    ]);
    expect(rows[6]?.slice(0, 4)).toEqual(['盟市', '直属单位', 1, 2]);
    expect(rows).toHaveLength(12);
  });
});

describe('the sheet by unit', () => {
  const xml = sheetXml(bytesOf(example), '按单位');
  const rowsXml = [...xml.matchAll(/<row r="(\d+)"([^>]*)>/gu)].map(([, number, rest]) => ({
    number: Number(number),
    outline: Number(/outlineLevel="(\d)"/u.exec(rest ?? '')?.[1] ?? 0),
  }));

  it('has rows of units above those of their entries, in an outline', async () => {
    const rows = (await read(bytesOf(example))).get('按单位') ?? [];
    const shown = rows
      .slice(5)
      .map((row, k) => [rowsXml[k + 5]?.outline, ...row.slice(0, 4), row[4], row[6]]);
    expect(shown).toEqual([
      [0, '呼和浩特市', '150100000000', '盟市', null, '2014-01-22', null],
      [1, '呼和浩特市', '150100000000', '盟市', '领导机关和领导班子', '2014-01-22', 89],
      [1, '市公安局', '0150', '盟市', '直属单位', '2014-02-01', 89],
      [1, '市教育局', null, '盟市', '直属单位', '2014-02-01', 89],
      [1, '新城区', null, '旗县', null, '2014-02-01', null],
      [2, '新城区', null, '旗县', '领导机关和领导班子', '2014-02-01', 89],
      [2, '新城区', null, '旗县', '直属单位', '2014-02-11', 89],
      [2, '海拉尔东路街道', null, '苏木乡镇', null, '2014-02-11', null],
      [3, '海拉尔东路街道', null, '苏木乡镇', '领导班子', '2014-02-11', 89],
      [3, '海拉尔东路街道', null, '苏木乡镇', '站所', '2014-02-21', 89],
      [3, '公主府社区', null, '嘎查村', '党组织', '2014-02-21', 59],
    ]);
  });

  it('sums up above, and makes room for the buttons of three depths', () => {
    expect(xml).toContain('<outlinePr summaryBelow="0"/>');
    expect(xml).toContain('outlineLevelRow="3"');
  });

  it('merges nothing over rows, and no cell of its rows', () => {
    const merges = [...xml.matchAll(/<mergeCell ref="[A-Z]+(\d+):[A-Z]+(\d+)"/gu)];
    expect(merges.length).toBeGreaterThan(3);
    for (const [, from, to] of merges) {
      expect(from).toBe(to);
      expect(Number(from)).toBeLessThan(6);
    }
  });

  it('prints on A3 across, as wide as a page, with its headings on each and numbers below', () => {
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain(
      '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(xml).toContain('&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>');
    expect(xml).toContain('xSplit="1" ySplit="5" topLeftCell="B6"');
    expect(partsOf(bytesOf(example))['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'按单位'!$4:$5</definedName>`,
    );
  });

  it('keeps what stands above a unit that is shown alone', async () => {
    const { levels } = example.plan;
    const village = new Set([levels.length - 1]);
    const view = makeView(scheduleOf(planOf(EXAMPLE)), { ...EVERYTHING, levels: village });
    const rows = (await read(bytesOf(view))).get('按单位') ?? [];
    expect(rows.slice(5).map(([name]) => name)).toEqual([
      '呼和浩特市',
      '新城区',
      '海拉尔东路街道',
      '公主府社区',
    ]);
  });

  it('is no deeper than an outline can be', () => {
    let sketch = { name: '九', units: [] as object[] };
    for (const name of '八七六五四三二一') sketch = { name, units: [sketch] };
    const levels = Array.from({ length: 9 }, (_, k) => ({
      name: `第${k}级`,
      echelons: ['队'],
      count: null,
      at: { source: 0, start: 0, end: 0 },
    }));
    const view = makeView(scheduleOf(planOf([sketch] as never, { levels })));
    const deep = sheetXml(bytesOf(view), '按单位');
    const outlines = [...deep.matchAll(/outlineLevel="(\d+)"/gu)].map(([, one]) => Number(one));
    expect(Math.max(...outlines)).toBe(7);
    expect(deep).toContain('outlineLevelRow="7"');
  });
});

describe('the sheet of entries', () => {
  it('has headings in its first row, a filter, and all there is to say', async () => {
    const bytes = bytesOf(example);
    const rows = (await read(bytes)).get('明细') ?? [];
    expect(rows[0]).toEqual([
      '编码',
      '单位',
      '所属',
      '层级',
      '梯队',
      '盟市',
      '旗县',
      '苏木乡镇',
      '嘎查村',
      '启动',
      '结束',
      '天数',
      ...STAGES.flatMap((name) => [`${name}·起`, `${name}·止`]),
      '余地',
      '最早可启动',
      '最晚可启动',
      '系统',
      '标签',
      '备注',
      '原因',
      '依据',
      '标识',
    ]);
    expect(rows).toHaveLength(9);
    expect(rows[8]).toEqual([
      null,
      '公主府社区',
      '呼和浩特市/新城区/海拉尔东路街道',
      '嘎查村',
      '党组织',
      '呼和浩特市',
      '新城区',
      '海拉尔东路街道',
      '公主府社区',
      '2014-02-21',
      '2014-04-20',
      59,
      '2014-02-21',
      '2014-03-11',
      '2014-03-12',
      '2014-03-31',
      '2014-04-01',
      '2014-04-20',
      4,
      '2014-02-21',
      '2014-02-25',
      null,
      null,
      null,
      expect.stringContaining('海拉尔东路街道'),
      null,
      '呼和浩特市/新城区/海拉尔东路街道/公主府社区/党组织',
    ]);
    const xml = sheetXml(bytes, '明细');
    expect(xml).toContain('<autoFilter ref="A1:AA9"/>');
    expect(xml).not.toContain('mergeCell');
  });
});

describe('the colours', () => {
  it('are those of the stages, in the headings and in the weeks', () => {
    const view = makeView(scheduleOf(planOf(EXAMPLE, { stages: stagesOf(['一', '二']) })));
    const styles = partsOf(bytesOf(view))['xl/styles.xml'] ?? '';
    for (const { fill } of stageColors(2)) expect(styles).toContain(`<fgColor rgb="FF${fill}"/>`);
  });

  it('follow the days: each week has the stage with most of its days', async () => {
    const xml = sheetXml(bytesOf(example), '按层级');
    const styles = partsOf(bytesOf(example))['xl/styles.xml'] ?? '';
    const fills = [...styles.matchAll(/<fill>.*?<\/fill>/gu)].map(([one]) => one);
    const cells = [...styles.matchAll(/<xf numFmtId="\d+" fontId="\d+" fillId="(\d+)"[^>]*xfId/gu)];
    const [, row = ''] = /<row r="6"[^>]*>(.*?)<\/row>/u.exec(xml) ?? [];
    const weeks = [...row.matchAll(/<c r="[A-Z]+6" s="(\d+)"\/>/gu)].map(([, style]) => {
      const fill = fills[Number(cells[Number(style)]?.[1])] ?? '';
      return stageColors(3).findIndex((one) => fill.includes(one.fill));
    });
    // 2014-01-20 … 04-20 are 13 weeks: stages begin on 01-22, 02-20 (Thursday) and 03-22 (Saturday).
    expect(weeks.slice(0, 14)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, -1]);
  });
});
