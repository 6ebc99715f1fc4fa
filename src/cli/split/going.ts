import type { SourceText } from '../../diagnostics/source-text.js';
import { LARGEST_FILE } from '../../input/files/file-access.js';
import type { Context } from '../context.js';
import { CommandFailure } from '../exit.js';
import { INDEX, replaceable } from './index-file.js';
import { splitWords } from './words.js';

/** More help nobody. */
const MOST_NAMED = 5;

/**
 * What may be gone when the folder is replaced; refused where it holds anything that its index doesn't name, or what was read.
 */
export function goingFrom(
  folder: string,
  sources: readonly SourceText[],
  { io, language, words: common }: Context,
): ReadonlySet<string> {
  const words = splitWords[language];
  const { files } = io;
  const items = io.listFolder(folder);
  if (items === 'no folder') throw new CommandFailure(words.isFile(folder));
  if (items !== null && 'failure' in items) {
    throw new CommandFailure(
      words.cannotWrite(folder, common.causes[items.failure] ?? items.failure),
    );
  }
  const real = files.realpath(folder);
  if (items === null || real === null) return new Set();
  const here = files.realpath('.');
  if (here !== null && files.isInside(real, here)) throw new CommandFailure(words.isHere(folder));
  const index = files.read(files.join(folder, INDEX), LARGEST_FILE);
  const known = replaceable(index instanceof Uint8Array ? index : null);
  const others = items.filter(({ name, isFile }) => !isFile || !known.has(name));
  if (others.length > 0) {
    const some = others.slice(0, MOST_NAMED).map(({ name }) => name);
    throw new CommandFailure(words.unknownFiles(folder, some, others.length));
  }
  for (const { isFile, file } of sources) {
    const read = isFile ? files.realpath(file) : null;
    if (read !== null && files.isInside(real, read)) {
      throw new CommandFailure(common.wouldReplace(file));
    }
  }
  return known;
}
