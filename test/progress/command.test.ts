import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/status.schema.json' with { type: 'json' };
import planSchema from '../../schemas/schedule.schema.json' with { type: 'json' };
import { run } from '../cli/support.js';

/** Every day counts. City organs 01-01…01-30, their members 01-11…02-09; counties 01-11, theirs 01-21; towns 01-21. */
const PLAN = `title: 学习教育
kickoff: 2014-01-01
calendar: { holidays: none, weekend: [] }
levels: [{ name: 市, echelons: [机关, 直属] }, { name: 县, echelons: [机关, 直属] }, { name: 乡 }]
stages: [{ name: 学 }, { name: 查, id: cha }, { name: 改 }]
rules:
  stagger: { interval: 10天, tolerance: 2天 }
  overlap: { interval: 10天, tolerance: 2天 }
  duration: { min: 30天 }
  window: { length: 80天 }
units:
  - name: 甲市
    code: "15"
    members: [公安局, { name: 教育局, code: "1507" }]
    units:
      - { name: 一县, id: yi, units: [东乡, 西乡] }
      - { name: 二县, units: [东乡] }
`;

interface Entry {
  readonly id: string;
  readonly state: string;
  readonly assumed: boolean;
  readonly stage: string | null;
  readonly plannedStage: string | null;
  readonly daysLate: number | null;
  readonly forecastStart: string;
  readonly forecastEnd: string;
  readonly movedBy: string | null;
  readonly moves: number;
  readonly stages: readonly { start: string; end: string; finished: boolean }[];
}

const world = (progress?: string | Uint8Array, plan = PLAN, file = 'p.csv') => ({
  files: {
    '/plans/plan.yaml': plan,
    ...(progress === undefined ? {} : { [`/plans/${file}`]: progress as string }),
  },
});

const HEAD = '单位,梯队,环节,开始,完成,返工\n';

