import { itemsOf, textOf, valueOf, type Node } from '../node.js';

/** Deeper than this stands no unit; YAML nests twice for each. */
export const MOST_LEVELS = 40;

/** A unit and the level of the one above it that says one. */
interface Open {
  readonly unit: Node;
  readonly above: string | null;
  readonly depth: number;
}

/** The names of levels that units give, in the order in which they stand under each other, and how many units have each. */
export interface FoundLevels {
  /** Top first; empty where no unit says its level. */
  readonly names: readonly string[];
  /** How many units have each of `names`; by depth where there are none. */
  readonly counts: readonly number[];
  readonly members: number;
}

/** Looks at all units for their levels. `columns`: the levels that a roster has columns for. */
export function levelsOf(
  units: readonly Node[],
  columns: readonly (readonly string[])[],
): FoundLevels {
  const below = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  const byDepth: number[] = [];
  let members = 0;
  for (const names of columns)
    for (const [k, name] of names.entries()) note(below, names[k - 1] ?? null, name);
  const open: Open[] = units.map((unit) => ({ unit, above: null, depth: 0 }));
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const level = textOf(one.unit, 'level');
    if (level !== null) {
      note(below, one.above, level);
      counts.set(level, (counts.get(level) ?? 0) + 1);
    }
    byDepth[one.depth] = (byDepth[one.depth] ?? 0) + 1;
    members += itemsOf(valueOf(one.unit, 'members')).length;
    for (const unit of itemsOf(valueOf(one.unit, 'units')))
      open.push({ unit, above: level ?? one.above, depth: one.depth + 1 });
  }
  const names = inOrder(below);
  return {
    names,
    counts: names.length === 0 ? byDepth : names.map((name) => counts.get(name) ?? 0),
    members,
  };
}

function note(below: Map<string, Set<string>>, above: string | null, level: string): void {
  if (!below.has(level)) below.set(level, new Set());
  if (above !== null && above !== level) (below.get(above) ?? new Set()).add(level);
}

/** By the longest way down to each; a level that stands both above and below another keeps the place it was met in. */
function inOrder(below: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const names = [...below.keys()];
  const depth = new Map(names.map((name) => [name, 0]));
  for (let round = 0; round < names.length; round++) {
    let isDone = true;
    for (const [name, levels] of below) {
      for (const level of levels) {
        const least = (depth.get(name) ?? 0) + 1;
        if ((depth.get(level) ?? 0) >= least) continue;
        depth.set(level, least);
        isDone = false;
      }
    }
    if (isDone) break;
  }
  return names.toSorted((a, b) => (depth.get(a) ?? 0) - (depth.get(b) ?? 0));
}
