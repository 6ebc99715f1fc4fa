import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../src/domain/day.js';
import { work } from '../support/calendar.js';

/** Every day may be used: what is left are the rules alone. */
const EVERY_DAY = 'calendar: { holidays: none, weekend: [] }';

const plan = (...parts: string[]): string => ['title: 测试', ...parts].join('\n');

const three = (
  rules: string,
  units = 'units: [{ name: 市, units: [{ name: 县, units: [乡] }] }]',
) =>
  plan(
    'kickoff: 2014-03-01',
    'levels: [{ name: 市级 }, { name: 县级 }, { name: 乡级 }]',
    rules,
    units,
  );

describe('the worked example', () => {
  const example = plan(
    'kickoff: { date: 2014-01-22, name: 全区动员部署会议 }',
    'calendar: { avoid: [{ name: 春节前后, from: 2014-01-28, to: 2014-02-06 }] }',
    `levels:
  - { name: 盟市, echelons: [领导机关和领导班子, 直属单位] }
  - { name: 旗县, echelons: [领导机关和领导班子, 直属单位] }
  - { name: 苏木乡镇, echelons: [领导班子, 站所] }
  - { name: 嘎查村, echelons: [党组织] }`,
    'stages: [{ name: 甲, share: 2 }, { name: 乙, share: 2 }, { name: 丙, share: 1 }]',
    `rules:
  stagger: { interval: 10天, tolerance: 2天 }
  overlap: { interval: 10天, tolerance: 2天 }
  duration: { min: 3个月 }
  window: { length: 8个月 }
overrides:
  - match: { level: 嘎查村 }
    rules: { duration: { target: 2个月, min: 1个月 } }
  - match: { level: 旗县, echelon: 领导机关和领导班子 }
    rules: { start: kickoff }`,
    `units:
  - name: 呼和浩特市
    units:
      - name: 新城区
        units: [{ name: 海拉尔东路街道, units: [公主府社区] }]`,
  );

  it('comes out date by date', async () => {
    const { rows } = await work(example);
    const lines = rows.map((row) =>
      [row.path.at(-1), row.echelon, formatDay(row.start), formatDay(row.end)].join(' '),
    );
    expect(lines).toEqual([
      '呼和浩特市 领导机关和领导班子 2014-01-22 2014-04-21',
      '呼和浩特市 直属单位 2014-02-07 2014-05-06',
      '新城区 领导机关和领导班子 2014-01-22 2014-04-21',
      '新城区 直属单位 2014-02-07 2014-05-06',
      '海拉尔东路街道 领导班子 2014-02-07 2014-05-06',
      '海拉尔东路街道 站所 2014-02-17 2014-05-16',
      '公主府社区 党组织 2014-02-17 2014-04-16',
    ]);
  });

  it('has the stages, the float and the reasons that the design gives', async () => {
    const { rows } = await work(example);
    expect(rows[0]!.days).toBe(90);
    const ends = rows[0]!.stages.map((stage) => formatDay(stage.end));
    expect(ends).toEqual(['2014-02-26', '2014-04-03', '2014-04-21']);
    const later = rows[3]!;
    expect(later.reason).toMatchObject({ rule: 'overlap', from: rows[2]!.entry, interval: 16 });
    expect(formatDay(later.reason.wish)).toBe('2014-02-01');
    const skipped = later.reason.skipped.map((one) => [one.closed.name?.zh, one.from, one.to]);
    expect(skipped).toEqual([['春节前后', parseDay('2014-02-01'), parseDay('2014-02-06')]]);
    expect([formatDay(later.earliest), later.float]).toEqual(['2014-02-07', 0]);
    expect(later.stages[0]).toMatchObject({ start: later.start });
    expect(formatDay(later.stages[0]!.end)).toBe('2014-03-14');
  });

  it('says once for each rule that it gave way by four days, and why', async () => {
    const { diagnostics } = await work(example);
    const gaveWay = diagnostics.filter((one) => one.code === 'TC503');
    expect(gaveWay.map(({ facts }) => [facts.rule, facts.by, facts.most, facts.count])).toEqual([
      ['overlap', 4, 4, 2],
      ['stagger', 4, 4, 1],
    ]);
    expect(gaveWay[0]!.facts.reason).toMatchObject({
      kind: 'closed',
      from: parseDay('2014-01-30'),
      closed: [{ kind: 'avoid', name: { zh: '春节前后' } }],
    });
    expect(diagnostics).toHaveLength(2);
  });
});

