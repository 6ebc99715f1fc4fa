import { Ajv } from 'ajv';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/diff.schema.json' with { type: 'json' };
import scheduleSchema from '../../schemas/schedule.schema.json' with { type: 'json' };
import { run, type Ran } from './support.js';

const PLAN = `title: 测试
id: test
revision: 3
issued: 2014-01-23
kickoff: 2014-03-03
calendar: { holidays: none, weekend: [], avoid: [{ name: 会期, from: 2014-03-20, to: 2014-03-22 }] }
levels: [{ name: 市级, echelons: [机关, 直属] }, { name: 县级 }]
stages: [{ name: 学, share: 2 }, { name: 改, share: 1 }]
rules: { stagger: { interval: 10天, tolerance: 2天 }, overlap: { interval: 5天 }, duration: { min: 30天 } }
overrides: [{ match: { level: 县级 }, rules: { duration: { min: 20天 } } }]
units:
  - name: 甲市
    code: "1501"
    members: [教育局, { name: 公安局, code: "0150" }]
    units: [东县, { name: 西县, code: "150102" }]
  - { name: 乙市, code: "1502" }
`;

const changed = (...changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, PLAN);

const diff = (now: string, ...argv: string[]): Promise<Ran> =>
  run(['diff', 'old.yaml', 'new.yaml', ...argv], {
    files: { '/plans/old.yaml': PLAN, '/plans/new.yaml': now },
  });

const isValid = new Ajv({ allowUnionTypes: true, formats: { date: true } }).compile(schema);

async function jsonOf(now: string, ...argv: string[]) {
  const made = JSON.parse((await diff(now, '-f', 'json', ...argv)).out);
  isValid(made);
  expect(isValid.errors).toBe(null);
  return made;
}

const later = changed(['2014-03-03', '2014-03-10'], ['revision: 3', 'revision: 4']);

const TEXT = `7 个安排推迟 6～7 天；末日 04-06 → 04-13

改了什么           改动           单独生效时
-----------------  -------------  ----------------
① 启动日 kickoff   03-03 → 03-10  市级 +7、县级 +6
② 修订号 revision  3 → 4          不影响起止

层级  安排  移动  天数  原因
----  ----  ----  ----  ----
市级     5  全部  +7    ①
县级     2  全部  +6    ①
`;

