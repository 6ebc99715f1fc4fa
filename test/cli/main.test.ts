import { describe, expect, it } from 'vitest';
import { run } from './support.js';

const PLAN = `title: 测试
id: test
kickoff: 2014-03-03
calendar: { holidays: none }
levels: [{ name: 市级, echelons: [机关, 直属] }, { name: 县级 }]
stages: [{ name: 学, share: 1 }, { name: 改, share: 1 }]
rules:
  stagger: { interval: 10天, tolerance: 2天 }
  overlap: { interval: 10天, tolerance: 2天 }
  duration: { min: 1个月 }
  window: { length: 4个月 }
units:
  - { name: 甲市, code: "1501", units: [东县, 西县] }
  - 乙市
`;

const files = { '/plans/plan.yaml': PLAN };

describe('tici plan', () => {
  it('shows the table by level and exits with 0', async () => {
    const { status, out, err } = await run(['plan', 'plan.yaml'], { files });
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('2014-03-13 周四');
    expect(out).toContain('4个单位，6项安排');
  });

  it('writes the file that -o names, its format by the ending, and says so on standard error', async () => {
    const ran = await run(['plan', 'plan.yaml', '-o', 'a.csv'], { files });
    expect(ran).toMatchObject({ status: 0, out: '', err: '已写入 a.csv（6 个安排）\n' });
    expect(ran.written.get('a.csv')?.split('\r\n')[1]).toBe(
      '1501,甲市,,市级,机关,2014-03-03,2014-04-02,31,2014-03-03,2014-03-18,2014-03-19,2014-04-02',
    );
  });

  it('-q says nothing beside the result', async () => {
    const { err } = await run(['plan', 'plan.yaml', '-o', 'a.csv', '-q'], { files });
    expect(err).toBe('');
  });

  it('writes a table to a file whole, whatever the terminal', async () => {
    const wide = await run(['plan', 'plan.yaml', '--by', 'unit', '-o', 'a.txt'], {
      files,
      env: { COLUMNS: '60' },
    });
    expect(wide.written.get('a.txt')).toContain('余地');
    const narrow = await run(['plan', 'plan.yaml', '--by', 'unit', '-o', 'a'], { files });
    expect(narrow.written.get('a')).toBe(wide.written.get('a.txt'));
  });

  it('-f chooses the format on standard output', async () => {
    const { out } = await run(['plan', 'plan.yaml', '-f', 'json'], { files });
    expect(JSON.parse(out).entries).toHaveLength(6);
  });

  it.each([
    [['--unit', '甲市/东县'], ['甲市/东县/县级']],
    [
      ['--unit', '1501', '--level', '县级'],
      ['甲市/东县/县级', '甲市/西县/县级'],
    ],
    [
      ['--echelon', '直属'],
      ['1501/直属', '乙市/直属'],
    ],
    [
      ['--level', '市级', '--to', '2014-03-12'],
      ['1501/机关', '乙市/机关'],
    ],
    [
      ['--from', '2014-04-03', '--level', '市级'],
      ['1501/直属', '乙市/直属'],
    ],
    [
      ['--unit', '甲市/东县', '--unit', '甲市/西县'],
      ['甲市/东县/县级', '甲市/西县/县级'],
    ],
  ])('%j leaves %j', async (options, ids) => {
    const { out } = await run(['plan', 'plan.yaml', '-f', 'json', ...options], { files });
    expect(JSON.parse(out).entries.map((entry: { id: string }) => entry.id)).toEqual(ids);
  });

  it('--set changes values for the run, the last one winning', async () => {
    const { out } = await run(
      [
        'plan',
        'plan.yaml',
        '-f',
        'json',
        '--set',
        'kickoff=2014-03-04',
        '--set',
        'rules.stagger.interval=14天',
        '--unit',
        '甲市/东县',
      ],
      { files },
    );
    expect(JSON.parse(out).entries[0].start).toBe('2014-03-18');
  });

  it('stamps ICS events by SOURCE_DATE_EPOCH where the plan has no date of issue', async () => {
    const { out } = await run(['plan', 'plan.yaml', '-f', 'ics'], {
      files,
      env: { SOURCE_DATE_EPOCH: '0' },
    });
    expect(out).toContain('DTSTAMP:19700101T000000Z\r\n');
    const { out: now } = await run(['plan', 'plan.yaml', '-f', 'ics'], { files });
    expect(now).toContain('DTSTAMP:20140123T000000Z\r\n');
  });

  it('gives the events by level of two units UIDs of their own, so that one calendar can hold both', async () => {
    const uids = async (unit: string) => {
      const { out } = await run(
        ['plan', 'plan.yaml', '-f', 'ics', '--by', 'level', '--unit', unit],
        { files },
      );
      return out.split('\r\n').filter((line) => /^UID:.*-/u.test(line));
    };
    const [one, other] = [await uids('1501'), await uids('乙市')];
    expect(other).toHaveLength(4);
    expect(one.filter((uid) => other.includes(uid))).toEqual([]);
  });

  it('prints no file and exits with 1 where the plan has errors', async () => {
    const broken = { '/plans/plan.yaml': PLAN.replace('4个月', '1个月') };
    const ran = await run(['plan', 'plan.yaml', '-o', 'a.ics'], { files: broken });
    expect(ran.status).toBe(1);
    expect(ran.written.size).toBe(0);
    expect(ran.err).toContain('[TC501]');
  });

  it('--strict makes warnings errors', async () => {
    const warned = {
      '/plans/plan.yaml': PLAN.replace('kickoff: 2014-03-03', 'kickoff: 2014-03-02'),
    };
    expect((await run(['plan', 'plan.yaml'], { files: warned })).status).toBe(0);
    const strict = await run(['plan', 'plan.yaml', '--strict'], { files: warned });
    expect([strict.status, strict.out]).toEqual([1, '']);
    expect(strict.err).toContain('error:');
  });

  it('checks: of the plan and --severity change a severity, the flag winning', async () => {
    const warned = {
      '/plans/plan.yaml': `${PLAN.replace('kickoff: 2014-03-03', 'kickoff: 2014-03-02')}checks: { TC504: error, TC503: off }\n`,
    };
    expect((await run(['check', 'plan.yaml'], { files: warned })).status).toBe(1);
    const flagged = await run(['check', 'plan.yaml', '--severity', 'TC504=off'], { files: warned });
    expect(flagged).toMatchObject({ status: 0 });
    expect(flagged.out).not.toContain('TC50');
  });

  it('has colour on a terminal only, and not where NO_COLOR or --no-color say so', async () => {
    const escapes = async (argv: string[], env = {}, terminal: number | undefined = 100) =>
      (await run(['plan', 'plan.yaml', ...argv], { files, env, terminal })).out.includes('\u001b[');
    expect(await escapes([])).toBe(true);
    expect(await escapes(['--no-color'])).toBe(false);
    expect(await escapes([], { NO_COLOR: '1' })).toBe(false);
    expect((await run(['plan', 'plan.yaml'], { files })).out).not.toContain('\u001b[');
    const warned = { '/plans/plan.yaml': PLAN.replace('2014-03-03', '2014-03-02') };
    const inFile = await run(['check', 'plan.yaml', '-o', 'a.txt'], {
      files: warned,
      terminal: 100,
    });
    expect(inFile.written.get('a.txt')).toContain('[TC504]');
    expect(inFile.written.get('a.txt')).not.toContain('\u001b[');
  });
});

