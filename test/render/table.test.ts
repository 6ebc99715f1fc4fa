import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.js';
import { table } from '../../src/render/table.js';
import { EVERYTHING } from '../../src/render/filter.js';
import { makeView, type View } from '../../src/render/view.js';
import { misaligned } from './columns.js';
import { nastyName, sketches } from './names.js';
import { day, EXAMPLE, options, planOf, scheduleOf, stagesOf, STAGES, text } from './support.js';

const LEAGUES = [
  ...EXAMPLE,
  {
    name: '锡林郭勒盟',
    code: '152500000000',
    units: [
      { name: '东乌珠穆沁旗', code: '152525000000', units: [{ name: '乌里雅斯太镇' }] },
      {
        name: '“双拥”模范区—①',
        units: [
          { name: '红旗苏木', units: [{ name: '团结村（原红旗公社第三生产大队）管理委员会' }] },
        ],
      },
    ],
  },
];
const schedule = scheduleOf(planOf(LEAGUES));
const region = makeView(schedule);

const PAIR = { name: '甲', units: [{ name: '乙' }] };
const UNCOUNTED = { count: null, at: { source: 0, start: 0, end: 0 } };

const shown = (view: View, over: Parameters<typeof options>[0] = {}): string =>
  text(table(view, options(over)));
const tooWide = (written: string, width: number, ambiguousWide = false): string[] =>
  written
    .split('\n')
    .filter((line) => stringWidth(line, { ambiguousIsNarrow: !ambiguousWide }) > width);

const kinds = (['level', 'unit'] as const).flatMap((by) =>
  [80, 140].flatMap((width) =>
    (['zh', 'en'] as const).map((language) => ({ by, width, language })),
  ),
);

