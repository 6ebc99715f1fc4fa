import { describe, expect, it } from 'vitest';
import type { MeetingDay, Occurrence, Placement, Visit } from '../../../src/activities/types.js';
import type { Entries } from '../../../src/domain/entries.js';
import { indexOf } from '../../../src/render/agenda/placement-index.js';
import { EVERYTHING, type Filter } from '../../../src/render/filter.js';
import { day } from '../support.js';

const SIZE = 100;
/** Entry k is that of unit k, whom leader k attends. */
const entries = { unit: Int32Array.from({ length: SIZE }, (_, k) => k) } as unknown as Entries;
const all = Array.from({ length: SIZE }, (_, k) => k);
const on = day('2026-03-02');

const occurrence = (entry: number): Occurrence => ({
  entry,
  activity: 0,
  number: null,
  stage: null,
  day: on,
  end: on,
  half: 'am',
  days: [],
  attendees: [entry],
});
const meeting = (unit: number | null, attendees: readonly number[]): MeetingDay => ({
  meeting: 0,
  number: null,
  stage: null,
  unit,
  day: on,
  half: 'am',
  attendees,
});
const visit = (unit: number): Visit => ({ group: unit % 2, unit, number: 1, day: on, half: 'am' });

const placement: Placement = {
  occurrences: all.map(occurrence),
  meetings: [...all.map((k) => meeting(k, [k])), meeting(null, [1])].reverse(),
  visits: [...all].reverse().map(visit),
  people: [],
  unplaced: 0,
  bound: 0,
  proven: true,
};

const index = indexOf(placement);
const of = (filter: Partial<Filter>) => {
  const whole = { ...EVERYTHING, ...filter };
  return {
    occurrences: index.occurrences(whole).map(({ entry }) => entry),
    meetings: index.meetings(whole, entries).map(({ unit }) => unit),
    visits: index.visits(whole, entries).map(({ unit }) => unit),
  };
};
const share = (from: number, to: number, hasMeetings = false) => ({
  name: '',
  ranges: [{ from, to }],
  hasMeetings,
});

describe('what of a placement one file has to look at', () => {
  it('is what its entries and units hold, in the order of the placement', () => {
    expect(of({ share: share(3, 6) })).toEqual({
      occurrences: [3, 4, 5],
      meetings: [5, 4, 3],
      visits: [5, 4, 3],
    });
  });

  it('has meetings of all where the share does', () => {
    expect(of({ share: share(3, 4, true) }).meetings).toEqual([null, 3]);
    expect(of({ share: share(0, 0, true) })).toEqual({
      occurrences: [],
      meetings: [null],
      visits: [],
    });
  });

  it('is what a person attends, however large the share', () => {
    expect(of({ people: new Set([1]), share: share(0, SIZE, true) })).toEqual({
      occurrences: [1],
      meetings: [null, 1],
      visits: all.filter((k) => k % 2 === 1).reverse(),
    });
  });

  it('is all of it where nothing is narrowed', () => {
    const { occurrences, meetings, visits } = of({});
    expect([occurrences.length, meetings.length, visits.length]).toEqual([SIZE, SIZE + 1, SIZE]);
  });
});
