import type { Override, Plan, Unit } from '../../domain/plan.js';
import type { WrittenChange } from '../types.js';

/** An override under its own number among those of a recipe, whatever is put before it. */
export interface RankedOverride {
  /** OLD's: 0, 1 …; those added stand between them. */
  readonly rank: number;
  /** Of the pair in OLD and NEW. */
  readonly key: string;
  readonly override: Override;
}

/**
 * A plan between OLD and NEW: OLD under NEW's names, and with some of the written changes made. Units are numbers of
 * OLD's units, or −1 − the number of one of NEW's that OLD lacks (`Identity`).
 */
export interface Recipe {
  /** All but overrides, units, and what is dated after them. */
  head: Omit<Plan, 'overrides' | 'units' | 'dated'>;
  overrides: readonly RankedOverride[];
  /** What is written of single units, by their number in OLD. */
  readonly content: Map<number, Unit>;
  readonly tree: TreeChanges;
}

export type Identity = number;

export interface TreeChanges {
  /** Units of NEW that stand in the tree though OLD lacks them. */
  readonly added: Set<number>;
  /** Units of OLD that are gone. */
  readonly removed: Set<number>;
  /** Units of OLD that hang where NEW has them. */
  readonly moved: Set<number>;
  /** Units of OLD that stand on NEW's level. */
  readonly levels: Set<number>;
  /** Whether siblings stand in NEW's order. */
  isReordered: boolean;
}

/** A recipe of OLD itself. */
export const plainRecipe = (
  head: Recipe['head'],
  overrides: readonly RankedOverride[],
): Recipe => ({
  head,
  overrides,
  content: new Map(),
  tree: {
    added: new Set(),
    removed: new Set(),
    moved: new Set(),
    levels: new Set(),
    isReordered: false,
  },
});

/** Makes one change in a recipe that is being written: there may be thousands of them. */
export type Apply = (recipe: Recipe) => void;

/** A written change, and how it is made; null where it moves no date whatever it is: names, codes, sentences. */
export interface Change extends WrittenChange {
  readonly apply: Apply | null;
}

/** The section of a plan that a path is in: its first key. */
export const sectionOf = ({ path }: WrittenChange): string => /^[^.[]*/u.exec(path)?.[0] ?? path;
