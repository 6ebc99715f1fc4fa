import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addMonths, asDay, dayOf, formatDay, LAST_DAY } from '../../src/domain/day.js';
import { checked, EVERY_DAY, planned } from '../support/command.js';
import { run } from '../cli/support.js';

const codes = async (yaml: string) => (await checked(yaml)).map(({ code }) => code);

const plan = (kickoff: string, more: string, units = '[甲市]') => `title: 测试
kickoff: ${kickoff}
${EVERY_DAY}
levels: [市级, 县级]
${more}
units: ${units}
`;

describe('a day after 9999-12-31', () => {
  it('is none that an entry may end on', async () => {
    expect(await codes(plan('9999-12-31', ''))).toEqual([]);
    expect(await codes(plan('9999-12-30', 'rules: { duration: { min: 2天 } }'))).toEqual([]);
    expect(await codes(plan('9999-12-30', 'rules: { duration: { min: 3天 } }'))).toEqual(['TC412']);
    expect(await codes(plan('9999-12-30', 'stages: [{ name: 学, duration: 3天 }]'))).toEqual([
      'TC412',
    ]);
  });

  it('is none that a window may end on', async () => {
    expect(await codes(plan('9999-12-30', 'rules: { window: { length: 2天 } }'))).toEqual([]);
    expect(await codes(plan('9999-12-30', 'rules: { window: { length: 3天 } }'))).toEqual([
      'TC412',
    ]);
  });

  it('is none to write in a calendar file either: an event up to the last day has its length', async () => {
    const { out } = await run(['plan', 'plan.yaml', '-f', 'ics'], {
      files: {
        '/plans/plan.yaml': plan('9999-12-30', 'rules: { duration: { min: 2天 } }'),
      },
    });
    const calendar = new ICAL.Component(ICAL.parse(out));
    const [, entry] = calendar.getAllSubcomponents('vevent');
    expect(entry?.getFirstPropertyValue('dtstart')?.toString()).toBe('9999-12-30');
    expect(entry?.getFirstPropertyValue('duration')?.toString()).toBe('P2D');
    expect(entry?.hasProperty('dtend')).toBe(false);
  });

  it('is none for a person to turn off', async () => {
    const far = plan('9999-12-30', 'rules: { duration: { min: 3天 } }\nchecks: { TC412: off }');
    const { out, status } = await run(['plan', 'plan.yaml'], {
      files: { '/plans/plan.yaml': far },
    });
    expect([out, status]).toEqual(['', 1]);
  });

  it('is no latest day either', async () => {
    const late = plan(
      '9999-12-01',
      'rules: { stagger: { interval: 20天, tolerance: 20天 } }',
      '[{ name: 甲市, units: [乙县] }]',
    );
    expect((await planned(late)).get('甲市/乙县/县级')).toMatchObject({
      start: '9999-12-21',
      latest: '9999-12-31',
    });
  });
});

it('days that the plan closes are reckoned with, however many', async () => {
  const behind = (calendar: string) =>
    planned(`title: 测试
kickoff: 2026-03-02
calendar: { holidays: none, weekend: [], ${calendar} }
levels: [市级, 县级]
rules: { stagger: { interval: 10天, tolerance: 2天 } }
units: [{ name: 甲市, units: [乙县] }]
`);
  for (const key of ['restdays', 'avoid']) {
    const dates = await behind(`${key}: [{ from: 2026-03-03, to: 9999-01-01 }]`);
    expect(dates.get('甲市/乙县/县级')).toMatchObject({ start: '9999-01-02' });
  }
});

it('many entries that pass over the same centuries are explained in no time', async () => {
  const counties = Array.from({ length: 200 }, (_, n) => `{ name: 县${n}, units: [乡] }`);
  const reasons = await checked(`title: 测试
kickoff: 2026-03-02
calendar: { holidays: none, weekend: [mon, tue, wed, thu, fri, sat, sun], workdays: [2026-03-02, 9999-12-30] }
levels: [市级, 县级, 乡级]
rules: { stagger: { interval: 10天, tolerance: 2天 } }
units: [{ name: 甲市, units: [${counties.join(', ')}] }]
`);
  expect(reasons.map(({ code }) => code)).toContain('TC501');
});

it('a chain of `after` longer than what is reckoned with is too far, and a shorter one is not', async () => {
  const chain = (links: number) => {
    const numbers = Array.from({ length: links }, (_, k) => k + 1);
    const overrides = numbers.map(
      (k) =>
        `{ match: { tag: 批${k} }, rules: { start: { after: kickoff, interval: 0天, severity: off } }, after: [{ match: { tag: 批${k - 1} }, interval: 3660天 }] }`,
    );
    const units = [0, ...numbers].map(
      (k) => `{ name: 单位${k}, tags: 批${k}, not-before: 2014-03-01 }`,
    );
    return plan('2014-03-01', `overrides: [${overrides.join(', ')}]`, `[${units.join(', ')}]`);
  };
  expect(await codes(chain(45))).not.toContain('TC412');
  expect(await codes(chain(60))).toContain('TC412');
});

