import { describe, expect, it } from 'vitest';
import { EVERY_DAY, planned } from '../support/command.js';

const HEAD = `title: 测试\nkickoff: 2014-03-01\n${EVERY_DAY}\n`;
const THREE_STAGES =
  'stages: [{ name: 学, share: 1 }, { name: 查, share: 1 }, { name: 改, share: 1 }]';

/** First days of the stages and the last day, as MM-DD. */
const daysOf = (entries: Awaited<ReturnType<typeof planned>>, id: string) => {
  const entry = entries.get(id);
  return [...(entry?.stages ?? []).map((stage) => stage.start), entry?.end].map((day) =>
    day?.slice(5),
  );
};

describe('lead-first', () => {
  const led = (leader: number, follower: number, lead: string) =>
    planned(`${HEAD}levels: [{ name: 市级 }, { name: 县级 }]
${THREE_STAGES}
rules: { stagger: { interval: 0天 }, duration: { min: ${leader}天 }, lead-first: ${lead} }
overrides: [{ match: { level: 县级 }, rules: { duration: { min: ${follower}天 } } }]
units: [{ name: 市, units: [县] }]
`);

  it('leaves a stage that waited its own days, though the next need not wait', async () => {
    // Shares of 11 days are 4, 3, 4, of 10 days 3, 4, 3. Only 县's second stage is ahead of 市's, by one day. Its
    // four days stay four, and the third, in time as it was, moves along.
    const entries = await led(11, 10, '{ interval: 0天 }');
    expect(daysOf(entries, '市/市级')).toEqual(['03-01', '03-05', '03-08', '03-11']);
    expect(daysOf(entries, '市/县/县级')).toEqual(['03-01', '03-05', '03-09', '03-11']);
  });

  it('moves nothing where no stage has to wait', async () => {
    const entries = await led(10, 12, '{ interval: 0天 }');
    expect(daysOf(entries, '市/县/县级')).toEqual(['03-01', '03-05', '03-09', '03-12']);
  });

  it('with the severity off is as if it were not there', async () => {
    const entries = await led(30, 9, '{ interval: 5天, severity: off }');
    expect(daysOf(entries, '市/县/县级')).toEqual(['03-01', '03-04', '03-07', '03-09']);
  });

  it('waits for the last of several members, stage by stage', async () => {
    // 甲 is the longer one; 乙 starts later. 县's second stage waits for 甲's, its first for 乙's.
    const entries = await planned(`${HEAD}levels: [{ name: 市级 }, { name: 县级 }]
${THREE_STAGES}
rules: { stagger: { interval: 0天, tolerance: 9天 }, duration: { min: 6天 }, lead-first: { interval: 0天 } }
overrides: [{ match: { tag: 长 }, rules: { duration: { min: 30天 } } }]
units: [{ name: 市, members: [{ name: 甲, tags: [长] }, { name: 乙, start: 2014-03-04 }], units: [县] }]
`);
    expect(daysOf(entries, '市/市级/甲')).toEqual(['03-01', '03-11', '03-21', '03-30']);
    expect(daysOf(entries, '市/市级/乙')).toEqual(['03-04', '03-06', '03-08', '03-09']);
    expect(daysOf(entries, '市/县/县级')).toEqual(['03-04', '03-11', '03-21', '03-22']);
  });

  it('holds for the entries that an override gives it to, and no others', async () => {
    const entries = await planned(`${HEAD}levels: [{ name: 市级 }, { name: 县级 }]
stages: [{ name: 学, share: 1 }, { name: 查, share: 1 }]
rules: { duration: { min: 20天 } }
overrides: [{ match: { level: 县级 }, rules: { duration: { min: 4天 }, lead-first: { interval: 1天 } } }]
units: [{ name: 市, units: [甲, { name: 乙, rules: { lead-first: { severity: off } } }] }]
`);
    expect(daysOf(entries, '市/甲/县级')).toEqual(['03-02', '03-12', '03-13']);
    expect(daysOf(entries, '市/乙/县级')).toEqual(['03-01', '03-03', '03-04']);
  });

  it('waits in each stage for the last of the units that an after names', async () => {
    const entries = await planned(`${HEAD}levels: [{ name: 市级 }, { name: 县级 }]
${THREE_STAGES}
rules: { stagger: { interval: 0天, tolerance: 40天 }, duration: { min: 6天 } }
overrides:
  - { match: { tag: 长 }, rules: { duration: { min: 30天 } } }
  - { match: { unit: 市/丙 }, rules: { lead-first: { interval: 0天 } }, after: [{ match: { tag: 试点 }, interval: 0天 }] }
units: [{ name: 市, units: [{ name: 甲, tags: [试点, 长] }, { name: 乙, tags: [试点], start: 2014-03-04 }, 丙] }]
`);
    expect(daysOf(entries, '市/甲/县级')).toEqual(['03-01', '03-11', '03-21', '03-30']);
    expect(daysOf(entries, '市/乙/县级')).toEqual(['03-04', '03-06', '03-08', '03-09']);
    expect(daysOf(entries, '市/丙/县级')).toEqual(['03-04', '03-11', '03-21', '03-22']);
  });

  it('does not run down a vertical system whose rule is off', async () => {
    const plan = (system: string) => `${HEAD}levels:
  - { name: 市级, echelons: [机关, 直属] }
  - { name: 县级, echelons: [机关, 直属] }
stages: [{ name: 学, share: 1 }, { name: 查, share: 1 }]
rules:
  stagger: { interval: 0天 }
  overlap: { interval: 10天 }
  duration: { min: 20天 }
  lead-first: { interval: 0天 }
  system: ${system}
overrides: [{ match: { level: 市级, echelon: 直属 }, rules: { duration: { min: 40天 } } }]
units:
  - name: 市
    members: [{ name: 市局, system: 公安 }]
    units: [{ name: 县, members: [{ name: 县局, system: 公安 }] }]
`;
    const second = async (system: string) =>
      daysOf(await planned(plan(system)), '市/县/直属/县局')[1];
    expect(await second('{ interval: 0天 }')).toBe('03-31'); // with 市局's, half of 40 days after 03-11
    expect(await second('{ severity: off }')).toBe('03-21'); // after its own ten days
  });

  it('makes the later stages of a fixed entry wait, where they would be ahead', async () => {
    const stages = async (start: string) =>
      daysOf(
        await planned(`${HEAD}levels: [{ name: 市级 }, { name: 县级 }]
${THREE_STAGES}
rules: { stagger: { interval: 0天, severity: off }, duration: { min: 12天 }, lead-first: { interval: 0天 } }
overrides: [{ match: { level: 县级 }, rules: { duration: { min: 9天 } } }]
units: [{ name: 市, units: [{ name: 县, start: ${start} }] }]
`),
        '市/县/县级',
      );
    // 市's stages begin on 03-01, 03-05 and 03-09; 县's three days apart.
    expect(await stages('2014-03-01')).toEqual(['03-01', '03-05', '03-09', '03-11']);
    expect(await stages('2014-03-02')).toEqual(['03-02', '03-05', '03-09', '03-11']);
    expect(await stages('2014-03-03')).toEqual(['03-03', '03-06', '03-09', '03-11']);
    expect(await stages('2014-03-04')).toEqual(['03-04', '03-07', '03-10', '03-12']);
  });
});
