import { formatByEnding } from '../../render/by-ending.js';
import { formatNames, formats, type Format, type FormatName } from '../../render/formats.js';
import type { CommonOptions, Context } from '../context.js';
import { CommandFailure } from '../exit.js';
import { chosenFormat } from '../options/format.js';
import { splitWords } from './words.js';

/** In place of a level: a file for each leader and each group. */
export const PERSON = 'person';

/** The formats that say where each person has to be. */
const withPeople = formatNames.filter((name) => {
  const of: Format = formats[name];
  return of.onlyEntries !== true;
});

/** What `--split` writes, and where. */
export interface SplitTarget {
  /** The name of a level, or `PERSON`. */
  readonly by: string;
  readonly folder: string;
  readonly format: FormatName;
}

/** The folder and the format of its files, which has to be said: a folder's name has no ending. */
export function splitTarget(
  by: string,
  { output, format }: Pick<CommonOptions, 'output' | 'format'>,
  context: Context,
): SplitTarget {
  const words = splitWords[context.language];
  if (output === undefined || output === '') throw new CommandFailure(words.noFolder);
  if (output === '-') throw new CommandFailure(words.noStream);
  const byEnding = formatByEnding(output, formats);
  if (byEnding !== null && context.io.files.realpath(output) === null) {
    const bare = output.slice(0, output.lastIndexOf('.'));
    throw new CommandFailure(words.isFileName(output, bare, format ?? byEnding));
  }
  if (format === undefined) throw new CommandFailure(words.noFormat(formatNames.join(' ')));
  const chosen = chosenFormat({ format, output }, formats, 'table', context);
  if (by === PERSON && !withPeople.includes(chosen)) {
    throw new CommandFailure(words.noPeople(chosen, withPeople.join(' ')));
  }
  return { by, folder: output, format: chosen };
}
