import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/schedule.schema.json' with { type: 'json' };
import { formatDay } from '../../src/domain/day.js';
import { json } from '../../src/render/json.js';
import { EVERYTHING } from '../../src/render/filter.js';
import { makeView } from '../../src/render/view.js';
import { sketches, stageNames } from './names.js';
import { EXAMPLE, options, planOf, scheduleOf, STAGES, stagesOf, text } from './support.js';

const schedule = scheduleOf(planOf(EXAMPLE));
const example = makeView(schedule);
const read = (view = example, over = {}) => JSON.parse(text(json(view, options(over))));

describe('JSON', () => {
  it('holds the plan, the entries and the findings', () => {
    const finding = { code: 'TC501', severity: 'warning', message: '说明' };
    expect(Object.keys(read())).toEqual(['plan', 'entries', 'diagnostics']);
    expect(read(example, { diagnostics: [finding, finding] }).diagnostics).toEqual([
      finding,
      finding,
    ]);
    expect(read().plan).toEqual({
      title: '全区第二批党的群众路线教育实践活动',
      id: 'nmg-2014-2',
      revision: 1,
      kickoff: '2014-01-22',
      windowEnd: '2014-09-21',
      kickoffName: '全区动员部署会议',
      levels: schedule.entries.plan.levels.map(({ name, echelons }) => ({ name, echelons })),
      stages: STAGES.map((name) => ({ name, id: null })),
      entries: 8,
      narrowed: false,
    });
  });

  it('says whether it is all of the plan, and how much that is', () => {
    const villages = makeView(schedule, { ...EVERYTHING, levels: new Set([3]) });
    expect(read(villages).plan).toMatchObject({ entries: 8, narrowed: true });
    const all = makeView(schedule, { ...EVERYTHING, levels: new Set([0, 1, 2, 3]) });
    expect(read(all).plan).toMatchObject({ entries: 8, narrowed: false });
  });

  it('writes an entry with the promised keys in the promised order', () => {
    const entry = read().entries[4];
    expect(entry).toEqual({
      id: '呼和浩特市/新城区/直属单位',
      code: null,
      path: ['呼和浩特市', '新城区'],
      level: '旗县',
      echelon: '直属单位',
      member: null,
      start: '2014-02-11',
      end: '2014-05-10',
      days: 89,
      earliest: '2014-02-11',
      latest: '2014-02-15',
      float: 4,
      stages: [
        { name: '学习教育、听取意见', start: '2014-02-11', end: '2014-03-11' },
        { name: '查摆问题、开展批评', start: '2014-03-12', end: '2014-04-10' },
        { name: '整改落实、建章立制', start: '2014-04-11', end: '2014-05-10' },
      ],
      activities: [],
      because: {
        rule: 'overlap',
        from: '呼和浩特市/新城区/领导机关和领导班子',
        interval: 10,
        wish: '2014-01-22',
        skipped: [],
        setBy: null,
      },
      unit: { id: null, code: null },
      memberId: null,
    });
    expect(Object.keys(entry).slice(0, 7).join()).toBe('id,code,path,level,echelon,member,start');
  });

  it("names a member in the entry's id, and says null where nothing applies", () => {
    const [top, member] = read().entries;
    expect(member).toMatchObject({
      id: '150100000000/直属单位/市公安局',
      code: '0150',
      member: '市公安局',
      path: ['呼和浩特市'],
    });
    expect(top).toMatchObject({ latest: null, float: null });
    expect(top.because).toMatchObject({ rule: 'kickoff', from: null, interval: 0, setBy: null });
    expect(read(makeView({ ...schedule, windowEnd: null })).plan.windowEnd).toBe(null);
  });

  it('gives the id of an entry that is not shown where another came of it', () => {
    const villages = makeView(schedule, { ...EVERYTHING, levels: new Set([3]) });
    const { entries } = read(villages);
    expect(entries).toHaveLength(1);
    expect(entries[0].because.from).toBe('呼和浩特市/新城区/海拉尔东路街道/领导班子');
  });

  it('has the entries whatever --by says, and none where none are shown', () => {
    expect(read(example, { by: 'level' })).toEqual(read());
    const none = makeView(schedule, { ...EVERYTHING, levels: new Set() });
    expect(read(none)).toMatchObject({ entries: [], diagnostics: [] });
  });

  it('is what schemas/schedule.schema.json describes', () => {
    const isValid = new Ajv({ formats: { date: true } }).compile(schema);
    const open = makeView({ ...schedule, windowEnd: null });
    for (const view of [example, open]) {
      isValid(read(view));
      expect(isValid.errors).toBe(null);
    }
    expect(isValid({ ...read(), entries: [{}] })).toBe(false);
  });

  it('has one entry a line', () => {
    const lines = text(json(example, options())).split('\n');
    expect(lines.filter((line) => line.startsWith('{"id":'))).toHaveLength(8);
  });

  it('reads back to exactly the rows, whatever the names', () => {
    fc.assert(
      fc.property(sketches, stageNames, (units, stages) => {
        const view = makeView(scheduleOf(planOf(units, { stages: stagesOf(stages) })));
        const rows = [...view.rows()].map((row) => ({
          id: row.id,
          code: row.code,
          path: row.path,
          member: row.member,
          start: formatDay(row.start),
          end: formatDay(row.end),
        }));
        expect(read(view).entries).toMatchObject(rows);
      }),
      { seed: 118, numRuns: 100 },
    );
  }, 60_000);
});
