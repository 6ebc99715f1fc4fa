import { describe, expect, it } from 'vitest';
import { checked } from '../support/command.js';

const REST = 'kickoff: 2014-03-03\nlevels: [市]\nunits: [甲]\n';

describe('a value of the wrong kind', () => {
  it.each([
    ['title: { zh: 甲, en: A }', [10, 12]],
    ['title: 测试\ncalendar: { avoid: { from: 2014-01-01, to: 2014-01-02 } }', [22, 26]],
    ['title: 测试\nrules: 无', [8, 9]],
  ])('is marked at its beginning: %j', async (line, columns) => {
    const found = await checked(`${line}\n${REST}`);
    expect(found.map((one) => [one.code, one.column, one.endColumn])).toEqual([
      ['TC203', ...columns],
    ]);
  });
});

it('a code with a space or a slash in it is told what a code may not hold, an empty name to be filled in', async () => {
  const hints = async (unit: string) =>
    (await checked(`title: 测试\nkickoff: 2014-03-03\nlevels: [市]\nunits: [${unit}]\n`)).map(
      (one) => [one.code, one.hint],
    );
  const hint = 'A code holds no spaces and no “/”.';
  expect(await hints('{ name: 甲, code: "1 2" }')).toEqual([['TC207', hint]]);
  expect(await hints('{ name: 甲, code: "1/2" }')).toEqual([['TC207', hint]]);
  expect(await hints('{ name: "" }')).toEqual([['TC207', 'Fill it in, or remove the key.']]);
});
