import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/cli/io/node-files.js';
import { runPlan } from '../../src/pipeline.js';
import { workExample } from './example.js';

// Worked out by hand.

describe('a city with prescribed and optional activities', () => {
  const worked = workExample('city');

  it('dates those of the city’s leading team', async () => {
    // Stage 1 is Mon 2026-02-02 … Wed 07-01, stage 2 Thu 07-02 … Tue 12-01. The meeting of the last 15 days wishes for
    // the last of them; the summing-up comes at the end.
    expect((await worked).occurrences['云江市/领导班子']).toEqual([
      '02-02 动员会',
      '02-03～02-05 专题学习',
      '02-12 征求意见座谈会',
      '07-01 am 专题民主生活会 省第三督导组',
      '07-02 公开整改清单',
      '12-01 总结会',
    ]);
  });

  it('goes round the Spring Festival with three days in a row', async () => {
    // From Thu 02-12 on: 02-13 and Sat 02-14 (a workday made up) are two, and 02-15 … 02-23 a holiday; so 02-24 … 02-26.
    const held = (await worked).occurrences['云江市/直属单位/市税务局'];
    expect(held?.slice(0, 3)).toEqual([
      '02-12 动员会',
      '02-24～02-26 专题学习',
      '03-05 征求意见座谈会',
    ]);
  });

  it('has each county’s own optional activity, and one group for both on different days', async () => {
    const { occurrences } = await worked;
    // Stage 1 ends on Sat 07-11; 12-11 is a Friday, so the assessment is held on the day before the summing-up.
    expect(occurrences['云江市/青石县/县']).toEqual([
      '02-12 动员会',
      '02-24～02-26 专题学习',
      '03-05 征求意见座谈会',
      '07-10 am 专题民主生活会 云江市督导组',
      '07-13 公开整改清单',
      '12-10 群众评议',
      '12-11 总结会',
      '07-13 局长走流程',
    ]);
    // The group is at 青石县 on Friday morning; the meeting is at nine in the morning, so a day earlier here.
    expect(occurrences['云江市/南湖县/县']).toContain('07-09 am 专题民主生活会 云江市督导组');
    expect(occurrences['云江市/南湖县/县']).toContain('07-13 企业开放日');
  });
});

describe('a town', () => {
  const worked = workExample('town');

  it('has its leaders at the villages’ meetings', async () => {
    // Thu 2014-03-06 … 04-04 and 04-05 … 05-04; Sun 05-04 is a workday made up.
    expect((await worked).occurrences['河口镇/团结村/党组织']).toEqual([
      '03-06 am 动员会 镇领导戊',
      '03-07～03-10 集中学习',
      '04-04 走访群众',
      '05-04 am 专题组织生活会 镇领导戊',
      '05-05 整改公示',
      '06-05 总结会',
      '05-05 志愿服务日',
    ]);
  });

  it('meets every two weeks, on the next workday where that is none', async () => {
    // From Mon 02-24: 04-07 is the holiday of Qingming, 06-02 that of Duanwu.
    const days = ['03-10', '03-24', '04-08', '04-21', '05-05', '05-19', '06-03'];
    expect((await worked).meetings).toEqual(days.map((day) => `2014-${day} pm 镇村调度会`));
  });
});

describe('a training plan', () => {
  it('has something every two weeks, at the end of each', async () => {
    const held = (await workExample('training')).occurrences['云江市/云江一中/单位'];
    // Mon 2026-04-20 … Sun 05-31: three times two weeks, which end on Sundays 05-03, 05-17, 05-31. 05-01 … 05-05 is a
    // holiday.
    expect(held?.filter((line) => line.endsWith('岗位实践交流'))).toEqual([
      '04-30 岗位实践交流',
      '05-15 岗位实践交流',
      '05-29 岗位实践交流',
    ]);
  });
});

describe('a sub-district as a pilot', () => {
  it('meets with its group the day after the conference', async () => {
    const { occurrences } = await workExample('subdistrict');
    // Kickoff Mon 2009-03-02: nobody is invited anywhere that day.
    expect(occurrences['云江市/东城区/建设路街道/街道乡镇']?.slice(0, 2)).toEqual([
      '03-03 am 动员会 东城区督导组',
      '03-04～03-05 集中学习',
    ]);
  });

  it('is not the only one of its county: the group takes them one after the other', async () => {
    const { occurrences } = await workExample('subdistrict');
    expect(occurrences['云江市/东城区/县区']?.[0]).toBe('06-22 am 动员会 云江市督导组');
    expect(occurrences['云江市/青石县/县区']?.[0]).toBe('06-22 pm 动员会 云江市督导组');
  });
});

describe('a region of a few units', () => {
  const worked = workExample('region');

  it('has leaders and groups at the meetings of leagues and banners', async () => {
    const { occurrences } = await worked;
    const held = occurrences['呼和浩特市/领导机关和领导班子'] ?? [];
    // Both leaders are at the 全区调度会 of stage 1 on the morning of 01-23, the day after the conference; of the two
    // leagues, which share their group, the one that stands earlier in the plan takes the afternoon.
    expect(held[0]).toBe('01-23 pm 动员大会 常委甲、自治区第一督导组');
    const other = occurrences['锡林郭勒盟/领导机关和领导班子'] ?? [];
    expect(other[0]).toBe('01-24 am 动员大会 常委乙、自治区第一督导组');
    // Stage 2 ends on Thu 2014-04-03.
    expect(held).toContain('04-03 am 专题民主生活会 常委甲、自治区第一督导组');
  });

  it('asks nobody to come who is away', async () => {
    const { occurrences } = await worked;
    const all = Object.values(occurrences).flat();
    expect(all.filter((line) => /^03-2[5-8] .*常委乙/u.test(line))).toEqual([]);
    expect(all.filter((line) => line.includes('常委乙'))).toHaveLength(4);
  });

  it('has every unit below a group’s visited', async () => {
    const { visits } = await worked;
    expect(visits.filter((line) => line.startsWith('never'))).toEqual([]);
    expect(visits).toHaveLength(2 + 3); // two banners, three villages
  });
});

describe('the whole region with meetings', () => {
  it('has a day for every occurrence and every visit', async () => {
    const path = 'examples/neimenggu/plan-meetings.yaml';
    const { placement, diagnostics } = await runPlan(path, nodeFiles, { isPlaced: true });
    expect(diagnostics.map(({ code }) => code)).toEqual(['TC503', 'TC503', 'TC503']);
    expect(placement).toMatchObject({ unplaced: 0, bound: 0, proven: true });
    expect(placement?.occurrences.length).toBeGreaterThan(60_000);
    expect(placement?.visits.filter(({ day }) => day === null)).toEqual([]);
    expect(placement?.visits.length).toBe(102 + 13_329);
  });
});