async function status(rows: string, on: string, plan = PLAN, ...more: string[]) {
  const ran = await run(
    [
      'status',
      'plan.yaml',
      '--progress',
      'p.csv',
      '--on',
      on,
      '-f',
      'json',
      '--lang',
      'en',
      ...more,
    ],
    world(HEAD + rows, plan),
  );
  const made = JSON.parse(ran.out) as {
    readonly entries: readonly Entry[];
    readonly diagnostics: readonly {
      code: string;
      severity: string;
      line: number;
      column: number;
    }[];
  };
  const byId = new Map(made.entries.map((entry) => [entry.id, entry]));
  return {
    ...ran,
    found: made.diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`),
    entry: (id: string): Entry => {
      const entry = byId.get(id);
      if (entry === undefined) throw new Error(`no entry ${id}: ${[...byId.keys()].join()}`);
      return entry;
    },
  };
}

const stagesOf = ({ stages }: Entry) =>
  stages.map(({ start, end }) => `${start.slice(5)}~${end.slice(5)}`);

describe('the state of an entry', () => {
  it.each([
    ['unreported', '', '2014-01-11', 'yi/机关', null, '学'],
    ['waiting', '', '2014-01-10', 'yi/机关', 0, null],
    ['running', '一县,机关,学,2014-01-11,,\n', '2014-01-12', 'yi/机关', 0, '学'],
    ['late', '一县,机关,学,2014-01-13,,\n', '2014-01-14', 'yi/机关', 2, '学'],
    ['ahead', '一县,机关,学,2014-01-09,,\n', '2014-01-14', 'yi/机关', -2, '学'],
    ['waiting', '一县,机关,学,,,\n', '2014-01-14', 'yi/机关', 3, null],
    ['redo', '一县,机关,学,2014-01-11,2014-01-20,2014-01-21\n', '2014-01-22', 'yi/机关', 10, '学'],
    ['redo', '一县,机关,学,2014-01-11,,2014-01-12\n', '2014-01-22', 'yi/机关', 2, '学'],
    [
      'running',
      '一县,机关,学,2014-01-11,2014-01-20,2014-01-20\n',
      '2014-01-22',
      'yi/机关',
      0,
      '查',
    ],
    [
      'finished',
      '一县,机关,学,2014-01-11,2014-01-20,\n一县,机关,查,,2014-01-30,\n一县,机关,改,,2014-02-12,\n',
      '2014-02-20',
      'yi/机关',
      3,
      null,
    ],
  ])('%s: %j on %s', async (state, rows, on, id, daysLate, stage) => {
    const { entry } = await status(rows, on);
    expect(entry(id)).toMatchObject({ state, daysLate, stage, assumed: rows === '' });
  });

  it('of whom nobody speaks is on plan, also in the past', async () => {
    const { entry } = await status('', '2014-01-25');
    expect(entry('yi/机关')).toMatchObject({
      state: 'unreported',
      assumed: true,
      stage: '查',
      plannedStage: '查',
      daysLate: null,
      forecastEnd: '2014-02-09',
    });
    expect(stagesOf(entry('yi/机关'))).toEqual(['01-11~01-20', '01-21~01-30', '01-31~02-09']);
  });
});

describe('stages', () => {
  it('keep their planned days, follow each other, and end on the day of the status if overdue', async () => {
    const { entry } = await status('一县,机关,学,2014-01-11,,\n', '2014-01-25');
    expect(stagesOf(entry('yi/机关'))).toEqual(['01-11~01-25', '01-26~02-04', '02-05~02-14']);
  });

  it('begin when the one before is finished, without a row of their own', async () => {
    const { entry } = await status('一县,机关,学,2014-01-11,2014-01-15,\n', '2014-01-18');
    expect(stagesOf(entry('yi/机关'))).toEqual(['01-11~01-15', '01-16~01-25', '01-26~02-04']);
    expect(entry('yi/机关')).toMatchObject({ state: 'ahead', daysLate: -5, stage: '查' });
  });

  it('begin anew with all their days where they were sent back', async () => {
    const rows =
      '一县,机关,学,2014-01-11,2014-01-18,2014-01-20、2014-01-22\n一县,机关,cha,2014-01-19,,\n';
    const { entry, found } = await status(rows, '2014-01-23');
    expect(found).toEqual([]);
    expect(stagesOf(entry('yi/机关'))).toEqual(['01-11~01-31', '02-01~02-10', '02-11~02-20']);
  });

  it('may have pauses between them', async () => {
    const rows = '一县,机关,学,2014-01-11,2014-01-15,\n一县,机关,查,2014-01-18,,\n';
    const { entry } = await status(rows, '2014-01-18');
    expect(stagesOf(entry('yi/机关'))).toEqual(['01-11~01-15', '01-18~01-27', '01-28~02-06']);
  });

  it('have a begin that nobody wrote: as planned, or the day of the finish', async () => {
    const { entry } = await status(
      '一县,机关,学,,2014-01-20,\n二县,机关,学,,2014-01-08,\n',
      '2014-01-20',
    );
    expect(entry('yi/机关').forecastStart).toBe('2014-01-11');
    expect(entry('甲市/二县/机关').forecastStart).toBe('2014-01-08');
  });
});

describe('what comes of it', () => {
  it('is that those who follow start by the same rules, wants included, and never before planned', async () => {
    const rows = '甲市,机关,学,2014-01-04,,\n';
    const { entry } = await status(rows, '2014-01-05');
    expect(entry('15/机关')).toMatchObject({ state: 'late', daysLate: 3, moves: 9 });
    expect(entry('yi/机关')).toMatchObject({
      forecastStart: '2014-01-14',
      state: 'waiting',
      movedBy: '15/机关',
    });
    expect(entry('甲市/一县/东乡/乡')).toMatchObject({
      forecastStart: '2014-01-24',
      movedBy: 'yi/机关',
    });
    const early = await status('甲市,机关,学,2013-12-20,,\n', '2014-01-05');
    expect(early.entry('yi/机关')).toMatchObject({ forecastStart: '2014-01-11', movedBy: null });
    expect(early.found).toEqual(['TC614 2:9']);
  });

  it('moves nobody of whom nothing was said and who should have begun', async () => {
    const { entry } = await status('甲市,机关,学,2014-01-12,,\n', '2014-01-13');
    expect(entry('yi/机关')).toMatchObject({ state: 'unreported', forecastStart: '2014-01-11' });
    expect(entry('甲市/一县/东乡/乡')).toMatchObject({ forecastStart: '2014-01-21' });
  });

  it('starts on the day of the status at the earliest, on a day allowed', async () => {
    const weekends = PLAN.replace('weekend: []', 'weekend: [sat, sun]');
    // 2014-01-18 is a Saturday.
    const { entry } = await status('一县,机关,学,,,\n', '2014-01-18', weekends);
    expect(entry('yi/机关').forecastStart).toBe('2014-01-20');
  });

  it('is seen by those who wait for an end', async () => {
    const waits = `${PLAN.replace('80天', '200天')}overrides:\n  - match: { unit: 甲市/二县, level: 县 }\n    after: [{ match: { unit: yi, echelon: 机关 }, of: end, interval: 3天 }]\n`;
    const plan = await status('', '2014-01-01', waits);
    // The county goes two days early, so that the other's distance gives way by less.
    expect(plan.entry('yi/机关').forecastEnd).toBe('2014-02-07');
    expect(plan.entry('甲市/二县/机关').forecastStart).toBe('2014-02-10');
    const { entry } = await status('一县,机关,学,2014-01-11,2014-01-30,\n', '2014-02-01', waits);
    expect(entry('yi/机关').forecastEnd).toBe('2014-02-19');
    expect(entry('甲市/二县/机关')).toMatchObject({
      forecastStart: '2014-02-22',
      movedBy: 'yi/机关',
    });
  });

  it('is seen, stage by stage, by those whom others lead', async () => {
    const led = PLAN.replace('rules:', 'rules:\n  lead-first: { interval: 5天 }');
    const { entry } = await status('甲市,机关,学,2014-01-01,,\n', '2014-01-25', led);
    expect(stagesOf(entry('15/机关'))[1]).toBe('01-26~02-04');
    // The third stages wait for the city's, and the second are the longer for it.
    expect(stagesOf(entry('yi/机关'))[2]).toBe('02-10~02-19');
    expect(stagesOf(entry('yi/直属'))[1]).toBe('01-31~02-14');
  });

  it('breaks limits and is told, not refused', async () => {
    const strict = PLAN.replace('length: 80天', 'length: 55天').replace(
      'units: [东乡] }',
      'units: [{ name: 东乡, not-after: 2014-01-22 }] }',
    );
    const {
      entry,
      found,
      status: exit,
    } = await status('甲市,机关,学,2014-01-09,,\n', '2014-01-10', strict);
    expect(found).toEqual(['TC620 10:3', 'TC621 17:52']);
    expect(exit).toBe(0);
    expect(entry('甲市/二县/东乡/乡').forecastStart).toBe('2014-01-29');
    const hard = strict.replace('window: {', 'window: { severity: error,');
    expect((await status('甲市,机关,学,2014-01-09,,\n', '2014-01-10', hard)).status).toBe(0);
    const asErrors = await status('甲市,机关,学,2014-01-09,,\n', '2014-01-10', strict, '--strict');
    expect(asErrors.status).toBe(1);
  });

  it('has days that nobody would plan', async () => {
    const { entry } = await status('甲市,机关,学,2013-01-04,,\n', '2614-01-05');
    expect(entry('15/机关')).toMatchObject({
      forecastStart: '2013-01-04',
      forecastEnd: '2614-01-25',
    });
  });

  it('that nobody can write are refused', async () => {
    const far = ['--progress', 'p.csv', '--on', '9999-12-30', '-f', 'json'];
    const files = world(`${HEAD}一县,机关,学,,,\n`);
    const told = await run(['status', 'plan.yaml', ...far], files);
    const made = JSON.parse(told.out) as { entries: unknown[]; diagnostics: { code: string }[] };
    expect(made.entries).toEqual([]);
    expect(made.diagnostics.map(({ code }) => code)).toContain('TC412');
    expect(told.status).toBe(1);
    const planned = await run(['plan', 'plan.yaml', ...far], files);
    expect([planned.out, planned.status]).toEqual(['', 1]);
  });
});

describe('a row', () => {
  it.each([
    ['15', '机关', '15/机关'],
    ['甲市', '机关', '15/机关'],
    ['15/机关', '', '15/机关'],
    ['yi', '直属', 'yi/直属'],
    ['甲市/一县', '直属', 'yi/直属'],
    ['一县', '直属', 'yi/直属'],
    ['一县/东乡', '', '甲市/一县/东乡/乡'],
    ['西乡', '乡', '甲市/一县/西乡/乡'],
    ['甲市/公安局', '', '15/直属/公安局'],
    ['公安局', '直属', '15/直属/公安局'],
    ['1507', '', '15/直属/教育局'],
    ['15/直属/教育局', '', '15/直属/教育局'],
  ])('of “%s” and “%s” is about %s', async (unit, echelon, id) => {
    const { entry, found } = await status(`${unit},${echelon},学,2014-01-30,,\n`, '2014-01-30');
    expect(found.filter((one) => !one.startsWith('TC62'))).toEqual([]);
    expect(entry(id).forecastStart).toBe('2014-01-30');
  });

  it('that is bad is left out, the others count, and the status is 1', async () => {
    const rows = '无此县,,学,2014-01-11,,\n二县,机关,学,2014-01-12,,\n东乡,,学,2014-01-21,,\n';
    const { entry, found, status: exit } = await status(rows, '2014-01-22');
    expect(found).toEqual(['TC604 2:1', 'TC605 4:1']);
    expect(exit).toBe(1);
    expect(entry('甲市/二县/机关').forecastStart).toBe('2014-01-12');
  });

  it('that are totals and notes are left out and told once a kind, with no other finding', async () => {
    const rows =
      '合计,,,5,3,\n15,机关,学,2014-01-01,,\n甲市小计,,,3,,\n,,合计,,,\n填表人：张三,,,,,\n';
    const ran = await run(['check', 'plan.yaml', '-f', 'json'], {
      files: {
        '/plans/plan.yaml': `${PLAN}progress: p.csv\n`,
        '/plans/p.csv': HEAD + rows,
      },
    });
    const { diagnostics } = JSON.parse(ran.out) as {
      diagnostics: readonly { code: string; line: number; severity: string; message: string }[];
    };
    expect(diagnostics.map(({ code, line, severity }) => `${severity} ${code} ${line}`)).toEqual([
      'warning TC321 2',
      'warning TC321 6',
    ]);
    expect(diagnostics[0]?.message).toContain('共 3 行');
    expect(ran.status).toBe(0);
  });

  it('whose only word is out of order says nothing of the entry', async () => {
    const { entry, found } = await status('一县,机关,查,2014-01-12,,\n', '2014-01-13');
    expect(found).toEqual(['TC613 2:9']);
    expect(entry('yi/机关')).toMatchObject({ state: 'unreported', assumed: true });
  });
});

describe('a progress file', () => {
  const row = (sign: string) =>
    ['单位', '梯队', '环节', '开始'].join(sign) +
    '\r\n' +
    ['一县', '机关', '学', '2014/1/13'].join(sign);
  const gb18030 = Uint8Array.from([
    0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xcc, 0xdd, 0xb6, 0xd3, 0x2c, 0xbb, 0xb7, 0xbd, 0xda, 0x2c, 0xbf,
    0xaa, 0xca, 0xbc, 0x0a, 0xd2, 0xbb, 0xcf, 0xd8, 0x2c, 0xbb, 0xfa, 0xb9, 0xd8, 0x2c, 0xd1, 0xa7,
    0x2c, 0x34, 0x31, 0x36, 0x35, 0x32, 0x0a,
  ]);
  const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
    const bytes = new Uint8Array(2 + 2 * text.length);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, !bigEndian);
    for (let at = 0; at < text.length; at++)
      view.setUint16(2 + 2 * at, text.charCodeAt(at), !bigEndian);
    return bytes;
  };

  it.each<[string, string | Uint8Array, string]>([
    ['with tabs', row('\t'), 'p.txt'],
    ['with semicolons', row(';'), 'p.csv'],
    ['with full-width commas', row('，'), 'p.csv'],
    ['in GB18030', gb18030, 'p.csv'],
    ['in UTF-16', utf16(row('\t'), false), 'p.tsv'],
    ['in UTF-16, big end first', utf16(row('\t'), true), 'p.tsv'],
    ['with a byte order mark', `\ufeff${row(',')}`, 'p.csv'],
    ['with a title', `进展情况,,,\n截至1月15日,,,\n${row(',')}`, 'p.csv'],
    ['with headings in English', 'unit,echelon,stage,started\nyi,机关,学,2014-01-13', 'p.csv'],
    [
      'with a code beside the name',
      '编码,单位,梯队,环节,实际开始\nyi,某县,机关,学,2014-01-13',
      'p.csv',
    ],
    [
      'as tici plan writes it',
      '单位,所属,梯队,启动,环节,开始\n一县,甲市,机关,2014-01-11,学,2014-01-13',
      'p.csv',
    ],
    ['as a list', '- { unit: 一县, echelon: 机关, stage: 学, started: 2014-01-13 }', 'p.yaml'],
    [
      'as a list in Chinese',
      '- 单位: 一县\n  梯队: 机关\n  环节: cha\n- { 单位: 一县, 梯队: 机关, 环节: 学, 开始: 2014年1月13日 }',
      'p.yml',
    ],
    ['on standard input', row(','), '-'],
    [
      'as a list on standard input',
      '# 进展\n- { unit: 一县, echelon: 机关, stage: 学, started: 2014-01-13 }',
      '-',
    ],
  ])('%s is read', async (_what, content, file) => {
    const ran = await run(
      ['status', 'plan.yaml', '--progress', file, '--on', '2014-01-15', '-f', 'json'],
      file === '-'
        ? { files: { '/plans/plan.yaml': PLAN, '-': content as string } }
        : world(content, PLAN, file),
    );
    const made = JSON.parse(ran.out) as { entries: Entry[]; diagnostics: { code: string }[] };
    expect(made.diagnostics).toEqual([]);
    expect(made.entries.find(({ id }) => id === 'yi/机关')).toMatchObject({
      forecastStart: '2014-01-13',
      state: 'late',
      daysLate: 2,
    });
    expect(ran.status).toBe(0);
  });

  it('may be named by the plan, in its folder alone', async () => {
    const named = (name: string) => `${PLAN}progress: ${name}\n`;
    const files = {
      '/plans/a/plan.yaml': named('p.csv'),
      '/plans/a/p.csv': row(','),
      '/plans/p.csv': row(','),
    };
    const argv = ['status', 'a/plan.yaml', '--on', '2014-01-15'];
    const inside = await run(argv, { files });
    expect(inside.out).toContain('晚 1，');
    const outside = { ...files, '/plans/a/plan.yaml': named('../p.csv') };
    expect(await run(argv, { files: outside })).toMatchObject({ status: 1 });
    expect((await run(argv, { files: outside })).err).toContain('[TC006]');
    expect((await run([...argv, '--allow-outside'], { files: outside })).out).toContain('晚 1，');
    const missing = { ...files, '/plans/a/plan.yaml': named('none.csv') };
    expect((await run(argv, { files: missing })).err).toContain('[TC001]');
    // Only those who look at progress read it.
    expect(await run(['plan', 'a/plan.yaml', '-q'], { files: missing })).toMatchObject({
      status: 0,
      err: '',
    });
    expect(await run(['check', 'a/plan.yaml'], { files: missing })).toMatchObject({ status: 1 });
  });

  it('that the person names and is not there is status 2', async () => {
    for (const command of ['status', 'plan']) {
      const ran = await run(
        [command, 'plan.yaml', '--progress', 'none.csv', '--on', '2014-01-15'],
        world(),
      );
      expect(ran).toMatchObject({ status: 2, out: '' });
      expect(ran.err).toContain('none.csv');
    }
    const both = await run(['status', '-', '--progress', '-'], { files: { '-': PLAN } });
    expect(both).toMatchObject({ status: 2, out: '' });
  });

  it('that is broken shows where', async () => {
    const quote = await run(
      ['status', 'plan.yaml', '--progress', 'p.csv', '--on', '2014-01-15'],
      world(`${HEAD}"一县,机关,学,2014-01-13,,\n`),
    );
    expect(quote.status).toBe(1);
    expect(quote.err).toContain('p.csv:2:1: error');
    const long = await run(
      ['status', 'plan.yaml', '--progress', 'p.csv', '--on', '2014-01-15'],
      world(`${HEAD}一县,机关,学,2014-01-13,,,多\n`),
    );
    expect(long.err).toContain('p.csv:2:22: error');
    const bytes = await run(
      ['status', 'plan.yaml', '--progress', 'p.csv', '--on', '2014-01-15'],
      world(Uint8Array.from([0xff, 0xff, 0x80, 0x00])),
    );
    expect(bytes).toMatchObject({ status: 1 });
    expect(bytes.err).toContain('[TC005]');
  });
});

