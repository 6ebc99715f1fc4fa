import type { Context } from './context.js';
import { CommandFailure } from './failure.js';

/** Sends a result to standard output, or whole to a file. */
export async function send(
  chunks: Iterable<string>,
  output: string | undefined,
  { io, words }: Context,
): Promise<void> {
  if (output === undefined || output === '-') {
    for (const chunk of chunks) if (!(await io.out.write(chunk))) return;
    return;
  }
  const result = io.writeFile(output, chunks);
  if ('failure' in result) {
    const why = words.causes[result.failure] ?? result.failure;
    throw new CommandFailure(words.cannotWrite(output, why));
  }
}