describe('spans of months', () => {
  const lasting = (day: string, length: string) =>
    work(
      plan(
        `kickoff: ${day}`,
        EVERY_DAY,
        'levels: [{ name: 级 }]',
        `rules: { duration: { min: ${length} } }`,
        'units: [甲]',
      ),
    );

  it.each([
    ['2014-01-31', '1个月', '2014-02-27'],
    ['2012-01-31', '1个月', '2012-02-28'],
    ['2014-11-30', '3个月', '2015-02-27'],
    ['2016-02-29', '12个月', '2017-02-27'],
    ['2014-12-31', '2个月', '2015-02-27'],
    ['2014-01-22', '3个月', '2014-04-21'],
    ['2014-02-28', '1个月', '2014-03-27'],
    ['2014-01-22', '1天', '2014-01-22'],
    ['2014-01-22', '2周', '2014-02-04'],
  ])('from %s, %s last to %s', async (start, length, end) => {
    expect((await lasting(start, length)).of('甲/级')).toBe(`${start} … ${end}`);
  });
});

describe('allowed days', () => {
  it('takes make-up workdays for workdays', async () => {
    const { starts, codes } = await work(
      plan(
        'kickoff: 2014-01-26', // a Sunday that was worked
        'levels: [{ name: 上 }, { name: 下 }]',
        'rules: { stagger: { interval: 13天 } }',
        'units: [{ name: 甲, units: [乙] }]', // 13 days on: Saturday 2014-02-08, worked too
      ),
    );
    expect(starts).toEqual({ '甲/上': '2014-01-26', '甲/乙/下': '2014-02-08' });
    expect(codes).toEqual([]);
  });

  it('without holidays a Sunday is a Sunday: the kickoff and the unit stand, with one warning', async () => {
    const { starts, codes } = await work(
      plan(
        'kickoff: 2014-01-26',
        'calendar: { holidays: none }',
        'levels: [{ name: 上 }]',
        'units: [甲]',
      ),
    );
    expect(starts).toEqual({ '甲/上': '2014-01-26' });
    expect(codes).toEqual(['TC504']);
  });

  it('of two equally near days takes the later', async () => {
    const { starts } = await work(
      plan(
        'kickoff: 2014-03-01',
        'calendar: { holidays: none, weekend: [], restdays: [2014-03-11] }',
        'levels: [{ name: 上 }, { name: 下 }]',
        'rules: { stagger: { interval: 10天, tolerance: 2天 } }',
        'units: [{ name: 甲, units: [乙] }]',
      ),
    );
    expect(starts['甲/乙/下']).toBe('2014-03-12');
  });

  it('takes the nearer day even where it is the earlier', async () => {
    const { starts } = await work(
      plan(
        'kickoff: 2014-03-05', // 10 days on: Saturday 2014-03-15; Friday is nearer than Monday
        'levels: [{ name: 上 }, { name: 下 }]',
        'rules: { stagger: { interval: 10天, tolerance: 2天 } }',
        'units: [{ name: 甲, units: [乙] }]',
      ),
    );
    expect(starts['甲/乙/下']).toBe('2014-03-14');
  });

  it('start-on any knows no weekends but avoids what is to be avoided', async () => {
    const { starts } = await work(
      plan(
        'kickoff: 2014-03-05',
        'calendar: { avoid: [{ name: 会期, from: 2014-03-16, to: 2014-03-16 }] }',
        'levels: [{ name: 上 }, { name: 下 }]',
        'rules: { start-on: any, stagger: { interval: 10天, tolerance: 2天 } }',
        'overrides: [{ match: { unit: 甲/丙 }, rules: { stagger: { interval: 11天 } } }]',
        'units: [{ name: 甲, units: [乙, 丙] }]',
      ),
    );
    expect(starts['甲/乙/下']).toBe('2014-03-15');
    expect(starts['甲/丙/下']).toBe('2014-03-17');
  });
});

