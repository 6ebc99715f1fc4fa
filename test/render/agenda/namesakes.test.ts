import { describe, expect, it } from 'vitest';
import { run } from '../../cli/support.js';
import { cells, dated } from './plan.js';

const PLAN = `title: 示例
kickoff: 2014-03-03
calendar: { holidays: none }
levels: [市, 县]
rules: { stagger: { interval: 7天 }, duration: { min: 20天 } }
activities:
  - { name: 会, match: { level: 县 }, attend: [contact] }
meetings:
  - { name: 碰头会, date: 2014-03-20, attend: [{ leader: 张三 }] }
contacts:
  - of: 常委
    leaders:
      - { name: 张三, points: [乙县, 丁县] }
      - { name: 张三, id: 组织部, points: [丙县], away: [2014-03-20] }
      - { name: 李四, id: 工号7, points: [戊县] }
units: [{ name: 甲市, units: [乙县, 丙县, 丁县, 戊县] }]
`;

const plan = (argv: readonly string[]) => dated(argv, PLAN);

describe('two leaders of one name', () => {
  it('are told apart by the id in every output; nobody else has it shown', async () => {
    const json = JSON.parse((await plan(['-f', 'json'])).out);
    expect(json.people.map(({ name }: { name: string }) => name)).toEqual([
      '张三',
      '张三（组织部）',
      '李四',
    ]);
    expect(json.meetings[0].attendees).toEqual(['张三', '张三（组织部）']);
    const table = cells(
      (await plan(['-f', 'csv', '--by', 'activity', '--columns', '单位,出席'])).out,
    );
    expect(table.slice(1)).toEqual([
      ['乙县', '张三'],
      ['丙县', '张三（组织部）'],
      ['戊县', '李四'],
      ['丁县', '张三'],
    ]);
    const { out } = await plan(['-f', 'ics', '--events', 'activities']);
    expect(out.replaceAll('\r\n ', '')).toContain('张三（组织部）');
    expect((await plan(['-f', 'html'])).out).toContain('张三（组织部）');
  });

  it('are asked for by what is shown, or by the id', async () => {
    const units = async (person: string) =>
      cells(
        (await plan(['-f', 'csv', '--by', 'activity', '--columns', '单位', '--person', person]))
          .out,
      ).slice(1);
    expect(await units('组织部')).toEqual([['丙县']]);
    expect(await units('张三（组织部）')).toEqual([['丙县']]);
    expect(await units('张三')).toEqual([['乙县'], ['丁县']]);
    expect(await units('李四')).toEqual([['戊县']]);
  });

  it('are both asked for by their name where each has an id', async () => {
    const both = PLAN.replace('name: 张三, points', 'name: 张三, id: 宣传部, points');
    const { out } = await dated(
      ['-f', 'csv', '--by', 'activity', '--columns', '单位,出席', '--person', '张三'],
      both,
    );
    expect(cells(out).slice(1)).toEqual([
      ['乙县', '张三（宣传部）'],
      ['丙县', '张三（组织部）'],
      ['丁县', '张三（宣传部）'],
    ]);
  });

  it('are told apart in findings', async () => {
    const { out } = await run(['check', 'plan.yaml'], {
      files: { '/plans/plan.yaml': PLAN.replace('points: [丙县]', 'points: [乙县]') },
    });
    expect(out).toContain('“甲市/乙县”是 张三、张三（组织部） 共同的联系点');
    expect(out).toContain('2014-03-20 的碰头会，张三（组织部）不在');
  });
});
