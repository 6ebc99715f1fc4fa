import type { Context } from './context.js';
import { CommandFailure } from './exit.js';

const LOOKS_LIKE_GLOB = /[*?{}[\]]/u;

/**
 * The files that the arguments name, each once, in their order. A file whose very name is given counts as that,
 * whatever signs it has in it; anything else with `*`, `?`, `[]` or `{}` is a pattern and has to match something.
 */
export async function expandPaths(
  asked: readonly string[],
  { io, words }: Context,
): Promise<readonly string[]> {
  const paths = new Set<string>();
  for (const path of asked) {
    const isPattern = LOOKS_LIKE_GLOB.test(path) && io.files.realpath(path) === null;
    if (!isPattern) {
      paths.add(path);
      continue;
    }
    const found = await io.glob(path);
    if (found.length === 0) throw new CommandFailure(words.noFiles(path));
    for (const one of found) paths.add(one);
  }
  return [...paths];
}
