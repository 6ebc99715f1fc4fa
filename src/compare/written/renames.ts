import { pathOf, type Member, type Plan, type Unit } from '../../domain/plan.js';
import type { Pairs } from '../align.js';
import { matchMembers } from '../align.js';
import { unitPath } from '../match-units.js';
import type { Change } from './recipe.js';
import { kindOf } from './rule-changes.js';
import { sameValue, type Value } from './value.js';

/** What has another name, id, code or note, and is the same: none of them moves a date. */
export function renames(old: Plan, now: Plan, pairs: Pairs): Change[] {
  return [...levelRenames(old, now, pairs), ...stageRenames(old, now, pairs)];
}

function said(path: string, from: Value, to: Value, name: string, isName: boolean): Change[] {
  if (sameValue(from, to)) return [];
  const kind = isName ? 'renamed' : kindOf(from, to);
  return [{ path, kind, from, to, name, apply: null }];
}

function levelRenames(old: Plan, now: Plan, { levels, echelons }: Pairs): Change[] {
  return old.levels.flatMap((level, k) => {
    const other = now.levels[levels.toNew[k] ?? -1];
    if (other === undefined) return [];
    const ownName = level.echelons.length === 1 && level.echelons[0] === level.name;
    const lists = level.echelons.flatMap((name, e) => {
      const same = other.echelons[echelons[k]?.toNew[e] ?? -1] ?? name;
      // An echelon that is named after its level is nowhere written.
      return ownName && same === other.name
        ? []
        : said(`levels.${k}.echelons.${e}`, name, same, level.name, true);
    });
    return [...said(`levels.${k}.name`, level.name, other.name, level.name, true), ...lists];
  });
}

function stageRenames(old: Plan, now: Plan, { stages }: Pairs): Change[] {
  return old.stages.flatMap((stage, k) => {
    const other = now.stages[stages.toNew[k] ?? -1];
    if (other === undefined) return [];
    return [
      ...said(`stages.${k}.name`, stage.name, other.name, stage.name, true),
      ...said(`stages.${k}.id`, stage.id ?? null, other.id ?? null, stage.name, false),
    ];
  });
}

/** Of one unit that is the same, and of its members. */
export function unitRenames(old: Plan, unit: Unit, other: Unit): Change[] {
  if (unit.name === other.name && unit.id === other.id && unit.code === other.code) {
    if (unit.note === other.note && unit.members.length === 0) return [];
  }
  const path = unitPath(old.units, unit);
  const name = pathOf(old.units, unit).join('/');
  return [
    ...said(`${path}.name`, unit.name, other.name, name, true),
    ...said(`${path}.code`, unit.code, other.code, name, false),
    ...said(`${path}.id`, unit.id, other.id, name, false),
    ...said(`${path}.note`, unit.note, other.note, name, false),
    ...memberRenames(path, name, unit.members, other.members),
  ];
}

function memberRenames(
  path: string,
  unit: string,
  old: readonly Member[],
  now: readonly Member[],
): Change[] {
  if (old.length === 0 || now.length === 0) return [];
  const { toNew } = matchMembers(old, now);
  return old.flatMap((member, k) => {
    const other = now[toNew[k] ?? -1];
    if (other === undefined) return [];
    const at = `${path}.members.${member.name}`;
    const name = `${unit}/${member.name}`;
    return [
      ...said(`${at}.name`, member.name, other.name, name, true),
      ...said(`${at}.code`, member.code, other.code, name, false),
      ...said(`${at}.id`, member.id, other.id, name, false),
    ];
  });
}
