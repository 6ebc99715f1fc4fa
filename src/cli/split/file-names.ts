import { cleanName, fileName, nameKey } from './safe-name.js';

/** What a file is for, as far as its name goes. */
export interface Named {
  readonly name: string;
  /** The names above, nearest first: they tell namesakes apart. */
  readonly above: readonly string[];
  /** What tells apart whom nothing else does: a code. */
  readonly code: string | null;
}

/**
 * A safe file name for each, no two of them one file on any system: the name alone; where names repeat, with as many of those
 * above as it takes (`河口镇-团结村`), then the code, at last a number.
 *
 * @param ending with the dot.
 * @param taken names that are given away already.
 */
export function fileNames(
  named: readonly Named[],
  ending: string,
  taken: readonly string[],
): readonly string[] {
  const used = new Set(taken.map(nameKey));
  const choices = named.map((one) => choicesOf(one, ending));
  const chosen = named.map(() => 0);
  const nameOf = (k: number): string => choices[k]?.[chosen[k] ?? 0] ?? ending;
  // Each round gives whoever shares a name his next choice, so it ends.
  for (;;) {
    const shared = sharedBy(
      named.map((_, k) => nameOf(k)),
      used,
    );
    const next = shared.filter((k) => (chosen[k] ?? 0) + 1 < (choices[k]?.length ?? 0));
    if (next.length === 0) break;
    for (const k of next) chosen[k] = (chosen[k] ?? 0) + 1;
  }
  return named.map((_, k) => numbered(nameOf(k), ending, used));
}

const NAMELESS = '_';

/** From the shortest to the longest; always one at least. */
function choicesOf({ name, above, code }: Named, ending: string): readonly string[] {
  const own = cleanName(name) || cleanName(code ?? '') || NAMELESS;
  const parts = above.map(cleanName).filter((part) => part !== '');
  const path = parts.map((_, k) => [...parts.slice(0, k + 1).reverse(), own]);
  const coded = code === null ? [] : [[cleanName(code), own].filter((part) => part !== '')];
  return [[own], ...path, ...coded].map((all) => fileName(all, ending));
}

/** The places of names that another has too, or that are taken. */
function sharedBy(names: readonly string[], used: ReadonlySet<string>): readonly number[] {
  const keys = names.map(nameKey);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.flatMap((key, k) => (used.has(key) || (counts.get(key) ?? 0) > 1 ? [k] : []));
}

/** The name, or with the first number that makes it free; taken from now on. */
function numbered(name: string, ending: string, used: Set<string>): string {
  const stem = name.slice(0, name.length - ending.length);
  let free = name;
  for (let n = 2; used.has(nameKey(free)); n++) free = fileName([stem], `-${n}${ending}`);
  used.add(nameKey(free));
  return free;
}
