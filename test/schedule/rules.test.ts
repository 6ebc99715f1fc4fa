import { describe, expect, it } from 'vitest';
import { dayOf, formatDay } from '../../src/domain/day.js';
import { work } from '../support/calendar.js';

const HEAD = 'title: 测试\ncalendar: { holidays: none, weekend: [] }\n';

/** Two levels; the rules are what the test adds. */
const two = (units: string, rules: string, more = '') =>
  `${HEAD}kickoff: 2014-03-01\nlevels: [{ name: 市级 }, { name: 县级 }]\nrules: ${rules}\n${more}units: ${units}\n`;

const COUNTIES = `[{ name: 市, units: [{ name: 甲, tags: [试点] }, 乙, 丙] }]`;
const LOOSE =
  '{ stagger: { interval: 10天, tolerance: 30天, severity: error }, duration: { min: 20天 } }';

describe('after', () => {
  it('keeps the rest behind the pilots, which are among those that it matches', async () => {
    const { starts } = await work(
      two(
        COUNTIES,
        LOOSE,
        'overrides: [{ match: { level: 县级 }, after: [{ match: { tag: 试点 }, interval: 15天 }] }]\n',
      ),
    );
    expect(starts).toMatchObject({
      '市/甲/县级': '2014-03-11',
      '市/乙/县级': '2014-03-26',
      '市/丙/县级': '2014-03-26',
    });
  });

  it('of: end counts from the last day of the last of them', async () => {
    const more = `overrides:
  - { match: { unit: [市/丙] }, after: [{ match: { unit: [市/甲, 市/乙] }, of: end, interval: 1天 }] }
  - { match: { unit: 市/乙 }, rules: { duration: { min: 25天 } } }
`;
    const { starts, of } = await work(two(COUNTIES, LOOSE.replace('30天', '40天'), more));
    expect(of('市/乙/县级')).toBe('2014-03-11 … 2014-04-04');
    expect(starts['市/丙/县级']).toBe('2014-04-05');
  });

  it('may name units of a lower level: the upper one waits for them', async () => {
    const plan = `${HEAD}kickoff: 2014-03-01
levels: [{ name: 市级 }, { name: 县级 }]
rules: { stagger: { interval: 10天, tolerance: 10天 } }
overrides:
  - match: { unit: 乙市 }
    rules: { start: { after: kickoff, interval: 0天 } }
    after: [{ match: { unit: 甲市/试点县 }, interval: 5天 }]
units: [{ name: 甲市, units: [试点县] }, 乙市]
`;
    const { starts, diagnostics } = await work(plan);
    // 试点县 may start from the kickoff on (10 − 10 days). 乙市's own limit, the kickoff, gives way by the fewest
    // days: five, which 试点县's earliest day leaves.
    expect(starts).toEqual({
      '甲市/市级': '2014-03-01',
      '甲市/试点县/县级': '2014-03-01',
      '乙市/市级': '2014-03-06',
    });
    expect(diagnostics).toMatchObject([{ code: 'TC503', facts: { rule: 'start', by: 5 } }]);
  });

  it('may not contradict the kickoff: a top unit starts with it', async () => {
    const plan = `${HEAD}kickoff: 2014-03-01
levels: [{ name: 市级 }]
overrides: [{ match: { unit: 乙市 }, after: [{ match: { unit: 甲市 }, interval: 5天 }] }]
units: [甲市, 乙市]
`;
    const { codes } = await work(plan);
    expect(codes).toEqual(['TC501']);
  });

  it('may be chained through many batches, each as deep as the hierarchy', async () => {
    const batches = Array.from({ length: 20 }, (_, at) => `批${at}`);
    const { rows, codes } = await work(`${HEAD}kickoff: 2014-03-01
levels: [{ name: 一 }, { name: 二 }, { name: 三 }, { name: 四 }]
rules: { stagger: { interval: 60天, severity: off } }
overrides:
${batches
  .slice(1)
  .map(
    (name, at) =>
      `  - { match: { unit: ${name}, level: 一 }, rules: { start: { after: kickoff, interval: 0天, severity: off } }, after: [{ match: { unit: 批${at}, level: 四 }, interval: 1天 }] }`,
  )
  .join('\n')}
units:
${batches.map((name) => `  - { name: ${name}, units: [{ name: 县, units: [{ name: 乡, units: [村] }] }] }`).join('\n')}
`);
    // Three steps of 60 days in each batch, and a day to the next: 20 × 180 + 19 days after the kickoff.
    expect(codes).toEqual([]);
    expect(rows.at(-1)!.start - rows[0]!.start).toBe(20 * 180 + 19);
  });

  it('that goes round in a circle is shown as one, from its first item in the file', async () => {
    const more = `overrides:
  - { match: { unit: 市/乙 }, after: [{ match: { unit: 市/甲 }, interval: 1天 }] }
  - { match: { unit: 市/丙 }, after: [{ match: { unit: 市/乙 }, interval: 1天, basis: 丙在乙后 }] }
  - { match: { unit: 市/甲 }, after: [{ match: { unit: 市/丙 }, of: end, interval: 1天 }] }
`;
    const { rows, diagnostics } = await work(two(COUNTIES, LOOSE, more));
    expect(rows).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    const [found] = diagnostics;
    expect(found).toMatchObject({ code: 'TC502', facts: { isAfter: true } });
    const names = found?.code === 'TC502' ? found.facts.nodes : [];
    expect(names.map((node) => (typeof node === 'object' ? node.unit : node))).toEqual([
      '市/乙',
      '市/丙',
      '市/甲',
      '市/乙',
    ]);
    expect(found!.related.map(({ note }) => note.kind)).toEqual(['tie', 'tie', 'tie']);
    expect(found!.at).toEqual(found!.related[0]!.at);
  });

  it('that makes a unit wait for one below it is a circle through stagger', async () => {
    const more =
      'overrides: [{ match: { unit: 市, level: 市级 }, after: [{ match: { unit: 市/甲 }, interval: 0天 }] }]\n';
    const { diagnostics } = await work(two(COUNTIES, LOOSE, more));
    expect(diagnostics).toMatchObject([{ code: 'TC502', facts: { isAfter: true } }]);
    expect(diagnostics[0]!.related).toHaveLength(2);
  });

  it('into a fixed day does not move it, and says what it breaks', async () => {
    const units =
      '[{ name: 市, units: [{ name: 甲, tags: [试点] }, { name: 乙, start: 2014-03-12 }] }]';
    const more =
      'overrides: [{ match: { level: 县级 }, after: [{ match: { tag: 试点 }, interval: 15天 }] }]\n';
    const { starts, diagnostics } = await work(two(units, LOOSE, more));
    expect(starts['市/乙/县级']).toBe('2014-03-12');
    expect(diagnostics).toMatchObject([
      { code: 'TC506', facts: { rule: 'after', side: 'lower', from: 'group' } },
    ]);
  });
});

