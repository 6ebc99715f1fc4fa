import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activities.js';
import { asDay, formatDay, parseDay, type Day } from '../../../src/domain/day.js';
import { parseSpan, type Span } from '../../../src/domain/span.js';
import { cutAfter, windowsOf, type EntryTimes } from '../../../src/activities/windows/window.js';

const at = { source: 0, start: 0, end: 0 };
const day = (text: string): Day => parseDay(`2014-${text}`) ?? asDay(0);
const span = (text: string): Span => parseSpan(text) ?? { months: 0, days: 0 };

const entry: EntryTimes = {
  from: day('01-31'),
  to: day('05-01'),
  stages: [
    { from: day('01-31'), to: day('03-01') },
    { from: day('03-02'), to: day('05-01') },
  ],
};

const plain: Activity = {
  name: '学习',
  match: null,
  optional: false,
  stage: null,
  within: null,
  between: null,
  after: null,
  every: null,
  days: 1,
  wishAt: null,
  onAnyDay: false,
  attend: [],
  basis: null,
  time: null,
  hours: null,
  half: null,
  at,
  keys: {},
};

const windows = (over: Partial<Activity>, stage: number | null = null): string[] =>
  windowsOf({ ...plain, ...over }, stage, entry).map(({ from, to, number }) =>
    `${number ?? ''} ${formatDay(from).slice(5)}…${formatDay(to).slice(5)}`.trim(),
  );

const within = (side: 'first' | 'last', text: string) => ({ within: { side, span: span(text) } });

describe('a window', () => {
  test('is the whole time of the entry, or a stage', () => {
    expect(windows({})).toEqual(['01-31…05-01']);
    expect(windows({}, 1)).toEqual(['03-02…05-01']);
  });

  test('is the first part: [s, s + T)', () => {
    expect(windows(within('first', '10天'))).toEqual(['01-31…02-09']);
    // A month from January 31 runs up to the day before February 28.
    expect(windows(within('first', '1个月'))).toEqual(['01-31…02-27']);
  });

  test('is the last part: back from the day after the end', () => {
    expect(windows(within('last', '10天'))).toEqual(['04-22…05-01']);
    expect(windows(within('last', '1个月'))).toEqual(['04-02…05-01']);
  });

  test('is all of it where the part is longer', () => {
    expect(windows(within('first', '9个月'), 0)).toEqual(['01-31…03-01']);
    expect(windows(within('last', '9个月'), 0)).toEqual(['01-31…03-01']);
  });

  test('is what is written, whenever the entry is at work', () => {
    const range = { name: null, from: day('06-01'), to: day('06-05'), at };
    expect(windows({ between: range })).toEqual(['06-01…06-05']);
  });

  test('comes again while a whole T fits', () => {
    expect(windows({ every: span('1个月') })).toEqual([
      '1 01-31…02-27',
      '2 02-28…03-30',
      '3 03-31…04-29',
    ]);
    expect(windows({ every: span('15天') }, 0)).toEqual(['1 01-31…02-14', '2 02-15…03-01']);
  });

  test('is one with all of it where no T fits', () => {
    expect(windows({ every: span('6个月') })).toEqual(['1 01-31…05-01']);
  });

  test('is cut by what comes before: both ends inclusive', () => {
    expect(cutAfter(day('03-03'), span('1天'), span('15天'))).toEqual({
      from: day('03-04'),
      to: day('03-18'),
    });
    expect(cutAfter(day('03-03'), span('0天'), null)).toEqual({ from: day('03-03'), to: Infinity });
  });
});
