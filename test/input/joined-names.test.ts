import { describe, expect, it } from 'vitest';
import { brief, checked } from '../support/command.js';

const found = async (units: string) =>
  checked(`title: 测试\nkickoff: 2014-03-03\nlevels: [市]\nunits:\n${units}`);

describe('names that ran together', () => {
  it.each([
    ['  - 甲市，乙市\n', ['甲市', '乙市']],
    ['  - 甲市、 乙市 ； 丙市\n', ['甲市', '乙市', '丙市']],
    ['  - 甲市，，乙市，\n', ['甲市', '乙市']],
    ['  - 甲市\n    -乙市\n', ['甲市', '乙市']],
    ['  - 甲县（市、区），乙市\n', ['甲县（市、区）', '乙市']],
  ])('%j are taken apart without spaces or gaps', async (units, parts) => {
    const [one, ...more] = await found(units);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ code: 'TC317', line: 5, column: 5 });
    expect(one?.hint).toContain(`commas: [${parts.join(', ')}].`);
  });

  it.each(['  - "甲市，乙市"\n', '  - 甲市 - 乙市\n', '  - 甲-乙\n', '  - 甲县（市、区）\n'])(
    '%j is one name',
    async (units) => {
      expect((await found(units)).map(brief)).toEqual([]);
    },
  );
});
