import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/domain/day.js';
import { workExample } from './example.js';

// Worked out by hand.

describe('a region over four levels', () => {
  const worked = workExample('region');

  it('comes out as the worked example of the domain does, in both leagues', async () => {
    const { spans } = await worked;
    // Ten days from Wed 2014-01-22 is 02-01; 8…12 are 01-30…02-03, and 01-28…02-06 are avoided: Fri 02-07.
    const [first, second] = ['2014-01-22 … 2014-04-21', '2014-02-07 … 2014-05-06'];
    const third = '2014-02-17 … 2014-05-16'; // 02-07 + 10: Monday
    const village = '2014-02-17 … 2014-04-16'; // two months
    expect(spans).toEqual({
      '呼和浩特市/领导机关和领导班子': first,
      '呼和浩特市/直属单位': second,
      '呼和浩特市/新城区/领导机关和领导班子': first,
      '呼和浩特市/新城区/直属单位': second,
      '呼和浩特市/新城区/海拉尔东路街道/领导班子': second,
      '呼和浩特市/新城区/海拉尔东路街道/站所': third,
      '呼和浩特市/新城区/海拉尔东路街道/公主府社区/党组织': village,
      '呼和浩特市/新城区/海拉尔东路街道/赛马场社区/党组织': village,
      '锡林郭勒盟/领导机关和领导班子': first,
      '锡林郭勒盟/直属单位': second,
      '锡林郭勒盟/多伦县/领导机关和领导班子': first,
      '锡林郭勒盟/多伦县/直属单位': second,
      '锡林郭勒盟/多伦县/大北沟镇/领导班子': second,
      '锡林郭勒盟/多伦县/大北沟镇/站所': third,
      '锡林郭勒盟/多伦县/大北沟镇/团结村/党组织': village,
    });
  });

  it('has stages that end on 02-26, 04-03 and 04-21', async () => {
    const { stages } = await worked;
    expect(stages('呼和浩特市/领导机关和领导班子')).toBe('01-22 02-27 04-04 04-21');
  });

  it('says once for each rule that it gave way, by 16 − 12 = 4 days', async () => {
    const { diagnostics } = await worked;
    expect(diagnostics.map((one) => one.facts)).toMatchObject([
      { rule: 'overlap', by: 4, most: 4, count: 4 }, // of two leagues and two banners
      { rule: 'stagger', by: 4, most: 4, count: 2 }, // of two townships
    ]);
  });
});

describe('the whole region', () => {
  const worked = workExample('neimenggu');
  const start = '2014-01-22';
  const team = '150100000000/领导机关和领导班子';

  it('starts the standing committees and the leading teams of leagues with the conference', async () => {
    const { rows, stages } = await worked;
    const first = rows.filter((row) => row.level === '盟市' && row.echelon !== '直属单位');
    expect(first).toHaveLength(24); // of twelve leagues
    expect([...new Set(first.map((row) => formatDay(row.start)))]).toEqual([start]);
    expect(stages('150100000000/常委会')).toBe('01-22 02-27 04-04 04-21');
  });

  it('keeps the committees one step ahead in the stages that follow', async () => {
    const { stages } = await worked;
    // As laid: 36, 36 and 18 days. Stage 2 waits for 02-27 + 5 = 03-04, which takes stage 3 to 04-09 = 04-04 + 5.
    expect(stages(team)).toBe('01-22 03-04 04-09 04-26');
  });

  it('leaves what follows the leading teams where it was', async () => {
    const { stages } = await worked;
    expect(stages('150100000000/直属单位/其他直属单位')).toBe('02-07 03-15 04-19 05-06');
    expect(stages('150102000000/领导机关和领导班子')).toBe('01-22 02-27 04-04 04-21');
  });
});

describe('a city with two stages of five months', () => {
  it('lasts as long as its stages', async () => {
    const { spans, stages } = await workExample('city');
    // Mon 2026-02-02 + 5 months = 07-02, + 5 = 12-02. Ten days later is Thu 02-12. Ten more is 02-22, in the Spring
    // Festival (02-15…02-23); 8…12 days are 02-20…02-24, so Tue 02-24.
    expect(spans).toMatchObject({
      '云江市/领导班子': '2026-02-02 … 2026-12-01',
      '云江市/直属单位/市税务局': '2026-02-12 … 2026-12-11',
      '云江市/青石县/县': '2026-02-12 … 2026-12-11',
      '云江市/南湖县/双桥镇/乡镇': '2026-02-24 … 2026-12-23',
    });
    expect(stages('云江市/领导班子')).toBe('02-02 07-02 12-01');
    expect(stages('云江市/南湖县/双桥镇/乡镇')).toBe('02-24 07-24 12-23');
  });
});

