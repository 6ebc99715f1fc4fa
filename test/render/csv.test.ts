import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/domain/day.js';
import { echelonColumnNames } from '../../src/render/columns/column-names.js';
import { csv } from '../../src/render/csv.js';
import { guard, unguard } from '../../src/domain/formula-like.js';
import type { View } from '../../src/render/view.js';
import { EVERYTHING } from '../../src/render/filter.js';
import { makeView } from '../../src/render/view.js';
import { NASTY_NAMES, nastyName, sketches, stageNames } from './names.js';
import { EXAMPLE, options, planOf, scheduleOf, stagesOf, text, wellFormed } from './support.js';

const example = makeView(scheduleOf(planOf(EXAMPLE)));

/** Reads as a careful reader does: RFC 4180, CRLF only, every row equally long, the guard taken off. */
function read(written: string): string[][] {
  const bytes = Buffer.from(written, 'utf8');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows: string[][] = parse(bytes, { bom: true, record_delimiter: '\r\n' });
  return rows.map((row) => row.map(unguard));
}

/** What the file has to hold, said in another way than the writer does. */
function expected(view: View): string[][] {
  return [...view.rows()].map((row) => {
    const names = row.member === null ? row.path : [...row.path, row.member];
    const dates = row.stages.flatMap(({ start, end }) => [formatDay(start), formatDay(end)]);
    return [
      row.code ?? '',
      names[names.length - 1] ?? '',
      names.slice(0, -1).join('/'),
      row.level,
      row.echelon,
      formatDay(row.start),
      formatDay(row.end),
      String(row.days),
      ...dates,
    ].map(wellFormed);
  });
}