describe('tici diff', () => {
  it('finds nothing between a plan and itself, and exits with 0', async () => {
    const { out, err, status } = await diff(PLAN, '--exit-code');
    expect([out, err, status]).toEqual(['两份方案没有不同\n', '', 0]);
    expect(await jsonOf(PLAN)).toMatchObject({ written: [], moved: [], added: [], removed: [] });
  });

  it('says how many moved, what was written, and which change moved what', async () => {
    const { out, status } = await diff(later, '--exit-code');
    expect(status).toBe(1);
    expect(out).toBe(TEXT);
    const { moved } = await jsonOf(later);
    expect(moved).toHaveLength(7);
    for (const { days, endDays, by } of moved) {
      expect(by).toEqual([{ path: 'kickoff', n: 1, days, endDays }]);
    }
  });

  it('adds up single changes, and says where they do not', async () => {
    const both = changed(
      ['overlap: { interval: 5天 }', 'overlap: { interval: 6天 }'],
      ['kickoff: 2014-03-03', 'kickoff: 2014-03-04'],
    );
    const { written, moved } = await jsonOf(both);
    expect(
      written.map(({ path, from, to }: { path: string; from: unknown; to: unknown }) => [
        path,
        from,
        to,
      ]),
    ).toEqual([
      ['kickoff', '2014-03-03', '2014-03-04'],
      ['rules.overlap.interval', 'P5D', 'P6D'],
    ]);
    const member = moved.find(({ id }: { id: string }) => id === '1501/直属/教育局');
    expect(member).toMatchObject({
      days: 2,
      by: [
        { path: 'kickoff', n: 1, days: 1 },
        { path: 'rules.overlap.interval', n: 2, days: 1 },
      ],
    });
    const slipped = changed(
      ['code: "150102"', 'code: "150102", not-before: 2014-03-25'],
      ['kickoff: 2014-03-03', 'kickoff: 2014-03-10'],
    );
    const one = (await jsonOf(slipped)).moved.find(
      ({ id }: { id: string }) => id === '150102/县级',
    );
    expect(one).toMatchObject({ days: 12, by: 'together' });
  });

  it('shows of a wait what differs alone', async () => {
    const after = (days: number) =>
      `rules: { duration: { min: 20天 } }, after: [{ match: { unit: "1502" }, interval: ${days}天, basis: 先行 }] }]`;
    const with5 = changed(['rules: { duration: { min: 20天 } } }]', after(5)]);
    const files = {
      '/plans/old.yaml': with5,
      '/plans/new.yaml': with5.replace('5天, b', '30天, b'),
    };
    const { out } = await run(['diff', 'old.yaml', 'new.yaml'], { files });
    expect(out).toMatch(/先后次序 after +interval 5天 → interval 30天 /u);
  });

  it('leaves out the year rather than wrap each name, where all is in one', async () => {
    const slipped = later.replace('name: 甲市', 'name: 甲市人民代表大会常务委员会办公厅机关');
    const args = ['diff', 'old.yaml', 'new.yaml', '--by', 'unit', '-q'];
    const files = { '/plans/old.yaml': PLAN, '/plans/new.yaml': slipped };
    const wide = (await run(args, { files, env: { COLUMNS: '140' } })).out;
    expect(wide).toContain('2014-03-03~04-01  2014-03-10~04-08  +7');
    const narrow = (await run(args, { files, env: { COLUMNS: '80' } })).out;
    expect(narrow).toContain('03-03~04-01  03-10~04-08  +7');
    expect(narrow).not.toContain('2014');
    const nextYear = changed(['duration: { min: 30天 }', 'duration: { min: 11个月 }']);
    const both = { '/plans/old.yaml': PLAN, '/plans/new.yaml': nextYear };
    expect((await run(args, { files: both, env: { COLUMNS: '60' } })).out).toContain('2014-03-03~');
  });

  it('says what to do about what tici check does not find, and does not send there for it', async () => {
    const { err } = await diff(changed(['东县', '东新县']));
    expect(err).toContain('[TC647]\n  如果是，写上 id: 甲市/东县');
    expect(err).not.toContain('tici check');
  });

  it('lets a unit that is renamed, recoded or hung elsewhere be the same', async () => {
    const renamed = await jsonOf(
      changed(['西县', '西区'], ['东县', '{ name: 东县, code: "150101" }']),
    );
    expect(renamed).toMatchObject({ moved: [], added: [], removed: [], stages: [] });
    expect(renamed.renamed).toEqual([{ id: '150101/县级', was: '甲市/东县/县级' }]);
    expect(renamed.written).toMatchObject([
      { path: 'units[甲市/东县].code', kind: 'added', to: '150101', moves: 0 },
      { path: 'units[150102].name', kind: 'renamed', from: '西县', to: '西区' },
    ]);
    const hung = changed(
      [', { name: 西县, code: "150102" }', ''],
      ['乙市, code: "1502"', '乙市, code: "1502", units: [{ name: 西县, code: "150102" }]'],
    );
    expect(await jsonOf(hung)).toMatchObject({
      written: [{ path: 'units[150102]', kind: 'reparented', from: '甲市', to: '乙市' }],
      moved: [],
      added: [],
      removed: [],
      renamed: [],
    });
  });

  it('tells who came and who went, members among them', async () => {
    const other = changed(['东县, ', '南县, '], ['教育局', '教育体育局']);
    const { added, removed, summary } = await jsonOf(other);
    expect(added).toEqual(['1501/直属/教育体育局', '甲市/南县/县级']);
    expect(removed).toEqual(['1501/直属/教育局', '甲市/东县/县级']);
    expect(summary.byLevel).toMatchObject([
      { level: '市级', added: 1, removed: 1, moved: 0 },
      { level: '县级', added: 1, removed: 1, moved: 0 },
    ]);
  });

  it('takes stages that alone are others for a difference', async () => {
    const { stages, moved, written } = await jsonOf(changed(['share: 2', 'share: 5']));
    expect([stages.length, moved]).toEqual([7, []]);
    expect(written).toMatchObject([{ path: 'stages.0.share', from: 2, to: 5, moves: 0 }]);
    expect((await diff(changed(['share: 2', 'share: 5']), '--exit-code')).status).toBe(1);
    expect((await diff(changed(['name: 学,', 'name: 学习,']), '--exit-code')).status).toBe(0);
  });

  it('takes more than twenty changes by section', async () => {
    const units = Array.from({ length: 22 }, (_, k) => `  - { name: 县${k}, code: "c${k}" }\n`);
    const old = `${PLAN}${units.join('')}`;
    const now = units
      .map((unit, k) => unit.replace(' }', `, start: 2014-03-0${3 + (k % 3)} }`))
      .join('');
    const files = { '/plans/old.yaml': old, '/plans/new.yaml': `${PLAN}${now}` };
    const { out } = await run(['diff', 'old.yaml', 'new.yaml', '-f', 'json', '-q'], { files });
    const made = JSON.parse(out);
    expect(isValid(made)).toBe(true);
    expect(made.written).toHaveLength(22);
    expect(made.sections).toMatchObject([{ path: 'units', changes: 22 }]);
    expect(made.moved.length).toBeGreaterThan(10);
    for (const { by, days, endDays } of made.moved) {
      expect(by).toEqual([{ path: 'units', n: 1, days, endDays }]);
    }
    const text = (await run(['diff', 'old.yaml', 'new.yaml', '-q'], { files })).out;
    expect(text).toContain('① units');
    expect(text).toContain('增 22');
  });

  it('applies --set to NEW alone', async () => {
    const { written } = await jsonOf(PLAN, '--set', 'rules.stagger.interval=12天');
    expect(written).toMatchObject([{ path: 'rules.stagger.interval', from: 'P10D', to: 'P12D' }]);
  });
});