describe('a town in three stages', () => {
  it('has stages of 30, 30 and what is left of three months', async () => {
    const { stages, spans } = await workExample('town');
    // Mon 2014-02-24: 5 days of February and 25 of March; 6 of March and 24 of April; the last, of 20 days, is
    // lengthened to 29, since three months run up to 05-23.
    expect(stages('河口镇/领导班子')).toBe('02-24 03-26 04-25 05-23');
    // A week later is Mon 03-03: 29 + 1 days, 29 + 1, 30 + 2.
    expect(stages('河口镇/机关站所/农业服务中心')).toBe('03-03 04-02 05-02 06-02');
    // Ten days later is Thu 03-06: 26 + 4 days, 26 + 4, 27 + 5.
    for (const village of ['上河村', '下河村', '石桥村', '东岭村', '团结村']) {
      expect(stages(`河口镇/${village}/党组织`)).toBe('03-06 04-05 05-05 06-05');
    }
    expect(Object.keys(spans)).toHaveLength(9);
  });
});

describe('a sub-district as a pilot', () => {
  const worked = workExample('subdistrict');

  it('goes with the other pilots on the kickoff, before the units above it', async () => {
    const { spans } = await worked;
    // Mon 2009-03-02: three months, 92 days.
    const pilot = '2009-03-02 … 2009-06-01';
    // 06-01 + 10 = Thu 06-11: later than 03-02 + 3 months = 06-02, and before + 4 months.
    const city = '2009-06-11 … 2009-09-10';
    const second = '2009-06-22 … 2009-09-21'; // 06-21 is a Sunday
    const third = '2009-07-02 … 2009-10-01'; // 06-22 + 10: Thursday
    expect(spans).toEqual({
      '云江市/领导机关': city,
      '云江市/直属单位/市教育局': pilot,
      '云江市/直属单位/市水务局': second,
      '云江市/东城区/县区': second,
      '云江市/东城区/建设路街道/街道乡镇': pilot,
      '云江市/东城区/解放路街道/街道乡镇': third,
      '云江市/青石县/县区': second,
      '云江市/青石县/河口镇/街道乡镇': pilot,
      '云江市/青石县/白石乡/街道乡镇': third,
    });
  });

  it('has four stages of 23 days', async () => {
    const { stages } = await worked;
    expect(stages('云江市/东城区/建设路街道/街道乡镇')).toBe('03-02 03-25 04-17 05-10 06-01');
    expect(stages('云江市/领导机关')).toBe('06-11 07-04 07-27 08-19 09-10');
  });
});

describe('a training plan', () => {
  it('has terms by kind of unit, and stages in proportion to them', async () => {
    const { stages } = await workExample('training');
    // From Mon 2026-04-13, two months, 61 days: 61 × 3/10 = 18.3 → 18 (04-30), 61 × 8/10 = 48.8 → 49 (05-31).
    expect(stages('云江市/市')).toBe('04-13 05-01 06-01 06-12');
    // A week later, Mon 04-20: 11 + 7 days, up to day 49 = 11 + 31 + 7.
    expect(stages('云江市/市财政局/单位')).toBe('04-20 05-08 06-08 06-19');
    // Three months, 91 days: 27.3 → 27 = 11 + 16, 72.8 → 73 = 11 + 31 + 30 + 1.
    expect(stages('云江市/云江港务集团/单位')).toBe('04-20 05-17 07-02 07-19');
    // Six weeks, 42 days: 12.6 → 13 = 11 + 2, 33.6 → 34 = 11 + 23.
    expect(stages('云江市/云江一中/单位')).toBe('04-20 05-03 05-24 05-31');
    // Four weeks later, Mon 05-11, one month, 31 days: 9.3 → 9 (05-19), 24.8 → 25 = 21 + 4 (06-04).
    expect(stages('云江市/河口镇/单位')).toBe('05-11 05-20 06-05 06-10');
  });
});