describe('placement', () => {
  const placed = async (word: string) =>
    (
      await work(
        two(
          '[{ name: 市, units: [县] }]',
          `{ stagger: { interval: 10天, tolerance: 3天 }, placement: ${word} }`,
        ),
      )
    ).starts['市/县/县级'];

  it('takes the day that is wanted, or an end of the range', async () => {
    expect(await placed('nearest')).toBe('2014-03-11');
    expect(await placed('earliest')).toBe('2014-03-08');
    expect(await placed('latest')).toBe('2014-03-14');
  });

  it('may differ by override', async () => {
    const more =
      'overrides: [{ match: { unit: 市/乙 }, rules: { placement: latest } }, { match: { unit: 市/丙 }, placement: earliest }]\n';
    const { starts } = await work(
      two(COUNTIES, '{ stagger: { interval: 10天, tolerance: 3天 } }', more),
    );
    expect(starts).toMatchObject({
      '市/甲/县级': '2014-03-11',
      '市/乙/县级': '2014-03-14',
      '市/丙/县级': '2014-03-08',
    });
  });

  it('latest without any limit says that there is none', async () => {
    const { starts, codes } = await work(
      two('[{ name: 市, units: [县] }]', '{ placement: latest }'),
    );
    expect([starts['市/县/县级'], codes]).toEqual(['2014-03-01', ['TC513']]);
  });
});

