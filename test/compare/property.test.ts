import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.js';
import { readBaseline } from '../../src/compare/baseline.js';
import { differs } from '../../src/compare/findings.js';
import type { Comparison } from '../../src/compare/types.js';
import { writtenChanges } from '../../src/compare/written/written.js';
import { entriesOf } from '../../src/domain/expand.js';
import type { Plan, Unit } from '../../src/domain/plan.js';
import { rerun } from '../../src/pipeline.js';
import { json } from '../../src/render/json.js';
import { makeView } from '../../src/render/view.js';
import type { Schedule } from '../../src/schedule/types.js';
import { plans } from '../properties/plans.js';
import { LONG, runs, seeded } from '../properties/runs.js';
import { HOLIDAYS } from '../oracle/holidays.js';
import { options, text } from '../render/support.js';
import { edited, edits, pick, type Edit } from './edits.js';

/** Half of the plans of random edits have rules that leave no day, or what a check refuses. */
const made = (plan: Plan): Schedule | null => rerun(plan, { holidays: HOLIDAYS }).schedule;

interface Pair {
  readonly old: Plan;
  readonly now: Plan;
  readonly before: Schedule;
  readonly after: Schedule;
}

const features = { after: true, leadFirst: true, placement: true, fill: true };

/** Random plans with random edits, where both have a calendar. */
function eachPair(
  seed: number,
  count: number,
  most: number,
  look: (pair: Pair, list: readonly Edit[]) => void,
): void {
  let looked = 0;
  const property = fc.property(plans({ units: 12 }, features), edits(most), (old, list) => {
    const now = edited(old, list);
    const [before, after] = [made(old), made(now)];
    if (before === null || after === null) return;
    looked++;
    look({ old, now, before, after }, list);
  });
  fc.assert(property, { seed: seeded(seed), numRuns: runs(count) });
  expect(looked).toBeGreaterThan(count / 10);
}

const compared = ({ old, now, before, after }: Pair): Comparison =>
  compare(
    { plan: old, schedule: before, placement: null },
    { plan: now, schedule: after, placement: null },
    { isBaseline: false, calendarOf: made, agendaOf: null },
  );

interface Days {
  readonly start: number;
  readonly end: number;
}

const calendar = ({ entries, start, end }: Schedule): Map<string, Days> =>
  new Map(
    Array.from({ length: entries.size }, (_, k) => [
      entries.idOf(k),
      { start: start[k]!, end: end[k]! },
    ]),
  );

const days = ({ start, end }: Schedule, entry: number): Days => ({
  start: start[entry]!,
  end: end[entry]!,
});

const calendarDays = ({ start, end }: Schedule) => [[...start], [...end]];

