import { describe, expect, it } from 'vitest';
import { Calendar, NO_HOLIDAYS } from '../../../src/domain/calendar.js';
import { asDay } from '../../../src/domain/day.js';
import type { Plan } from '../../../src/domain/plan.js';
import { stepChart, type ChartOptions } from '../../../src/render/chart/chart.js';
import { EVERYTHING } from '../../../src/render/filter.js';
import { makeView, type View } from '../../../src/render/view.js';
import type { Schedule } from '../../../src/schedule/types.js';
import { day, EXAMPLE, planOf, scheduleOf, stagesOf, type Dates, type Sketch } from '../support.js';
import { boxOf, clipped, overlapping, textsOf, xmlFaults } from './drawn.js';

const at = { source: 0, start: 0, end: 0 };

function drawn(view: View, over: Partial<ChartOptions> = {}): string {
  const chart = stepChart(view, { language: 'zh', by: 'level', place: 'sheet', ...over });
  if ('refusal' in chart) throw new Error(chart.refusal);
  return chart.svg;
}

const viewOf = (
  plan: Plan,
  dates?: (level: number, echelon: number, unit: { name: string }) => Dates,
  over: Partial<Schedule> = {},
): View => makeView({ ...scheduleOf(plan, dates), ...over });

const towns = (count: number): Sketch[] => [
  {
    name: '市',
    units: [
      { name: '县', units: Array.from({ length: count }, (_, k) => ({ name: `镇${k + 1}` })) },
    ],
  },
];

const LONG = '某某经济技术开发区管理委员会（筹备）'.repeat(12);
const ODD = '<b>&amp;</b> ]]> "\'\u0007\u001b[31m\u202e\ud800\ufffe\u0000</script>=1+1/..';

const avoid = (...ranges: (readonly [string | null, string, string])[]): Plan['calendar'] => ({
  ...planOf([]).calendar,
  avoid: ranges.map(([name, from, to]) => ({ name, from: day(from), to: day(to), at })),
});

const long = planOf(
  [{ name: LONG, members: [LONG], units: [{ name: 'A very long name of a county '.repeat(8) }] }],
  {
    title: LONG,
    kickoff: { day: day('2014-01-22'), name: LONG, at },
    stages: stagesOf([LONG, 'Identify problems and act '.repeat(9), '整改']),
    calendar: avoid([LONG, '2014-02-01', '2014-02-03'], [null, '2014-03-01', '2014-03-01']),
  },
);

const plans: readonly (readonly [string, View])[] = [
  ['the example', viewOf(planOf(EXAMPLE))],
  ['long names', viewOf(long)],
  [
    'ten stages',
    viewOf(
      planOf(EXAMPLE, {
        stages: stagesOf('动学调对查谈批整建总'.split('').map((one) => `${one}环节`)),
      }),
    ),
  ],
  ['one stage', viewOf(planOf(EXAMPLE, { stages: stagesOf(['全程']) }))],
  ['no stages', viewOf(planOf(EXAMPLE, { stages: [] }))],
  [
    'stages of a day',
    viewOf(planOf(EXAMPLE), (level) => ({ start: asDay(day('2014-01-22') + level), days: 3 }), {
      windowEnd: day('2014-02-04'),
    }),
  ],
  [
    'three years',
    viewOf(
      planOf(EXAMPLE),
      (level) => ({ start: asDay(day('2014-01-22') + 90 * level), days: 800 }),
      {
        windowEnd: day('2017-01-21'),
      },
    ),
  ],
  [
    'three hundred years',
    viewOf(planOf(EXAMPLE), () => ({ start: day('2014-01-22'), days: 110_000 }), {
      windowEnd: null,
    }),
  ],
  [
    'units that differ',
    viewOf(planOf(towns(12)), (level, echelon, { name }) => ({
      start: asDay(day('2014-01-22') + 10 * level + 5 * echelon + 3 * Number(name.slice(1) || 0)),
      days: 60,
    })),
  ],
  [
    'many ranges to avoid',
    viewOf(
      planOf(EXAMPLE, {
        calendar: avoid(
          ...Array.from({ length: 30 }, (_, k) => {
            const date = `2014-0${1 + Math.floor(k / 6)}-${String(3 + (k % 6) * 4).padStart(2, '0')}`;
            return [`会议${k}`, date, date] as const;
          }),
        ),
      }),
    ),
  ],
  [
    'a window that is far off',
    viewOf(planOf(EXAMPLE), undefined, { windowEnd: day('2034-01-21') }),
  ],
  ['nothing', makeView(scheduleOf(planOf(EXAMPLE)), { ...EVERYTHING, systems: new Set(['公安']) })],
  ['a forecast', viewOf(planOf(EXAMPLE), undefined, { on: day('2014-03-10') })],
];

