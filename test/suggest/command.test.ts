import { readFileSync } from 'node:fs';
import { Validator, type Schema } from '@cfworker/json-schema';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/support.js';

const PLAN = `title: 方案
kickoff: 2026-03-02
levels: [市, 县]
rules:
  stagger: { interval: 10天, tolerance: 2天, severity: error }
  duration: { min: 1个月 }
units:
  - name: 甲市
    units: [{ name: 乙县, not-before: 2026-03-25 }]
`;

/** There is no window to fill, and a window is no value that is written: nothing that can be changed helps. */
const HOPELESS = PLAN.replace('not-before: 2026-03-25', 'code: "1"').replace(
  'min: 1个月',
  'min: 1个月, fill: true',
);

/** Each comes after the other, whatever the numbers. */
const CIRCLE = PLAN.replace(
  'units:\n',
  'overrides:\n  - match: { level: 市 }\n    after: [{ match: { level: 县 } }]\nunits:\n',
);

const read = (): Schema =>
  JSON.parse(readFileSync('schemas/suggest.schema.json', 'utf8')) as Schema;

const inPlans = (plan: string) => ({ files: { '/plans/plan.yaml': plan } });

const asked = (plan: string, ...argv: string[]) =>
  run(['suggest', 'plan.yaml', ...argv], inPlans(plan));

describe('tici suggest', () => {
  it('says what would clear an error, with status 0', async () => {
    const { status, out } = await asked(PLAN, '--lang', 'en', '--max', '1');
    expect(status).toBe(0);
    expect(out).toContain('plan.yaml: 1 error about dates\n A  error TC501  plan.yaml:5:3\n');
    expect(out).toContain('  1  kickoff  2026-03-02 → 2026-03-13   ');
    expect(out).toContain('     clears A, makes a calendar possible, last end 2026-04-24\n');
  });

  it('says the same in Chinese, in lines no wider than asked', async () => {
    const { out } = await run(['suggest', 'plan.yaml'], {
      ...inPlans(PLAN),
      env: { COLUMNS: '60' },
    });
    expect(out).toContain('plan.yaml：与日期有关的错误 1 个');
    for (const line of out.split('\n')) {
      expect(line.replaceAll(/[\u2e80-\uffef]/gu, '  ').length).toBeLessThanOrEqual(60);
    }
  });

  it("calls a unit's upper bound what an office calls it", async () => {
    const { out } = await asked(PLAN.replace('not-before: 2026-03-25', 'not-after: 2026-03-06'));
    expect(out).toContain('不晚于 units[甲市/乙县].not-after  2026-03-06 → 2026-03-10');
  });

  it('has nothing to say about a plan without findings', async () => {
    const { status, out } = await asked(PLAN.replace('03-25', '03-12'));
    expect([status, out]).toEqual([0, 'plan.yaml：没有与日期有关的错误或警告，不用改\n']);
  });

  it('sends one to `check` whose errors are not about dates', async () => {
    const { status, out } = await asked(PLAN.replace('10天', '10'), '--lang', 'en');
    expect(status).toBe(1);
    expect(out).toContain('1 error that is not about dates');
    expect(out).toContain('TC205');
  });

  it('says so where nothing helps; a warning makes no difference but under --strict', async () => {
    const { status, out } = await asked(HOPELESS, '--lang', 'en');
    expect(out).toContain('A: no single change helps');
    expect(status).toBe(0);
    expect((await asked(HOPELESS, '--strict')).status).toBe(1);
    const circle = await asked(CIRCLE, '--lang', 'en');
    expect(circle.out).toContain('TC502');
    expect(circle.out).toContain('A: no single change helps, nor, for errors, do two together');
    expect(circle.status).toBe(1);
  });

  it('ends with 2 where the plan is not there', async () => {
    const { status } = await run(['suggest', 'other.yaml'], inPlans(PLAN));
    expect(status).toBe(2);
  });

  it('looks at findings of one code alone, and gives so many a finding', async () => {
    const { status, out } = await asked(PLAN, '--for', 'TC503', '--lang', 'en');
    expect([status, out]).toEqual([0, 'plan.yaml: no TC503, nothing to change\n']);
    const two = JSON.parse((await asked(PLAN, '--max', '2', '-f', 'json')).out) as {
      suggestions: [];
    };
    expect(two.suggestions).toHaveLength(2);
  });

  it('reads standard input', async () => {
    const { status, out } = await run(['suggest', '-', '-f', 'json'], { files: { '-': PLAN } });
    expect(status).toBe(0);
    expect((JSON.parse(out) as { suggestions: unknown[] }).suggestions.length).toBeGreaterThan(1);
  });

  it('gives the same numbers and ids each time, whatever the language', async () => {
    const [one, other] = await Promise.all([
      asked(PLAN, '-f', 'json'),
      asked(PLAN, '-f', 'json', '--lang', 'en'),
    ]);
    const of = (text: string) => (JSON.parse(text) as { suggestions: object[] }).suggestions;
    expect(of(other.out)).toEqual(of(one.out));
    const chosen = (await asked(PLAN, '-f', 'json', '--max', '1')).out;
    expect(of(one.out)[0]).toEqual(of(chosen)[0]);
  });

  it('writes a table in Markdown', async () => {
    const { out } = await asked(PLAN, '-f', 'md', '--lang', 'en', '--max', '1');
    expect(out).toContain('| No. | Change | Where | Clears | Adds | Moves | Last end |\n');
    expect(out).toContain(
      '| 1 | kickoff  2026-03-02 → 2026-03-13 | plan.yaml:2 | A |  |  | 2026-04-24 |\n',
    );
  });

  it.each([
    PLAN,
    HOPELESS,
    CIRCLE,
    PLAN.replace('10天', '10'),
    PLAN.replace('03-25', '03-12'),
    'title: [',
  ])('is as its schema says (%#)', async (plan) => {
    const made: unknown = JSON.parse((await asked(plan, '-f', 'json')).out);
    const ajv = new Ajv({ allowUnionTypes: true }).compile(read());
    expect([ajv(made), ajv.errors]).toEqual([true, null]);
    expect(new Validator(read(), '7').validate(made).valid).toBe(true);
  });

  it('prints its schema', async () => {
    expect(JSON.parse((await run(['schema', 'suggest'])).out)).toEqual(read());
  });
});