describe('a comparison of random plans with random edits', () => {
  it(
    'has moves that, applied to OLD, give NEW: ids, starts, ends, what came and went',
    () => {
      eachPair(31, 100, 6, (pair) => {
        const { moved, renamed, added, removed } = compared(pair);
        const { before, after } = pair;
        const result = calendar(before);
        for (const entry of removed) result.delete(before.entries.idOf(entry));
        // All old ids go first: two entries may have swapped theirs.
        const all = [...moved, ...renamed.map((one) => ({ ...one, days: 0, endDays: 0 }))];
        const fresh = all.map((one) => {
          const id = before.entries.idOf(one.was);
          const was = result.get(id)!;
          result.delete(id);
          return [
            after.entries.idOf(one.entry),
            { start: was.start + one.days, end: was.end + one.endDays },
          ] as const;
        });
        for (const [id, one] of fresh) result.set(id, one);
        for (const entry of added) result.set(after.entries.idOf(entry), days(after, entry));
        const sorted = (map: Map<string, Days>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(sorted(result)).toEqual(sorted(calendar(after)));
      });
    },
    LONG,
  );

  it(
    'lists what was written differently so that all of it, made to OLD, is NEW',
    () => {
      eachPair(32, 100, 6, ({ old, now, after }) => {
        const { changes, with: between } = writtenChanges(old, now);
        const built = between(changes);
        const schedule = built && made(built.plan);
        expect(schedule).not.toBe(null);
        expect(calendar(schedule!)).toEqual(calendar(after));
        expect([...schedule!.stageStarts]).toEqual([...after.stageStarts]);
      });
    },
    LONG,
  );

  it(
    'finds no move where only names, codes and ids are others',
    () => {
      eachPair(35, 120, 12, ({ old: plan, before }, list) => {
        // What a match calls a unit by would have to follow; here nothing does.
        if (JSON.stringify(plan.overrides).includes('"unit"')) return;
        // One thing of a unit at a time, for something has to say that it is the same: its code, or its path.
        const code = (unit: Unit) => unit.code ?? `u${unit.index}`;
        const old = { ...plan, units: plan.units.map((unit) => ({ ...unit, code: code(unit) })) };
        const ofUnits = pick(['unitName', 'unitCode', 'unitId'] as const, list.length);
        const names = new Set<string>([ofUnits, 'levelName', 'stageName']);
        const now = edited(
          old,
          list.filter(({ kind }) => names.has(kind)),
        );
        const after = made(now);
        if (after === null) return;
        const earlier = made(old)!;
        expect(calendarDays(earlier)).toEqual(calendarDays(before));
        const found = compared({ old, now, before: earlier, after });
        expect(differs(found)).toBe(false);
        expect(found.causes.filter(({ isNaming }) => !isNaming)).toEqual([]);
        const ids = ({ entries }: Schedule) =>
          Array.from({ length: entries.size }, (_, k) => entries.idOf(k));
        const [a, b] = [ids(earlier), ids(after)];
        expect(found.renamed).toHaveLength(a.filter((id, k) => id !== b[k]).length);
      });
    },
    LONG,
  );

  it(
    'is the same where OLD is the JSON that was kept of it, causes apart',
    () => {
      eachPair(36, 100, 5, (pair) => {
        const kept = readBaseline(text(json(makeView(pair.before), options())));
        if ('problem' in kept) throw new Error(JSON.stringify(kept));
        const now = { plan: pair.now, schedule: pair.after, placement: null };
        const found = compare(kept, now, { isBaseline: true, calendarOf: made, agendaOf: null });
        const { moved, stages, renamed, added, removed } = compared(pair);
        expect(found.moved).toEqual(moved.map((move) => ({ ...move, by: null })));
        expect([found.stages, found.renamed, found.added, found.removed]).toEqual([
          stages,
          renamed,
          added,
          removed,
        ]);
        expect(found.causes.every(({ effect }) => effect === null)).toBe(true);
      });
    },
    LONG,
  );

  it(
    'is empty for a plan and itself',
    () => {
      eachPair(33, 60, 3, ({ now, after }) => {
        const same = compared({ old: now, now, before: after, after });
        expect(differs(same)).toBe(false);
        expect([same.causes, same.renamed, same.moved]).toEqual([[], [], []]);
      });
    },
    LONG,
  );

  it(
    'says of each move which single changes add up to it, or that they do it together',
    () => {
      let [summed, together] = [0, 0];
      eachPair(34, 150, 4, (pair) => {
        const { causes, bySection, moved } = compared(pair);
        if (bySection) return;
        const { aligned, changes, with: between } = writtenChanges(pair.old, pair.now);
        // Recomputed by ids: OLD under NEW's names, with one change.
        const names = calendar({
          ...pair.before,
          entries: entriesUnder(aligned.plan, pair.before),
        });
        const trials = changes.map((change) => {
          if (change.apply === null) return names;
          const built = between([change]);
          const schedule = built && made(built.plan);
          return schedule && calendar(schedule);
        });
        expect(causes.map(({ path }) => path)).toEqual(changes.map(({ path }) => path));
        for (const { was, days: by, endDays, by: shares } of moved) {
          const [id, before] = [...names][was]!;
          const found = trials.map((trial) => trial?.get(id));
          const isKnown = found.every((one) => one !== undefined);
          const sum = found.reduce((all, one) => all + (one?.start ?? 0) - before.start, 0);
          const endSum = found.reduce((all, one) => all + (one?.end ?? 0) - before.end, 0);
          const addsUp = isKnown && sum === by && (by !== 0 || endSum === endDays);
          if (!addsUp && changes.filter(({ apply }) => apply !== null).length > 1) {
            expect(shares).toBe('together');
            together++;
            continue;
          }
          expect(Array.isArray(shares)).toBe(true);
          if (!Array.isArray(shares)) continue;
          expect(shares.reduce((all, share) => all + share.days, 0)).toBe(by);
          summed++;
        }
      });
      expect(summed).toBeGreaterThan(20);
      expect(together).toBeGreaterThan(5);
    },
    LONG,
  );
});

const entriesUnder = (plan: Plan, schedule: Schedule): Schedule['entries'] =>
  entriesOf(plan).with({
    fixed: schedule.entries.fixed,
  });
