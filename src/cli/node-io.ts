import { createHash } from 'node:crypto';
import { isatty } from 'node:tty';
import type { Io, Sink } from './io.js';
import { nodeFiles } from './node-files.js';
import { writeFile } from './write-file.js';

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
  digest: (text) => createHash('sha256').update(text).digest('hex'),
  now: () => Math.floor(Date.now() / 1000),
});

function sink(stream: NodeJS.WriteStream, descriptor: number): Sink {
  let isOpen = true;
  // A reader that leaves early (`| head`) is no fault of ours.
  stream.on('error', () => {
    isOpen = false;
  });
  return {
    isTerminal: isatty(descriptor),
    columns: isatty(descriptor) ? stream.columns : null,
    write: (text) =>
      new Promise((resolve) => {
        if (!isOpen) resolve(false);
        else stream.write(text, (error) => resolve(error === null || error === undefined));
      }),
  };
}