describe('tici check', () => {
  it('sums up several plans and exits with 1 if one has errors', async () => {
    const both = { ...files, '/plans/bad.yaml': PLAN.replace('10天,', '10,') };
    const { status, out } = await run(['check', 'plan.yaml', 'bad.yaml'], { files: both });
    expect(status).toBe(1);
    expect(out).toMatch(/^bad\.yaml:8:24: error: .* \[TC\d{3}\]$/mu);
  });

  it('-f json is one object with a summary', async () => {
    const { out } = await run(['check', 'plan.yaml', '-f', 'json'], { files });
    expect(JSON.parse(out)).toEqual({ diagnostics: [], summary: { errors: 0, warnings: 0 } });
  });

  it('reads standard input as -', async () => {
    const { status } = await run(['check', '-'], { files: { '-': PLAN } });
    expect(status).toBe(0);
  });
});

describe('tici schema', () => {
  it.each(['plan', 'units', 'schedule', 'diagnostics'])('prints the schema %s', async (name) => {
    const { status, out } = await run(['schema', name]);
    expect(status).toBe(0);
    expect(JSON.parse(out).$schema).toMatch(/json-schema\.org/u);
  });

  it('prints that of plans without a name', async () => {
    expect((await run(['schema'])).out).toBe((await run(['schema', 'plan'])).out);
  });
});

