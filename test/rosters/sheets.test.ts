import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { hierarchyOf, readRosterFile, type Named } from './read.js';

type Sheets = Readonly<Record<string, readonly (readonly [string, string])[]>>;

/** Sheets of codes and names. */
const workbook = (sheets: Sheets): Promise<Uint8Array> =>
  writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: [['编码', '单位名称'], ...rows.map((row) => [...row])],
    })),
  });

const read = async (sheets: Sheets): Promise<readonly Named[]> => {
  const { units, errors } = await readRosterFile(await workbook(sheets));
  expect(errors).toEqual([]);
  return hierarchyOf(units ?? [], false);
};

const leaf = (name: string): Named => ({ name, below: [] });

describe('a sheet a county', () => {
  it('is the county, also where it has a single township', async () => {
    const found = await read({
      东山县: [
        ['361021100', '城关镇'],
        ['361021100001', '一居'],
        ['361021200', '马家乡'],
      ],
      西河区: [
        ['361002001', '新华街道'],
        ['361002001001', '人民路社区'],
      ],
    });
    expect(found).toEqual([
      { name: '东山县', below: [{ name: '城关镇', below: [leaf('一居')] }, leaf('马家乡')] },
      { name: '西河区', below: [{ name: '新华街道', below: [leaf('人民路社区')] }] },
    ]);
  });

  it('is not where the county has a row of its own, by another name', async () => {
    const found = await read({
      东山县: [
        ['361021', '东山县（本级）'],
        ['361021100', '城关镇'],
      ],
      西河区: [
        ['361002', '西河新区'],
        ['361002001', '新华街道'],
      ],
    });
    expect(found.map(({ name }) => name)).toEqual(['东山县（本级）', '西河新区']);
  });
});
