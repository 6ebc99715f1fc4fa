import { describe, expect, it } from 'vitest';
import { workExample } from './example.js';

// Worked out by hand; the kickoff is Monday 2026-03-02 unless said otherwise.

describe('pilots', () => {
  it('go first, and the other counties 20 days after the last of them', async () => {
    const { spans } = await workExample('pilots');
    const rest = '2026-04-02 … 2026-07-01'; // the last pilot 03-13 + 20 = 18 in March, 04-02 Thu
    const restTown = '2026-04-13 … 2026-07-12'; // 04-02 + 10 = Sun 04-12; Mon 04-13 is one day off, Fri 04-10 two
    expect(spans).toEqual({
      '云江市/市': '2026-03-02 … 2026-06-01',
      '云江市/青石县/县': '2026-03-12 … 2026-06-11',
      '云江市/青石县/河口镇/乡镇': '2026-03-23 … 2026-06-22', // Sun 03-22 → Mon
      '云江市/青石县/白石乡/乡镇': '2026-03-23 … 2026-06-22',
      '云江市/东城区/县': '2026-03-13 … 2026-06-12', // not before 03-13, within 03-10…03-14
      '云江市/东城区/建设路街道/乡镇': '2026-03-23 … 2026-06-22', // 03-13 + 10
      '云江市/南湖县/县': rest,
      '云江市/南湖县/双桥镇/乡镇': restTown,
      '云江市/柳溪县/县': rest,
      '云江市/柳溪县/柳林镇/乡镇': restTown,
    });
  });
});

describe('batches', () => {
  it('the second begins two weeks after the last end of the first', async () => {
    const { spans } = await workExample('batches');
    // The city's members end last, on 06-11; 06-11 + 14 = 06-25 Thu. 06-25 + 10 = Sun 07-05; Mon 07-06 is one
    // day off, Fri 07-03 two. Three months from 06-25 end on 09-24, from 07-06 on 10-05.
    const [leading, later] = ['2026-06-25 … 2026-09-24', '2026-07-06 … 2026-10-05'];
    expect(spans).toEqual({
      '云江市/领导班子': '2026-03-02 … 2026-06-01',
      '云江市/直属单位/市教育局': '2026-03-12 … 2026-06-11',
      '云江市/直属单位/市水务局': '2026-03-12 … 2026-06-11',
      '云江市/青石县/领导班子': leading,
      '云江市/青石县/直属单位': later,
      '云江市/青石县/河口镇/乡镇': later,
      '云江市/青石县/白石乡/乡镇': later,
      '云江市/南湖县/领导班子': leading,
      '云江市/南湖县/直属单位': later,
      '云江市/南湖县/双桥镇/乡镇': later,
    });
  });
});

describe('systems', () => {
  it('a county bureau starts three days or more after that of the city', async () => {
    const { spans } = await workExample('systems');
    const ten = '2026-03-12 … 2026-06-11';
    // At the earliest 03-12 + 3 = Sun 03-15, so Mon 03-16: 14 days after the county's own organ, 5…15 allowed.
    const bureau = '2026-03-16 … 2026-06-15';
    // 03-12 + 10 = Sun 03-22; 5…15 days are 03-17…03-27. What comes above in the system asks for less: the county's
    // police 03-16 + 3 = 03-19, the city's tax office 03-12 + 3 = 03-15.
    const station = '2026-03-23 … 2026-06-22';
    expect(spans).toEqual({
      '云江市/领导班子': '2026-03-02 … 2026-06-01',
      '云江市/直属单位/市公安局': ten,
      '云江市/直属单位/市税务局': ten,
      '云江市/直属单位/市教育局': ten,
      '云江市/青石县/领导班子': '2026-03-02 … 2026-06-01', // start: kickoff
      '云江市/青石县/直属单位/县公安局': bureau,
      '云江市/青石县/直属单位/县教育局': ten,
      '云江市/青石县/河口镇/领导班子': ten,
      '云江市/青石县/河口镇/站所/河口派出所': station,
      '云江市/青石县/河口镇/站所/河口税务所': station,
      '云江市/青石县/河口镇/站所/河口农业站': station,
      '云江市/南湖县/领导班子': '2026-03-02 … 2026-06-01',
      '云江市/南湖县/直属单位/县税务局': bureau,
    });
  });
});

