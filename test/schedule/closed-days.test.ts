import { describe, expect, it } from 'vitest';
import { checked } from '../support/command.js';

// Which closed days a finding names: those between the day that the rules ask for and the limit.

/** 县 wants to start `interval` after 03-01; what the calendar closes makes the limit give way. */
async function named(calendar: string, interval: string, tolerance: string) {
  const found = await checked(`title: 测试
kickoff: 2014-03-01
calendar: { workdays: [2014-03-01], ${calendar} }
levels: [{ name: 市级 }, { name: 县级 }]
rules: { stagger: { interval: ${interval}, tolerance: ${tolerance} } }
units: [{ name: 市, units: [县] }]
`);
  const message = found.find((one) => one.code === 'TC503')?.message ?? '';
  return {
    days: /nothing may start (?:on|from) [^:]*: (.*)$/u.exec(message)?.[1]?.split(', '),
    places: found.flatMap((one) => one.related.map((each) => `${each.line}:${each.column}`)),
  };
}

const day = (from: number, to = from) => `{ from: 2014-03-0${from}, to: 2014-03-0${to} }`;

describe('closed days in a finding', () => {
  it('are the weekend where there is nothing else, as far as it lies within the limit', async () => {
    const within = async (interval: string, tolerance: string) =>
      (await named('holidays: none', interval, tolerance)).days;
    expect(await within('7天', '0天')).toEqual(['a weekend 2014-03-08']);
    expect(await within('8天', '0天')).toEqual(['a weekend 2014-03-09']);
    expect(await within('7天', '1天')).toBeUndefined(); // 03-07 is open
  });

  it('are the days of a weekend as one stretch', async () => {
    const { days } = await named('holidays: none, weekend: [fri, sat, sun]', '7天', '1天');
    expect(days).toEqual(['a weekend 2014-03-07…2014-03-09']);
  });

  it('are not the weekends that lie between others', async () => {
    const { days, places } = await named(
      'holidays: none, avoid: [{ name: 会期, from: 2014-03-05, to: 2014-03-07 }, { name: 检查, from: 2014-03-10, to: 2014-03-11 }]',
      '7天',
      '2天',
    );
    // 03-06…03-10, the weekend of 03-08 among them; ranges of the plan are named as a whole, and shown.
    expect(days).toEqual(['会期 2014-03-05…2014-03-07', '检查 2014-03-10…2014-03-11']);
    expect(places).toEqual(['3:79', '3:127', '6:28']);
  });

  it('are ranges of their own where two touch, and say which kind they are', async () => {
    const { days } = await named(
      `holidays: none, weekend: [], avoid: [${day(6, 7)}, ${day(8)}], restdays: [${day(9)}]`,
      '7天',
      '1天',
    );
    expect(days).toEqual([
      'days to avoid 2014-03-06…2014-03-07',
      'days to avoid 2014-03-08',
      'days off 2014-03-09',
    ]);
  });

  it('are four stretches at most', async () => {
    const ranges = [5, 6, 7, 8, 9].map((each) => day(each));
    const { days } = await named(
      `holidays: none, weekend: [], avoid: [${ranges.join(', ')}]`,
      '6天',
      '2天',
    );
    expect(days).toEqual([5, 6, 7, 8].map((each) => `days to avoid 2014-03-0${each}`));
  });

  it('are a holiday by its name, as far as it was looked at', async () => {
    // 清明 was from Saturday 04-05 to Monday 04-07; the second limit ends within it.
    const { days } = await named('holidays: cn', '36天', '1天');
    expect(days).toEqual(['Tomb-sweeping Day 2014-04-05…2014-04-07']);
    const cut = await named('holidays: cn', '35天', '0天');
    expect(cut.days).toEqual(['Tomb-sweeping Day 2014-04-05']);
  });
});
