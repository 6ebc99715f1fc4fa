import type { Plan, UnitOrMember } from '../../domain/plan.js';

/** The words that a `match` may use, but for units. */
export interface KnownWords {
  readonly levels: ReadonlySet<string>;
  readonly echelons: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly systems: ReadonlySet<string>;
}

const known = new WeakMap<Plan, KnownWords>();

/** The words of a plan, gathered once: several checks ask. */
export function knownWords(plan: Plan): KnownWords {
  let words = known.get(plan);
  if (words === undefined) known.set(plan, (words = gather(plan)));
  return words;
}

function gather({ levels, units }: Plan): KnownWords {
  const tags = new Set<string>();
  const systems = new Set<string>();
  const add = (owner: UnitOrMember): void => {
    for (const tag of owner.tags) tags.add(tag);
    if (owner.system !== null) systems.add(owner.system);
  };
  for (const unit of units) {
    add(unit);
    for (const member of unit.members) add(member);
  }
  return {
    levels: new Set(levels.map((level) => level.name)),
    echelons: new Set(levels.flatMap((level) => level.echelons)),
    tags,
    systems,
  };
}