describe('duration.fill', () => {
  const rules =
    '{ stagger: { interval: 10天 }, duration: { min: 20天, fill: true }, window: { length: 2个月 } }';

  it('stretches all entries to one length, the longest that ends inside the window', async () => {
    const { rows } = await work(two('[{ name: 市, units: [县] }]', rules));
    // The window ends on 04-30; 县 starts on 03-11 and has 51 days until then, so both have 51.
    expect(rows.map((row) => [row.days, formatDay(row.end)])).toEqual([
      [51, '2014-04-20'],
      [51, '2014-04-30'],
    ]);
  });

  it('leaves entries without it alone, and stops at max', async () => {
    const more = `overrides:
  - { match: { unit: 市/乙 }, rules: { duration: { fill: false } } }
  - { match: { unit: 市/丙 }, rules: { duration: { max: 1个月 } } }
`;
    const { rows } = await work(two(COUNTIES, rules, more));
    expect(rows.map((row) => row.days)).toEqual([31, 31, 20, 31]);
  });

  it('past the fixed day of what waits for the end is reported with the end that came of it', async () => {
    const units = '[{ name: 市, units: [甲, { name: 丙, start: 2014-04-05 }] }]';
    const more =
      'overrides: [{ match: { unit: 市/丙 }, rules: { duration: { fill: false } }, after: [{ match: { unit: 市/甲 }, of: end, interval: 1天 }] }]\n';
    const { of, diagnostics } = await work(two(units, rules, more));
    expect(of('市/甲/县级')).toBe('2014-03-11 … 2014-04-30');
    expect(
      diagnostics.find(({ facts }) => 'rule' in facts && facts.rule === 'after'),
    ).toMatchObject({
      code: 'TC506',
      facts: { side: 'lower', fromDay: dayOf(2014, 4, 30) },
    });
  });

  it('does not run into what waits for the end', async () => {
    const more =
      'overrides: [{ match: { unit: 市/丙 }, after: [{ match: { unit: 市/甲 }, of: end, interval: 1天 }] }]\n';
    const { of } = await work(
      two(COUNTIES, rules.replace('interval: 10天', 'interval: 10天, tolerance: 40天'), more),
    );
    expect(of('市/甲/县级')).toBe('2014-03-11 … 2014-03-30');
    expect(of('市/丙/县级')).toBe('2014-03-31 … 2014-04-19');
  });

  it('without a window says so and changes nothing', async () => {
    const { rows, diagnostics } = await work(
      two('[市]', '{ duration: { min: 20天, fill: true } }'),
    );
    expect(rows[0]!.days).toBe(20);
    expect(diagnostics).toMatchObject([{ code: 'TC512', facts: { count: 1 } }]);
  });
});

