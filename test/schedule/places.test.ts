import { describe, expect, it } from 'vitest';
import { checked } from '../support/command.js';

// Where a limit that gave way sends its reader: to the bound where that is the reason, else to the name of the unit.

const related = async (unit: string) => {
  const found = await checked(`title: 测试
kickoff: 2014-03-03
calendar: { holidays: none, avoid: [{ name: 会期, from: 2014-03-05, to: 2014-03-20 }] }
levels: [{ name: 市级, echelons: [机关, 直属] }]
rules: { overlap: { interval: 10天 } }
units:
  - ${unit}
`);
  return found.flatMap((one) =>
    one.related.map(({ note, line, column }) => `${line}:${column} ${note.slice(0, 6)}`),
  );
};

describe('the places of a limit that gave way', () => {
  it('are the closed days and the unit', async () => {
    expect(await related('{ name: 市 }')).toEqual(['3:55 会期 201', '7:13 the un']);
  });

  it('are those too where a bound stands by that does not decide', async () => {
    const own = await related('{ not-before: 2014-03-03, name: 市 }');
    expect(own).toEqual(['3:55 会期 201', '7:37 the un']);
    const member =
      '{ not-before: 2014-03-03, name: 市, members: [{ not-before: 2014-03-04, name: 局 }] }';
    expect(await related(member)).toEqual(['3:55 会期 201', '7:82 the un']);
  });

  it('are the bound where it decides, the one of the member before that of the unit', async () => {
    expect(await related('{ name: 市, members: [{ name: 局, not-before: 2014-03-21 }] }')).toEqual([
      '7:49 the un',
    ]);
    const both =
      '{ not-before: 2014-03-03, name: 市, members: [{ not-before: 2014-03-21, name: 局 }] }';
    expect(await related(both)).toEqual(['7:64 the un']);
  });
});
