import { nodeIo } from '../../src/cli/io/node-io.js';
import type { Sink } from '../../src/cli/io/io.js';
import { main } from '../../src/cli/main.js';
import type { FileAccess } from '../../src/input/files/file-access.js';

const machine = nodeIo();

interface Ran {
  readonly status: number;
  /** Standard output alone. */
  readonly out: string;
  /** Standard error alone. */
  readonly err: string;
  /** Messages and result in the order in which they come, as a terminal shows them. */
  readonly screen: string;
}

/**
 * Runs `tici ARGS` in this process and in the project's folder, 100 columns wide and without colours. `files` may
 * stand in for those of the machine. What it writes is kept for the run alone, on a new disk: no file changes.
 */
export async function runTici(
  args: readonly string[],
  files: FileAccess = machine.files,
): Promise<Ran> {
  let [out, err, screen] = ['', '', ''];
  const sink = (write: (text: string) => void): Sink => ({
    isTerminal: false,
    columns: null,
    write: (piece) => {
      const text = typeof piece === 'string' ? piece : new TextDecoder().decode(piece);
      write(text);
      // A terminal shows neither a byte order mark nor a line end of two signs.
      screen += text.replaceAll('\uFEFF', '').replaceAll('\r\n', '\n');
      return Promise.resolve('taken');
    },
  });
  const written = new Map<string, Uint8Array>();
  const status = await main(args, {
    ...machine,
    out: sink((text) => (out += text)),
    err: sink((text) => (err += text)),
    env: { COLUMNS: '100' },
    files: withWritten(files, written),
    writeFile: (path, chunks) => {
      const bytes = Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk)));
      written.set(path, bytes);
      return { bytes: bytes.length };
    },
    makeFolder: () => null,
    listFolder: () => null,
    writeFolder: async (path, made) => {
      for await (const { name, chunks } of made) {
        written.set(
          `${path}/${name}`,
          Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk))),
        );
      }
      return { left: null };
    },
    asker: null,
    now: () => 0,
  });
  return { status, out, err, screen };
}

/** Files as they are after a run has written some. */
const withWritten = (files: FileAccess, written: ReadonlyMap<string, Uint8Array>): FileAccess => ({
  ...files,
  read: (path, limit) => written.get(path) ?? files.read(path, limit),
  realpath: (path) => files.realpath(path) ?? (written.has(path) ? path : null),
});
