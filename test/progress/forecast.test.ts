import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shares } from '../oracle/build.js';
import type { Features } from '../properties/pieces.js';
import { plans } from '../properties/plans.js';
import { LONG, runs, seeded } from '../properties/runs.js';
import { pass, stageDaysOf, stateOf } from './model.js';
import { courses, delayed, reportOf } from './random.js';
import { plannedOf, statusOf, type Planned, type RawRow } from './support.js';

const ALL: Features = { after: true, leadFirst: true, fill: true, placement: true };
const WAITS: Features = { after: true, leadFirst: true, waits: true };
/** Where stages wait for nobody. */
const APART: Features = { after: true, fill: true, placement: true };

/** Random calendars, reports of them, and the day that they are of. */
const reports = (features: Features, units = 6) =>
  plans({ units }, features)
    // A plan that is read has a stage at least.
    .map((plan) => plannedOf(plan.stages.length === 0 ? { ...plan, stages: shares(1) } : plan))
    .filter((made): made is Planned => made !== null)
    .chain((made) =>
      fc.record({
        made: fc.constant(made),
        all: courses(made.planned),
        after: fc.integer({ min: -10, max: 130 }),
        pick: fc.nat(),
        from: fc.nat({ max: 3 }),
        days: fc.integer({ min: 1, max: 25 }),
      }),
    )
    .map(({ made, all, after, ...rest }) => {
      const on = made.planned.entries.plan.kickoff.day + after;
      return { made, all, on, raw: reportOf(made.planned, all, on), ...rest };
    });

type Report = ReturnType<typeof reports> extends fc.Arbitrary<infer R> ? R : never;

const holds = (features: Features, seed: number, count: number, check: (one: Report) => void) =>
  fc.assert(fc.property(reports(features), check), {
    seed: seeded(seed),
    numRuns: runs(count),
  });

const KINDS = [
  ['every kind of rule', ALL],
  ['stages that wait', WAITS],
  ['no stage that waits', APART],
] as const;

const daysOf = ({ start, end, stageStarts }: Planned['planned']) => ({
  start: [...start],
  end: [...end],
  stageStarts: [...stageStarts],
});

/** The rows with one entry later: as `delayed` has it, or a first word of one of whom there was none. */
function later(
  { planned }: Planned,
  raw: readonly RawRow[],
  entry: number,
  from: number,
  days: number,
  on: number,
): RawRow[] {
  if (ofEntry(raw, entry).length > 0) return delayed(raw, entry, from, days, on);
  const started = (planned.start[entry] ?? NaN) + days;
  return [...raw, { entry, stage: 0, ...(started > on ? {} : { started }) }];
}

const ofEntry = (raw: readonly RawRow[], entry: number) => raw.filter((row) => row.entry === entry);

