import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../cli/support.js';
import { hierarchy, unitsOf, type UnitLike } from '../support/hierarchy.js';

const FOLDER = new URL('../fixtures/rosters/', import.meta.url);
const EXPECTED = '.expected.json';

interface Place {
  readonly severity: 'error' | 'warning';
  readonly sheet?: string;
  readonly line: number;
  readonly column: number;
}

type Kept = UnitLike & { readonly keeps?: readonly string[]; readonly units?: readonly Kept[] };

interface Expected {
  readonly about: string;
  readonly options?: readonly string[];
  readonly exit: number;
  readonly levels: readonly string[] | null;
  readonly units: readonly Kept[] | null;
  readonly findings: readonly Place[];
}

const names = readdirSync(FOLDER).filter((name) => /\.(?:csv|xlsx)$/u.test(name));

test('there are rosters of all kinds, each with what it has to give', () => {
  const expected = readdirSync(FOLDER).filter((name) => name.endsWith(EXPECTED));
  expect(names.length).toBeGreaterThanOrEqual(70);
  expect(expected.map((name) => name.slice(0, -EXPECTED.length)).toSorted()).toEqual(
    names.map((name) => name.replace(/\.\w+$/u, '')).toSorted(),
  );
});

test.each(names)('%s', async (name) => {
  const expected = JSON.parse(
    readFileSync(new URL(name.replace(/\.\w+$/u, EXPECTED), FOLDER), 'utf8'),
  ) as Expected;
  const { status, out, err } = await run(
    ['import', name, '--lang', 'en', ...(expected.options ?? [])],
    {
      files: { [`/plans/${name}`]: readFileSync(new URL(name, FOLDER)) },
    },
  );
  const told = placesIn(err, name);
  const errors = (places: readonly Place[]) => places.filter(isError).map(text).toSorted();
  expect(errors(told), err).toEqual(errors(expected.findings));
  expect(told.map(text), err).toEqual(expect.arrayContaining(expected.findings.map(text)));
  expect(status, err).toBe(expected.exit);
  if (expected.units === null) {
    expect(out).toBe('');
    return;
  }
  const units = hierarchy(unitsOf(out), expected.levels);
  expect(withoutKept(units, expected.units)).toEqual(
    withoutKept(hierarchy(expected.units, expected.levels), expected.units),
  );
});

const isError = ({ severity }: Place): boolean => severity === 'error';

const text = ({ severity, sheet, line, column }: Place): string =>
  `${severity} ${sheet === undefined ? '' : `${sheet}!`}${line}:${column}`;

/** Where the findings stand that the text form tells: `FILE#SHEET:R3C2: warning: …` or `FILE:3:2: …`. */
function placesIn(err: string, name: string): readonly Place[] {
  const line = /^(?<file>.+?):R?(?<line>\d+)[C:](?<column>\d+): (?<severity>error|warning): /gmu;
  return [...err.matchAll(line)].map(({ groups = {} }) => {
    const sheet = groups['file']?.slice(`${name}#`.length);
    return {
      severity: groups['severity'] === 'error' ? 'error' : 'warning',
      ...(sheet === '' || sheet === undefined ? {} : { sheet }),
      line: Number(groups['line']),
      column: Number(groups['column']),
    };
  });
}

/** Words that may stand in tags or in the note have to be in either; then the unit is compared without them. */
function withoutKept(units: readonly UnitLike[], expected: readonly Kept[]): readonly UnitLike[] {
  return units.map((unit, k) => {
    const { keeps = [], units: below = [] } = expected[k] ?? {};
    const { keeps: _, ...own } = unit as Kept;
    const rest = { ...own, ...(unit.units ? { units: withoutKept(unit.units, below) } : {}) };
    if (keeps.length === 0) return rest;
    if (!('keeps' in unit)) {
      for (const word of keeps) expect(`${unit.note} ${unit.tags?.join(' ')}`).toContain(word);
    }
    const { note: _note, tags: _tags, ...others } = rest;
    return others;
  });
}
