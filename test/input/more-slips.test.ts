import { describe, expect, it } from 'vitest';
import { HEAD, run } from './run.js';

const told = async (lines: string) => {
  const { findings, brief } = await run(HEAD + lines);
  return findings.map(({ message }, k) => [brief[k], message]);
};

describe('a closing bracket too many', () => {
  it.each([
    ['units: [甲县, 乙县 ]]\n', 'TC101 4:17', '多了一个 ]'],
    ['rules: { stagger: { interval: 10天 }}}\nunits: [甲县]\n', 'TC101 4:37', '多了一个 }'],
    ['units:\n  - name: 甲\n    units: [乙]]\n  - name: 丙\n', 'TC101 6:15', '多了一个 ]'],
  ])('is told as one: %s', async (lines, place, message) => {
    expect(await told(lines)).toEqual([[place, message]]);
  });
});

describe('the same slip in several lines', () => {
  it('a full-width comma between the keys of a map is found in each', async () => {
    const lines =
      'rules:\n  stagger: { interval: 10天，tolerance: 2天 }\n  overlap: { interval: 20天，tolerance: 3天 }\nunits: [甲]\n';
    expect(await told(lines)).toEqual([
      ['TC101 5:27', '这里应有逗号'],
      ['TC101 6:27', '这里应有逗号'],
    ]);
  });

  it('a tab makes no line below it wrong', async () => {
    const lines = 'units:\n  - name: 甲\n\tunits: [乙]\n  - name: 丙\n';
    expect(await told(lines)).toEqual([['TC101 6:1', '缩进用了制表符（Tab）']]);
  });

  it('tabs hide no other slip', async () => {
    const lines =
      'rules:\n\tstagger: { interval: 10天 }\n\twindow: { end: 2014-12-31 }\nunits:\n  - name：甲\n    level: 市\n';
    expect((await told(lines)).map(([place]) => place)).toEqual([
      'TC101 5:1',
      'TC101 6:1',
      'TC101 8:9',
    ]);
  });
});

describe('a list of one item without its dash', () => {
  const hint = async (lines: string) =>
    (await run(`${HEAD}${lines}units: [甲]\n`)).findings[0]?.hint;

  it('is told how to move its lines', async () => {
    expect(await hint('overrides:\n  match: { level: 县 }\n  rules: {}\n')).toBe(
      '请写成 - match: …，它下面的各行都再往里缩进两个空格。',
    );
  });

  it('is written anew where it stands in one line', async () => {
    expect(await hint('overrides: { match: { level: 县 }, rules: {} }\n')).toBe(
      '请写成 overrides: [{ match: { level: 县 }, rules: {} }]。',
    );
  });
});

describe('shares', () => {
  it('may have any number of decimals', async () => {
    const stages = 'stages: [{ name: 学, share: 0.3333333 }, { name: 改, share: 1e-9 }]';
    expect((await run(`${HEAD}${stages}\nunits: [甲]\n`)).findings).toEqual([]);
  });
});
