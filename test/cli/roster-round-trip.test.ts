import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { hierarchy, unitsOf, type UnitLike } from '../support/hierarchy.js';
import { run } from './support.js';

const LEVELS = ['盟市', '旗县', '苏木乡镇', '嘎查村'];

const HEAD = `title: T
kickoff: 2026-03-02
issued: 2026-02-12
levels:
${LEVELS.map((name) => `  - { name: ${name}, echelons: [机关, 直属] }`).join('\n')}
`;

type Loose = { -readonly [K in keyof UnitLike]: UnitLike[K] };

const NAMES = [
  '团结村',
  '新城区',
  '河口镇',
  '=1+1',
  '+86局',
  '-x',
  '@a',
  "'引号",
  'Harbour Town',
  '第一（1）组',
  '一、二',
  '合作社',
  '总工会',
  '１２３',
  '0123',
  'a,b"c',
  '市公安局、国安局',
  '1.5E+11',
  'null',
  '2026-03-02',

  '_x0041_',
];

const name = fc.constantFrom(...NAMES);
const early = fc.constantFrom('1899-12-30', '1900-02-28', '1970-01-01', '2026-03-02');
const late = fc.constantFrom('2026-03-03', '2099-12-31', '9999-12-31');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 3 });

const said = {
  system: maybe(fc.constantFrom('公安', 'Tax')),
  tags: maybe(fc.uniqueArray(fc.constantFrom('试点', '山区', 'pilot', '0'), { minLength: 1 })),
  start: maybe(fc.constant('2026-03-02')),
  'not-before': maybe(early),
  'not-after': maybe(late),
  note: maybe(fc.constantFrom('一句话', '两行\n备注，“引号”', '=note', '0471-660', "'x")),
};

const member = fc.record({ name, ...said });

const tree = (depth: number): fc.Arbitrary<Loose> =>
  fc.record({
    name,
    ...said,
    hasCode: fc.boolean(),
    skips: fc.boolean(),
    members: fc.uniqueArray(member, { maxLength: 2, selector: (one) => one.name }),
    units:
      depth > 2
        ? fc.constant([])
        : fc.uniqueArray(tree(depth + 1), { maxLength: 3, selector: (one) => one.name }),
  }) as fc.Arbitrary<Loose>;

const forest = fc.uniqueArray(tree(0), { minLength: 1, maxLength: 3, selector: (one) => one.name });

/** Unique codes for those that have one; a level that is left out now and then. */
function finished(units: readonly Loose[]): readonly UnitLike[] {
  let codes = 0;
  const finish = (
    unit: Loose & { hasCode?: boolean; skips?: boolean },
    level: number,
  ): UnitLike => {
    const { hasCode, skips, units: below = [], members, ...own } = unit;
    const at = skips === true && level > 0 && level < 2 ? level + 1 : level;
    return {
      ...own,
      ...(hasCode === true ? { code: String(++codes).padStart(7, '0') } : {}),
      level: LEVELS[at] ?? '',
      members,
      units: at > 2 ? [] : below.map((one) => finish(one, at + 1)),
    };
  };
  return units.map((unit) => finish(unit, 0));
}

describe.each(['csv', 'xlsx'])('a hierarchy that is exported as %s', (format) => {
  it('is imported as it was', async () => {
    await fc.assert(
      fc.asyncProperty(forest.map(finished), async (units) => {
        const plan = `${HEAD}${stringify({ units })}`;
        const file = `r.${format}`;
        const quiet = ['-q', '--severity', 'TC310=off', '--severity', 'TC303=off'];
        const out = await run(['export-roster', 'plan.yaml', '-o', file, ...quiet], {
          files: { '/plans/plan.yaml': plan },
        });
        if (out.status !== 0) throw new Error(out.err);
        const bytes = out.bytesWritten.get(file) ?? new Uint8Array();
        const files = { '/plans/plan.yaml': plan, [`/plans/${file}`]: bytes };
        const back = await run(['import', file, '--into', 'plan.yaml', '--lang', 'en'], { files });
        expect(back.status, `${back.err}\n${plan}`).toBe(0);
        const read = back.written.get('plan.yaml') ?? '';
        expect(hierarchy(unitsOf(read), LEVELS), plan).toEqual(hierarchy(units, LEVELS));
      }),
      { numRuns: 25 },
    );
  });
});
