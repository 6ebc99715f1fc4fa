import type { Plan } from '../../domain/plan.js';

/** The words that a `match` may use, but for units. */
export interface KnownWords {
  readonly levels: ReadonlySet<string>;
  readonly echelons: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly systems: ReadonlySet<string>;
}

export function knownWords({ levels, units }: Plan): KnownWords {
  const tags = new Set<string>();
  const systems = new Set<string>();
  for (const unit of units) {
    for (const owner of [unit, ...unit.members]) {
      for (const tag of owner.tags) tags.add(tag);
      if (owner.system !== null) systems.add(owner.system);
    }
  }
  return {
    levels: new Set(levels.map((level) => level.name)),
    echelons: new Set(levels.flatMap((level) => level.echelons)),
    tags,
    systems,
  };
}
