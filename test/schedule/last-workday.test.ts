import { describe, expect, it } from 'vitest';
import { checked, planned } from '../support/command.js';

const plan = (calendar: string, more = '') => `title: 测试
kickoff: 2014-03-03
calendar: { ${calendar} }
levels: [市级, 县级]
${more}
units: [{ name: 甲市, units: [东县] }]
`;
const NO_WEEKDAY = 'weekend: [mon, tue, wed, thu, fri, sat, sun]';
const LISTED = `holidays: none, ${NO_WEEKDAY}, workdays: [2014-03-03, 2014-03-12, 2019-06-03, 2014-05-19]`;

const latest = async (yaml: string) => (await planned(yaml)).get('甲市/东县/县级')?.latest;

describe('where all workdays are listed', () => {
  it('the last of them is the latest day, however far ahead it is', async () => {
    expect(await latest(plan(LISTED))).toBe('2019-06-03');
    expect(await latest(plan(LISTED.replace('2019', '2099')))).toBe('2099-06-03');
  });

  it('`placement: latest` takes it', async () => {
    const late = plan(LISTED, 'placement: latest');
    expect((await planned(late)).get('甲市/东县/县级')?.start).toBe('2019-06-03');
    expect((await checked(late)).map(({ code }) => code)).not.toContain('TC513');
  });

  it('days of `avoid` and of `restdays` are none of them, an own workday on a day of rest is one', async () => {
    const avoid = 'avoid: [{ from: 2019-06-01, to: 2019-06-30 }]';
    expect(await latest(plan(`${LISTED}, ${avoid}`))).toBe('2014-05-19');
    expect(await latest(plan(`${LISTED}, ${avoid.replace('avoid', 'restdays')}`))).toBe(
      '2019-06-03',
    );
  });

  it('announced make-up workdays are among them', async () => {
    expect(await latest(plan(`${NO_WEEKDAY}, workdays: [2014-03-03]`))).toBe('2026-10-10');
  });

  it('nothing limits what may start on any day', async () => {
    expect(await latest(plan(LISTED, 'rules: { start-on: any }'))).toBeNull();
  });

  it('an entry that would have to start after the last one has no day', async () => {
    const late = plan(LISTED, 'rules: { stagger: { interval: 3650天 } }');
    expect((await checked(late)).map(({ code }) => code)).toEqual(['TC501']);
    const none = plan(`holidays: none, ${NO_WEEKDAY}`);
    expect((await checked(none)).map(({ code }) => code)).toContain('TC501');
  });
});

describe('where a day of the week is a workday', () => {
  it('nothing limits the latest day, also where days to avoid run far', async () => {
    const calendar = 'holidays: none, weekend: [tue, wed, thu, fri, sat, sun]';
    expect(await latest(plan(calendar))).toBeNull();
    const far = 'avoid: [{ from: 2014-03-04, to: 2020-12-31 }]';
    expect(await latest(plan(`${calendar}, ${far}`))).toBeNull();
  });
});
