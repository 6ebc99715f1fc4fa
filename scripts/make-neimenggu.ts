// node scripts/run.mjs scripts/make-neimenggu.ts
// Writes examples/neimenggu/units/*.yaml, one file a league, from examples/neimenggu/roster.csv.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const folder = 'examples/neimenggu';
const rows: Row[] = parse(readFileSync(`${folder}/roster.csv`), { columns: true });
const below = groupByParent(rows);

interface Row {
  readonly code: string;
  readonly parent: string;
  readonly level: string;
  readonly name: string;
}

function groupByParent(all: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of all) groups.set(row.parent, [...(groups.get(row.parent) ?? []), row]);
  return groups;
}

/** 公安 is the vertical system of the example; a district's bureau is a branch (分局) of its city's. */
function members(name: string): string {
  const police = /[^自治]区$/u.test(name) ? `${name}公安分局` : `${name}公安局`;
  return `[{ name: ${police}, system: 公安 }, 其他直属单位]`;
}

function lines(row: Row, depth: number): string[] {
  const pad = '  '.repeat(depth * 2);
  const units = below.get(row.code) ?? [];
  if (units.length === 0) return [`${pad}- { name: ${row.name}, code: "${row.code}" }`];
  const own = [`${pad}- name: ${row.name}`, `${pad}  code: "${row.code}"`];
  if (row.level === '旗县') own.push(`${pad}  members: ${members(row.name)}`);
  return [...own, `${pad}  units:`, ...units.flatMap((unit) => lines(unit, depth + 1))];
}

mkdirSync(`${folder}/units`, { recursive: true });
const leagues = (below.get('') ?? []).map((league) => {
  const file = `units/${league.code.slice(0, 6)}.yaml`;
  const units = below.get(league.code) ?? [];
  const head = [
    '# yaml-language-server: $schema=../../../schemas/units.schema.json',
    `# ${league.name}所辖旗县市区、苏木乡镇街道、嘎查村社区（2023 年统计用区划代码）`,
  ];
  const text = [...head, ...units.flatMap((unit) => lines(unit, 0))].join('\n');
  writeFileSync(`${folder}/${file}`, `${text}\n`);
  return [
    `  - name: ${league.name}`,
    `    code: "${league.code}"`,
    `    members: ${members(league.name)}`,
    `    file: ${file}`,
  ].join('\n');
});
console.log(leagues.join('\n'));