describe.each(plans)('the chart of %s', (_, view) => {
  describe.each(['level', 'unit'] as const)('by %s', (by) => {
    it.each(['zh', 'en'] as const)(
      'has no text that is cut or stands on another, in %s',
      (language) => {
        const svg = drawn(view, { by, language });
        expect(xmlFaults(svg)).toEqual([]);
        expect(clipped(svg)).toEqual([]);
        expect(overlapping(textsOf(svg))).toEqual([]);
        expect(drawn(view, { by, language })).toBe(svg);
      },
    );

    it('fits A4 across', () => {
      const [width, height] = boxOf(drawn(view, { by }));
      expect(width).toBe(2970);
      expect(height).toBeLessThanOrEqual(2100);
    });

    it('has letters of 1.9 mm at the least', () => {
      const sizes = textsOf(drawn(view, { by })).map(({ size }) => size);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(19);
    });
  });
});

describe('the chart', () => {
  const texts = (view: View, over?: Partial<ChartOptions>) =>
    textsOf(drawn(view, over)).map(({ text }) => text);

  it('says the title, kickoff, window and stages', () => {
    const shown = texts(viewOf(planOf(EXAMPLE)));
    expect(shown).toEqual(
      expect.arrayContaining([
        '全区第二批党的群众路线教育实践活动',
        '启动 2014-01-22 周三 全区动员部署会议',
        '总时限 2014-01-22 周三 至 2014-09-21 周日，共243天',
        '01-22 全区动员部署会议',
        '09-21 总时限止',
        '休息日',
        '学习教育、听取意见',
        '查摆问题、开展批评',
        '整改落实、建章立制',
      ]),
    );
  });

  it('has a row for each level and echelon, with units, first starts and last ends', () => {
    const shown = texts(viewOf(planOf(EXAMPLE)));
    const from = shown.indexOf('盟市');
    expect(shown.slice(from, from + 6)).toEqual([
      '盟市',
      '领导机关和领导班子',
      '1',
      '1',
      '01-22',
      '04-20',
    ]);
    expect(drawn(viewOf(planOf(EXAMPLE))).match(/class="tc-row"/gu)).toHaveLength(7);
  });

  it('explains the steps only where units differ', () => {
    const steps = (view: View) => texts(view).some((text) => text.startsWith('台阶：'));
    expect(steps(plans[0]![1])).toBe(false);
    expect(steps(plans.find(([name]) => name === 'units that differ')![1])).toBe(true);
  });

  it('draws a bar from the first day to the last one inclusive', () => {
    const plan = planOf([{ name: '市' }], {
      stages: stagesOf(['全程']),
      levels: [{ name: '市', echelons: ['市'], count: null, at }],
    });
    const svg = drawn(
      viewOf(plan, () => ({ start: day('2014-01-22'), days: 10 }), {
        windowEnd: day('2014-02-10'),
      }),
    );
    const [, left, right] =
      /<path d="M(\S+) \S+L\S+ \S+L(\S+) [^"]*Z" (?:[^>]* )?class="tc-bar"/u.exec(svg) ??
      /class="tc-bar"[^>]* d="M(\S+) \S+L\S+ \S+L(\S+) /u.exec(svg) ??
      [];
    const line = (name: string) =>
      Number(new RegExp(`<line class="tc-${name}"[^>]* x1="([^"]+)"`, 'u').exec(svg)?.[1]);
    const perDay = (line('window') - line('kickoff')) / 20;
    expect(Number(left)).toBeCloseTo(line('kickoff'), 0);
    expect(Number(right)).toBeCloseTo(line('kickoff') + 10 * perDay, 0);
  });

  it('shades days of rest and hatches ranges to avoid', () => {
    const plan = planOf(EXAMPLE, { calendar: avoid(['春节前后', '2014-01-28', '2014-02-06']) });
    const svg = drawn(viewOf(plan));
    expect(svg).toMatch(/<g class="tc-rest" [^>]*><path d="M/u);
    expect(svg).toMatch(/<g class="tc-avoid" [^>]*><path d="M/u);
    expect(textsOf(svg).map(({ text }) => text)).toContain('避开：春节前后 01-28~02-06');
    const open = { ...plan.calendar, weekend: [], avoid: [] };
    const bare = drawn(
      viewOf({ ...plan, calendar: open }, undefined, { calendar: new Calendar(open, NO_HOLIDAYS) }),
    );
    expect(bare).not.toContain('<path d="M" ');
    expect(bare).not.toContain('tc-avoid');
  });

  it('names a unit in its first row, and where units belong that are not below theirs', () => {
    const view = viewOf(planOf(EXAMPLE));
    expect(texts(view, { by: 'unit' }).filter((text) => text === '新城区')).toHaveLength(1);
    const villages = makeView(scheduleOf(planOf(EXAMPLE)), { ...EVERYTHING, levels: new Set([3]) });
    expect(texts(villages, { by: 'unit' })).toContain('呼和浩特市/新城区/海拉尔东路街道');
    expect(texts(villages, { by: 'unit' })).toContain('公主府社区');
  });

  it('tells whole what it shortens', () => {
    expect(drawn(viewOf(long))).toContain(`<title>${LONG}</title>`);
    expect(drawn(viewOf(long), { by: 'unit' })).toContain(`<title>${LONG}/`);
  });

  it('survives what names may hold', () => {
    const odd = planOf([{ name: ODD, members: [ODD], units: [{ name: ODD }] }], {
      title: ODD,
      kickoff: { day: day('2014-01-22'), name: ODD, at },
      stages: stagesOf([ODD, ODD, ODD]),
      calendar: avoid([ODD, '2014-02-01', '2014-02-03']),
    });
    for (const by of ['level', 'unit'] as const) {
      const svg = drawn(viewOf(odd), { by });
      expect(xmlFaults(svg)).toEqual([]);
      expect(svg).not.toContain('</script>');
      expect(svg).not.toContain('<b>');
    }
  });

  it('goes to larger sheets as it has more rows, and to a roll at last', () => {
    const sizes = [20, 45, 80, 100, 150, 200, 390].map((count) =>
      boxOf(drawn(viewOf(planOf(towns(count / 2))), { by: 'unit' })),
    );
    expect(sizes.map(([width]) => width)).toEqual([2970, 4200, 2970, 4200, 5940, 8410, 8410]);
    const heights = [2100, 2970, 4200, 5940, 8410, 11_890, Infinity];
    for (const [k, [, height]] of sizes.entries()) expect(height).toBeLessThanOrEqual(heights[k]!);
  });

  it('takes 400 rows', () => {
    const refused = stepChart(viewOf(planOf(towns(200))), {
      language: 'zh',
      by: 'unit',
      place: 'sheet',
    });
    expect(refused).toEqual({
      refusal:
        '图上最多画 400 行，这里有 404 行：用 --unit、--level 缩小范围，或用 --by level 按层级画，或写成网页（-f html）、Excel 表（-f xlsx）',
    });
    expect(textsOf(drawn(viewOf(planOf(towns(200)))))).not.toEqual([]);
  });

  it('in a page has neither title nor paper nor a size of its own', () => {
    const svg = drawn(viewOf(planOf(EXAMPLE)), { place: 'page' });
    expect(svg).toMatch(/^<svg xmlns="[^"]+" viewBox="0 0 2970 \S+" class="tc-chart" role="img"/u);
    expect(svg).not.toContain('tc-paper');
    expect(svg).not.toContain(' id="');
    expect(textsOf(svg).map(({ text }) => text)).not.toContain(
      '全区第二批党的群众路线教育实践活动',
    );
  });
});
