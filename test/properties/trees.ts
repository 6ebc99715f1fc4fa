import fc from 'fast-check';
import { asDay, type Day } from '../../src/domain/day.js';
import type { Level, Member } from '../../src/domain/plan.js';
import { member, type UnitTree } from '../oracle/build.js';
import { rules, sometimes, type Features } from './pieces.js';

/** The words that units carry and matches look for. */
export const TAGS = ['试点', '牧区'] as const;
/** Batches in their order. */
export const BATCHES = ['一批', '二批', '三批', '四批', '五批', '六批'] as const;
export const SYSTEMS = ['公安', '税务'] as const;

const UNIT_RULES = { distances: 4, duration: 3, window: 1, start: 2, startOn: 2 };

const dayAround = (kickoff: number, min: number, max: number) =>
  fc.integer({ min: kickoff + min, max: kickoff + max }).map(asDay);

const orNull = <T>(value: T | undefined): T | null => value ?? null;

const says = (kickoff: number, features: Features) => ({
  tags:
    features.batches === true
      ? fc.constantFrom(...BATCHES).map((batch) => [batch])
      : fc.subarray([...TAGS], { maxLength: 1 }),
  start: sometimes(features.fixed === false ? 0 : 1, dayAround(kickoff, -10, 60)).map(orNull<Day>),
  notBefore: sometimes(1, dayAround(kickoff, -5, 50)).map(orNull<Day>),
  notAfter: sometimes(1, dayAround(kickoff, 5, 120)).map(orNull<Day>),
});

const members = (kickoff: number, features: Features): fc.Arbitrary<Member[]> => {
  const system = sometimes(6, fc.constantFrom(...SYSTEMS)).map(orNull<string>);
  const one = fc.record({ ...says(kickoff, features), system });
  const some = fc.array(one, { minLength: 1, maxLength: 3 });
  return sometimes(3, some).map((list) =>
    (list ?? []).map((said, k) => member(`所属${k + 1}`, said)),
  );
};

/** A unit before it is known where it stands. */
const loose = (kickoff: number, features: Features) =>
  fc.record({
    ...says(kickoff, features),
    /** Which of the earlier units it stands under. */
    under: fc.nat({ max: 30 }),
    /** How many storeys are left out above it, where there are that many. */
    skips: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1, 1, 2),
    coded: fc.boolean(),
    system: sometimes(1, fc.constantFrom(...SYSTEMS)).map(orNull<string>),
    rules: sometimes(1, rules(kickoff, UNIT_RULES, features)).map(orNull),
    members: members(kickoff, features),
    /** How many sisters that say the same follow it, where it has nothing below. */
    sisters: features.sisters === true ? fc.nat({ max: 3 }) : fc.constant(0),
  });

interface Grown extends UnitTree {
  readonly sisters: number;
  readonly units: Grown[];
}

/** The same with their sisters, who have names and codes of their own. */
const withSisters = (trees: readonly Grown[]): UnitTree[] =>
  trees.flatMap(({ sisters, ...tree }) => {
    const units = withSisters(tree.units);
    const count = units.length === 0 ? sisters : 0;
    const copies = Array.from({ length: count }, (_, k) => ({
      ...tree,
      name: `${tree.name}·${k + 1}`,
      code: tree.code ? `${tree.code}.${k + 1}` : null,
      units: [],
    }));
    return [{ ...tree, units }, ...copies];
  });

interface Placed {
  readonly tree: Grown;
  readonly level: number;
}

/** Units that hang under one another at random, none below the last level. */
export const trees = (
  kickoff: number,
  levels: readonly Level[],
  most: number,
  features: Features,
): fc.Arbitrary<UnitTree[]> =>
  fc.array(loose(kickoff, features), { minLength: 1, maxLength: most }).map((list) => {
    const tops: Grown[] = [];
    const placed: Placed[] = [];
    list.forEach(({ under, skips, coded, ...said }, k) => {
      const parents = placed.filter(({ level }) => level < levels.length - 1);
      const parent = parents[under % (parents.length + (under % 3 === 0 ? 1 : 0))];
      const above = parent?.level ?? -1;
      const down = 1 + Math.min(skips, levels.length - 2 - above);
      const code = coded ? `c${k}` : null;
      // Mostly nothing that would leave a top unit, which starts on the kickoff, no day.
      const bounds = parent === undefined && under % 5 !== 0 ? { notBefore: null } : {};
      const tree = { ...said, ...bounds, name: `单位${k}`, code, down, units: [] };
      (parent?.tree.units ?? tops).push(tree);
      placed.push({ tree, level: above + down });
    });
    return withSisters(tops);
  });
