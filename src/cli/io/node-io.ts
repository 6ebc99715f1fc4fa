import { hash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { Io, Sink } from './io.js';
import { nodeFiles } from './node-files.js';
import { nodeFonts } from './node-fonts.js';
import { isReadOnly, writeFile } from './write-file.js';
import { listFolder, writeFolder } from './write-folder.js';

const [STDIN, STDOUT, STDERR] = [0, 1, 2];

/** The machine's own streams, files and clock. */
export const nodeIo = (): Io => ({
  out: sink(process.stdout, STDOUT),
  err: sink(process.stderr, STDERR),
  env: process.env,
  files: nodeFiles,
  glob: async (pattern) => {
    const { glob } = await import('tinyglobby');
    return (await glob(pattern, { expandDirectories: false })).sort();
  },
  writeFile,
  isReadOnly,
  makeFolder,
  listFolder,
  writeFolder,
  asker: [STDIN, STDERR].every((end) => isatty(end))
    ? async (isColored) =>
        (await import('./node-asker.js')).terminalAsker(process.stdin, process.stderr, isColored)
    : null,
  digest: (text) => hash('sha256', text),
  fonts: nodeFonts,
  now: () => Math.floor(Date.now() / 1000),
});

function makeFolder(path: string): { failure: string } | null {
  try {
    mkdirSync(path, { recursive: true });
    return null;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { failure: String(error.code) };
    throw error;
  }
}

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
