import { describe, expect, it } from 'vitest';
import { run } from './support.js';

const PLAN = `title: 测试
issued: 2014-03-01
kickoff: 2014-03-03
calendar: { holidays: none }
levels: [{ name: 县 }]
stages: [{ name: 学, share: 1 }, { name: 改, share: 1 }]
rules: { duration: { min: 1个月 } }
units: [东县]
`;

const plan = (...argv: string[]) =>
  run(['plan', 'plan.yaml', '-q', ...argv], { files: { '/plans/plan.yaml': PLAN } });

describe('--alarm', () => {
  it.each([
    ['1天', '-PT15H'],
    ['0天', 'PT9H'],
    ['1周', '-P6DT15H'],
    ['2 days', '-P1DT15H'],
    ['P3D', '-P2DT15H'],
  ])('%s before each event', async (span, trigger) => {
    const { out } = await plan('-f', 'ics', '--alarm', span);
    expect(out.match(/TRIGGER:.*/gu)).toEqual(
      Array.from({ length: 3 }, () => `TRIGGER:${trigger}`),
    );
  });

  it.each(['1', '1个月', '', '-1天', '一天', '9999天'])('%j is none', async (span) => {
    const { status, err } = await plan('-f', 'ics', '--alarm', span);
    expect([status, err]).toEqual([
      2,
      `错误：--alarm 不能是“${span}”，应为天数或周数，如 1天、2周；当天写 0天\n`,
    ]);
  });
});

describe('options of calendars', () => {
  it.each([
    [['--alarm', '1天'], '--alarm 只用于 ics 格式，不能用于 table'],
    [['--organizer', '办公室', '-f', 'md'], '--organizer 只用于 ics 格式，不能用于 md'],
    [['--events', 'all', '-f', 'csv'], '--events 只用于 ics 格式，不能用于 csv'],
    [['--events', 'stage', '-f', 'ics'], '--events 不能是“stage”，应为 all、stages、activities'],
  ])('%j exits with 2', async (argv, said) => {
    const { status, out, err } = await plan(...argv);
    expect([status, out, err]).toEqual([2, '', `错误：${said}\n`]);
  });

  it('count what is written', async () => {
    const ran = await run(['plan', 'plan.yaml', '-o', 'a.ics', '--events', 'activities'], {
      files: { '/plans/plan.yaml': PLAN },
    });
    expect(ran.err.split('\n')[0]).toBe('已写入 a.ics（1 个日历事件）');
    expect(ran.written.get('a.ics')?.split('BEGIN:VEVENT')).toHaveLength(2);
  });
});
