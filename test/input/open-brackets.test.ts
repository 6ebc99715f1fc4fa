import { describe, expect, it } from 'vitest';
import { brief, checked } from '../support/command.js';

// A parser notices a bracket that is never closed only lines below; the finding points at the bracket.

const found = async (line: string) =>
  (await checked(`title: 测试\nkickoff: 2014-03-03\n${line}\nunits: [甲]\n`)).map(brief);

describe('a bracket that is never closed', () => {
  it.each([
    ['levels: [{ name: 市 }, [', 'TC101 3:23'],
    ['levels: [{ name: 市 }, { name: 县 }', 'TC101 3:9'],
    ['levels: [{ name: 市 }, { name: 县, echelons: [甲, 乙]', 'TC101 3:23'],
    ['levels: [{ name: "市]" }, "县"', 'TC101 3:9'],
    ["levels: [{ name: '市}' }, '县'", 'TC101 3:9'],
    ['levels: [{ name: 市 }, 县 # 四级]', 'TC101 3:9'],
    ['levels: [[市], [县], 乡', 'TC101 3:9'],
  ])('is found in %s', async (line, place) => {
    expect(await found(line)).toEqual([place]);
  });
});