describe('the paths of what was written', () => {
  /** Each changes one value; all of them together make NEW. */
  const settings = [
    'kickoff=2014-03-05',
    'rules.stagger.interval=12天',
    'rules.overlap.tolerance=3天',
    'rules.overlap.interval=8天',
    'calendar.avoid.0.to=2014-03-26',
    'overrides.0.rules.duration.min=25天',
    'rules.window={ length: 3个月 }',
    'stages.0.share=3',
    'rules.start-on=any',
  ];
  const files = { '/plans/old.yaml': PLAN };
  const set = (list: readonly string[]): string[] => list.flatMap((one) => ['--set', one]);

  interface Planned {
    readonly id: string;
    readonly start: string;
    readonly end: string;
  }

  const planned = async (...list: string[]): Promise<Map<string, Planned>> => {
    const { out } = await run(['plan', 'old.yaml', '-f', 'json', '-q', ...set(list)], { files });
    const { entries } = JSON.parse(out) as { entries: Planned[] };
    return new Map(entries.map((entry) => [entry.id, entry]));
  };

  const daysBetween = (from = '', to = ''): number =>
    (Date.parse(to) - Date.parse(from)) / 86_400_000;

  it.each([
    ['many', settings, 'sum'],
    ['few', settings.filter((one) => /kickoff|overlap.interval|share/u.test(one)), 'sum'],
    ['together', ['kickoff=2014-03-11', 'calendar.avoid.0.to=2014-03-26'], 'together'],
  ])(
    'are those that --set takes, and each alone does what is said of it (%s)',
    async (_what, list, kind) => {
      const argv = ['diff', 'old.yaml', 'old.yaml', '-f', 'json', '-q', ...set(list)];
      const { written, moved } = JSON.parse((await run(argv, { files })).out);
      expect(written).toHaveLength(list.length);
      const before = await planned();
      const alone: Map<string, Planned>[] = [];
      for (const { path, to, moves, lastEnd } of written) {
        const after = await planned(`${path}=${JSON.stringify(to).replaceAll('"', "'")}`);
        alone.push(after);
        const others = [...before.values()].filter(
          ({ id, start, end }) => after.get(id)?.start !== start || after.get(id)?.end !== end,
        );
        expect([path, others.length]).toEqual([path, moves]);
        expect(
          [...after.values()]
            .map(({ end }) => end)
            .sort()
            .at(-1),
        ).toBe(lastEnd);
      }
      for (const { id, days, by } of moved) {
        if (days === 0) continue;
        const start = before.get(id)?.start;
        const singles = alone.map((one) => daysBetween(start, one.get(id)?.start));
        const sum = singles.reduce((all, one) => all + one, 0);
        expect([id, by === 'together']).toEqual([id, sum !== days]);
        if (by !== 'together') {
          const nonzero = singles.flatMap((one, k) => (one === 0 ? [] : [[k + 1, one]]));
          const told = by.flatMap((share: { n: number; days: number }) =>
            share.days === 0 ? [] : [[share.n, share.days]],
          );
          expect(told).toEqual(nonzero);
        }
      }
      const kinds = moved.map(({ by }: { by: unknown }) => (by === 'together' ? by : 'sum'));
      expect(kinds).toContain(kind);
    },
  );
});

