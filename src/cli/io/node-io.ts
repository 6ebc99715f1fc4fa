import { createHash } from 'node:crypto';
import { isatty } from 'node:tty';
import type { Io, Sink } from './io.js';
import { nodeFiles } from './node-files.js';
import { isReadOnly, writeFile } from './write-file.js';

/** The machine's own streams, files and clock. */
export const nodeIo = (): Io => ({
  out: sink(process.stdout, 1),
  err: sink(process.stderr, 2),
  env: process.env,
  files: nodeFiles,
  glob: async (pattern) => {
    const { glob } = await import('tinyglobby');
    return (await glob(pattern, { expandDirectories: false })).sort();
  },
  writeFile,
  isReadOnly,
  digest: (text) => createHash('sha256').update(text).digest('hex'),
  now: () => Math.floor(Date.now() / 1000),
});

function sink(stream: NodeJS.WriteStream, descriptor: number): Sink {
  let failure: string | null = null;
  const note = (error: unknown) => {
    failure = error instanceof Error && 'code' in error ? String(error.code) : 'other';
  };
  stream.on('error', note);
  return {
    isTerminal: isatty(descriptor),
    columns: isatty(descriptor) ? stream.columns : null,
    write: async (text) => {
      if (failure === null) {
        await new Promise<void>((resolve) => {
          stream.write(text, (error) => {
            if (error) note(error);
            resolve();
          });
        });
      }
      if (failure === null) return 'taken';
      // A reader that leaves early (`| head`) is no fault of ours.
      return failure === 'EPIPE' ? 'closed' : { failure };
    },
  };
}
