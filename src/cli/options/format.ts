import { nearest } from '../../domain/spelling.js';
import { formatByEnding, formatCalled } from '../../render/by-ending.js';
import type { CommonOptions, Context } from '../context.js';
import { CommandFailure } from '../exit.js';

/** Of each format of a command: the endings of files that ask for it, and whether its bytes are nothing for a terminal. */
type Formats<Name extends string> = Readonly<
  Record<Name, { readonly endings: readonly string[]; readonly binary?: boolean }>
>;

/**
 * The format that a person names, by its name or by the ending of its files, else the one that the file's ending asks for, else the usual one. An ending of some
 * other program's stands for itself, so that it is refused as a format.
 */
export function chosenFormat<Name extends string>(
  { format, output = '' }: Pick<CommonOptions, 'format' | 'output'>,
  formats: Formats<Name>,
  usual: NoInfer<Name>,
  { io, words }: Context,
): Name {
  const ending = /[^/\\]\.([A-Za-z]\w{0,9})$/u.exec(output)?.[1];
  const asked = format ?? formatByEnding(output, formats) ?? ending ?? usual;
  const found = formatCalled(asked, formats);
  if (found === null) {
    const names = Object.keys(formats);
    throw new CommandFailure(words.badFormat(asked, nearest(asked, names), names.join(' ')));
  }
  const toTerminal = output === '' && io.out.isTerminal;
  if (formats[found].binary === true && toTerminal) throw new CommandFailure(words.binary(found));
  return found;
}
