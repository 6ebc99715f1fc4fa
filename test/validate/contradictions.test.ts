import { expect, it } from 'vitest';
import { locateAll } from '../../src/diagnostics/located.js';
import { SourceText } from '../../src/diagnostics/source-text.js';
import { validate } from '../../src/validate/index.js';
import { run } from '../input/run.js';

const PLAN = `title: 示例
kickoff: 2014-01-22
timezone: Asia/Huhehaote
checks: { TC399: off, TC312: off }
levels: [市, 县]
calendar:
  avoid: [2014-03-01, { from: 2014-02-06, to: 2014-01-28 }]
  restdays: [{ from: 2014-05-06, to: 2014-05-05 }]
stages:
  - { name: 一, share: 1 }
  - { name: 二, duration: 30天 }
  - { name: 三 }
  - { name: 四, share: 2, duration: 1个月 }
rules:
  window: { end: 2014-09-30, length: 8个月 }
overrides:
  - match: { level: 县 }
    rules: { window: { length: 6个月, end: 2014-10-31 } }
units:
  - name: 甲市
    not-before: 2014-03-01
    not-after: 2014-02-01
    rules: { window: { length: 6个月, end: 2014-10-31 } }
    members: [{ name: 甲局, not-before: 2014-03-02, not-after: 2014-03-01 }]
    units: [乙县]
`;

it('a plan whose values contradict each other is built, and each contradiction found where it stands', async () => {
  const { plan, brief } = await run(PLAN);
  expect(brief).toEqual([]);
  if (plan === null) throw new Error('no plan');
  const found = locateAll(validate(plan), [new SourceText('plan.yaml', PLAN)], 'en');
  const contradictions = found.filter(({ code }) => /^TC2|^TC409/u.test(code));
  expect(contradictions.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
    'TC209 3:11',
    'TC409 4:11',
    'TC210 10:16',
    'TC202 12:13',
    'TC210 13:16',
    'TC210 15:13',
    'TC210 18:37',
    'TC210 23:37',
    'TC215 8:38',
    'TC215 7:47',
    'TC215 22:16',
    'TC215 24:62',
  ]);
  expect(contradictions.map(({ message }) => message)).toContain(
    '“stages, item 3” lacks “duration”',
  );
});