describe('standing-committee', () => {
  const worked = workExample('standing-committee');

  it('takes four months, in three equal stages', async () => {
    const { stages } = await worked;
    // 30 + 30 + 31 + 30 + 1 = 122 days; 122/3 = 40.7 → 41, 244/3 = 81.3 → 81. Day 41 is 04-11, day 81 is 05-21.
    expect(stages('云江市/常委会')).toBe('03-02 04-12 05-22 07-01');
  });

  it('is followed stage by stage, five days later or more', async () => {
    const { stages } = await worked;
    // As laid: 03-12…06-11, 92 days, ends after 31 (04-11) and 61 (05-11). Stage 2 waits for 04-12 + 5 = 04-17
    // (5 days); stage 3, then on 05-17, for 05-22 + 5 = 05-27 (15 in all), and the end moves to 06-26.
    const leading = '03-12 04-17 05-27 06-26';
    expect(stages('云江市/领导班子')).toBe(leading);
    for (const county of ['青石县', '南湖县', '柳溪县', '东城区']) {
      expect(stages(`云江市/${county}/领导班子`)).toBe(leading);
    }
  });

  it('and they by what belongs to them', async () => {
    const { stages } = await worked;
    // As laid: 03-23…06-22, 92 days: 04-23 and 05-23. Stage 2: 04-17 + 5 = 04-22, no wait. Stage 3: 05-27 + 5 =
    // 06-01, nine days later than laid, so the end is 07-01.
    expect(stages('云江市/直属单位')).toBe('03-23 04-23 06-01 07-01');
    expect(stages('云江市/东城区/直属单位')).toBe('03-23 04-23 06-01 07-01');
  });
});

describe('fill', () => {
  it('stretches all but the villages to the length that lets the last end with the window', async () => {
    const { spans, rows } = await workExample('fill');
    // The window ends on 11-01 (03-02 + 8 months = 11-02). The last to start is a township, on 03-23:
    // 9 + 30 + 31 + 30 + 31 + 31 + 30 + 31 + 1 = 224 days. Those that start 21 and 11 days earlier end so much earlier.
    expect(spans).toEqual({
      '云江市/市': '2026-03-02 … 2026-10-11',
      '云江市/青石县/县': '2026-03-12 … 2026-10-21',
      '云江市/青石县/河口镇/乡镇': '2026-03-23 … 2026-11-01',
      '云江市/青石县/河口镇/上河村/村': '2026-04-02 … 2026-06-01', // fill: false; two months
      '云江市/青石县/河口镇/下河村/村': '2026-04-02 … 2026-06-01',
      '云江市/南湖县/县': '2026-03-12 … 2026-10-21',
      '云江市/南湖县/双桥镇/乡镇': '2026-03-23 … 2026-11-01',
    });
    expect(rows.filter((row) => row.level !== '村').map((row) => row.days)).toEqual([
      224, 224, 224, 224, 224,
    ]);
  });
});

describe('placement', () => {
  it('takes the nearest, the earliest or the latest day of 5…15', async () => {
    const { spans } = await workExample('placement');
    expect(spans).toEqual({
      '云江市/市': '2026-03-02 … 2026-05-01', // two months
      '云江市/青石县/县': '2026-03-12 … 2026-05-11', // 10 days
      '云江市/青石县/河口镇/乡镇': '2026-03-23 … 2026-05-22', // Sun 03-22
      '云江市/南湖县/县': '2026-03-09 … 2026-05-08', // 5 days: Sat 03-07, so Mon
      '云江市/南湖县/双桥镇/乡镇': '2026-03-16 … 2026-05-15', // 03-09 + 5 = Sat 03-14
      '云江市/柳溪县/县': '2026-03-17 … 2026-05-16', // 15 days: Tue
      '云江市/柳溪县/柳林镇/乡镇': '2026-04-01 … 2026-05-31', // 03-17 + 15: Wed
    });
  });
});

describe('fixed-dates', () => {
  const worked = workExample('fixed-dates');

  it("stand, bound, and go round the person's own days off", async () => {
    const { spans } = await worked;
    // From Monday 04-20, 7…13 days are 04-27…05-03 and 10 is Thu 04-30. Public holidays are 05-01…05-05; Sat 05-09
    // is a make-up workday.
    expect(spans).toEqual({
      '云江市/市': '2026-04-20 … 2026-07-19',
      '云江市/青石县/县': '2026-04-29 … 2026-07-28', // 04-30 is off
      '云江市/青石县/河口镇/乡镇': '2026-05-09 … 2026-08-08', // 04-29 + 10: the make-up Saturday
      '云江市/南湖县/县': '2026-04-27 … 2026-07-26', // fixed
      // 04-27 + 10 = 05-07, avoided like 05-08; 05-06 is one day off, 05-09 two.
      '云江市/南湖县/双桥镇/乡镇': '2026-05-06 … 2026-08-05',
      '云江市/东城区/县': '2026-04-28 … 2026-07-27', // no later than 04-28
      '云江市/东城区/建设路街道/乡镇': '2026-05-09 … 2026-08-08', // 05-08 is avoided; 05-09 one day off, 05-06 two
      '云江市/柳溪县/县': '2026-05-06 … 2026-08-05', // no earlier than 05-06
      '云江市/柳溪县/柳林镇/乡镇': '2026-05-16 … 2026-08-15', // 05-06 + 10: a Saturday made a workday by the plan
    });
  });

  it('and what gives way for one of them is said, with the numbers', async () => {
    const { diagnostics } = await worked;
    // At most 13 days: 05-03; 05-06 is 16 days, three more.
    expect(diagnostics).toMatchObject([
      {
        code: 'TC503',
        severity: 'warning',
        facts: { rule: 'stagger', count: 1, by: 3, most: 3, reason: { kind: 'not-before' } },
      },
    ]);
  });
});
