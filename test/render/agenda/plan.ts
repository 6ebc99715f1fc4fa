import { run, type Ran } from '../../cli/support.js';

/** Every kind of what is dated besides entries: with and without time, half-days, several days, again and again, by a level. */
export const PLAN = `title: 学习教育活动
id: dated-test
issued: 2026-02-12
kickoff: { date: 2026-03-02, name: 动员部署会议 }
levels:
  - { name: 市, echelons: [领导机关, 直属单位] }
  - { name: 县, echelons: [领导机关] }
  - { name: 乡 }
stages: [{ name: 学习教育, share: 2 }, { name: 查摆问题, share: 2 }, { name: 整改落实, share: 1 }]
rules:
  stagger: { interval: 10天, tolerance: 2天 }
  overlap: { interval: 10天, tolerance: 2天 }
  duration: { min: 2个月 }
units:
  - name: 云江市
    code: "0150"
    members: [市教育局]
    units:
      - { name: 东湖县, units: [湖口镇, 团结乡] }
      - { name: 南湖县, units: [团结乡] }
activities:
  - { name: 动员大会, stage: 学习教育, within: { first: 10天 }, match: { echelon: 领导机关 }, attend: [contact, supervisor], basis: 出席并指导动员大会 }
  - { name: 集中学习, stage: 学习教育, after: { activity: 动员大会, interval: 1天, within: 15天 }, days: 3, match: { level: [市, 县] } }
  - { name: 专题民主生活会, stage: 查摆问题, within: { last: 15天 }, time: "09:00", hours: 3, attend: [contact, supervisor], match: { level: 县 } }
  - { name: 整改进展公示, every: 1个月, match: { level: 市, echelon: 领导机关 } }
  - { name: 主题实践活动, optional: true, stage: 整改落实, match: { level: 乡 } }
meetings:
  - { name: 调度会, each: stage, of: { level: 市 } }
  - { name: 督导工作会议, every: 1个月, attend: [supervisor] }
  - { name: 年中推进会, date: 2026-04-20, time: "14:30", hours: 2 }
  - { name: 领导小组会议, every: 2个月, by: 县 }
contacts:
  - of: 市委常委
    leaders:
      - { name: 常委甲, points: [云江市, 云江市/东湖县] }
      - { name: 常委乙, points: [云江市/南湖县] }
supervision:
  - { group: 第一督导组, covers: [云江市, 云江市/东湖县, 云江市/南湖县], inspects: { level: 乡, visits: 1 } }
`;

export const dated = (argv: readonly string[], yaml = PLAN): Promise<Ran> =>
  run(['plan', 'plan.yaml', '-q', ...argv], { files: { '/plans/plan.yaml': yaml } });

/** The rows of a CSV, without the byte order mark. */
export const cells = (csv: string): string[][] =>
  csv
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
