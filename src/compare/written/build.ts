import { item } from '../../domain/columns.js';
import type { Plan, Unit } from '../../domain/plan.js';
import type { Aligned } from '../align.js';
import type { Identity, Recipe, TreeChanges } from './recipe.js';

/** A plan between OLD and NEW. */
export interface Built {
  readonly plan: Plan;
  /** The unit of the plan that each unit of OLD is; −1 where it is gone. */
  readonly fromOld: Int32Array;
}

/** Stands for the parent of units at the top. */
const TOP = Number.MIN_SAFE_INTEGER;
const NEW = (index: number): Identity => -1 - index;
const isNew = (identity: Identity): boolean => identity < 0;

/** Makes the plan of a recipe; null where a unit would stand on a level that the plan lacks. */
export function build(recipe: Recipe, aligned: Aligned): Built | null {
  const { head, overrides, content, tree } = recipe;
  const old = aligned.plan;
  const ranked = [...overrides].sort((a, b) => a.rank - b.rank);
  const rest = { ...head, overrides: ranked.map(({ override }) => override) };
  const fromOld = Int32Array.from(old.units, (_, k) => k);
  if (isSame(tree) && content.size === 0 && sameLevels(head, old)) {
    return { plan: { ...rest, units: old.units }, fromOld };
  }
  const units = new Tree(recipe, aligned).units(fromOld);
  return units === null ? null : { plan: { ...rest, units }, fromOld };
}

const isSame = ({ added, removed, moved, levels, isReordered }: TreeChanges): boolean =>
  added.size + removed.size + moved.size + levels.size === 0 && !isReordered;

const sameLevels = (head: Recipe['head'], { levels }: Plan): boolean =>
  head.levels.length === levels.length &&
  head.levels.every(({ name }, k) => name === levels[k]?.name);

/** The units of a recipe, as a tree that is put together anew. */
class Tree {
  readonly #recipe: Recipe;
  readonly #aligned: Aligned;
  readonly #below = new Map<Identity, Identity[]>();

  constructor(recipe: Recipe, aligned: Aligned) {
    this.#recipe = recipe;
    this.#aligned = aligned;
    const { tree } = recipe;
    for (const { index } of aligned.plan.units) if (!tree.removed.has(index)) this.#hang(index);
    for (const index of this.#needed(tree.added)) this.#hang(NEW(index));
    this.#sort();
  }

  /** Those added, and what of NEW they, or what was moved below them, hang under. */
  #needed(added: ReadonlySet<number>): ReadonlySet<number> {
    const { plan, target, pairs } = this.#aligned;
    const needed = new Set(added);
    const add = (from: number): void => {
      for (let at = from; at >= 0; at = item(target.units, at).parent) {
        if (pairs.units.toOld[at] === -1) needed.add(at);
      }
    };
    for (const index of added) add(item(target.units, index).parent);
    for (const { index } of plan.units) {
      if (this.#hangsAsInNew(index)) add(item(target.units, pairs.units.toNew[index] ?? -1).parent);
    }
    return needed;
  }

  /** Where it was moved, or what it hung under is gone. */
  #hangsAsInNew(index: number): boolean {
    const { moved, removed } = this.#recipe.tree;
    const { plan, pairs } = this.#aligned;
    if (removed.has(index) || pairs.units.toNew[index] === -1) return false;
    return moved.has(index) || removed.has(item(plan.units, index).parent);
  }