describe('tici status', () => {
  const LATE = '一县,机关,学,2014-01-14,,\n';
  const late = (days: string, rows = LATE, ...more: string[]) =>
    run(
      ['status', 'plan.yaml', '--progress', 'p.csv', '--on', '2014-01-15', '--late', days, ...more],
      world(HEAD + rows),
    );

  it('exits with 1 where anyone is more than --late days late', async () => {
    expect((await late('2')).status).toBe(1);
    expect((await late('3')).status).toBe(0);
    expect((await late('0', '')).status).toBe(0);
    expect((await late('2', LATE, '--unit', '二县')).status).toBe(0);
    const bad = '无此县,,学,2014-01-11,,\n';
    expect((await late('2', LATE + bad)).status).toBe(1);
    expect((await late('3', LATE + bad)).status).toBe(2);
    expect((await late('-1')).status).toBe(2);
    expect((await late('x')).status).toBe(2);
  });

  it('exits with 2 where --late can not be told, and prints its document all the same', async () => {
    const broken = PLAN.replace('kickoff: 2014-01-01', 'kickoff: 2014-02-30');
    const argv = ['status', 'plan.yaml', '--on', '2014-01-15', '-f', 'json'];
    const ran = await run(argv, world(undefined, broken));
    expect(ran.status).toBe(1);
    const made = JSON.parse(ran.out) as { on: string; entries: unknown[]; diagnostics: unknown[] };
    expect(made).toMatchObject({ on: '2014-01-15', entries: [] });
    expect(made.diagnostics).not.toEqual([]);
    expect(valid(made)).toBe(true);
    expect((await run([...argv, '--late', '1'], world(undefined, broken))).status).toBe(2);
  });

  const valid = new Ajv({ allowUnionTypes: true, formats: { date: true } }).compile(schema);

  it('writes JSON as its schema says', async () => {
    const rows = `${LATE}甲市,机关,学,2014-01-02,2014-01-09,2014-01-12\n二县,机关,学,,,\n无此县,,学,,,\n`;
    const { out } = await status(rows, '2014-01-15');
    expect(valid(JSON.parse(out))).toBe(true);
    expect(valid({ ...(JSON.parse(out) as object), on: 1 })).toBe(false);
    const zh = await run(
      [
        'status',
        'plan.yaml',
        '--progress',
        'p.csv',
        '--on',
        '2014-01-15',
        '-f',
        'json',
        '--by',
        'level',
      ],
      world(HEAD + rows),
    );
    const entries = (text: string) => JSON.parse(text) as { entries: unknown; summary: unknown };
    expect(entries(zh.out).entries).toEqual(entries(out).entries);
    expect(entries(zh.out).summary).toEqual(entries(out).summary);
  });

  it('takes today where the plan is at home, not where the machine stands', async () => {
    // The clock of the tests is at 2014-01-22 23:20 UTC: 07:20 of the next day in China.
    const china = await run(['status', 'plan.yaml'], world());
    expect(china.out).toContain('截至 2014-01-23：');
    const west = await run(
      ['status', 'plan.yaml'],
      world(undefined, `${PLAN}timezone: America/New_York\n`),
    );
    expect(west.out).toContain('截至 2014-01-22：');
  });

  it('has an empty progress file warned of, and counts nothing', async () => {
    const ran = await run(
      ['status', 'plan.yaml', '--progress', 'p.csv', '--on', '2014-01-15'],
      world(''),
    );
    expect(ran.status).toBe(0);
    expect(ran.err).toContain('[TC616]');
    expect(ran.out).toContain('晚 0，返工 0，未报 5；');
  });

  it('knows days before the kickoff, and a plan that is over', async () => {
    const before = await run(['status', 'plan.yaml', '--on', '2013-12-01'], world());
    expect(before.out).toContain('未报 0；');
    expect(before.out).toContain('未到启动');
    const over = await run(['status', 'plan.yaml', '--on', '2015-01-01'], world());
    expect(over.out).toContain('应已结束');
  });

  it.each(['zh', 'en'])('fits 80 and 140 columns (%s)', async (language) => {
    for (const width of [80, 140]) {
      for (const by of ['top', 'level', 'unit']) {
        const ran = await run(
          [
            'status',
            'plan.yaml',
            '--progress',
            'p.csv',
            '--on',
            '2014-01-15',
            '--lang',
            language,
            '--by',
            by,
          ],
          { ...world(HEAD + LATE), env: { COLUMNS: String(width) } },
        );
        const wide = ran.out.split('\n').filter((line) => columnsOf(line) > width);
        expect(wide).toEqual([]);
        expect(ran.out).toContain(by === 'unit' ? '公安局' : '░');
      }
    }
  });

  it('writes CSV that tici can not mistake, and Markdown on one line a row', async () => {
    const odd = PLAN.replace('西乡', '"=1+1|西"');
    const argv = ['status', 'plan.yaml', '--on', '2014-01-25', '--by', 'unit', '-f'];
    const csv = await run([...argv, 'csv'], world(undefined, odd));
    expect(csv.out.startsWith('\ufeff编码,单位,所属,层级,梯队,状态,')).toBe(true);
    expect(csv.out).toContain("'=1+1|西");
    expect(csv.out.trimEnd().split('\r\n')).toHaveLength(11);
    const md = await run([...argv, 'md'], world(undefined, odd));
    expect(md.out).toContain('=1+1\\|西');
  });

  it('refuses what it does not know', async () => {
    for (const more of [
      ['-f', 'ics'],
      ['--by', 'month'],
      ['-o', 'x.docx'],
      ['--on', '2014-02-30'],
      ['--unit', '无此县'],
    ]) {
      expect(await run(['status', 'plan.yaml', ...more], world())).toMatchObject({
        status: 2,
        out: '',
      });
    }
  });
});

