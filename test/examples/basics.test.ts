import { describe, expect, it } from 'vitest';
import { workExample } from './example.js';

// Worked out by hand. 2026-03-01 is a Sunday, so 03-02, the kickoff of most examples, is a Monday. A span of
// three months from 03-02 runs up to the day before 06-02; March and May have 31 days, April and June 30.

describe('first', () => {
  it('starts level by level, on workdays, for three months', async () => {
    const { spans } = await workExample('first');
    // 03-02 + 10 = 03-12 Thu. 03-12 + 10 = 03-22 Sun; 8…12 days are 03-20…03-24, of whose workdays Mon 03-23 is
    // one day off and Fri 03-20 two.
    expect(spans).toEqual({
      '云江市/市': '2026-03-02 … 2026-06-01',
      '云江市/青石县/县': '2026-03-12 … 2026-06-11',
      '云江市/青石县/河口镇/乡镇': '2026-03-23 … 2026-06-22',
      '云江市/青石县/白石乡/乡镇': '2026-03-23 … 2026-06-22',
      '云江市/南湖县/县': '2026-03-12 … 2026-06-11',
      '云江市/南湖县/双桥镇/乡镇': '2026-03-23 … 2026-06-22',
    });
  });

  it('shares 92 days as 2 to 1', async () => {
    const { stages, rows } = await workExample('first');
    // 30 (03-02…03-31) + 30 + 31 + 1 = 92 days; 92 × 2/3 = 61.3, so 61: 30 in March, 30 in April, 05-01.
    expect(rows[0]?.days).toBe(92);
    expect(stages('云江市/市')).toBe('03-02 05-02 06-01');
  });
});

describe('members', () => {
  it('start about ten days after their own leading organ, one row each', async () => {
    const { spans } = await workExample('members');
    const [leading, members] = ['2026-03-12 … 2026-06-11', '2026-03-23 … 2026-06-22'];
    expect(spans).toEqual({
      '云江市/领导机关和领导班子': '2026-03-02 … 2026-06-01',
      '云江市/直属单位/市教育局': leading, // 03-02 + 10
      '云江市/直属单位/市住房城乡建设局': leading,
      // Not before 03-13, still within 8…12 days (03-10…03-14).
      '云江市/直属单位/市水务局': '2026-03-13 … 2026-06-12',
      '云江市/青石县/领导班子': leading, // 10 days after the city's first echelon, whatever its members do
      '云江市/青石县/直属单位/县教育局': members, // 03-12 + 10 is a Sunday
      '云江市/青石县/直属单位/县卫生健康局': members,
      '云江市/南湖县/领导班子': leading,
      '云江市/南湖县/直属单位': members,
      '云江市/柳溪县/领导班子': leading,
      '云江市/柳溪县/直属单位': members,
      '云江市/东城区/领导班子': leading,
      '云江市/东城区/直属单位': members,
    });
  });
});

describe('villages', () => {
  it('take two months, may start on a Sunday, and one waits for the sowing', async () => {
    const { spans } = await workExample('villages');
    // 03-12 + 10 = 03-22, a Sunday, and start-on: any takes it; two months end the day before 05-22.
    const village = '2026-03-22 … 2026-05-21';
    expect(spans).toEqual({
      '青石县/县': '2026-03-02 … 2026-06-01',
      '青石县/河口镇/乡镇': '2026-03-12 … 2026-06-11',
      '青石县/河口镇/上河村/村': village,
      '青石县/河口镇/下河村/村': village,
      '青石县/河口镇/石桥村/村': '2026-04-21 … 2026-05-20', // 03-12 + 40 = 19 in March, 21 in April; one month
      '青石县/白石乡/乡镇': '2026-03-12 … 2026-06-11',
      '青石县/白石乡/白石村/村': village,
      '青石县/白石乡/团结村/村': village,
    });
  });
});

describe('pastoral', () => {
  it('banners and their sumus keep other intervals and take four months', async () => {
    const { spans } = await workExample('pastoral');
    // 03-02 + 20 = 03-22 Sun; 15…25 days are 03-17…03-27: Mon 03-23 is nearest. 03-23 + 15 = 04-07 Tue, the
    // day after Qingming (04-04…04-06).
    const banner = '2026-03-23 … 2026-07-22';
    const sumu = '2026-04-07 … 2026-08-06';
    const county = '2026-03-12 … 2026-06-11';
    const town = '2026-03-23 … 2026-06-22';
    expect(spans).toEqual({
      '锡林郭勒盟/盟': '2026-03-02 … 2026-06-01',
      '锡林郭勒盟/东乌珠穆沁旗/旗县': banner,
      '锡林郭勒盟/东乌珠穆沁旗/乌里雅斯太镇/苏木乡镇': sumu,
      '锡林郭勒盟/东乌珠穆沁旗/满都胡宝拉格镇/苏木乡镇': sumu,
      '锡林郭勒盟/苏尼特左旗/旗县': banner,
      '锡林郭勒盟/苏尼特左旗/满都拉图镇/苏木乡镇': sumu,
      '锡林郭勒盟/多伦县/旗县': county,
      '锡林郭勒盟/多伦县/多伦诺尔镇/苏木乡镇': town,
      '锡林郭勒盟/多伦县/大北沟镇/苏木乡镇': town,
      '锡林郭勒盟/太仆寺旗/旗县': county,
      '锡林郭勒盟/太仆寺旗/宝昌镇/苏木乡镇': town,
    });
  });
});

describe('roster', () => {
  it('is read in any order, and a code names a township and all below it', async () => {
    const { spans } = await workExample('roster');
    const [town, village] = ['2026-03-12 … 2026-06-11', '2026-03-23 … 2026-06-22'];
    expect(spans).toEqual({
      '990101000000/县': '2026-03-02 … 2026-06-01',
      '990101101000/乡镇': town,
      '990101101001/村': village,
      '990101101002/村': village,
      '990101102000/乡镇': '2026-03-12 … 2026-07-11', // four months
      '990101102001/村': '2026-03-23 … 2026-07-22',
      '990101102002/村': '2026-03-23 … 2026-07-22',
      '990101103000/乡镇': town,
      '990101103001/村': village,
      '990101103002/村': village,
    });
  });
});

describe('nested-files', () => {
  it('take in units from a file, and that file from another', async () => {
    const { spans } = await workExample('nested-files');
    const [county, town] = ['2026-03-12 … 2026-06-11', '2026-03-23 … 2026-06-22'];
    const village = '2026-04-02 … 2026-07-01'; // 03-23 + 10 = Thu 04-02
    expect(spans).toEqual({
      '云江市/市': '2026-03-02 … 2026-06-01',
      '云江市/青石县/县': county,
      '云江市/青石县/河口镇/乡镇': town,
      '云江市/青石县/河口镇/上河村/村': village,
      '云江市/青石县/河口镇/下河村/村': village,
      '云江市/青石县/白石乡/乡镇': town,
      '云江市/青石县/白石乡/白石村/村': village,
      '云江市/南湖县/县': county,
      '云江市/南湖县/双桥镇/乡镇': town,
      '990202101001/村': village,
      '990202101002/村': village,
      '云江市/南湖县/莲花乡/乡镇': town,
    });
  });
});