describe('usage', () => {
  it.each([
    [[], 0],
    [['--help'], 0],
    [['plan', '--help'], 0],
    [['--version'], 0],
    [['plan'], 2],
    [['frob'], 2],
    [['plan', 'plan.yaml', '--frob'], 2],
    [['plan', 'plan.yaml', 'more.yaml'], 2],
    [['plan', 'plan.yaml', '-o'], 2],
    [['plan', 'plan.yaml', '-f', 'odt'], 2],
    [['plan', 'plan.yaml', '--by', 'day'], 2],
    [['plan', 'plan.yaml', '--from', '2014-02-30'], 2],
    [['plan', 'plan.yaml', '--from', '2014-03-02', '--to', '2014-03-01'], 2],
    [['plan', 'plan.yaml', '-o', 'a.xls'], 2],
    [['plan', 'plan.yaml', '-f', 'csv', '-o', '/plans/plan.yaml'], 2],
    [['check', 'plan.yaml', '-o', 'plan.yaml'], 2],
    [['check', 'plan.yaml', '--severity', 'TC999=off'], 2],
    [['plan', 'plan.yaml', '--level', '市'], 2],
    [['plan', 'plan.yaml', '--unit', '甲'], 2],
    [['plan', 'plan.yaml', '--lang', 'fr'], 2],
    [['plan', 'plan.yaml', '-o', 'missing/a.csv'], 2],
    [['check', 'plan.yaml', '--max-findings', '0'], 2],
    [['check', 'plan.yaml', '--severity', 'TC504=loud'], 2],
    [['check', '*.yml'], 2],
    [['schema', 'frob'], 2],
  ])('%j exits with %i, and says what is wrong', async (argv, status) => {
    const ran = await run(argv, { files });
    expect(ran.status).toBe(status);
    expect(status === 0 ? ran.out : ran.err).not.toBe('');
    expect(ran.err).not.toMatch(/\bat .*:\d+:\d+|undefined|NaN/u);
  });

  it('a file that is not there is a finding', async () => {
    const { status, err } = await run(['plan', 'none.yaml']);
    expect(status).toBe(2);
    expect(err).toContain('[TC001]');
  });

  it('speaks English with --lang en or TICI_LANG', async () => {
    expect((await run(['--help', '--lang', 'en'])).out).toContain('Usage:');
    expect((await run(['--help'], { env: { TICI_LANG: 'en' } })).out).toContain('Usage:');
    expect((await run(['--help'])).out).toContain('用法：');
    const unknown = await run(['plan', 'plan.yaml', '--frob', '--lang=en'], { files });
    expect(unknown.err).toContain('unknown option --frob');
  });

  it('suggests the name that was meant', async () => {
    const { err } = await run(['plan', 'plan.yaml', '--level', '市及'], { files });
    expect(err).toContain('是否指“市级”');
  });

  it('offers the unit whose name was misspelt', async () => {
    const { err } = await run(['plan', 'plan.yaml', '--unit', '西具'], { files });
    expect(err).toContain('是否指“西县”');
  });

  it('an internal fault says so in one line and asks for a report', async () => {
    const ran = await run(['plan', 'plan.yaml', '-f', 'ics'], {
      files,
      env: {
        get SOURCE_DATE_EPOCH(): string {
          throw new TypeError('a fault of the test');
        },
      },
    });
    expect(ran.status).toBe(2);
    expect(ran.err).toContain('tici 的缺陷');
    expect(ran.err).toContain('TypeError: a fault of the test');
    expect(ran.err.trim().split('\n')).toHaveLength(2);
  });
});

