import type { SourceText } from '../diagnostics/source-text.js';
import type { Context } from './context.js';
import { CommandFailure } from './exit.js';

/** Sends a result to standard output, or whole to a file, which may be none of those that were read. */
export async function send(
  chunks: Iterable<string | Uint8Array>,
  output: string | undefined,
  { io, words }: Context,
  sources: readonly SourceText[] = [],
): Promise<void> {
  const fail = (where: string, cause: string): never => {
    throw new CommandFailure(words.cannotWrite(where, words.causes[cause] ?? cause));
  };
  if (output === undefined || output === '-') {
    for (const chunk of chunks) {
      const result = await io.out.write(chunk);
      if (result === 'closed') return;
      if (result !== 'taken') fail(words.standardOutput, result.failure);
    }
    return;
  }
  const target = io.files.realpath(output);
  const isInput = (source: SourceText) =>
    source.isFile && io.files.realpath(source.file) === target;
  if (target !== null && sources.some(isInput))
    throw new CommandFailure(words.wouldReplace(output));
  const result = io.writeFile(output, chunks);
  if ('failure' in result) fail(output, result.failure);
}