  #hang(identity: Identity): void {
    const parent = this.#parentOf(identity);
    const list = this.#below.get(parent);
    if (list === undefined) this.#below.set(parent, [identity]);
    else list.push(identity);
  }

  #parentOf(identity: Identity): Identity {
    const { plan, target, pairs } = this.#aligned;
    if (!isNew(identity) && !this.#hangsAsInNew(identity)) {
      const { parent } = item(plan.units, identity);
      return parent < 0 ? TOP : parent;
    }
    const index = isNew(identity) ? -1 - identity : (pairs.units.toNew[identity] ?? -1);
    const { parent } = item(target.units, index);
    if (parent < 0) return TOP;
    const old = pairs.units.toOld[parent] ?? -1;
    return old === -1 ? NEW(parent) : old;
  }

  /** OLD's order, those added right behind what they follow in NEW; or NEW's, those gone behind what they followed. */
  #sort(): void {
    const { target, plan, pairs } = this.#aligned;
    const ranks = this.#recipe.tree.isReordered
      ? ranksOf(target.units, plan.units, pairs.units.toNew, {
          ofBase: NEW,
          ofOther: (index) => index,
          floats: () => false,
        })
      : ranksOf(plan.units, target.units, pairs.units.toOld, {
          ofBase: (index) => index,
          ofOther: NEW,
          floats: (index) => this.#hangsAsInNew(index),
        });
    const rank = (identity: Identity): readonly [number, number] => {
      const { toNew } = pairs.units;
      const own =
        this.#recipe.tree.isReordered && !isNew(identity) && toNew[identity] !== -1
          ? NEW(toNew[identity] ?? 0)
          : identity;
      return ranks.get(own) ?? [0, 0];
    };
    for (const list of this.#below.values()) {
      list.sort((a, b) => {
        const [x, y] = [rank(a), rank(b)];
        return x[0] - y[0] || x[1] - y[1];
      });
    }
  }

  units(fromOld: Int32Array): readonly Unit[] | null {
    const levels = new Map(this.#recipe.head.levels.map(({ name }, k) => [name, k]));
    const units: { -readonly [K in keyof Unit]: Unit[K] }[] = [];
    fromOld.fill(-1);
    const open: { list: readonly Identity[]; next: number; parent: number }[] = [
      { list: this.#below.get(TOP) ?? [], next: 0, parent: -1 },
    ];
    for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
      const identity = frame.list[frame.next++];
      if (identity === undefined) {
        open.pop();
        if (frame.parent >= 0) item(units, frame.parent).end = units.length;
        continue;
      }
      const level = levels.get(this.#levelOf(identity));
      if (level === undefined) return null;
      const index = units.length;
      if (!isNew(identity)) fromOld[identity] = index;
      units.push({
        ...this.#contentOf(identity),
        index,
        parent: frame.parent,
        end: index + 1,
        level,
      });
      open.push({ list: this.#below.get(identity) ?? [], next: 0, parent: index });
    }
    return units;
  }

  #contentOf(identity: Identity): Unit {
    const { plan, target } = this.#aligned;
    if (isNew(identity)) return item(target.units, -1 - identity);
    return this.#recipe.content.get(identity) ?? item(plan.units, identity);
  }

  #levelOf(identity: Identity): string {
    const { plan, target, pairs } = this.#aligned;
    const { levels } = this.#recipe.tree;
    const asInNew = isNew(identity) || levels.has(identity);
    if (!asInNew) return item(plan.levels, item(plan.units, identity).level).name;
    const index = isNew(identity) ? -1 - identity : (pairs.units.toNew[identity] ?? -1);
    return item(target.levels, item(target.units, index).level).name;
  }
}

interface Ranking {
  readonly ofBase: (index: number) => Identity;
  readonly ofOther: (index: number) => Identity;
  /** Whether a unit of the base stands where the others have it. */
  readonly floats: (index: number) => boolean;
}

/**
 * Ranks among siblings, to compare in two steps: units of `base` by their index; those of `others` that have none there
 * come right behind the sibling before them, or first.
 */
function ranksOf(
  base: readonly Unit[],
  others: readonly Unit[],
  toBase: Int32Array,
  { ofBase, ofOther, floats }: Ranking,
): ReadonlyMap<Identity, readonly [number, number]> {
  const ranks = new Map<Identity, readonly [number, number]>();
  for (const { index } of base) ranks.set(ofBase(index), [index, 0]);
  const last = new Map<number, readonly [number, number]>();
  for (const { index, parent } of others) {
    const same = toBase[index] ?? -1;
    if (same !== -1 && !floats(same)) {
      last.set(parent, [same, 0]);
      continue;
    }
    const [at, step] = last.get(parent) ?? [-1, 0];
    const rank = [at, step + 1] as const;
    ranks.set(same === -1 ? ofOther(index) : ofBase(same), rank);
    last.set(parent, rank);
  }
  return ranks;
}