describe('the words of the command line', () => {
  it.each([[[]], [['plan']], [['check']], [['schema']]])(
    'help of %j is Chinese throughout',
    async (command) => {
      const { out } = await run([...command, '--help']);
      expect(out).not.toMatch(
        /[<[][a-z=]+(?:[.]{3})?[>\]]|Usage|Options|Arguments|Commands|default:|display|help for/u,
      );
      expect(out).not.toMatch(/： |\p{Script=Han} \p{Script=Han}/u);
    },
  );

  it('help has its columns in line', async () => {
    const { out } = await run(['plan', '--help']);
    const options = out.split('\n').filter((line) => line.startsWith('  -'));
    const columns = options.map((line) => {
      const term = /^ {2}\S.*? {2,}/u.exec(line)?.[0] ?? '';
      return term.length + (term.match(/\p{Script=Han}/gu)?.length ?? 0);
    });
    expect(new Set(columns).size).toBe(1);
  });

  it('help in English keeps its words', async () => {
    const { out } = await run(['plan', '--help', '--lang', 'en']);
    expect(out).toContain('Usage: tici plan [options] <plan>\n');
    expect(out).toContain('-o, --output <path>');
  });

  it.each([
    [['plan'], '缺少参数“方案”'],
    [['plan', 'plan.yaml', '--from', '2014-3-10'], '；是不是 2014-03-10？'],
    [['plan', 'plan.yaml', '--to', '2014年3月10日'], '；是不是 2014-03-10？'],
    [['plan', 'plan.yaml', '--to', '2014-02-30'], '；是不是 2014-02-28？'],
    [
      ['plan', 'plan.yaml', '--to', '明天'],
      '--to 不能是“明天”，应为真实存在的日期，如 2014-03-10\n',
    ],
    [['plan', 'plan.yaml', '--by', '天'], '--by 不能是“天”，应为 level、unit、activity、person\n'],
    [
      ['plan', 'plan.yaml', '-f', 'odt'],
      '没有格式“odt”，可用：table、csv、ics、html、svg、png、json、xlsx、docx、md\n',
    ],
    [['check', 'plan.yaml', '--max-findings', '0'], '应为正整数\n'],
    [['schema', '方案'], '“名称”不能是“方案”，应为 plan、'],
    [['计划'], '没有命令“计划”\n'],
    [['plan', 'plan.yaml', '-o', 'missing/a.csv'], '无法写入 missing/a.csv：文件夹不存在\n'],
    [['plan', 'plan.yaml', '-o', 'missing/日程.csv'], '无法写入“missing/日程.csv”：文件夹不存在\n'],
    [['plan', 'plan.yaml', '-o', '日程.csv'], '已写入“日程.csv”（6 个安排）\n'],
  ])('%j says %s', async (argv, words) => {
    const { err } = await run(argv, { files });
    expect(err).toContain(words);
    expect(err).not.toMatch(/\p{Script=Han} \p{Script=Han}/u);
  });

  it('English meets a date with the one that was meant, too', async () => {
    const argv = ['plan', 'plan.yaml', '--from', '2014-3-10', '--lang', 'en'];
    expect((await run(argv, { files })).err).toContain('did you mean 2014-03-10?');
  });

  it('a plan that could not be read is not said to have errors', async () => {
    const missing = await run(['plan', 'none.yaml']);
    expect(missing.err).toContain('方案没有读进来，没有生成日程\n');
    expect(missing.err).not.toContain('有错误');
    const broken = await run(['plan', 'plan.yaml'], {
      files: { '/plans/plan.yaml': PLAN.replace('10天,', '10,') },
    });
    expect(broken.err).toContain('方案有错误，没有生成日程\n');
    expect(broken.err).not.toContain('tici suggest');
  });

  it('dates that can not be are met with the command that looks for a change', async () => {
    const late = ['--set', 'kickoff=2014-03-03', '--set', 'rules.window.length=2周'];
    const { err, status } = await run(['plan', 'plan.yaml', ...late], { files });
    expect(status).toBe(1);
    expect(err).toMatch(/\[TC501\][^]*改哪里管用：tici suggest plan.yaml（--set 照旧写上）\n$/u);
  });
});