describe('OLD as a calendar kept as JSON', () => {
  const kept = async (...argv: string[]): Promise<string> =>
    (
      await run(['plan', 'old.yaml', '-f', 'json', '-q', ...argv], {
        files: { '/plans/old.yaml': PLAN },
      })
    ).out;

  const against = (json: string, now: string, ...argv: string[]): Promise<Ran> =>
    run(['diff', 'old.json', 'new.yaml', ...argv], {
      files: { '/plans/old.json': json, '/plans/new.yaml': now },
    });

  it('has the same moves, and no causes', async () => {
    const json = await kept();
    expect(new Ajv({ formats: { date: true } }).compile(scheduleSchema)(JSON.parse(json))).toBe(
      true,
    );
    const made = JSON.parse((await against(json, later, '-f', 'json', '-q')).out);
    expect(isValid(made)).toBe(true);
    const { moved } = await jsonOf(later);
    expect(made.moved).toEqual(moved.map((move: object) => ({ ...move, by: null })));
    expect(made.written).toMatchObject([
      { path: 'kickoff', moves: null },
      { path: 'revision', moves: null },
    ]);
  });

  it('gives the same update', async () => {
    const update = (await against(await kept(), later, '-f', 'ics', '-q')).out;
    expect(update).toBe((await diff(later, '-f', 'ics', '-q')).out);
  });

  it('is refused where it is a part, and can not be NEW', async () => {
    const part = await kept('--level', '县级');
    const { status, err, out } = await against(part, later, '--lang', 'en');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('[TC641]');
    const json = JSON.parse((await against(part, later, '-f', 'json')).out);
    expect(json.diagnostics).toMatchObject([{ code: 'TC641', file: 'old.json' }]);
    const files = { '/plans/old.yaml': PLAN, '/plans/new.json': await kept() };
    const swapped = await run(['diff', 'old.yaml', 'new.json'], { files });
    expect([swapped.status, swapped.out]).toEqual([2, '']);
    expect(swapped.err).toContain('只能作旧的一边');
  });

  it.each([
    ['a revision that no calendar file can count', /"revision":\d+/u, '"revision":1e300'],
    ['a row that ends before it starts', /"end":"2014-[^"]*"/u, '"end":"2013-01-01"'],
  ])('is refused with %s', async (_what, written, edited) => {
    const json = await kept();
    expect(json).toMatch(written);
    const { status, err } = await against(json.replace(written, edited), later, '-f', 'ics');
    expect([status, err.includes('[TC640]')]).toEqual([2, true]);
  });

  it('of the last revision gives an update of that one: a calendar file can count no further', async () => {
    const json = (await kept()).replace(/"revision":\d+/u, '"revision":2147483647');
    const { out } = await against(json, later, '-f', 'ics', '-q');
    expect(new Set(out.match(/^SEQUENCE:.*$/gmu))).toEqual(new Set(['SEQUENCE:2147483647']));
  });
});