describe('lead-first', () => {
  const plan = (lead: string) =>
    two(
      '[{ name: 市, units: [县] }]',
      `{ stagger: { interval: 10天 }, duration: { min: 60天 }${lead} }`,
      `stages: [{ name: 学, share: 1 }, { name: 查, share: 1 }, { name: 改, share: 1 }]
overrides: [{ match: { level: 县级 }, rules: { duration: { min: 30天 } } }]
`,
    );
  const begins = async (lead: string) => {
    const { rows } = await work(plan(lead));
    return rows.map((row) => [
      ...row.stages.map((stage) => formatDay(stage.start).slice(5)),
      formatDay(row.end).slice(5),
    ]);
  };

  it('is off unless it is asked for', async () => {
    expect(await begins('')).toEqual([
      ['03-01', '03-21', '04-10', '04-29'],
      ['03-11', '03-21', '03-31', '04-09'],
    ]);
  });

  it('lets a stage wait for that of the unit above, lengthening the one before it; what follows moves along', async () => {
    // 县 has 10 days a stage from 03-11. Its second may begin on 03-23 (two days after 市's), its third, ten days on,
    // would on 04-02 and waits until 04-12, and lasts its ten days.
    expect(await begins(', lead-first: { interval: 2天 }')).toEqual([
      ['03-01', '03-21', '04-10', '04-29'],
      ['03-11', '03-23', '04-12', '04-21'],
    ]);
  });

  it('keeps the first stage, and so the start, behind that of the unit above', async () => {
    const { starts, diagnostics } = await work(plan(', lead-first: { interval: 12天 }'));
    expect(starts['市/县/县级']).toBe('2014-03-13');
    expect(diagnostics).toMatchObject([
      { code: 'TC503', facts: { by: 2, reason: { kind: 'rule', rule: 'lead-first' } } },
    ]);
  });

  it('holds for a vertical system too', async () => {
    const { rows } = await work(`${HEAD}kickoff: 2014-03-01
levels: [{ name: 市级, echelons: [机关, 直属] }, { name: 县级, echelons: [机关, 直属] }]
stages: [{ name: 学, share: 1 }, { name: 查, share: 1 }]
rules: { stagger: { interval: 0天 }, overlap: { interval: 10天 }, duration: { min: 20天 }, lead-first: { interval: 0天 } }
overrides: [{ match: { level: 市级, echelon: 直属 }, rules: { duration: { min: 40天 } } }]
units: [{ name: 市, members: [{ name: 市局, system: 公安 }], units: [{ name: 县, members: [{ name: 县局, system: 公安 }, 县教育局] }] }]
`);
    const second = Object.fromEntries(
      rows.map((row) => [row.member ?? row.path.at(-1), formatDay(row.stages[1]!.start)]),
    );
    // 县局 waits for 市局 (03-11 + 20 days), its neighbour only for 县's own organs.
    expect(second).toEqual({
      市: '2014-03-11',
      市局: '2014-03-31',
      县: '2014-03-11',
      县局: '2014-03-31',
      县教育局: '2014-03-21',
    });
  });

  it('lengthens what others wait for the end of, and they wait', async () => {
    const { starts, of, diagnostics } = await work(`${HEAD}kickoff: 2014-03-01
levels: [{ name: 市级 }, { name: 县级 }]
stages: [{ name: 学, share: 1 }, { name: 查, share: 1 }]
rules: { stagger: { interval: 10天, tolerance: 90天 }, duration: { min: 60天 }, lead-first: { interval: 0天 } }
overrides:
  - { match: { level: 县级 }, rules: { duration: { min: 10天 } } }
  - { match: { unit: 市/乙 }, after: [{ match: { unit: 市/甲 }, of: end, interval: 1天 }] }
units: [{ name: 市, units: [甲, 乙] }]
`);
    // 甲's second stage waits for 市's, on 03-31: five days later than its own tenth day would let it end.
    expect(of('市/甲/县级')).toBe('2014-03-11 … 2014-04-04');
    expect(starts['市/乙/县级']).toBe('2014-04-05');
    expect(diagnostics).toEqual([]);
  });

  it('does not pull at a fixed day, and makes its later stages wait', async () => {
    const { of, diagnostics } = await work(
      plan(', lead-first: { interval: 0天 }').replace(
        'units: [县]',
        'units: [{ name: 县, start: 2014-03-02 }]',
      ),
    );
    expect(diagnostics).toMatchObject([{ code: 'TC506', facts: { rule: 'stagger' } }]);
    expect(of('市/县/县级')).toBe('2014-03-02 … 2014-04-19');
  });
});

describe('float', () => {
  it('is how far an entry can slip within the rules', async () => {
    const { rows } = await work(
      two(
        '[{ name: 市, units: [县] }]',
        '{ stagger: { interval: 10天, tolerance: 3天 }, duration: { min: 20天 }, window: { end: 2014-04-01 } }',
      ),
    );
    // 20 days up to 04-01 begin on 03-13 at the latest; 13 − 3 days after 03-01 is 03-08.
    const county = rows[1]!;
    expect([
      formatDay(county.earliest),
      county.latest && formatDay(county.latest),
      county.float,
    ]).toEqual(['2014-03-08', '2014-03-13', 5]);
  });

  it('is open where nothing limits the entry', async () => {
    const { rows } = await work(two('[{ name: 市, units: [县] }]', '{}'));
    expect([rows[1]!.latest, rows[1]!.float]).toEqual([null, null]);
  });
});

