import { item } from '../domain/columns.js';
import { UnitIndex } from '../domain/match.js';
import {
  memberKey,
  stageKey,
  unitKey,
  type After,
  type Level,
  type Located,
  type Match,
  type Member,
  type Override,
  type Plan,
  type Stage,
  type Unit,
} from '../domain/plan.js';
import { matchLists, type ListPairs } from './match-lists.js';
import { matchUnits, type UnitPairs } from './match-units.js';

/** What is what in the two plans. */
export interface Pairs {
  readonly units: UnitPairs;
  readonly levels: ListPairs;
  readonly stages: ListPairs;
  /** Of the levels of OLD that NEW has, by their number. */
  readonly echelons: readonly (ListPairs | null)[];
}

/** OLD under the names of NEW, with the same entries in the same places and the same days, and what was paired. */
export interface Aligned {
  /** OLD as it is written. */
  readonly old: Plan;
  readonly plan: Plan;
  /** NEW, its `match`es in the words that those of `plan` are in. */
  readonly target: Plan;
  readonly pairs: Pairs;
}

/**
 * Gives OLD the names, ids and codes of NEW, where a unit, a level, an echelon, a stage or a member is the same under another;
 * what names them in a `match` goes with them. Names move no date, so what is left of differences may.
 */
export function align(old: Plan, now: Plan): Aligned {
  const pairs = pairsOf(old, now);
  const translated = translator(old, now, pairs);
  const index = new UnitIndex(now.units);
  const canonical = matchMapper((key, word) =>
    key === 'unit' ? keyOr(now.units, index.find(word), word) : word,
  );
  return {
    old,
    pairs,
    plan: {
      ...old,
      levels: old.levels.map((level, k) => renamedLevel(level, k, now, pairs)),
      stages: old.stages.map((stage, k) =>
        renamedStage(stage, now.stages[pairs.stages.toNew[k] ?? -1]),
      ),
      overrides: old.overrides.map((one) => mapOverride(one, translated)),
      units: old.units.map((unit) => renamedUnit(unit, now, pairs.units)),
    },
    target: { ...now, overrides: now.overrides.map((one) => mapOverride(one, canonical)) },
  };
}

function pairsOf(old: Plan, now: Plan): Pairs {
  const levels = matchLists(
    old.levels,
    now.levels,
    [({ name }) => name],
    old.levels.length === now.levels.length,
  );
  const echelons = old.levels.map(({ echelons: list }, k) => {
    const other = now.levels[levels.toNew[k] ?? -1]?.echelons;
    if (other === undefined) return null;
    return matchLists(list, other, [(name) => name], list.length === other.length);
  });
  const stages = matchLists(
    old.stages,
    now.stages,
    [stageKey, ({ name }) => name],
    old.stages.length === now.stages.length,
  );
  return { units: matchUnits(old.units, now.units), levels, echelons, stages };
}

function renamedLevel(level: Level, k: number, now: Plan, { levels, echelons }: Pairs): Level {
  const other = now.levels[levels.toNew[k] ?? -1];
  if (other === undefined) return level;
  const names = level.echelons.map(
    (name, e) => other.echelons[echelons[k]?.toNew[e] ?? -1] ?? name,
  );
  return { ...level, name: other.name, echelons: names };
}

function renamedStage(stage: Stage, other: Stage | undefined): Stage {
  if (other === undefined) return stage;
  const { id: _id, idAt: _idAt, ...rest } = stage;
  const id = other.id === undefined ? {} : { id: other.id };
  return { ...rest, ...id, name: other.name };
}

function renamedUnit(unit: Unit, now: Plan, { toNew }: UnitPairs): Unit {
  const other = now.units[toNew[unit.index] ?? -1];
  if (other === undefined) return unit;
  const members = unit.members.length === 0 ? unit.members : renamedMembers(unit, other);
  const isSame = unit.name === other.name && unit.id === other.id && unit.code === other.code;
  if (isSame && members === unit.members) return unit;
  return { ...unit, name: other.name, id: other.id, code: other.code, members };
}

export const matchMembers = (old: readonly Member[], now: readonly Member[]): ListPairs =>
  matchLists(old, now, [memberKey, ({ code }) => code, ({ name }) => name], false);

function renamedMembers(unit: Unit, other: Unit): readonly Member[] {
  const { toNew } = matchMembers(unit.members, other.members);
  return unit.members.map((member, k) => {
    const same = other.members[toNew[k] ?? -1];
    return same === undefined
      ? member
      : { ...member, name: same.name, id: same.id, code: same.code };
  });
}

type MatchKey = Exclude<keyof Match, 'at'>;
type WordMapper = (key: MatchKey, word: string) => string;

/** The words of OLD's matches as NEW would say them. */
function translator(old: Plan, now: Plan, { units, levels, echelons }: Pairs): MatchMapper {
  const oldIndex = new UnitIndex(old.units);
  const levelNames = new Map(
    old.levels.map(({ name }, k) => [name, now.levels[levels.toNew[k] ?? -1]?.name ?? name]),
  );
  const echelonNames = new Map<string, string>();
  for (const [k, level] of old.levels.entries()) {
    const renamed = renamedLevel(level, k, now, { units, levels, echelons, stages: NONE });
    for (const [e, name] of level.echelons.entries()) {
      echelonNames.set(name, renamed.echelons[e] ?? name);
    }
  }
  return matchMapper((key, word) => {
    if (key === 'level') return levelNames.get(word) ?? word;
    if (key === 'echelon') return echelonNames.get(word) ?? word;
    if (key !== 'unit') return word;
    const unit = oldIndex.find(word);
    const other = unit && now.units[units.toNew[unit.index] ?? -1];
    return keyOr(now.units, other, word);
  });
}

const NONE: ListPairs = { toNew: [], toOld: [] };

const keyOr = (units: readonly Unit[], unit: Unit | undefined, word: string): string =>
  unit === undefined ? word : unitKey(units, item(units, unit.index));

type MatchMapper = (match: Match) => Match;

const KEYS: readonly MatchKey[] = ['level', 'echelon', 'tag', 'system', 'unit'];

const matchMapper =
  (map: WordMapper): MatchMapper =>
  (match) => {
    const words: { [K in MatchKey]?: readonly Located<string>[] } = {};
    for (const key of KEYS) {
      const list = match[key];
      if (list !== undefined)
        words[key] = list.map(({ value, at }) => ({ value: map(key, value), at }));
    }
    return { ...words, at: match.at };
  };

const mapOverride = (override: Override, mapMatch: MatchMapper): Override => ({
  ...override,
  match: mapMatch(override.match),
  after: override.after.map((one): After => ({ ...one, match: mapMatch(one.match) })),
});