describe('limits', () => {
  const gap = (from: string, to: string) =>
    `calendar: { holidays: none, weekend: [], avoid: [{ name: 封网, from: ${from}, to: ${to} }] }`;

  it('a day that would leave a unit below none is not taken', async () => {
    // 县 wants 03-11, but 03-19…03-23 (8…12 days on) is closed; 03-10 and 03-12 both leave 乡 one day.
    const { starts, codes } = await work(
      three(
        `${gap('2014-03-19', '2014-03-23')}\nrules: { stagger: { interval: 10天, tolerance: 2天, severity: error } }`,
      ),
    );
    expect(starts).toMatchObject({ '市/县/县级': '2014-03-12', '市/县/乡/乡级': '2014-03-24' });
    expect(codes).toEqual([]);
  });

  it('a soft limit gives way by as little as can be, the earlier unit moving towards it', async () => {
    // At best 县 starts on 03-13, whose limit for 乡 is 03-25: one day short of the first open day.
    const { starts, diagnostics } = await work(
      three(
        `${gap('2014-03-15', '2014-03-25')}\nrules: { stagger: { interval: 10天, tolerance: 2天 } }`,
      ),
    );
    expect(starts).toMatchObject({ '市/县/县级': '2014-03-13', '市/县/乡/乡级': '2014-03-26' });
    expect(diagnostics.map(({ code, facts }) => [code, 'by' in facts && facts.by])).toEqual([
      ['TC503', 1],
    ]);
  });

  it('the same limit with severity error leaves no day, and the chain says which rules do', async () => {
    const { rows, diagnostics } = await work(
      three(
        `${gap('2014-03-15', '2014-03-25')}\nrules: { stagger: { interval: 10天, tolerance: 2天, severity: error, basis: 压实间隔 } }`,
      ),
    );
    expect(rows).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'TC501', severity: 'error', basis: '压实间隔' });
    const links = diagnostics[0]!.related.map(({ note }) =>
      note.kind === 'link' ? note.link : null,
    );
    expect(
      links.map((link) => link && [link.kind, link.day === null ? null : formatDay(link.day)]),
    ).toEqual([
      ['origin', '2014-03-01'], // 市, on the kickoff
      ['step', '2014-03-09'], // 县 8 days on
      ['step', '2014-03-26'], // 乡: 03-17 and what follows is closed
      ['step', '2014-03-14'], // 县 at most 12 days before
      ['step', '2014-03-02'], // 市 likewise, and it is on the kickoff
      ['limit', '2014-03-01'],
    ]);
  });

  it('severity off gives way without a word', async () => {
    const { codes } = await work(
      three(
        `${gap('2014-03-15', '2014-03-25')}\nrules: { stagger: { interval: 10天, severity: off } }`,
      ),
    );
    expect(codes).toEqual([]);
  });

  it('a window that is too short is one finding for all units with one cause, and no calendar', async () => {
    const units = 'units: [{ name: 市, units: [甲, 乙, 丙] }]';
    const { rows, diagnostics } = await work(
      three(
        `${EVERY_DAY}\nrules: { stagger: { interval: 10天 }, duration: { min: 3个月 }, window: { length: 3个月, basis: 三个月完成 } }`,
        units,
      ),
    );
    expect(rows).toEqual([]);
    expect(diagnostics.map(({ code, facts }) => [code, 'count' in facts && facts.count])).toEqual([
      ['TC501', 3],
    ]);
    expect(diagnostics[0]!.basis).toBe('三个月完成');
  });

  it('a window that is only a warning limits nothing and is checked at the end', async () => {
    const { of, diagnostics } = await work(
      three(
        `${EVERY_DAY}\nrules: { stagger: { interval: 10天 }, duration: { min: 3个月 }, window: { length: 3个月, severity: warning } }`,
      ),
    );
    expect(of('市/县/县级')).toBe('2014-03-11 … 2014-06-10');
    expect(
      diagnostics.map(({ code, severity, facts }) => [
        code,
        severity,
        'count' in facts && facts.count,
      ]),
    ).toEqual([['TC508', 'warning', 2]]);
  });

  it('not-before pushes and not-after pulls, the limit of the rule giving way with the bound as reason', async () => {
    const { starts, diagnostics } = await work(
      three(
        `${EVERY_DAY}\nrules: { stagger: { interval: 10天, tolerance: 2天 } }`,
        'units: [{ name: 市, units: [{ name: 迟, not-before: 2014-03-20 }, { name: 早, not-after: 2014-03-09 }] }]',
      ),
    );
    expect(starts).toMatchObject({ '市/迟/县级': '2014-03-20', '市/早/县级': '2014-03-09' });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'TC503',
      facts: { by: 7, reason: { kind: 'not-before' } },
    });
  });
});

