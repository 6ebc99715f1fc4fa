import type { After, Override } from '../../domain/plan.js';
import type { Aligned } from '../align.js';
import { keepsOrder, matchLists } from '../match-lists.js';
import type { Apply, Change, RankedOverride } from './recipe.js';
import { kindOf, ruleChanges, rulesValue } from './rule-changes.js';
import { compactMap, matchValue, sameValue, type Value } from './value.js';

/** The overrides of OLD under their ranks. */
export const rankedOverrides = (overrides: readonly Override[]): RankedOverride[] =>
  overrides.map((override, rank) => ({ rank, key: String(rank), override }));

const afterValue = (after: readonly After[]): Value =>
  after.length === 0
    ? null
    : after.map(({ match, of, interval, basis }) =>
        compactMap([
          ['match', matchValue(match)],
          ['of', of],
          ['interval', interval],
          ['basis', basis],
        ]),
      );

const overrideValue = ({ match, rules, after }: Override): Value =>
  compactMap([
    ['match', matchValue(match)],
    ['rules', rulesValue(rules)],
    ['after', afterValue(after)],
  ]);

/** What a match says, for people: 嘎查村、党组织. */
const matchName = ({ match }: Override): string =>
  Object.values(matchValue(match))
    .flatMap((words) => (Array.isArray(words) ? (words as string[]) : []))
    .join('、');

/** An override is the same by all it says, then by what it holds for, then by its place. */
export function overrideChanges({ plan: old, target: now }: Aligned): Change[] {
  const pairs = matchLists(
    old.overrides,
    now.overrides,
    [(one) => JSON.stringify(overrideValue(one)), (one) => JSON.stringify(matchValue(one.match))],
    true,
  );
  const same = old.overrides.flatMap((one, k) => {
    const other = now.overrides[pairs.toNew[k] ?? -1];
    return other === undefined ? [removedOne(one, k)] : pairChanges(one, other, k);
  });
  const added = now.overrides.flatMap((one, k) =>
    pairs.toOld[k] === -1 ? [addedOne(one, k, rankFor(pairs.toOld, k))] : [],
  );
  return [...same, ...added, ...orderChange(old.overrides, now.overrides, pairs)];
}

const listed =
  (change: (list: readonly RankedOverride[]) => readonly RankedOverride[]): Apply =>
  (recipe) => {
    recipe.overrides = change(recipe.overrides);
  };

const removedOne = (one: Override, k: number): Change => ({
  path: `overrides.${k}`,
  kind: 'removed',
  from: overrideValue(one),
  to: null,
  name: matchName(one),
  apply: listed((list) => list.filter(({ key }) => key !== String(k))),
});

const addedOne = (one: Override, k: number, rank: number): Change => ({
  path: 'overrides.+',
  kind: 'added',
  from: null,
  to: overrideValue(one),
  name: matchName(one),
  apply: listed((list) => [...list, { rank, key: `+${k}`, override: one }]),
});

/** Right behind the one that it follows in NEW. */
function rankFor(toOld: readonly number[], k: number): number {
  for (let before = k - 1; before >= 0; before--) {
    const old = toOld[before] ?? -1;
    if (old !== -1) return old + (k - before) / (toOld.length + 1);
  }
  return -1 + (k + 1) / (toOld.length + 1);
}

function pairChanges(old: Override, now: Override, k: number): Change[] {
  const put = (change: (override: Override) => Override): Apply =>
    listed((list) =>
      list.map((one) => (one.key === String(k) ? { ...one, override: change(one.override) } : one)),
    );
  const name = matchName(now);
  const [was, is] = [matchValue(old.match), matchValue(now.match)];
  const [before, after] = [afterValue(old.after), afterValue(now.after)];
  const match: Change = {
    path: `overrides.${k}.match`,
    kind: 'changed',
    from: was,
    to: is,
    name,
    apply: put((one) => ({ ...one, match: now.match })),
  };
  const waits: Change = {
    path: `overrides.${k}.after`,
    kind: kindOf(before, after),
    from: before,
    to: after,
    name,
    apply: put((one) => ({ ...one, after: now.after })),
  };
  return [
    ...(sameValue(was, is) ? [] : [match]),
    ...ruleChanges(old.rules, now.rules).map(({ key, apply, ...change }): Change => ({
      ...change,
      path: `overrides.${k}.rules.${key}`,
      name,
      apply: apply && put((one) => ({ ...one, rules: apply(one.rules) })),
    })),
    ...(sameValue(before, after) ? [] : [waits]),
  ];
}

/** The later of two wins, so their order is something that is written. */
function orderChange(
  old: readonly Override[],
  now: readonly Override[],
  pairs: ReturnType<typeof matchLists>,
): Change[] {
  if (keepsOrder(pairs)) return [];
  const places = new Map(
    pairs.toOld.map((was, k) => [was === -1 ? `+${k}` : String(was), k] as const),
  );
  return [
    {
      path: 'overrides',
      kind: 'changed',
      from: old.map(matchName),
      to: now.map(matchName),
      name: null,
      apply: listed((list) =>
        list.map((one) => ({ ...one, rank: places.get(one.key) ?? one.rank })),
      ),
    },
  ];
}
