import { describe, expect, it } from 'vitest';
import { run } from '../cli/support.js';
import { check } from './dated/check.js';
import { compare } from './dated/best.js';
import type { PlanDoc } from './dated/document.js';
import { planOf } from './dated/generate.js';
import { SMALL } from './dated/taste.js';
import type { EntryOut, OccurrenceOut, ScheduleOut } from './dated/output.js';
import { yamlOf } from './dated/run-tici.js';
import { placeSimply } from './dated/simple-placer.js';

// The checker itself, on calendars that another placer made: right ones pass, and each fault is seen.

async function entriesOf(plan: PlanDoc): Promise<readonly EntryOut[]> {
  const { activities: _a, meetings: _m, contacts: _c, supervision: _s, ...bare } = plan;
  const files = { '/plans/plan.yaml': yamlOf(bare) };
  const { out } = await run(['plan', 'plan.yaml', '-f', 'json', '-q'], { files });
  return (JSON.parse(out) as ScheduleOut).entries;
}

/** Two banners of one group, a meeting in the morning of the first day that would do, one visit. */
const PLAN: PlanDoc = {
  title: '方案',
  kickoff: '2014-03-03',
  calendar: { holidays: 'none' },
  levels: [
    { name: '市', echelons: ['机关'] },
    { name: '县', echelons: ['机关'] },
  ],
  stages: [{ name: '学习' }, { name: '整改' }],
  rules: { stagger: { interval: '7天' }, duration: { min: '30天' } },
  units: [{ name: '甲', units: [{ name: '乙' }, { name: '丙' }] }],
  activities: [
    {
      name: '大会',
      stage: '学习',
      within: { first: '3天' },
      match: { level: '县' },
      attend: ['supervisor'],
    },
    {
      name: '学习会',
      after: { activity: '大会', interval: '1天' },
      days: 2,
      match: { level: '县' },
    },
  ],
  meetings: [{ name: '例会', date: '2014-03-10', attend: ['supervisor'] }],
  supervision: [
    { group: '第一组', covers: ['甲', '甲/乙', '甲/丙'], 'per-day': 1, inspects: { level: '县' } },
  ],
};

const made = async (): Promise<ScheduleOut> => placeSimply(PLAN, await entriesOf(PLAN));

const changed = (
  out: ScheduleOut,
  entry: number,
  k: number,
  says: Partial<OccurrenceOut>,
): ScheduleOut => ({
  ...out,
  entries: out.entries.map((one, e) =>
    e === entry
      ? { ...one, activities: one.activities.map((a, i) => (i === k ? { ...a, ...says } : a)) }
      : one,
  ),
});

describe('the checker of what is dated', () => {
  it('finds nothing in a calendar that is right', async () => {
    const out = await made();
    expect(check(PLAN, out).violations).toEqual([]);
    expect(out.entries[1]?.activities.map(({ date, half }) => [date, half])).toEqual([
      ['2014-03-11', 'am'],
      ['2014-03-12', null],
    ]);
  });

  it('sees a day outside of the window, on a day of rest, twice a day, without the interval', async () => {
    const out = await made();
    const seen = (entry: number, k: number, says: Partial<OccurrenceOut>): string =>
      check(PLAN, changed(out, entry, k, says)).violations.join('\n');
    expect(seen(1, 0, { date: '2014-03-13', end: '2014-03-13' })).toContain(
      'is no day of its window',
    );
    expect(seen(1, 0, { date: '2014-03-12', end: '2014-03-12', half: 'pm' })).toContain(
      'too often in a day',
    );
    expect(seen(1, 0, { date: '2014-03-10', end: '2014-03-10' })).toContain('at two places');
    expect(seen(1, 1, { date: '2014-03-11', end: '2014-03-12' })).toContain(
      'is no day of its window',
    );
    expect(seen(1, 1, { date: '2014-03-13', end: '2014-03-14' })).toContain('wishes 2014-03-12');
    expect(seen(1, 1, { end: '2014-03-12' })).toContain('ends 2014-03-12, not 2014-03-13');
    expect(seen(1, 0, { attendees: [] })).toContain('attendees is');
    expect(seen(1, 0, { half: null })).toContain('half is null');
  });

  it('sees what is missing and what was left without a day for no reason', async () => {
    const out = await made();
    const nothing = { date: null, end: null, half: null, placed: false };
    expect(check(PLAN, changed(out, 1, 0, nothing)).violations.join('\n')).toContain(
      'is not placed, though 2014-03-11 am is free',
    );
    const seen = (says: Partial<ScheduleOut>) =>
      check(PLAN, { ...out, ...says }).violations.join('\n');
    expect(seen({ meetings: [] })).toContain('is missing');
    expect(seen({ visits: [] })).toContain('is missing');
    expect(seen({ people: [] })).toContain('people are');
    const visits = out.visits.map((visit) => ({ ...visit, date: '2014-03-03' }));
    expect(seen({ visits })).toContain("not in its unit's time");
  });

  it('knows of nothing better than the best', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const plan = planOf(seed, SMALL);
      const checked = check(plan, placeSimply(plan, await entriesOf(plan)));
      expect([seed, checked.violations.filter((one) => !one.includes('is free'))]).toEqual([
        seed,
        [],
      ]);
      for (const part of compare(checked, false)) {
        if (part === null) continue;
        const [prescribed = 0] = part.placed;
        expect(prescribed).toBeLessThanOrEqual(part.most[0] ?? 0);
      }
    }
  });
});