describe('fixed starts', () => {
  it('stand on a rest day with a warning; the units below count from them', async () => {
    const { starts, codes } = await work(
      three(
        'rules: { stagger: { interval: 10天, tolerance: 2天 } }',
        'units: [{ name: 市, start: 2014-03-01, units: [{ name: 县, start: 2014-03-15, units: [乡] }] }]',
      ),
    );
    expect(starts).toEqual({
      '市/市级': '2014-03-01',
      '市/县/县级': '2014-03-15',
      '市/县/乡/乡级': '2014-03-25',
    });
    expect(codes.toSorted()).toEqual(['TC504', 'TC505', 'TC505', 'TC506']);
  });

  it('pull at nothing: the unit above stays where the kickoff puts it', async () => {
    const { starts, diagnostics } = await work(
      three(
        `${EVERY_DAY}\nrules: { stagger: { interval: 10天, tolerance: 2天 } }`,
        'units: [{ name: 市, units: [{ name: 县, start: 2014-03-04 }] }]',
      ),
    );
    expect(starts).toEqual({ '市/市级': '2014-03-01', '市/县/县级': '2014-03-04' });
    expect(diagnostics).toMatchObject([
      { code: 'TC506', severity: 'warning', facts: { side: 'lower', distance: { days: 8 } } },
    ]);
  });

  it('past the window are errors, since the window is', async () => {
    const { diagnostics } = await work(
      three(
        `${EVERY_DAY}\nrules: { duration: { min: 3个月 }, window: { length: 8个月 } }`,
        'units: [{ name: 市, start: 2014-09-01 }]',
      ),
    );
    expect(diagnostics).toMatchObject([
      { code: 'TC506', facts: { rule: 'kickoff' } },
      { code: 'TC508', severity: 'error' },
    ]);
  });
});

