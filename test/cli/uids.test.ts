import { describe, expect, it } from 'vitest';
import { run } from './support.js';

// Calendar programs know an event by its UID: a calendar sent again has to carry the ones of the calendar sent before, from
// whatever release of the program. So they stand here letter by letter. Whoever has to change them doubles the
// events of everybody who has imported a calendar.

const PLAN = `title: 测试
id: test
issued: 2014-01-23
kickoff: 2014-03-03
calendar: { holidays: none }
levels: [{ name: 市级, echelons: [机关, 直属] }, { name: 县级 }]
stages: [{ name: 学, share: 1 }, { name: 改, share: 1 }]
rules: { stagger: { interval: 10天, tolerance: 2天 }, overlap: { interval: 10天, tolerance: 2天 } }
units:
  - { name: 甲市, code: "1501", members: [教育局], units: [东县] }
  - 乙市
`;

/** The first half of each event's UID, which is the entry's or the echelon's, and the second, which is the stage's. */
async function uids(...argv: string[]): Promise<{ things: string[]; stages: string[] }> {
  const files = { '/plans/plan.yaml': PLAN };
  const { out } = await run(['plan', 'plan.yaml', '-f', 'ics', ...argv], { files });
  const halves = [...out.matchAll(/^UID:(.*)-(.*)\r$/gmu)];
  const kinds = (half: 1 | 2) => [...new Set(halves.map((found) => found[half] ?? ''))];
  expect(halves).toHaveLength(kinds(1).length * kinds(2).length);
  return { things: kinds(1), stages: kinds(2) };
}

describe('UIDs that calendars in use already have', () => {
  // The first 12 digits of SHA-256 of ["学",0] and ["改",0]
  const stages = ['e7726a9f668a', '5a9b803cfc92'];

  it('of entries: 32 digits of SHA-256 of ["test","entry"] and the id', async () => {
    expect(await uids()).toEqual({
      things: [
        '520d0e40faec928bee471a847e5425bd', // 1501/机关
        'c0c10f8a57d4919cf002bed419bc8728', // 1501/直属/教育局
        'f7cc263701fe6d970285a8fa42fe1dcf', // 甲市/东县/县级
        'df6c21834f4863ae429ae42ae4e5a87c', // 乙市/机关
        '065499eb03c17314b4da3540c5911015', // 乙市/直属
      ],
      stages,
    });
  });

  it('of echelons: of ["test","echelon"] and level and echelon', async () => {
    expect(await uids('--by', 'level')).toEqual({
      things: [
        'efe6d0cd23092112d8f48f76b1352233', // ["市级","机关"]
        'dac0c467c116a8b229ddb962dfca466c', // ["市级","直属"]
        'b4d4e2d5d1dc3bd1aa53473b73da61ba', // ["县级","县级"]
      ],
      stages,
    });
  });

  it('of the echelons of one unit: of the same and the id of the first entry shown', async () => {
    expect(await uids('--by', 'level', '--unit', '1501')).toEqual({
      things: [
        'c534a37a1f12a13b8be492b56a753517', // ["市级","机关","1501/机关"]
        '635fee6c6e2935c2b73dfd0ff3ac9745', // ["市级","直属","1501/机关"]
        '2bcd094d6877fc6ec1edfbbdf571f6fe', // ["县级","县级","1501/机关"]
      ],
      stages,
    });
  });
});
