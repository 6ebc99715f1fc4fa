import { describe, expect, it } from 'vitest';
import { asDay, formatDay } from '../../../src/domain/day.js';
import { eventsOf } from '../../../src/render/page/client/dated.js';
import { dayText } from '../../../src/render/page/client/days.js';
import {
  at,
  codeOf,
  echelonOf,
  endOf,
  levelOf,
  makeModel,
  nameOf,
  namesAboveEntry,
  noteAt,
  stagesOf,
  tagsOf,
  textAt,
  type Model,
} from '../../../src/render/page/client/model.js';
import { nameOf as nameOfRow, type Row } from '../../../src/render/row.js';
import { EVERYTHING } from '../../../src/render/filter.js';
import { makeView, type View } from '../../../src/render/view.js';
import { why } from '../../../src/render/why/why.js';
import { EXAMPLE, planOf, scheduleOf, stagesOf as stages } from '../support.js';
import { datedView } from './dated-view.js';
import { NASTY, readBack, viewOf } from './pages.js';

/** What a page shows of an entry, beside what the calendar says of it. */
const shown = (model: Model, entry: number) => ({
  name: nameOf(model, entry),
  code: codeOf(model, entry),
  above: namesAboveEntry(model, entry),
  level: levelOf(model, at(model.entries.unit, entry)),
  echelon: echelonOf(model, entry),
  start: dayText(model, at(model.entries.start, entry)),
  end: dayText(model, endOf(model, entry)),
  early: dayText(model, at(model.entries.start, entry) - at(model.entries.early, entry)),
  float: at(model.entries.float, entry),
  reason: textAt(model, at(model.entries.reason, entry)),
  basis: noteAt(model, at(model.entries.basis, entry)),
  system: noteAt(model, at(model.entries.system, entry)),
  tags: tagsOf(model, entry),
  stages: stagesOf(model, entry).map(({ name, from, to }) => [
    name,
    dayText(model, from),
    dayText(model, to),
  ]),
});

const said = (view: View, row: Row) => ({
  name: nameOfRow(row),
  code: row.code ?? '',
  above: row.member === null ? row.path.slice(0, -1) : [...row.path],
  level: row.level,
  echelon: row.echelon,
  start: formatDay(row.start),
  end: formatDay(row.end),
  early: formatDay(row.earliest),
  float: row.float ?? -1,
  reason: why(view.schedule.entries, row.entry, row.reason, 'zh'),
  basis: row.reason.basis ?? '',
  system: row.system ?? '',
  tags: [...row.tags],
  stages: row.stages.map(({ name, start, end }) => [name, formatDay(start), formatDay(end)]),
});

function expectSame(view: View): void {
  const model = makeModel(readBack(view));
  const rows = [...view.rows()];
  expect(model.entries.size).toBe(rows.length);
  expect(rows.map((_, entry) => shown(model, entry))).toEqual(rows.map((row) => said(view, row)));
}

describe('what a page holds reads back to the calendar', () => {
  it('of units with members, echelons and several tops', () => {
    expectSame(viewOf([...EXAMPLE, { name: '包头市', units: [{ name: '东河区' }] }]));
  });

  it('with names that are signs of something', () => {
    expectSame(viewOf(NASTY.map((name) => ({ name, members: [name], units: [{ name }] }))));
  });

  it.each([
    ['no stages', []],
    ['one', ['全程']],
    ['ten', Array.from({ length: 10 }, (_, k) => `第${k + 1}环节`)],
  ])('with %s', (_, names) => {
    expectSame(viewOf(EXAMPLE, { stages: stages(names) }));
  });

  it('narrowed to one echelon: the units above stay, without entries of their own', () => {
    const schedule = scheduleOf(planOf(EXAMPLE));
    const view = makeView(schedule, { ...EVERYTHING, echelons: new Set(['党组织']) });
    expectSame(view);
    const { units } = makeModel(readBack(view));
    expect(units.name).toEqual(['呼和浩特市', '新城区', '海拉尔东路街道', '公主府社区']);
    expect([...units.firstEntry]).toEqual([0, 0, 0, 0, 1]);
    expect([...units.parent]).toEqual([-1, 0, 1, 2]);
  });

  it('narrowed to nothing', () => {
    const schedule = scheduleOf(planOf(EXAMPLE));
    expectSame(makeView(schedule, { ...EVERYTHING, levels: new Set() }));
  });

  it('over several years, and a window that ends far off', () => {
    const plan = planOf(EXAMPLE);
    const schedule = scheduleOf(plan, (level) => ({ start: plan.kickoff.day, days: 900 + level }));
    const view = makeView({ ...schedule, windowEnd: asDay(plan.kickoff.day + 5000) });
    expectSame(view);
    expect(readBack(view).to).toBe(902);
  });
});

it('what is dated is narrowed as in other formats, and the units that are visited stay', () => {
  const sizes = (filter: Parameters<typeof datedView>[0]) => {
    const { dated, units } = readBack(datedView(filter));
    const visited = dated?.visits.map(({ unit }) => units.name[unit]);
    return [dated?.occurrences.size, dated?.meetings.length, visited];
  };
  expect(sizes({})).toEqual([4, 1, ['公主府社区']]);
  expect(sizes({ activities: new Set(['调度会']) })).toEqual([0, 1, []]);
  expect(sizes({ activities: new Set(['<b>集中学习</b>']) })).toEqual([2, 0, []]);
  expect(sizes({ people: new Set([1]) })).toEqual([2, 0, ['公主府社区']]);
});

it('closed days stand as ranges, holidays and what is avoided with their names', () => {
  const place = { source: 0, start: 0, end: 0 };
  const plan = planOf(EXAMPLE);
  const { day } = plan.kickoff;
  const view = viewOf(EXAMPLE, {
    calendar: { ...plan.calendar, avoid: [{ name: '春节前后', from: day, to: day, at: place }] },
  });
  // 2014-01-22 is a Wednesday.
  expect(readBack(view).closed.slice(0, 3)).toEqual([
    { kind: 'a', from: 0, to: 0, name: '春节前后' },
    { kind: 'r', from: 3, to: 4, name: '' },
    { kind: 'r', from: 10, to: 11, name: '' },
  ]);
});

describe('a page of one person', () => {
  const { schedule, placement } = datedView();
  const page = (person: number) =>
    readBack(makeView(schedule, { ...EVERYTHING, people: new Set([person]) }, placement));

  it('has that person’s name in the title, and nobody else to choose', () => {
    const { title, dated } = page(0);
    expect(title).toBe('全区第二批党的群众路线教育实践活动·张某');
    expect(dated?.people.map(({ name, isShown }) => [name, isShown])).toEqual([
      ['张某', true],
      ['第一组', false],
    ]);
  });

  it('has what that person attends, and no more', () => {
    const names = (person: number) =>
      eventsOf(makeModel(page(person))).map(({ kind, name }) => `${kind} ${name}`);
    // On one morning: what takes it whole begins before five past nine.
    expect(names(0)).toEqual(['activity 专题民主生活会', 'meeting 调度会（第1次）']);
    expect(names(1)).toEqual([
      'activity 专题民主生活会',
      'activity <b>集中学习</b>（第1次）',
      'visit 第一组巡查（第1次）',
    ]);
  });

  it('has the units visited, though none of their entries is shown', () => {
    const model = makeModel(page(1));
    const visit = eventsOf(model).find(({ kind }) => kind === 'visit');
    expect(visit?.unit === null ? null : model.units.name[visit?.unit ?? -1]).toBe('公主府社区');
  });
});
