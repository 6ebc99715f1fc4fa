import { describe, expect, it } from 'vitest';
import { brief, checked, EVERY_DAY } from '../support/command.js';

const found = async (duration: string, unit = '市') =>
  (
    await checked(`title: 测试
kickoff: 2014-03-01
${EVERY_DAY}
levels: [市级]
stages: [{ name: 学, duration: 10天 }, { name: 改, duration: 5天 }]
rules: { duration: ${duration} }
units: [${unit}]
`)
  ).map(brief);

describe('stages that take longer', () => {
  it('than the target are told, and than a minimum are not', async () => {
    expect(await found('{ target: 14天 }')).toEqual(['TC510 6:10']);
    expect(await found('{ target: 15天 }')).toEqual([]);
    expect(await found('{ min: 14天 }')).toEqual([]);
    expect(await found('{ min: 1天, max: 14天 }')).toEqual(['TC509 6:10']);
  });
});

describe('a fixed start', () => {
  const fixed = (bound: string) =>
    found('{ min: 1天 }', `{ name: 市, start: 2014-03-01, ${bound} }`);

  it('outside the bounds of its own unit is told, on either side', async () => {
    expect(await fixed('not-before: 2014-03-02')).toEqual(['TC507 7:27']);
    expect(await fixed('not-before: 2014-03-01')).toEqual([]);
    expect(await fixed('not-after: 2014-02-28')).toEqual(['TC507 7:27']);
    expect(await fixed('not-after: 2014-03-01')).toEqual([]);
  });
});