describe('statuses', () => {
  const broken = changed(['levels:', 'level:']);

  it('are 1 for errors, and 2 under --exit-code', async () => {
    const { status, out, err } = await diff(broken);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('[TC201]');
    expect((await diff(broken, '--exit-code')).status).toBe(2);
    const files = { '/plans/old.yaml': broken, '/plans/new.yaml': PLAN };
    expect((await run(['diff', 'old.yaml', 'new.yaml'], { files })).status).toBe(1);
    expect((await run(['diff', 'old.yaml', 'new.yaml', '--exit-code'], { files })).status).toBe(2);
    const made = await jsonOf(broken, '--exit-code');
    expect(made.moved).toEqual([]);
    expect(made.diagnostics.length).toBeGreaterThan(0);
  });

  it('are those of errors under --strict where there are warnings, and the document stays', async () => {
    const warned = changed(['kickoff: 2014-03-03', 'kickoff: 2014-03-20']);
    const [plain, strict] = [await diff(warned), await diff(warned, '--strict')];
    expect([plain.status, strict.status]).toEqual([0, 1]);
    expect(strict.out).toBe(plain.out);
    expect((await diff(warned, '--strict', '--exit-code')).status).toBe(2);
    expect((await diff(PLAN, '--strict', '--exit-code')).status).toBe(0);
  });

  it('is 2 for a file that is not there, for two inputs, for unknown formats', async () => {
    const files = { '/plans/new.yaml': PLAN };
    expect((await run(['diff', 'none.yaml', 'new.yaml'], { files })).status).toBe(2);
    expect((await run(['diff', '-', '-'], { files })).status).toBe(2);
    expect((await diff(PLAN, '-f', 'xlsx')).status).toBe(2);
    expect((await diff(PLAN, '-o', 'a.xlsx')).status).toBe(2);
    expect((await diff(PLAN, '--by', 'week')).status).toBe(2);
  });
});

describe('other formats', () => {
  it('CSV has a row an entry, and old and new days', async () => {
    const now = changed(['2014-03-03', '2014-03-10'], ['东县, ', '']);
    const rows = (await diff(now, '-f', 'csv', '-q')).out.trimEnd().split('\r\n');
    expect(rows[0]).toBe(
      '\uFEFF变动,编码,单位,所属,层级,梯队,原启动,原结束,现启动,现结束,启动移动天数,结束移动天数,原因',
    );
    expect(rows[1]).toBe(
      '移动,1501,甲市,,市级,机关,2014-03-03,2014-04-01,2014-03-10,2014-04-08,7,7,①：启动日 kickoff 03-03 → 03-10',
    );
    expect(rows.at(-1)).toMatch(/^取消,,东县,甲市,县级,县级,2014-03-13,2014-04-01,,,,,$/u);
    expect(rows).toHaveLength(1 + 6 + 1);
  });

  it('CSV by level has numbers alone', async () => {
    const rows = (await diff(later, '-f', 'csv', '--by', 'level', '-q')).out
      .trimEnd()
      .split('\r\n');
    expect(rows.slice(1)).toEqual(['市级,5,5,7,7,7,7,0,0,0,①', '县级,2,2,6,6,6,6,0,0,0,①']);
  });

  it('Markdown has tables, and no sign of a name that Markdown would take for its own', async () => {
    const now = changed(['东县, ', "'东|县<b>_x_', "]);
    const { out } = await diff(now, '-f', 'md', '-q');
    expect(out).toMatch(/^### 日程变动：测试\n\n/u);
    expect(out).toContain('东\\|县&lt;b\\>\\_x\\_');
    const rows = out.split('\n').filter((line) => line.startsWith('| ①'));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.split(/(?<!\\)\|/u)).toHaveLength(5);
  });

  it('an ending chooses the format, and a file that was read is not written over', async () => {
    expect((await diff(later, '-o', 'a.md', '-q')).written.get('a.md')).toMatch(/^### /u);
    expect((await diff(later, '-o', 'a.txt', '-q')).written.get('a.txt')).toMatch(/^7 个安排/u);
    const { status, written } = await diff(later, '-o', 'old.yaml', '-f', 'text');
    expect([status, written.size]).toEqual([2, 0]);
  });

  it('no control character of a name reaches the terminal', async () => {
    const now = changed(['东县, ', '"东\\u001b[31m县", ']);
    for (const format of ['text', 'md', 'json']) {
      const { out } = await diff(now, '-f', format, '--by', 'unit', '-q');
      // eslint-disable-next-line no-control-regex
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/u);
    }
  });
});