describe('rules that contradict each other', () => {
  const chainOf = async (yaml: string) => {
    const { diagnostics } = await work(yaml);
    return diagnostics.map(({ code, facts, related }) => ({
      code,
      count: 'count' in facts ? facts.count : 1,
      links: related.map(({ note }) => {
        if (note.kind === 'round') return `${note.link.rule} ${note.link.side}`;
        if (note.kind !== 'link') return note.kind;
        const { link } = note;
        return link.kind === 'step' ? `${link.rule} ${link.side}` : `${link.kind} ${link.reason}`;
      }),
    }));
  };

  it('of several chains the shortest is shown', async () => {
    // 县 can't be in time for its own not-after; that 乡 would come too late for the window as well takes more links.
    const found = await chainOf(`${HEAD}kickoff: 2014-03-01
levels: [{ name: 市级 }, { name: 县级 }, { name: 乡级 }]
rules: { stagger: { interval: 10天 }, duration: { min: 20天 }, window: { length: 1个月 } }
units: [{ name: 市, units: [{ name: 县, not-after: 2014-03-05, units: [乡] }] }]
`);
    expect(found).toEqual([
      {
        code: 'TC501',
        count: 1,
        links: ['origin kickoff', 'stagger lower', 'limit not-after'],
      },
    ]);
  });

  it('bounds that cross are a chain of two', async () => {
    const found = await chainOf(
      two(
        '[{ name: 市, units: [{ name: 县, not-before: 2014-03-10, members: [{ name: 局, not-after: 2014-03-05 }] }] }]',
        '{}',
      ),
    );
    expect(found).toEqual([
      { code: 'TC501', count: 1, links: ['origin not-before', 'limit not-after'] },
    ]);
  });

  it('hard limits that push each other for ever are a circle, whatever the window', async () => {
    // 县局 follows 市局 by 30 days, which follows 市 by 10; but 县局 is at most 2 + 12 days behind 市.
    const plan = (window: string) => `${HEAD}kickoff: 2014-03-01
levels: [{ name: 市级, echelons: [机关, 直属] }, { name: 县级, echelons: [机关, 直属] }]
rules:
  stagger: { interval: 2天 }
  overlap: { interval: 10天, tolerance: 2天, severity: error }
  system: { interval: 30天 }
${window}
overrides:
  - { match: { level: 县级, echelon: 机关 }, rules: { stagger: { severity: error } } }
  - { match: { level: 市级, echelon: 机关 }, rules: { start: { after: kickoff, interval: 0天, tolerance: 0天, severity: off } } }
units: [{ name: 市, members: [{ name: 市局, system: 公安 }], units: [{ name: 县, members: [{ name: 县局, system: 公安 }] }] }]
`;
    const found = await chainOf(plan(''));
    expect(found).toHaveLength(1);
    expect(found[0]!.code).toBe('TC502');
    expect(found[0]!.links.toSorted()).toEqual([
      'overlap lower',
      'overlap upper',
      'stagger upper',
      'system lower',
    ]);
    expect((await chainOf(plan('  window: { length: 8个月 }')))[0]).toEqual(found[0]);
  });

  it('are found the same way in any order of the units', async () => {
    const counties = ['甲', '乙', '{ name: 丙, not-after: 2014-03-05 }', '丁'];
    const rules =
      '{ stagger: { interval: 10天 }, duration: { min: 40天 }, window: { length: 1个月 } }';
    const one = await chainOf(two(`[{ name: 市, units: [${counties.join(', ')}] }]`, rules));
    const other = await chainOf(
      two(`[{ name: 市, units: [${counties.toReversed().join(', ')}] }]`, rules),
    );
    const sorted = (found: typeof one) => found.map((each) => JSON.stringify(each)).toSorted();
    expect(sorted(one)).toEqual(sorted(other));
  });
});