describe('days that nobody can write', () => {
  it.each([
    [LAST_DAY, '9999-12-31'],
    [LAST_DAY + 1, '+10000-01-01'],
    [dayOf(10_000, 2, 29), '+10000-02-29'],
    [0x7fffffff, '+5881580-07-11'],
    [-0x7fffffff, '-5877641-06-24'],
    [dayOf(0, 1, 1), '0000-01-01'],
    [dayOf(0, 1, 1) - 1, '-0001-12-31'],
  ])('%i is %s', (day, text) => expect(formatDay(asDay(day))).toBe(text));

  it('have the months that days within reach have', () => {
    const far = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
    fc.assert(
      fc.property(far, fc.integer({ min: -120, max: 120 }), (day, months) => {
        const cycles = Math.floor((day - dayOf(1600, 1, 1)) / 146_097);
        const near = addMonths(asDay(day - cycles * 146_097), months);
        expect(addMonths(asDay(day), months)).toBe(near + cycles * 146_097);
      }),
      { seed: 8 },
    );
  });
});

/** Of one end each: days from one to the other are many to reckon with. */
const ENDS = [
  ['0001-01-01', '0001-12-31', '0002-03-01'],
  ['9998-12-31', '9999-06-30', '9999-12-30', '9999-12-31'],
];

describe.each(ENDS)('plans at the ends of time: %s, %s …', (...dates) => {
  const date = fc.constantFrom(...dates);
  const span = fc.constantFrom('0天', '1天', '31天', '3660天', '1个月', '122个月', '500周');
  const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
  const distance = optional(
    fc.record({
      interval: span,
      tolerance: span,
      severity: fc.constantFrom('error', 'warning', 'off'),
    }),
  );
  const unit = fc.record({
    start: optional(date),
    'not-before': optional(date),
    'not-after': optional(date),
  });
  const plans = fc.record({
    kickoff: date,
    weekend: fc.constantFrom([], ['sat', 'sun'], ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
    workdays: fc.uniqueArray(date, { maxLength: 3 }),
    avoid: fc.array(fc.record({ from: date, to: date }), { maxLength: 1 }),
    stages: fc.oneof(
      fc
        .array(span, { maxLength: 3 })
        .map((all) => all.map((duration, k) => ({ name: `环节${k}`, duration }))),
      fc.constant([]),
    ),
    stagger: distance,
    overlap: distance,
    duration: optional(fc.record({ min: span, fill: fc.boolean() })),
    window: optional(fc.oneof(fc.record({ length: span }), fc.record({ end: date }))),
    lead: optional(span),
    startOn: fc.constantFrom('any', 'workday'),
    placement: fc.constantFrom('nearest', 'earliest', 'latest'),
    after: fc.array(span, { maxLength: 2 }),
    units: fc.tuple(unit, unit),
  });

  it('give a calendar within what can be written, or findings', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (sketch) => {
        const { kickoff, weekend, workdays, avoid, stages, units, after } = sketch;
        const text = JSON.stringify({
          title: '测试',
          kickoff,
          issued: '2014-01-01',
          calendar: { holidays: 'none', weekend, workdays, avoid },
          levels: [{ name: '市级', echelons: ['机关', '直属'] }, '县级'],
          ...(stages.length === 0 ? {} : { stages }),
          placement: sketch.placement,
          rules: {
            stagger: sketch.stagger,
            overlap: sketch.overlap,
            duration: sketch.duration,
            window: sketch.window,
            'start-on': sketch.startOn,
            'lead-first': sketch.lead === undefined ? undefined : { interval: sketch.lead },
          },
          overrides: after.map((interval) => ({
            match: { level: '县级' },
            after: [{ match: { level: '市级' }, of: 'end', interval }],
          })),
          units: [
            { name: '甲市', ...units[0], members: ['局'], units: [{ name: '乙县', ...units[1] }] },
          ],
        });
        const files = { '/plans/plan.yaml': text };
        const { status, out, err } = await run(
          ['plan', 'plan.yaml', '--by', 'unit', '-f', 'json'],
          { files },
        );
        expect(err).not.toMatch(/TC9|内部|NaN|Invalid|5881580/u);
        expect([0, 1]).toContain(status);
        expect(out).not.toMatch(/"[+-]\d+-\d\d-\d\d"/u);
        expect(status === 0).toBe(out !== '');
        for (const format of ['table', 'ics']) {
          // The same plan in each format: no day of it may be one that a format can't write.
          const other = await run(['plan', 'plan.yaml', '-q', '-f', format], { files });
          expect(other.status).toBe(status);
          expect(other.out).not.toContain('Invalid');
        }
      }),
      { seed: 8, numRuns: 40 },
    );
  });
});