describe('the tables', () => {
  it.each(kinds)('by $by at $width columns, $language: as agreed', async (kind) => {
    const written = shown(region, kind);
    const { by, width, language } = kind;
    await expect(written).toMatchFileSnapshot(`goldens/${by}-${width}.${language}.txt`);
    expect(tooWide(written, width)).toEqual([]);
    expect(misaligned(written)).toEqual([]);
  });

  it.each(kinds)('by $by at $width columns, $language: fit where ambiguous is wide', (kind) => {
    const written = shown(region, { ...kind, ambiguousWide: true });
    expect(tooWide(written, kind.width, true)).toEqual([]);
    expect(misaligned(written, true)).toEqual([]);
  });

  it.each(['level', 'unit'] as const)(
    'by %s fit every terminal from 62 columns on',
    (by) => {
      for (let width = 62; width <= 200; width += 3) {
        for (const language of ['zh', 'en'] as const) {
          const written = shown(region, { by, width, language });
          expect(tooWide(written, width)).toEqual([]);
          expect(misaligned(written)).toEqual([]);
        }
      }
    },
    60_000,
  );

  it('keep whole dates and names on a terminal that is too narrow for anything', () => {
    for (const by of ['level', 'unit'] as const) {
      const written = shown(region, { by, width: 10 });
      expect(written).toContain('2014-01-22');
      expect(misaligned(written)).toEqual([]);
    }
  });

  it('hold for any names: nothing too wide, no columns crossed, nothing a terminal obeys', () => {
    fc.assert(
      fc.property(sketches, nastyName, fc.constantFrom(80, 140), (units, title, width) => {
        const view = makeView(scheduleOf(planOf(units, { title, stages: stagesOf(STAGES) })));
        for (const by of ['level', 'unit'] as const) {
          const written = shown(view, { by, width });
          expect(tooWide(written, width)).toEqual([]);
          expect(misaligned(written)).toEqual([]);
          expect(written).not.toMatch(
            /[\p{Cs}\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u,
          );
        }
      }),
      { seed: 119, numRuns: 100 },
    );
  }, 60_000);

  it.each([false, true])(
    'by level keep names whole whose widths programs disagree on; ambiguous is wide: %s',
    (ambiguousWide) => {
      const levels = [
        ['“盟市”·第一级……', '领导机关—“班子”'],
        ['བོད་ ปู่ 𞤀𞤣 𑀅𑀓 ᰀᰬ', '①②③“梯队”👨‍👩‍👧‍👦…'],
      ].map(([name = '', ...echelons]) => ({ ...UNCOUNTED, name, echelons }));
      const view = makeView(scheduleOf({ ...planOf([PAIR]), levels }));
      const written = shown(view, { by: 'level', width: 200, ambiguousWide });
      for (const { name, echelons } of levels) {
        expect(written).toContain(name);
        expect(written).toContain(echelons[0]);
      }
      expect(misaligned(written, ambiguousWide)).toEqual([]);
    },
  );

  it('have no escape sequences without colour, and the same words with it', () => {
    for (const by of ['level', 'unit'] as const) {
      const [plain, coloured] = [shown(region, { by }), shown(region, { by, color: true })];
      expect(plain).not.toContain('\u001b');
      expect(coloured).toContain('\u001b[1m');
      expect(coloured.replaceAll(/\u001b\[\d+m/gu, '')).toBe(plain);
    }
  });

  it('say so where nothing is shown', () => {
    const none = makeView(schedule, { ...EVERYTHING, levels: new Set() });
    expect(shown(none, { by: 'level' })).toBe('没有符合条件的安排。\n');
    expect(shown(none, { by: 'unit', language: 'en' })).toBe('No entry matches.\n');
  });
});

describe('the headline', () => {
  const firstLines = (view: View, over = {}): string[] => shown(view, over).split('\n').slice(0, 5);

  it('names title, kickoff, window, counts and the last end', () => {
    expect(firstLines(makeView(scheduleOf(planOf(EXAMPLE))))).toEqual([
      '全区第二批党的群众路线教育实践活动',
      '启动      2014-01-22 周三  全区动员部署会议',
      '总时限    2014-01-22 周三 至 2014-09-21 周日，共243天',
      '范围      4个单位，8项安排',
      '最晚结束  2014-05-20 周二，距总时限还有124天',
    ]);
  });

  it('says that a filter is at work, and that the window is missed or missing', () => {
    const villages = { ...EVERYTHING, levels: new Set([3]) };
    const late = makeView({ ...schedule, windowEnd: day('2014-04-01') }, villages);
    expect(firstLines(late)[3]).toMatch(/^范围 {6}2个单位，2项安排（全部\d+项的一部分）$/u);
    expect(firstLines(late)[4]).toBe('最晚结束  2014-04-20 周日，超出总时限19天');
    const open = makeView({ ...schedule, windowEnd: null }, villages);
    expect(firstLines(open)[2]).toBe('总时限    方案未设总时限');
    expect(firstLines(open)[4]).toBe('最晚结束  2014-04-20 周日');
  });
});

describe('the table by unit', () => {
  it('names the units above those that are shown, each once', () => {
    const villages = makeView(schedule, { ...EVERYTHING, levels: new Set([3]) });
    const body = shown(villages, { width: 100 }).split('\n').slice(8);
    expect(body).toEqual([
      '呼和浩特市',
      '  新城区',
      '    海拉尔东路街道',
      expect.stringMatching(/^ {6}公主府社区 +党组织 /u),
      '锡林郭勒盟',
      '  “双拥”模范区—①',
      '    红旗苏木',
      expect.stringMatching(/^ {6}团结村（原红旗公社第三生产大队）管理委员会  党组织 /u),
      '',
      '宽度不够，略去环节、余地；用 --columns 单位,启动,环节 选列',
      '',
    ]);
  });

  it('writes years into the ranges of stages where the days are of more than one', () => {
    const long = scheduleOf(planOf(EXAMPLE), () => ({ start: asDay(day('2014-11-03')), days: 90 }));
    expect(shown(makeView(long), { width: 180 })).toContain('2014-12-03~2015-01-01');
  });
});

describe('chosen columns', () => {
  const lines = (over: Parameters<typeof options>[0]): string[] =>
    shown(region, over).split('\n').slice(6);

  it('stand in the order asked for, and nothing is said of others', () => {
    const found = lines({ columns: ['start', 'unit', 'tags', 'latest'], width: 100 });
    expect(found[0]).toMatch(/^启动 +单位 +标签  最晚可启动$/u);
    expect(found[2]).toMatch(/^2014-01-22 周三 +呼和浩特市 +不限$/u);
    expect(found.at(-2)).toContain('团结村（原红旗公社第三生产大队）');
  });

  it('leave out the names above where the unit is not asked for', () => {
    const found = lines({ columns: ['id', 'days'], language: 'en', width: 140 });
    expect(found[0]).toMatch(/^ID +Days$/u);
    expect(found[2]).toMatch(/^150100000000\/领导机关和领导班子 +89$/u);
    expect(found).toHaveLength(2 + region.schedule.entries.size + 1);
  });

  it.each([62, 80, 140])('fit %i columns, reasons wrapped', (width) => {
    for (const language of ['zh', 'en'] as const) {
      const columns = ['unit', 'start', 'reason'] as const;
      const written = shown(region, { columns, width, language });
      expect(tooWide(written, width)).toEqual([]);
      expect(misaligned(written)).toEqual([]);
    }
  });

  it.each([
    ['unit', ['unit', 'start', 'end', 'earliest', 'latest']],
    ['level', ['level', 'echelon', 'stages', 'units', 'entries']],
  ] as const)(
    'by %s say under a table that is too wide that it is, and only there',
    (by, columns) => {
      const said = '请加宽终端或少选几列';
      expect(shown(region, { by, columns, width: 62 })).toContain(said);
      expect(shown(region, { by, columns, width: 140 })).not.toContain(said);
    },
  );

  it('of levels are those asked for, stages among them', () => {
    const found = lines({ by: 'level', columns: ['last-end', 'stages', 'level', 'entries'] });
    expect(found[1]).toMatch(/^最晚结束 +听取意见 +开展批评 +建章立制 +层级 +安排数$/u);
    expect(found[3]).toMatch(/^2014-04-20 周日  01-22~02-19  02-20~03-21  03-22~04-20  盟市 +2$/u);
  });
});

describe('make-up workdays', () => {
  const table80 = (makeUp: readonly string[], over: Parameters<typeof options>[0]): string => {
    const workdays = makeUp.map((each) => ({ day: day(each), at: UNCOUNTED.at }));
    const plan = planOf(EXAMPLE, {
      calendar: { ...planOf(EXAMPLE).calendar, workdays },
    });
    return shown(makeView(scheduleOf(plan)), over);
  };

  it.each(['level', 'unit'] as const)('are marked by %s, without moving a column', (by) => {
    for (const width of [80, 140]) {
      for (const ambiguousWide of [false, true]) {
        const zh = table80(['2014-02-01'], { by, width, ambiguousWide });
        // By level there is no room for weekdays in 80 columns.
        if (by === 'unit' || width > 80) expect(zh).toContain('2014-02-01 周六(班)');
        expect(misaligned(zh, ambiguousWide)).toEqual([]);
        expect(tooWide(zh, width, ambiguousWide)).toEqual([]);
      }
    }
    expect(table80(['2014-02-01'], { by, width: 140, language: 'en' })).toContain(
      '2014-02-01 Sat(work)',
    );
  });

  it('are no more than that: other days are not, nor is a workday that is written as one', () => {
    expect(table80([], {})).not.toContain('班)');
    expect(table80(['2014-02-11'], {})).not.toContain('(班)');
  });
});
