import { describe, expect, it } from 'vitest';
import type { Occurrence, Placement } from '../../src/activities/types.js';
import { compareAgenda, type AgendaPairs } from '../../src/compare/agenda/agenda.js';
import type { Side } from '../../src/compare/types.js';
import { asDay } from '../../src/domain/day.js';
import { runPlan } from '../../src/pipeline.js';
import { memoryFiles } from '../input/memory-files.js';

const PLAN = `title: 测试
kickoff: 2014-03-03
calendar: { holidays: none }
levels: [市, 县]
stages: [{ name: 学 }, { name: 改 }]
rules: { stagger: { interval: 7天 }, duration: { min: 30天 } }
activities:
  - { name: 动员, within: { first: 10天 }, attend: [supervisor], match: { level: 县 } }
  - { name: 学习, days: 3, match: { level: 县 } }
meetings: [{ name: 例会, every: 2周, attend: [supervisor] }]
supervision: [{ group: 一组, covers: [甲市/东县], inspects: { level: 县, visits: 1 } }]
units: [{ name: 甲市, units: [东县] }]
`;

async function sideOf(text: string): Promise<Side> {
  const files = memoryFiles({ '/plans/plan.yaml': text });
  const { plan, schedule, placement } = await runPlan('plan.yaml', files, { isPlaced: true });
  if (plan === null || schedule === null) throw new Error('no calendar');
  return { plan, schedule, placement };
}

/** Each of OLD is NEW's of the same number, as far as there are so many. */
function pairs({ schedule, plan }: Side): AgendaPairs {
  return {
    entries: Int32Array.from({ length: schedule.entries.size }, (_, k) => k),
    units: Int32Array.from(plan.units, (_, k) => k),
    stages: plan.stages.map((_, k) => k),
  };
}

const placed = ({ placement }: Side): Placement => {
  if (placement === null) throw new Error('nothing is placed');
  return placement;
};

const withOccurrences = (side: Side, change: (one: Occurrence) => Occurrence[]): Side => ({
  ...side,
  placement: { ...placed(side), occurrences: placed(side).occurrences.flatMap(change) },
});

const later = (one: Occurrence, days: number): Occurrence => ({
  ...one,
  day: one.day && asDay(one.day + days),
  end: one.end && asDay(one.end + days),
  days: one.days.map((day) => asDay(day + days)),
});

const without = (one: Occurrence): Occurrence => ({
  ...one,
  day: null,
  end: null,
  half: null,
  days: [],
});

const changesOf = (old: Side, now: Side) => compareAgenda(old, now, pairs(old)).changes;
const STAYS = { days: 0, endDays: 0, isOtherPeople: false };

describe('a comparison of what is dated besides the entries', () => {
  it('finds nothing between a calendar and itself', async () => {
    const side = await sideOf(PLAN);
    expect(changesOf(side, side)).toEqual([]);
    expect(placed(side).occurrences).toHaveLength(2);
  });

  it('tells moves, also where days between the first and the last alone are others', async () => {
    const old = await sideOf(PLAN);
    const now = withOccurrences(old, (one) => [later(one, 2)]);
    const [first, second, ...others] = changesOf(old, now);
    expect(others).toEqual([]);
    expect([first, second]).toEqual(
      [0, 1].map((k) => ({
        kind: 'activity',
        happening: 'moved',
        was: k,
        now: k,
        ...STAYS,
        days: 2,
        endDays: 2,
      })),
    );
    const middle = (days: number[]) =>
      withOccurrences(old, (one) =>
        one.days.length === 0
          ? [one]
          : [
              {
                ...one,
                end: asDay((one.day ?? 0) + 4),
                days: days.map((k) => asDay((one.day ?? 0) + k)),
              },
            ],
      );
    expect(changesOf(middle([0, 1, 4]), middle([0, 3, 4]))).toMatchObject([
      { happening: 'moved', days: 0, endDays: 0 },
    ]);
  });

  it('takes two of one name for one entry in their order', async () => {
    const old = withOccurrences(await sideOf(PLAN), (one) => [one, later(one, 5)]);
    expect(changesOf(old, old)).toEqual([]);
    const one = await sideOf(PLAN);
    expect(changesOf(old, one).map(({ happening, was }) => [happening, was])).toEqual([
      ['removed', 1],
      ['removed', 3],
    ]);
  });

  it('leaves out what has no day in either, and what went without ever having one', async () => {
    const full = await sideOf(PLAN);
    const empty = withOccurrences(full, (one) => [without(one)]);
    const none = withOccurrences(full, () => []);
    const happenings = (old: Side, now: Side) =>
      changesOf(old, now).map(({ happening }) => happening);
    expect(happenings(empty, empty)).toEqual([]);
    expect(happenings(empty, none)).toEqual([]);
    expect(happenings(none, empty)).toEqual(['unplaced', 'unplaced']);
    expect(happenings(full, empty)).toEqual(['unplaced', 'unplaced']);
    expect(happenings(empty, full)).toEqual(['placed', 'placed']);
    expect(happenings(full, none)).toEqual(['removed', 'removed']);
    expect(happenings(none, full)).toEqual(['added', 'added']);
  });

  it('takes what stands on an entry or a unit that is gone for removed', async () => {
    const side = await sideOf(PLAN);
    const { entries, units, stages } = pairs(side);
    entries[1] = -1;
    units[1] = -1;
    const { changes } = compareAgenda(side, side, { entries, units, stages });
    const count = (kind: string, happening: string): number =>
      changes.filter((one) => one.kind === kind && one.happening === happening).length;
    const { occurrences, visits } = placed(side);
    expect([count('activity', 'added'), count('activity', 'removed')]).toEqual([2, 2]);
    expect(count('visit', 'removed')).toBe(visits.filter(({ day }) => day !== null).length);
    expect([occurrences.length, count('meeting', 'removed')]).toEqual([2, 0]);
  });

  it('looks at who attends by what they are called, whatever their order', async () => {
    const two = PLAN.replace(
      'supervision: [',
      'supervision: [{ group: 二组, covers: [甲市/东县] }, ',
    );
    const old = await sideOf(two);
    const turned = withOccurrences(old, (one) => [
      { ...one, attendees: [...one.attendees].reverse() },
    ]);
    expect(changesOf(old, turned)).toEqual([]);
    const fewer = withOccurrences(old, (one) => [{ ...one, attendees: one.attendees.slice(1) }]);
    expect(changesOf(old, fewer)).toMatchObject([
      { happening: 'people', isOtherPeople: true, now: 0 },
    ]);
  });
});