/** Columns of our own words and names, where block elements take one. */
const columnsOf = (line: string): number =>
  line.length + (line.match(/[\u2e80-\u9fff\uff00-\uffef]/gu)?.length ?? 0);

describe('who is late', () => {
  /** Those that follow begin each stage a day after the one that leads at the earliest. */
  const LED = PLAN.replace('  duration:', '  lead-first: { interval: 1天 }\n  duration:');
  /** The city was sent back, and has its first stage from 01-20 to 01-29. */
  const CITY = '15,机关,学,2014-01-01,,2014-01-20\n';
  const shown = (rows: string, ...more: string[]) =>
    run(
      ['status', 'plan.yaml', '--progress', 'p.csv', '--on', '2014-01-20', ...more],
      world(HEAD + rows, LED),
    );

  it('is not who begins when planned and then waits for another', async () => {
    const rows = `${CITY}公安局,,学,2014-01-11,,\n`;
    const { entry } = await status(rows, '2014-01-20', LED);
    expect(entry('15/直属/公安局')).toMatchObject({ daysLate: 10, movedBy: '15/机关' });
    const { out } = await shown(rows);
    expect(out).toContain('晚 0，返工 1');
    expect(out).not.toContain('公安局');
    expect((await shown(rows, '--by', 'unit')).out).toMatch(/公安局.*受牵动.*晚 10 天/u);
    expect((await shown(rows, '-f', 'csv')).out).toMatch(/公安局.*,晚,.*,甲市·机关,/u);
  });

  it('is who begins later than planned, though he waits as well', async () => {
    const rows = `${CITY}公安局,,学,2014-01-12,,\n`;
    const { entry } = await status(rows, '2014-01-20', LED);
    expect(entry('15/直属/公安局')).toMatchObject({ daysLate: 10, movedBy: null });
    const { out } = await shown(rows);
    expect(out).toContain('晚 1，返工 1');
    expect(out).toMatch(/甲市·公安局 .*10天/u);
  });

  it('is told from who was sent back, as in the first line', async () => {
    const rows = `${CITY}公安局,,学,2014-01-12,,\n`;
    const { out } = await shown(rows);
    expect(out).toMatch(/甲市·机关 .*学（返工）/u);
    expect(out.match(/返工）/gu)).toHaveLength(1);
    expect((await shown(rows, '-f', 'md', '--lang', 'en')).out).toMatch(
      /甲市·机关 \| 学 \(sent back\)/u,
    );
  });

  it('is counted where not named', async () => {
    const late = ['公安局', '教育局', '一县', '二县', '一县/东乡', '西乡'];
    const rows = late
      .map((unit) => `${unit},${unit.endsWith('县') ? '机关' : ''},学,,,\n`)
      .join('');
    const { out } = await shown(rows, '--on', '2014-01-25');
    expect(out).toContain('晚 4，');
    const more = `${rows}一县,直属,学,2014-01-24,,\n二县,直属,学,2014-01-24,,\n`;
    expect((await shown(more, '--on', '2014-01-25')).out).toMatch(
      /\n另有 \d 个晚，用 --by unit 看全部\n$/u,
    );
  });
});

