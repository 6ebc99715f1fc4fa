// The same campaign for tici and for TaskJuggler: the first units of the region, each about 10 days after the one above it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Unit {
  readonly code: string;
  readonly parent: string;
  readonly level: string;
  readonly name: string;
}

/** In plan order: parents come before what is below them. */
function unitsOf(count: number): readonly Unit[] {
  const [, ...lines] = readFileSync('examples/neimenggu/roster.csv', 'utf8').split(/\r?\n/u);
  return lines.slice(0, count).map((line) => {
    const [code = '', parent = '', level = '', name = ''] = line.split(',');
    return { code, parent, level, name };
  });
}

/** Writes a plan and its roster; its path. */
export function writeTici(folder: string, count: number): string {
  const rows = unitsOf(count).map(({ code, parent, level, name }) =>
    [code, parent, level, name].join(','),
  );
  writeFileSync(join(folder, 'roster.csv'), `${['code,parent,level,name', ...rows].join('\n')}\n`);
  const plan = join(folder, 'plan.yaml');
  const levels = ['盟市', '旗县', '苏木乡镇', '嘎查村'].map((name) => `  - { name: ${name} }\n`);
  writeFileSync(
    plan,
    `title: 梯次
issued: 2014-01-23
kickoff: { date: 2014-01-22 }
levels:
${levels.join('')}rules:
  stagger: { interval: 10天, tolerance: 2天 }
  duration: { min: 90天 }
  window: { length: 8个月 }
units: { file: roster.csv }
`,
  );
  return plan;
}

/** Writes a project with a task for each unit, and reports of all tasks as CSV and ICS; its path. */
export function writeTaskJuggler(folder: string, count: number): string {
  const tasks = unitsOf(count).map(({ code, parent, name }) => {
    const from =
      parent === '' ? 'start 2014-01-22' : `depends !u${parent} { onstart gapduration 10d }`;
    return `task u${code} "${name}" { ${from} duration 90d }`;
  });
  const project = join(folder, 'plan.tjp');
  writeFileSync(
    project,
    `project tici "梯次" 2014-01-01 +1y { timezone "Asia/Shanghai" }
${tasks.join('\n')}
taskreport table "table" { formats csv columns id, name, start, end }
icalreport calendar "calendar"
`,
  );
  return project;
}
