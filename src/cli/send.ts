import type { Context } from './context.js';
import { CommandFailure } from './failure.js';

/** Sends a result to standard output, or whole to a file. */
export async function send(
  chunks: Iterable<string>,
  output: string | undefined,
  { io, words }: Context,
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
  const result = io.writeFile(output, chunks);
  if ('failure' in result) fail(output, result.failure);
}