describe('CSV by unit', () => {
  it('begins with a byte order mark and the promised headings', () => {
    const [head] = text(csv(example, options())).split('\r\n');
    expect(head).toBe(
      '\uFEFF编码,单位,所属,层级,梯队,启动,结束,天数,' +
        '学习教育、听取意见·起,学习教育、听取意见·止,' +
        '查摆问题、开展批评·起,查摆问题、开展批评·止,' +
        '整改落实、建章立制·起,整改落实、建章立制·止',
    );
  });

  it('has English headings under --lang en', () => {
    const [head] = text(csv(example, options({ language: 'en' }))).split('\r\n');
    expect(head).toMatch(
      /^\uFEFFCode,Unit,Parent,Level,Echelon,Start,End,Days,学习教育、听取意见·start,学习教育、听取意见·end,/u,
    );
  });

  it('writes a row per entry, members under the whole path of their unit, zeros of codes kept', () => {
    const lines = text(csv(example, options())).split('\r\n');
    expect(lines[1]).toBe(
      '150100000000,呼和浩特市,,盟市,领导机关和领导班子,2014-01-22,2014-04-20,89,' +
        '2014-01-22,2014-02-19,2014-02-20,2014-03-21,2014-03-22,2014-04-20',
    );
    expect(lines[2]).toMatch(/^0150,市公安局,呼和浩特市,盟市,直属单位,2014-02-01,/u);
    expect(lines[3]).toMatch(/^,市教育局,呼和浩特市,盟市,直属单位,/u);
    expect(lines[8]).toMatch(/^,公主府社区,呼和浩特市\/新城区\/海拉尔东路街道,嘎查村,党组织,/u);
  });

  it('ends every line with CRLF, the last one too', () => {
    const written = text(csv(example, options()));
    expect(written.endsWith('\r\n')).toBe(true);
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('has a header alone where nothing is shown', () => {
    const none = makeView(scheduleOf(planOf(EXAMPLE)), { ...EVERYTHING, levels: new Set() });
    expect(read(text(csv(none, options())))).toHaveLength(1);
  });

  it('reads back to exactly the rows, whatever the names', () => {
    fc.assert(
      fc.property(sketches, stageNames, (units, stages) => {
        const view = makeView(scheduleOf(planOf(units, { stages: stagesOf(stages) })));
        const [head, ...rows] = read(text(csv(view, options())));
        expect(head?.slice(8)).toEqual(
          stages.flatMap((name) => [`${name}·起`, `${name}·止`]).map(wellFormed),
        );
        expect(rows).toEqual(expected(view));
      }),
      { seed: 107, numRuns: 300 },
    );
  }, 60_000);

  it('comes in chunks that end with whole rows', () => {
    const many = Array.from({ length: 3000 }, (_, k) => ({ name: `单位${k}` }));
    const chunks = [...csv(makeView(scheduleOf(planOf(many))), options())];
    expect(chunks.length).toBeGreaterThan(3);
    for (const chunk of chunks) {
      expect(chunk.endsWith('\r\n')).toBe(true);
      expect(chunk.length).toBeLessThan(100_000);
    }
  });
});

describe('chosen columns', () => {
  const chosen = (over: Parameters<typeof options>[0], view: View = example): string[][] =>
    read(text(csv(view, options(over))));

  it('stand in the order asked for, the stages in two cells each', () => {
    const [head, , member] = chosen({ columns: ['id', 'float', 'stages', 'reason'] });
    expect(head?.join()).toMatch(/^标识,余地,学习教育、听取意见·起,.*·止,原因$/u);
    expect(member).toEqual([
      '150100000000/直属单位/市公安局',
      '4',
      '2014-02-01',
      '2014-03-01',
      '2014-03-02',
      '2014-03-31',
      '2014-04-01',
      '2014-04-30',
      '压茬推进，比领导机关和领导班子晚10天启动',
    ]);
  });

  it('hold what a unit says, and nothing where it says nothing', () => {
    const plan = planOf(EXAMPLE);
    const units = plan.units.map((unit) =>
      unit.name === '呼和浩特市'
        ? {
            ...unit,
            tags: ['试点', '城区'],
            system: '党政',
            note: '先行',
            members: unit.members.map((member) => ({ ...member, tags: ['试点', '窗口'] })),
          }
        : unit,
    );
    const columns = ['unit', 'tags', 'system', 'note', 'earliest', 'latest', 'basis'] as const;
    const rows = chosen({ columns }, makeView(scheduleOf({ ...plan, units })));
    expect(rows.slice(0, 3)).toEqual([
      ['单位', '标签', '系统', '备注', '最早可启动', '最晚可启动', '依据'],
      ['呼和浩特市', '试点、城区', '党政', '先行', '2014-01-22', '', ''],
      ['市公安局', '试点、城区、窗口', '', '先行', '2014-02-01', '2014-02-05', ''],
    ]);
    expect(rows[4]).toEqual(['新城区', '', '', '', '2014-02-01', '2014-02-05', '']);
  });

  it('that are the usual ones give the usual file', () => {
    const columns = [
      'code',
      'unit',
      'above',
      'level',
      'echelon',
      'start',
      'end',
      'days',
      'stages',
    ] as const;
    expect(text(csv(example, options({ columns })))).toBe(text(csv(example, options())));
    const byLevel = { by: 'level', columns: echelonColumnNames } as const;
    expect(text(csv(example, options(byLevel)))).toBe(text(csv(example, options({ by: 'level' }))));
  });
});

describe('CSV by level', () => {
  it('has a row per level and echelon: counts, first and last start, last end, spans of the stages', () => {
    const [head, ...rows] = read(text(csv(example, options({ by: 'level' }))));
    expect(head?.slice(0, 8).join()).toBe(
      '层级,梯队,单位数,安排数,最早启动,最晚启动,最晚结束,学习教育、听取意见·起',
    );
    expect(rows.map((row) => row.slice(0, 7).join())).toEqual([
      '盟市,领导机关和领导班子,1,1,2014-01-22,2014-01-22,2014-04-20',
      '盟市,直属单位,1,2,2014-02-01,2014-02-01,2014-04-30',
      '旗县,领导机关和领导班子,1,1,2014-02-01,2014-02-01,2014-04-30',
      '旗县,直属单位,1,1,2014-02-11,2014-02-11,2014-05-10',
      '苏木乡镇,领导班子,1,1,2014-02-11,2014-02-11,2014-05-10',
      '苏木乡镇,站所,1,1,2014-02-21,2014-02-21,2014-05-20',
      '嘎查村,党组织,1,1,2014-02-21,2014-02-21,2014-04-20',
    ]);
  });
});

describe('the formula guard', () => {
  const starters = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

  it.each(starters)('puts an apostrophe before a cell that begins with %j', (starter) => {
    expect(guard(`${starter}1`)).toBe(`'${starter}1`);
  });

  it.each(['呼和浩特市', '150100000000', "'90年代", '1-2', 'a=b', ''])(
    'leaves %j alone',
    (cell) => {
      expect(guard(cell)).toBe(cell);
    },
  );

  it('leaves no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(nastyName, (name) => {
        expect(guard(name)).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/u);
      }),
      { seed: 108 },
    );
  });

  it('is undone exactly by unguard', () => {
    for (const name of NASTY_NAMES) expect(unguard(guard(name))).toBe(name);
    const tricky = fc
      .array(fc.constantFrom("'", '=', ' ', '\t', 'a', '-'), { maxLength: 6 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(nastyName, tricky), (name) => unguard(guard(name)) === name),
      { seed: 109 },
    );
  });

  it('never maps two cells to one', () => {
    const short = fc.array(fc.constantFrom("'", '=', 'a'), { maxLength: 4 });
    fc.assert(
      fc.property(short, short, (a, b) => {
        const [left, right] = [a.join(''), b.join('')];
        expect(guard(left) === guard(right)).toBe(left === right);
      }),
      { seed: 110 },
    );
  });
});
