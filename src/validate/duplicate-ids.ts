import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import type { Plan } from '../domain/plan.js';
import type { SourcePlace } from '../domain/source-place.js';
import { unitFacts } from '../domain/unit-facts.js';

/** A unit, a member or a stage: what its id may not be the same as. */
interface Known {
  readonly name: string;
  readonly id: string | null;
  readonly idAt: SourcePlace;
  /** What it is known by besides or instead of its id; null where that is nothing. */
  readonly other: string | null;
  readonly at: SourcePlace;
}

/**
 * Ids are unique, also against what is known by something else: those of units in the plan, where a unit may have a
 * code instead (`pathsLikeCodes` looks at paths); those of members in their unit and those of stages, which are
 * else known by their names.
 */
export function duplicateIds({ units, stages }: Plan): readonly Diagnostic[] {
  const ofStages = stages.map(({ name, id = null, idAt, at }): Known => ({
    name,
    id,
    idAt: idAt ?? at,
    other: name,
    at,
  }));
  const found = taken('stage', ofStages);
  const { withIds, withMembers } = unitFacts(units);
  if (withIds.length > 0) found.push(...ofUnits(units));
  for (const { members } of withMembers) {
    if (members.every(({ id }) => id === null)) continue;
    const known = members.map(({ name, id, keys, at }) => ({
      name,
      id,
      idAt: keys?.id ?? at,
      other: name,
      at,
    }));
    found.push(...taken('member', known));
  }
  return found;
}

function ofUnits(units: Plan['units']): Diagnostic[] {
  const known = units.flatMap((unit) => [
    unit,
    ...unit.members.map((one) => ({ ...one, id: null })),
  ]);
  return taken(
    'unit',
    known.map(({ name, id, code, keys, at }) => ({
      name,
      id,
      idAt: keys?.id ?? at,
      other: code,
      at: keys?.code ?? at,
    })),
  );
}

/** Each id that another one has already, or another one of the list in place of an id. */
function taken(what: 'unit' | 'member' | 'stage', list: readonly Known[]): Diagnostic[] {
  const owners = new Map<string, { readonly owner: Known; readonly at: SourcePlace }>();
  for (const owner of list) {
    if (owner.other !== null && owner.other !== owner.id && !owners.has(owner.other)) {
      owners.set(owner.other, { owner, at: owner.at });
    }
  }
  return list.flatMap((owner) => {
    const { id, idAt, name } = owner;
    if (id === null) return [];
    const first = owners.get(id);
    if (first === undefined) owners.set(id, { owner, at: idAt });
    if (first === undefined || first.owner === owner) return [];
    const related = [{ at: first.at, note: { kind: 'first' } as const }];
    return [finding('TC326', idAt, { what, id, name, other: first.owner.name }, { related })];
  });
}