describe('members', () => {
  const levels =
    'levels: [{ name: 市级, echelons: [机关, 直属] }, { name: 县级, echelons: [机关, 直属] }]';

  it('are the last echelon, each tied to the one before; a fixed one stays', async () => {
    const { starts } = await work(
      plan(
        'kickoff: 2014-03-01',
        EVERY_DAY,
        levels,
        'rules: { overlap: { interval: 10天, tolerance: 2天 } }',
        'units: [{ name: 市, members: [教育局, { name: 水务局, start: 2014-03-12 }] }]',
      ),
    );
    expect(starts).toEqual({
      '市/机关': '2014-03-01',
      '市/直属/教育局': '2014-03-11',
      '市/直属/水务局': '2014-03-12',
    });
  });

  it('of a vertical system follow the nearest unit above that has it', async () => {
    const { starts } = await work(
      plan(
        'kickoff: 2014-03-01',
        EVERY_DAY,
        'levels: [{ name: 市级, echelons: [机关, 直属] }, { name: 县级, echelons: [机关, 直属] }, { name: 乡级, echelons: [班子, 站所] }]',
        `rules:
  overlap: { interval: 10天, tolerance: 2天, severity: off }
  stagger: { interval: 1天 }
  system: { interval: 15天 }`,
        `units:
  - name: 市
    members: [{ name: 市公安局, system: 公安 }]
    units:
      - name: 县
        members: [县教育局]
        units: [{ name: 乡, members: [{ name: 派出所, system: 公安 }, { name: 税务所, system: 税务 }] }]`,
      ),
    );
    expect(starts).toMatchObject({
      // The station's own limit gives way as little as can be, so the city's bureau goes at its earliest.
      '市/直属/市公安局': '2014-03-09',
      '市/县/乡/站所/派出所': '2014-03-24', // 15 days after the city's: the county has none
      '市/县/乡/站所/税务所': '2014-03-13',
    });
  });

  it('of a level with one echelon are that echelon, and all the units below wait for each', async () => {
    const { starts } = await work(
      plan(
        'kickoff: 2014-03-01',
        EVERY_DAY,
        'levels: [{ name: 市级 }, { name: 县级 }]',
        'rules: { stagger: { interval: 10天, tolerance: 2天 } }',
        'units: [{ name: 市, members: [甲, { name: 乙, start: 2014-03-03 }], units: [县] }]',
      ),
    );
    expect(starts).toEqual({
      '市/市级/甲': '2014-03-01',
      '市/市级/乙': '2014-03-03',
      '市/县/县级': '2014-03-13',
    });
  });
});

describe('levels', () => {
  it('may be left out: the interval counts once for each, so that a level starts together', async () => {
    const { starts, rows } = await work(
      three(
        `${EVERY_DAY}\nrules: { stagger: { interval: 10天 } }`,
        'units: [{ name: 市, units: [{ name: 街道, level: 乡级 }, { name: 县, units: [乡] }] }]',
      ),
    );
    expect(starts).toMatchObject({ '市/街道/乡级': '2014-03-21', '市/县/乡/乡级': '2014-03-21' });
    expect(rows.map((row) => row.level)).toEqual(['市级', '乡级', '县级', '乡级']);
  });

  it('left out leave the tolerance as it is, and the finding says the interval that counted', async () => {
    const { diagnostics } = await work(
      three(
        `calendar: { holidays: none, weekend: [], avoid: [{ from: 2014-03-15, to: 2014-03-30 }] }\nrules: { stagger: { interval: 10天, tolerance: 2天 } }`,
        'units: [{ name: 市, units: [{ name: 街道, level: 乡级 }] }]',
      ),
    );
    expect(diagnostics).toMatchObject([
      { code: 'TC503', facts: { interval: { days: 20 }, tolerance: { days: 2 }, by: 8 } },
    ]);
    expect(diagnostics[0]?.facts).toMatchObject({ limit: parseDay('2014-03-23') });
  });
});

describe('rules.start', () => {
  it('kickoff puts an entry on that day, after: kickoff at a distance from it', async () => {
    const { starts } = await work(
      three(
        `${EVERY_DAY}
rules: { stagger: { interval: 10天 } }
overrides:
  - { match: { level: 县级 }, rules: { start: { after: kickoff, interval: 5天, tolerance: 2天 } } }
  - { match: { level: 乡级 }, rules: { start: kickoff } }`,
      ),
    );
    expect(starts).toEqual({
      '市/市级': '2014-03-01',
      '市/县/县级': '2014-03-06',
      '市/县/乡/乡级': '2014-03-01',
    });
  });
});