describe.each(KINDS)('a forecast on random plans with %s', (_name, features) => {
  it(
    'is the plan where nothing is reported',
    () =>
      holds(features, 1, 80, ({ made, on }) => {
        const { forecast, diagnostics } = statusOf(made, [], on);
        expect(daysOf(forecast)).toEqual(daysOf(made.planned));
        expect([...forecast.earliest]).toEqual([...made.planned.earliest]);
        expect([...forecast.latest]).toEqual([...made.planned.latest]);
        expect(diagnostics).toEqual([]);
        const { length } = made.planned.entries.plan.stages;
        for (const [at, end] of forecast.stageEnds.entries()) {
          const isLast = at % length === length - 1;
          const next = made.planned.stageStarts[at + 1] ?? NaN;
          expect(end).toBe(isLast ? made.planned.end[Math.floor(at / length)] : next - 1);
        }
      }),
    LONG,
  );

  it(
    'takes rows without a contradiction as they are',
    () =>
      holds(features, 2, 60, ({ made, raw, on }) => {
        const { ofRows } = statusOf(made, raw, on);
        expect(ofRows.filter(({ code }) => code !== 'TC614')).toEqual([]);
      }),
    LONG,
  );

  it(
    'keeps reported days, and moves nobody before what was planned or has passed',
    () =>
      holds(features, 3, 120, ({ made, raw, on }) => {
        const { forecast, status } = statusOf(made, raw, on);
        const { length } = made.planned.entries.plan.stages;
        for (const row of raw) {
          const at = row.entry * length + row.stage;
          if (row.started !== undefined) expect(forecast.stageStarts[at]).toBe(row.started);
          if (status.isFinished(row.entry, row.stage))
            expect(forecast.stageEnds[at]).toBe(row.finished);
        }
        for (let entry = 0; entry < made.planned.entries.size; entry++) {
          const rows = ofEntry(raw, entry);
          const start = forecast.start[entry] ?? NaN;
          if (!rows.some((row) => row.started ?? row.finished ?? row.redo)) {
            expect(start).toBeGreaterThanOrEqual(made.planned.start[entry] ?? NaN);
            if (rows.length > 0) expect(start).toBeGreaterThanOrEqual(on);
          }
          expect(forecast.end[entry]).toBe(forecast.stageEnds[(entry + 1) * length - 1]);
          if (rows.length > 0 && status.of(entry).state !== 'finished')
            expect(forecast.end[entry]).toBeGreaterThanOrEqual(on);
          for (let at = entry * length + 1; at < (entry + 1) * length; at++)
            expect(forecast.stageStarts[at]).toBeGreaterThanOrEqual(
              forecast.stageEnds[at - 1] ?? NaN,
            );
        }
      }),
    LONG,
  );

  it(
    'moves nobody earlier when something is reported later',
    () =>
      holds(features, 4, 120, ({ made, raw, on, pick, from, days }) => {
        const entry = pick % Math.max(1, made.planned.entries.size);
        const before = statusOf(made, raw, on).forecast;
        const late = statusOf(made, later(made, raw, entry, from, days, on), on);
        expect(late.ofRows.filter(({ code }) => code !== 'TC614')).toEqual([]);
        for (const column of ['start', 'end', 'stageStarts', 'stageEnds'] as const) {
          for (const [at, day] of late.forecast[column].entries())
            expect([column, at, day >= (before[column][at] ?? NaN)]).toEqual([column, at, true]);
        }
      }),
    LONG,
  );

  it(
    'moves nobody before the plan where nothing came earlier than planned',
    () =>
      holds(features, 7, 120, ({ made, all, on }) => {
        const late = all.map((one) => ({
          ...one,
          shift: Math.abs(one.shift),
          stages: one.stages.map((stage) => ({
            ...stage,
            longer: Math.abs(stage.longer),
            pause: stage.pause + 1,
          })),
        }));
        const { forecast } = statusOf(made, reportOf(made.planned, late, on), on);
        for (const column of ['start', 'end', 'stageStarts'] as const) {
          for (const [at, day] of forecast[column].entries())
            expect([column, at, day >= (made.planned[column][at] ?? NaN)]).toEqual([
              column,
              at,
              true,
            ]);
        }
      }),
    LONG,
  );

  it(
    'keeps all least distances to those that have not begun, and pulls nobody for nothing',
    () =>
      holds(features, 5, 120, ({ made, raw, on }) => {
        const { forecast } = statusOf(made, raw, on);
        const { network } = made.run;
        for (let edge = 0; edge < network.edges; edge++) {
          const [source, target] = [network.source(edge), network.target(edge)];
          if (!network.nodes.isEntry(source) || !network.nodes.isEntry(target)) continue;
          const rows = ofEntry(raw, target);
          const isSilent = rows.length === 0 && (made.planned.start[target] ?? 0) <= on;
          if (isSilent || rows.some((row) => row.started ?? row.finished ?? row.redo)) continue;
          const least = network.relation(edge).lower.at(forecast.start[source] ?? NaN);
          expect(forecast.start[target]).toBeGreaterThanOrEqual(least);
        }
      }),
    LONG,
  );
});

it(
  'stages, ends, states and days late are those of a second reading of the rows',
  () =>
    holds(APART, 6, 150, ({ made, raw, on }) => {
      const { forecast, status } = statusOf(made, raw, on);
      const { planned } = made;
      const { length } = planned.entries.plan.stages;
      for (let entry = 0; entry < planned.entries.size; entry++) {
        const rows = ofEntry(raw, entry);
        const passed = pass(rows);
        expect(passed.hasSkipped).toBe(false);
        const own = Array.from({ length }, (_, k) => ({
          from: planned.stageStarts[entry * length + k] ?? NaN,
          to:
            k + 1 === length
              ? (planned.end[entry] ?? NaN)
              : (planned.stageStarts[entry * length + k + 1] ?? NaN) - 1,
        }));
        if (passed.began !== null || passed.anew !== null || passed.finished.length > 0) {
          const made2 = stageDaysOf(passed, own, on);
          const found = own.map((_, k) => ({
            from: forecast.stageStarts[entry * length + k],
            to: forecast.stageEnds[entry * length + k],
          }));
          expect(found).toEqual(made2);
        }
        const end = forecast.end[entry] ?? NaN;
        const plan = { start: planned.start[entry] ?? NaN, end: planned.end[entry] ?? NaN };
        const { state, daysLate, assumed } = status.of(entry);
        expect(state).toBe(stateOf(rows, { ...plan, stages: length }, end, on));
        expect(daysLate).toBe(state === 'unreported' ? null : end - plan.end);
        expect(assumed).toBe(rows.length === 0);
      }
    }),
  LONG,
);
