import { describe, expect, it } from 'vitest';
import { checked } from '../support/command.js';

// Rules that push each other round: TC502 is for those that would for ever, on whatever calendar; where it takes closed
// days to leave none, TC501 shows the chain, which names them.

const codes = async (yaml: string) =>
  (await checked(`title: 测试\n${yaml}`)).map((one) => one.code);

/** 县 exactly a day after 市, and 市 may move away from the kickoff. */
const nextDay = (calendar: string) => `kickoff: 2014-03-02
calendar: { holidays: none, ${calendar} }
levels: [{ name: 市级 }, { name: 县级 }]
rules: { window: { length: 2个月 } }
overrides:
  - { match: { level: 市级 }, rules: { start: { after: kickoff, interval: 0天, severity: off } } }
  - { match: { level: 县级 }, rules: { stagger: { interval: 1天, severity: error } } }
units: [{ name: 市, units: [县] }]
`;

describe('rules that push each other round', () => {
  it('over closed days alone are a chain that names them', async () => {
    // Open are Sundays, Wednesdays and Fridays: no two in a row, so each push lands on a closed day and goes on.
    const found = await checked(`title: 测试\n${nextDay('weekend: [mon, tue, thu, sat]')}`);
    expect(found.map((one) => one.code)).toEqual(['TC501']);
    expect(found[0]?.related.map((one) => one.note).join('\n')).toContain('weekend');
  });

  it('are no trouble where two open days come in a row at last', async () => {
    const found = await codes(nextDay('weekend: [mon, tue, thu, sat], workdays: [2014-04-01]'));
    expect(found).not.toContain('TC501');
    expect(found).not.toContain('TC502');
  });

  /** 县局 at least `system` days after 市局, which is 10 after 市; at most 2 + 10 days behind 市, exactly. */
  const system = (days: number) => `kickoff: 2014-03-01
calendar: { holidays: none, weekend: [] }
levels: [{ name: 市级, echelons: [机关, 直属] }, { name: 县级, echelons: [机关, 直属] }]
rules: { stagger: { interval: 2天, severity: error }, overlap: { interval: 10天, severity: error }, system: { interval: ${days}天 } }
overrides: [{ match: { level: 市级, echelon: 机关 }, rules: { start: { after: kickoff, interval: 0天, severity: off } } }]
units: [{ name: 市, members: [{ name: 市局, system: 公安 }], units: [{ name: 县, members: [{ name: 县局, system: 公安 }] }] }]
`;

  it('by a single day are a circle, and by none are no trouble', async () => {
    expect(await codes(system(2))).toEqual([]);
    expect(await codes(system(3))).toEqual(['TC502']);
  });

  it('are shown from one entry round to the same', async () => {
    const [found] = await checked(`title: 测试\n${system(3)}`);
    expect(found).toMatchObject({ line: 5, column: 10 }); // the first of its rules in the file
    expect(found?.message).toMatch(
      /: (.*机关\)) → 市 \(机关\) → 市 \(市局\) → 市\/县 \(县局\) → \1$/u,
    );
    expect(found?.related.map((one) => [one.line, one.note.match(/`[a-z]+`/u)?.[0]])).toEqual([
      [5, '`stagger`'],
      [5, '`overlap`'],
      [5, '`system`'],
      [5, '`overlap`'],
    ]);
  });

  it('are a circle on a calendar with closed days too', async () => {
    const closed = system(3).replace('weekend: []', 'weekend: [sat, sun]');
    expect(await codes(closed)).toEqual(['TC502']);
  });

  it('by after are told alone, before any chain', async () => {
    const found = await checked(`title: 测试
kickoff: 2014-03-01
calendar: { holidays: none, weekend: [] }
levels: [{ name: 市级 }]
overrides:
  - { match: { unit: 甲 }, after: [{ match: { unit: 乙 }, interval: 1天 }] }
  - { match: { unit: 乙 }, after: [{ match: { unit: 甲 }, interval: 1天 }] }
units: [甲, 乙, { name: 丙, not-after: 2014-02-08 }]
`);
    expect(found.map((one) => [one.code, one.line])).toEqual([['TC502', 6]]);
  });

  it('by after are shown rule by rule, each from the entry that it makes wait', async () => {
    const wait = (who: string, whom: string) =>
      `  - { match: { unit: 市/${who} }, after: [{ match: { unit: 市/${whom} }, interval: 1天 }] }`;
    const [found] = await checked(`title: 测试
kickoff: 2014-03-01
levels: [{ name: 市级 }, { name: 县级 }]
overrides:
${[wait('甲', '丙'), wait('乙', '甲'), wait('丙', '乙')].join('\n')}
units: [{ name: 市, units: [甲, 乙, 丙] }]
`);
    expect(found?.related.map((one) => [one.line, one.note])).toEqual([
      [5, '市/甲 (县级) after 市/丙 (县级) (`after`)'],
      [6, '市/乙 (县级) after 市/甲 (县级) (`after`)'],
      [7, '市/丙 (县级) after 市/乙 (县级) (`after`)'],
    ]);
  });
});
