import { describe, expect, it } from 'vitest';
import { EVERY_DAY, planned } from '../support/command.js';

const HEAD = `title: 测试\nkickoff: 2014-03-01\n${EVERY_DAY}\n`;

/** `rule from interval` of an entry. */
async function because(yaml: string, id: string): Promise<string> {
  const found = (await planned(HEAD + yaml)).get(id)?.because;
  return `${found?.rule} ${found?.from} ${found?.interval}`;
}

describe('of several rules that want one and the same day', () => {
  it('the first written unit is named', async () => {
    const plan = (members: string) => `levels: [{ name: 市级 }, { name: 县级 }]
rules: { stagger: { interval: 10天 } }
units: [{ name: 市, members: ${members}, units: [县] }]
`;
    expect(await because(plan('[甲, 乙, 丙]'), '市/县/县级')).toBe('stagger 市/市级/甲 10');
    expect(await because(plan('[丙, 乙, 甲]'), '市/县/县级')).toBe('stagger 市/市级/丙 10');
  });

  it('the unit that wants the later day is named, wherever it is written', async () => {
    const plan = (members: string) => `levels: [{ name: 市级 }, { name: 县级 }]
rules: { stagger: { interval: 10天, tolerance: 9天 } }
units: [{ name: 市, members: ${members}, units: [县] }]
`;
    const later = '{ name: 乙, start: 2014-03-02 }';
    for (const members of [`[甲, ${later}, 丙]`, `[${later}, 甲]`, `[甲, ${later}]`]) {
      expect(await because(plan(members), '市/县/县级')).toBe('stagger 市/市级/乙 10');
    }
  });

  it('overlap is named before system, and system where it asks for a day more', async () => {
    const plan = (
      days: number,
    ) => `levels: [{ name: 市级, echelons: [机关, 直属] }, { name: 县级, echelons: [机关, 直属] }]
rules: { stagger: { interval: 5天 }, overlap: { interval: 10天, tolerance: 5天 }, system: { interval: ${days}天 } }
units: [{ name: 市, members: [{ name: 市局, system: 公安 }], units: [{ name: 县, members: [{ name: 县局, system: 公安 }] }] }]
`;
    // 市局 starts on 03-11, 县 on 03-06: both want 县局 on 03-16.
    expect(await because(plan(5), '市/县/直属/县局')).toBe('overlap 市/县/机关 10');
    expect(await because(plan(6), '市/县/直属/县局')).toBe('system 市/直属/市局 6');
  });

  it('stagger is named before lead-first, and lead-first where it asks for a day more', async () => {
    const plan = (days: number) => `levels: [{ name: 市级 }, { name: 县级 }]
rules: { stagger: { interval: 10天, tolerance: 5天 }, lead-first: { interval: ${days}天 } }
units: [{ name: 市, units: [县] }]
`;
    expect(await because(plan(10), '市/县/县级')).toBe('stagger 市/市级 10');
    expect(await because(plan(11), '市/县/县级')).toBe('lead-first 市/市级 11');
  });

  it('of the units that an after names the last one counts, the first written of several', async () => {
    const plan = (second: string) => `levels: [{ name: 市级 }, { name: 县级 }]
rules: { stagger: { interval: 10天, tolerance: 30天 } }
overrides: [{ match: { level: 县级 }, after: [{ match: { tag: 试点 }, interval: 15天 }] }]
units: [{ name: 市, units: [{ name: 甲, tags: [试点] }, { name: 乙, tags: [试点]${second} }, 丙] }]
`;
    expect(await because(plan(''), '市/丙/县级')).toBe('after 市/甲/县级 15');
    expect(await because(plan(', start: 2014-03-12'), '市/丙/县级')).toBe('after 市/乙/县级 15');
    expect(await because(plan(', start: 2014-03-10'), '市/丙/县级')).toBe('after 市/甲/县级 15');
  });

  it('a bound is named only where it decides', async () => {
    const plan = (bound: string) => `levels: [{ name: 市级 }, { name: 县级 }]
rules: { stagger: { interval: 10天, tolerance: 5天 } }
units: [{ name: 市, units: [{ name: 县, ${bound} }] }]
`;
    expect(await because(plan('not-before: 2014-03-11'), '市/县/县级')).toBe('stagger 市/市级 10');
    expect(await because(plan('not-before: 2014-03-12'), '市/县/县级')).toBe(
      'not-before null null',
    );
    expect(await because(plan('not-after: 2014-03-11'), '市/县/县级')).toBe('stagger 市/市级 10');
    expect(await because(plan('not-after: 2014-03-10'), '市/县/县级')).toBe('not-after null null');
  });
});

