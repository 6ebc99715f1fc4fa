import type { Plan, Unit } from '../../domain/plan.js';

/** What few plans have in the names of their units: a walk that all checks share says which have nothing to look for. */
interface Traits {
  /** 1 for a unit whose name has signs other than plain ones, by its index. */
  readonly isUneven: Uint8Array;
  readonly hasUneven: boolean;
  /** Whether a `/` is among those signs. */
  readonly hasSlash: boolean;
}

/** Nearly all names are plain, and normalising is slow: of the signs left out here each is its own normal form. */
const UNEVEN = /[^\u4e00-\u9fff\da-z]/u;

export const isUneven = (name: string): boolean => UNEVEN.test(name);

const known = new WeakMap<readonly Unit[], Traits>();

export function traitsOf({ units }: Pick<Plan, 'units'>): Traits {
  let traits = known.get(units);
  if (traits === undefined) known.set(units, (traits = look(units)));
  return traits;
}

function look(units: readonly Unit[]): Traits {
  const uneven = new Uint8Array(units.length);
  let [hasUneven, hasSlash] = [false, false];
  for (const { index, name } of units) {
    if (!UNEVEN.test(name)) continue;
    uneven[index] = 1;
    hasUneven = true;
    hasSlash ||= name.includes('/');
  }
  return { isUneven: uneven, hasUneven, hasSlash };
}