describe('rows that are left out', () => {
  it('are told in the order of the file, whatever is wrong with them', async () => {
    const rows = [
      '15,机关,学,2014-01-03,2014-01-02,',
      '丙市,,学,2014-01-03,,',
      '一县,机关,没有,2014-01-03,,',
      '二县,机关,学,2014-13-03,,',
      '一县,直属,学,2014-02-03,,',
    ];
    const { err } = await run(
      ['status', 'plan.yaml', '--progress', 'p.csv', '--on', '2014-01-15'],
      world(`${HEAD}${rows.join('\n')}\n`),
    );
    const lines = [...err.matchAll(/p\.csv:(\d+):\d+: error/gu)].map(([, line]) => line);
    expect(lines).toEqual(['2', '3', '4', '5', '6']);
  });
});

describe('the rows of a summary', () => {
  const names = async (plan: string, ...more: string[]) => {
    const args = ['status', 'plan.yaml', '--on', '2014-01-15', '-f', 'md', '-q', ...more];
    const { out } = await run(args, world(undefined, plan));
    return [...out.matchAll(/^\| ([^|]+) \| \d/gmu)].map(([, name]) => name);
  };

  it('are what stands under the lowest unit that all have in common', async () => {
    expect(await names(PLAN)).toEqual(['甲市（本级）', '一县', '二县']);
    expect(await names(PLAN, '--unit', '一县')).toEqual(['一县（本级）', '东乡', '西乡']);
    expect(await names(PLAN, '--unit', '西乡')).toEqual(['西乡']);
    expect(await names(PLAN, '--level', '县')).toEqual(['一县', '二县']);
  });

  it('are the units at the top where there are several', async () => {
    expect(await names(`${PLAN}  - 乙市\n`)).toEqual(['甲市', '乙市']);
  });

  it('come with a word where nobody was asked to report', async () => {
    const args = ['status', 'plan.yaml', '--on', '2014-01-15'];
    expect((await run(args, world())).err).toContain('没有进展文件，都当作未报');
    expect((await run([...args, '-q'], world())).err).toBe('');
    expect((await run([...args, '--progress', 'p.csv'], world(HEAD))).err).not.toContain(
      '没有进展',
    );
  });
});