describe('what really set the day', () => {
  const bounded = (
    county: string,
    rules = '',
  ) => `levels: [{ name: 市级 }, { name: 县级 }, { name: 乡级 }]
rules: { stagger: { interval: 10天, tolerance: 5天, severity: error }${rules} }
units: [{ name: 市, units: [{ name: 县, units: [{ name: 乡, ${county} }] }] }]
`;
  const setBy = async (yaml: string, id: string) => {
    const { wish, setBy: by } = (await planned(HEAD + yaml)).get(id)?.because ?? {};
    return [wish, by?.rule, by?.entry, by?.date];
  };

  it('is nothing else where the day is as wished', async () => {
    const found = (await planned(HEAD + bounded('note: 无'))).get('市/县/县级');
    expect(found?.because).toMatchObject({ wish: '2014-03-11', skipped: [], setBy: null });
  });

  it('is the distance to a unit below that has to start early, or late', async () => {
    expect(await setBy(bounded('not-after: 2014-03-13'), '市/县/县级')).toEqual([
      '2014-03-11',
      'stagger',
      '市/县/乡/乡级',
      '2014-03-08',
    ]);
    expect(await setBy(bounded('not-before: 2014-03-28'), '市/县/县级')).toEqual([
      '2014-03-11',
      'stagger',
      '市/县/乡/乡级',
      '2014-03-13',
    ]);
  });

  it('is the window, or where in its range a unit is to be placed', async () => {
    const window = ', window: { end: 2014-03-18 }';
    expect(await setBy(bounded('note: 无', window), '市/县/乡/乡级')).toEqual([
      '2014-03-21',
      'window',
      null,
      '2014-03-18',
    ]);
    expect(await setBy(bounded('note: 无', ', placement: earliest'), '市/县/县级')).toEqual([
      '2014-03-11',
      'placement',
      null,
      '2014-03-06',
    ]);
  });

  it('is what waits for all of several', async () => {
    const yaml = `levels: [{ name: 市级 }, { name: 县级 }]
rules: { stagger: { interval: 10天, tolerance: 9天 } }
overrides: [{ match: { tag: 后 }, after: [{ match: { tag: 先 }, interval: 15天 }] }]
units: [{ name: 市, units: [{ name: 甲, tags: [先] }, { name: 乙, tags: [后], not-after: 2014-03-20 }] }]
`;
    expect(await setBy(yaml, '市/甲/县级')).toEqual([
      '2014-03-11',
      'after',
      '市/乙/县级',
      '2014-03-05',
    ]);
  });

  it('is told with the closed days that were skipped', async () => {
    const yaml = `title: 测试
kickoff: 2014-02-20
levels: [{ name: 市级 }, { name: 县级 }]
rules: { stagger: { interval: 10天, tolerance: 2天 } }
units: [{ name: 市, units: [县] }]
`;
    expect((await planned(yaml)).get('市/县/县级')?.because).toEqual({
      rule: 'stagger',
      from: '市/市级',
      interval: 11,
      wish: '2014-03-02',
      skipped: [{ from: '2014-03-02', to: '2014-03-02', kind: 'weekend', why: null }],
      setBy: null,
    });
  });
});