describe('stages', () => {
  const stages = async (lines: string, length: string) => {
    const { rows } = await work(
      plan(
        'kickoff: 2014-03-01',
        EVERY_DAY,
        'levels: [{ name: 级 }]',
        `stages: ${lines}`,
        `rules: { duration: { min: ${length} } }`,
        'units: [甲]',
      ),
    );
    return [
      rows[0]!.days,
      ...rows[0]!.stages.map(
        (stage) => `${formatDay(stage.start).slice(5)}~${formatDay(stage.end).slice(5)}`,
      ),
    ];
  };

  it('share the days, halves rounded up', async () => {
    expect(await stages('[{ name: 甲, share: 1 }, { name: 乙, share: 1 }]', '5天')).toEqual([
      5,
      '03-01~03-03',
      '03-04~03-05',
    ]);
  });

  it('have a day each at least, be the share ever so small', async () => {
    expect(
      await stages(
        '[{ name: 甲, share: 98 }, { name: 乙, share: 1 }, { name: 丙, share: 1 }]',
        '5天',
      ),
    ).toEqual([5, '03-01~03-03', '03-04~03-04', '03-05~03-05']);
    expect(
      await stages(
        '[{ name: 甲, share: 1 }, { name: 乙, share: 1 }, { name: 丙, share: 98 }]',
        '5天',
      ),
    ).toEqual([5, '03-01~03-01', '03-02~03-02', '03-03~03-05']);
  });

  it('with durations follow each other; the last takes what is left', async () => {
    expect(
      await stages('[{ name: 甲, duration: 10天 }, { name: 乙, duration: 1个月 }]', '2个月'),
    ).toEqual([61, '03-01~03-10', '03-11~04-30']);
  });

  it('with durations that add up to more lengthen the entry', async () => {
    expect(
      await stages('[{ name: 甲, duration: 1个月 }, { name: 乙, duration: 1个月 }]', '30天'),
    ).toEqual([61, '03-01~03-31', '04-01~04-30']);
  });
});

describe('durations', () => {
  it('a target outside min … max is an error with the numbers', async () => {
    const { diagnostics } = await work(
      three(`${EVERY_DAY}\nrules: { duration: { min: 3个月, target: 2个月, max: 4个月 } }`),
    );
    expect(diagnostics).toMatchObject([
      {
        code: 'TC509',
        severity: 'error',
        facts: { length: 61, side: 'min', count: 3, asked: { months: 3 } },
      },
    ]);
  });

  it('a minimum that is only a warning limits nothing: a hard window cuts it short, with a warning', async () => {
    const { of, diagnostics } = await work(
      three(
        `${EVERY_DAY}\nrules: { stagger: { interval: 10天 }, duration: { min: 3个月, severity: warning }, window: { length: 1个月 } }`,
      ),
    );
    expect(of('市/市级')).toBe('2014-03-01 … 2014-03-31');
    expect(of('市/县/乡/乡级')).toBe('2014-03-21 … 2014-03-31');
    expect(diagnostics).toMatchObject([
      { code: 'TC509', severity: 'warning', facts: { side: 'min', count: 3 } },
    ]);
  });

  it('a minimum that is a warning is one', async () => {
    const { diagnostics } = await work(
      three(`${EVERY_DAY}\nrules: { duration: { min: 3个月, target: 2个月, severity: warning } }`),
    );
    expect(diagnostics).toMatchObject([{ code: 'TC509', severity: 'warning' }]);
  });
});

describe('holiday years', () => {
  it('that nobody has announced are named', async () => {
    const { diagnostics } = await work(
      plan(
        'kickoff: 2026-11-02',
        'levels: [{ name: 级 }]',
        'rules: { duration: { min: 3个月 } }',
        'units: [甲]',
      ),
    );
    expect(diagnostics).toMatchObject([
      { code: 'TC511', severity: 'warning', facts: { years: [2027], last: 2026 } },
    ]);
  });

  it('do not matter where no holidays are asked for', async () => {
    const { codes } = await work(
      plan(
        'kickoff: 2027-11-01',
        'calendar: { holidays: none }',
        'levels: [{ name: 级 }]',
        'units: [甲]',
      ),
    );
    expect(codes).toEqual([]);
  });
});
