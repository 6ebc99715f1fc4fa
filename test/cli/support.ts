import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { main } from '../../src/cli/main.js';
import type { Io, Sink } from '../../src/cli/io/io.js';
import { memoryFiles } from '../input/memory-files.js';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, string>;
  /** The same files, for those that hold no text. */
  readonly bytesWritten: ReadonlyMap<string, Uint8Array>;
}

interface World {
  readonly files?: Parameters<typeof memoryFiles>[0];
  readonly env?: Io['env'];
  readonly terminal?: number;
  /** The same for what messages go to. */
  readonly errTerminal?: number;
  readonly now?: Io['now'];
  /** What answers the questions, in place of a person. */
  readonly asker?: Io['asker'];
  /** The fonts of the machine. */
  readonly fonts?: ReturnType<Io['fonts']>;
}

/** Runs the command line in a world of its own: files in memory under `/plans`, a clock that stands still. */
export async function run(argv: readonly string[], world: World = {}): Promise<Ran> {
  const written = new Map<string, string>();
  const bytesWritten = new Map<string, Uint8Array>();
  const [out, err] = [sink(world.terminal), sink(world.errTerminal)];
  // What has been written can be read.
  const content: Record<string, NonNullable<World['files']>[string]> = { ...world.files };
  const files = memoryFiles(content);
  const status = await main(argv, {
    out,
    err,
    env: world.env ?? {},
    files,
    glob: async () => [],
    writeFile: (path, chunks) => {
      if (path.startsWith('missing/')) return { failure: 'ENOENT' };
      const bytes = Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk)));
      written.set(path, bytes.toString('utf8'));
      bytesWritten.set(path, bytes);
      content[absolute(path)] = bytes;
      return { bytes: bytes.length };
    },
    makeFolder: (path) => (path.startsWith('missing/') ? { failure: 'EACCES' } : null),
    listFolder: (path) => {
      const folder = `${absolute(path)}/`;
      const names = Object.keys(content).filter((file) => file.startsWith(folder));
      const below = new Set(names.map((file) => file.slice(folder.length).split('/')[0] ?? ''));
      if (absolute(path) in content) return 'no folder';
      const item = (name: string) => ({ name, isFile: folder + name in content });
      return below.size === 0 ? null : [...below].sort().map(item);
    },
    writeFolder: async (path, made, mayGo) => {
      const folder = absolute(path);
      const before = Object.keys(content).filter((file) => file.startsWith(`${folder}/`));
      if (before.some((file) => !mayGo.has(file.slice(folder.length + 1)))) {
        return { failure: 'CHANGED', file: null };
      }
      for (const file of before) delete content[file];
      for await (const { name, chunks } of made) {
        const bytes = Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk)));
        written.set(`${path}/${name}`, bytes.toString('utf8'));
        bytesWritten.set(`${path}/${name}`, bytes);
        content[`${folder}/${name}`] = bytes;
      }
      return { left: null };
    },
    asker: world.asker ?? null,
    isReadOnly: (path) => path.startsWith('locked/'),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    fonts: () => world.fonts ?? [],
    now: world.now ?? (() => 1_390_435_200),
  });
  return { status, out: out.text, err: err.text, written, bytesWritten };
}

const absolute = (path: string): string => memoryFiles({}).join('/plans', path);

function sink(columns?: number): Sink & { text: string } {
  return {
    text: '',
    isTerminal: columns !== undefined,
    columns: columns ?? null,
    write(text) {
      this.text += text;
      return Promise.resolve('taken');
    },
  };
}

/** Runs the real program, as built. */
export function runBuilt(
  argv: readonly string[],
  options: {
    readonly input?: string;
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
  } = {},
) {
  const bin = new URL('../../bin/tici.js', import.meta.url).pathname;
  return spawnSync(process.execPath, [bin, ...argv], {
    encoding: 'utf8',
    input: options.input,
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    maxBuffer: 1 << 28,
  });
}