interface Event {
  readonly uid: string;
  readonly start: string;
  readonly sequence: number;
  readonly status: string | null;
  readonly summary: string;
}

function eventsOf(ics: string): Map<string, Event> {
  const component = new ICAL.Component(ICAL.parse(ics));
  return new Map(
    component.getAllSubcomponents('vevent').map((event) => {
      const value = (name: string) => event.getFirstPropertyValue(name);
      const uid = String(value('uid'));
      const status = value('status');
      return [
        uid,
        {
          uid,
          start: String(value('dtstart')),
          sequence: Number(value('sequence')),
          status: status === null ? null : String(status),
          summary: String(value('summary')),
        },
      ];
    }),
  );
}

describe('the update of a calendar', () => {
  const calendarOf = async (plan: string): Promise<Map<string, Event>> =>
    eventsOf(
      (await run(['plan', 'a.yaml', '-f', 'ics', '-q'], { files: { '/plans/a.yaml': plan } })).out,
    );

  /** What somebody has who imports it: cancelled events go. */
  function updated(old: Map<string, Event>, update: Map<string, Event>): Map<string, Event> {
    const made = new Map(old);
    for (const [uid, event] of update) {
      expect(event.sequence).toBeGreaterThan(old.get(uid)?.sequence ?? -1);
      if (event.status === 'CANCELLED') expect(made.delete(uid)).toBe(true);
      else made.set(uid, event);
    }
    return made;
  }

  const facts = (events: Map<string, Event>): string[] =>
    [...events.values()].map(({ uid, start, summary }) => `${uid} ${start} ${summary}`).sort();

  it.each([
    ['the kickoff moves', later],
    ['a unit goes, one comes, one is renamed', changed(['东县, ', '南县, '], ['西县', '西区'])],
    ['a stage goes', changed([', { name: 改, share: 1 }', ''])],
    ['an echelon is renamed', changed(['[机关, ', '[领导机关, '])],
    ['the plan has another id', changed(['id: test', 'id: other'])],
    ['one unit slips', changed(['code: "150102"', 'code: "150102", not-before: 2014-03-25'])],
  ])('makes of the old calendar the new one: %s', async (_what, now) => {
    const update = eventsOf((await diff(now, '-f', 'ics', '-q')).out);
    expect(facts(updated(await calendarOf(PLAN), update))).toEqual(facts(await calendarOf(now)));
  });

  it('has none of the events that stay', async () => {
    const slipped = changed(['code: "150102"', 'code: "150102", not-before: 2014-03-25']);
    const update = eventsOf((await diff(slipped, '-f', 'ics', '-q')).out);
    expect([...update.values()].map(({ summary }) => summary)).toEqual([
      '西县（县级）学',
      '西县（县级）改',
    ]);
    expect(eventsOf((await diff(PLAN, '-f', 'ics', '-q')).out).size).toBe(0);
  });

  it('has a SEQUENCE above that of OLD, or that of NEW, and warns where revision did not rise', async () => {
    const sequences = async (now: string) =>
      new Set(
        [...eventsOf((await diff(now, '-f', 'ics', '-q')).out).values()].map(
          ({ sequence }) => sequence,
        ),
      );
    expect(await sequences(changed(['2014-03-03', '2014-03-10']))).toEqual(new Set([4]));
    expect(
      await sequences(changed(['2014-03-03', '2014-03-10'], ['revision: 3', 'revision: 9'])),
    ).toEqual(new Set([9]));
    expect((await diff(changed(['2014-03-03', '2014-03-10']), '-f', 'ics')).err).toContain(
      '[TC645]',
    );
    expect((await diff(later, '-f', 'ics')).err).not.toContain('[TC645]');
    const other = changed(['id: test', 'id: other'], ['revision: 3', 'revision: 4']);
    expect((await diff(other, '-f', 'ics')).err).toMatch(/new\.yaml:2:5: warning: .*\[TC646\]/u);
    expect((await diff(other, '-f', 'ics', '--severity', 'TC646=off')).err).toBe('');
  });
});
