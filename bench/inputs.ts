// What the bench reads besides the region's plan: made of the region, and as large as offices have it.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rosterXlsx } from '../src/render/roster/xlsx.js';

const REGION = 'examples/neimenggu';
/** Rows of a roster of a large province. */
export const ROWS = 70_000;
/** The first two digits of codes: the region, and others like it. */
const PROVINCES = ['15', '65', '54', '64', '45'] as const;

/** A line of the region's roster: code, parent, level, name. */
type Line = readonly [code: string, parent: string, level: string, name: string];

const [, ...region] = readFileSync(`${REGION}/roster.csv`, 'utf8')
  .trimEnd()
  .split(/\r?\n/u)
  .map((line): Line => {
    const [code = '', parent = '', level = '', name = ''] = line.split(',');
    return [code, parent, level, name];
  });

/** The plan as it was before somebody changed a distance. */
export function writeEarlierPlan(folder: string): string {
  cpSync(REGION, folder, { recursive: true });
  const path = join(folder, 'plan.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('stagger: { interval: 10天', 'stagger: { interval: 14天'));
  return path;
}

/** What all villages report of their first stage. */
export function writeProgress(path: string): string {
  const villages = region.filter(([, , level]) => level === '嘎查村');
  const rows = villages.map(([code], k) => `${code},学习教育、听取意见,2014-02-${17 + (k % 5)}`);
  writeFileSync(path, `${['编码,环节,开始', ...rows].join('\n')}\n`);
  return path;
}

/** A roster of so many units, as CSV and as a workbook. */
export async function writeRosters(csv: string, xlsx: string): Promise<void> {
  const moved = (province: string) => (code: string) => code.replace(/^15/u, province);
  const rows = PROVINCES.flatMap((province) =>
    region.map(([code, parent, level, name]) => [
      ...[code, parent].map(moved(province)),
      level,
      parent === '' ? `${name}${province}` : name,
    ]),
  ).slice(0, ROWS);
  const headings = ['编码', '上级编码', '层级', '名称'];
  writeFileSync(csv, [headings, ...rows].map((row) => `${row.join(',')}\n`).join(''));
  const columns = headings.map((heading) => ({ heading, kind: 'text' as const }));
  const options = { language: 'zh', title: '名册', issued: null } as const;
  const sheet = { name: '名册', columns, rows };
  writeFileSync(xlsx, Buffer.concat([...rosterXlsx(sheet, options)]));
}
