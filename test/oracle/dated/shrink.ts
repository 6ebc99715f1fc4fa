import type { PlanDoc } from './document.js';

type Path = readonly (string | number)[];

/** Every place in the document, the larger parts first. */
function* placesIn(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  const keys = Array.isArray(value)
    ? value.map((_, k) => k).reverse()
    : Object.keys(value).reverse();
  for (const key of keys) yield [...path, key];
  for (const key of keys) yield* placesIn((value as Record<string, unknown>)[key], [...path, key]);
}

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, k) =>
      k === key ? (rest.length === 0 ? [] : [without(one, rest)]) : [one],
    );
  }
  const entries = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(
    entries.flatMap(([name, one]) =>
      name === key ? (rest.length === 0 ? [] : [[name, without(one, rest)]]) : [[name, one]],
    ),
  );
}

/** A smaller plan of which the same still holds, by leaving out whatever can be left out. */
export async function shrink(
  plan: PlanDoc,
  holds: (smaller: PlanDoc) => Promise<boolean>,
): Promise<PlanDoc> {
  let found = plan;
  let isSmaller = true;
  while (isSmaller) {
    isSmaller = false;
    for (const path of placesIn(found)) {
      const smaller = without(found, path) as PlanDoc;
      // Most of what is tried is no plan any more.
      if (!(await holds(smaller).catch(() => false))) continue;
      found = smaller;
      isSmaller = true;
      break;
    }
  }
  return found;
}