describe('tici plan --progress', () => {
  const rows =
    '甲市,机关,学,2014-01-04,2014-01-12,\n甲市,机关,查,2014-01-15,,\n无此县,,学,2014-01-11,,\n';
  const plan = (...more: string[]) =>
    run(
      ['plan', 'plan.yaml', '--progress', 'p.csv', '--on', '2014-01-15', ...more],
      world(HEAD + rows),
    );

  it('gives the calendar with reported days, in every format, and 1 for the bad row', async () => {
    const json = await plan('-f', 'json');
    expect(json.status).toBe(1);
    const made = JSON.parse(json.out) as {
      entries: {
        id: string;
        start: string;
        end: string;
        stages: object[];
        because: { rule: string };
      }[];
    };
    const organ = made.entries.find(({ id }) => id === '15/机关');
    expect(organ).toMatchObject({
      start: '2014-01-04',
      end: '2014-02-03',
      because: { rule: 'reported' },
      stages: [
        { start: '2014-01-04', end: '2014-01-12' },
        { start: '2014-01-15', end: '2014-01-24' },
        { start: '2014-01-25', end: '2014-02-03' },
      ],
    });
    const valid = new Ajv({ allowUnionTypes: true, formats: { date: true } }).compile(planSchema);
    expect(valid(made)).toBe(true);
    expect((await plan('-f', 'csv')).out).toContain(
      '15,甲市,,市,机关,2014-01-04,2014-02-03,31,2014-01-04,2014-01-12,2014-01-15,2014-01-24',
    );
    const ics = await plan('-f', 'ics');
    expect(ics.out).toContain('DTSTART;VALUE=DATE:20140104\r\nDTEND;VALUE=DATE:20140113');
    const table = (await plan('--by', 'unit')).out;
    expect(table).toContain('2014-01-04');
    expect(table).toMatch(/\n进展 +截至 \d{4}-\d\d-\d\d 周.；还没报的日子是预计\n/u);
    expect((await run(['plan', 'plan.yaml'], world())).out).not.toContain('进展');
    expect((await plan()).out).toContain('2014-01-04');
  });

  it('says why', async () => {
    const { out } = await plan('--by', 'unit', '--columns', 'unit,start,reason', '--lang', 'en');
    expect(out).toContain('begun on 2014-01-04, as reported');
    const waits = await run(
      [
        'plan',
        'plan.yaml',
        '--progress',
        'p.csv',
        '--on',
        '2014-01-15',
        '--by',
        'unit',
        '--columns',
        'unit,start,reason',
      ],
      world(`${HEAD}一县,机关,学,,,\n`),
    );
    expect(waits.out).toContain('到2014-01-15还没有开始');
  });

  it('is the plan without rows, whatever the day', async () => {
    const bare = await run(['plan', 'plan.yaml', '-f', 'json'], world());
    const given = await run(
      ['plan', 'plan.yaml', '-f', 'json', '--progress', 'p.csv', '--on', '2014-01-20'],
      world(HEAD),
    );
    expect(given.out).toBe(bare.out);
    expect(given.status).toBe(0);
  });
});