/** A leader who is nowhere all the time that there is for a meeting. */
const AWAY = `title: 方案
id: a
kickoff: 2026-03-02
levels: [市, 县]
rules:
  duration: { min: 1个月 }
units: [{ name: 甲市, units: [乙县] }]
activities: [{ name: 动员大会, match: { level: 县 }, attend: [contact] }]
contacts:
  - of: 市委常委
    leaders: [{ name: 张某, points: [甲市/乙县], away: [{ from: 2026-03-01, to: 2026-12-31 }] }]
`;

describe('tici suggest where an activity finds no day', () => {
  it('says that there is something to change, with status 1', async () => {
    const { status, out } = await asked(AWAY);
    expect(status).toBe(1);
    expect(out.replaceAll('\n', '')).toContain(
      'plan.yaml：各单位的起止日期没有错误或警告活动、会议和巡查有错误 1 个，这里不给改法；怎样能排上，见 tici check 的提示',
    );
    const english = await asked(AWAY, '--lang', 'en', '-f', 'md');
    expect(english.status).toBe(1);
    expect(english.out).toBe(
      'plan.yaml: no errors or warnings about the days of entries\n' +
        '\n1 error about activities, meetings and inspections, for which nothing is suggested here: tici check tells what would help\n',
    );
  });

  it('has the finding in JSON, and leaves it out where a code was asked for', async () => {
    const json = await asked(AWAY, '-f', 'json');
    expect(json.status).toBe(1);
    const { suggestions, diagnostics } = JSON.parse(json.out) as {
      suggestions: unknown[];
      diagnostics: { code: string }[];
    };
    expect(suggestions).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain(
      (
        JSON.parse((await run(['check', 'plan.yaml', '-f', 'json'], inPlans(AWAY))).out) as {
          diagnostics: { code: string; severity: string }[];
        }
      ).diagnostics.find(({ severity }) => severity === 'error')?.code,
    );
    const one = await asked(AWAY, '--for', 'TC503');
    expect([one.status, one.out]).toEqual([0, 'plan.yaml：没有 TC503，不用改\n']);
  });

  it('stays at status 0 where all find a day', async () => {
    const { status, out } = await asked(AWAY.replace(/, away: .*?\] \}/u, ' }'));
    expect([status, out]).toEqual([0, 'plan.yaml：没有与日期有关的错误或警告，不用改\n']);
  });
});
