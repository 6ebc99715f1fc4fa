// Runs `tici` in this process, from the sources as they are, for the outputs that stand in the docs.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Below node_modules, so that the bundle finds its packages; one a process. */
const folder = new URL(`../../node_modules/.cache/tici-docs-${process.pid}/`, import.meta.url);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

await build({
  entryPoints: { cli: 'src/cli/index.ts', codes: 'src/diagnostics/catalog.ts' },
  outdir: fileURLToPath(folder),
  absWorkingDir: fileURLToPath(new URL('../../', import.meta.url)),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
});

const { main, nodeIo } = await import(new URL('cli.mjs', folder));
export const { catalog, codes } = await import(new URL('codes.mjs', folder));
const io = nodeIo();
export const { files: nodeFiles } = io;

/**
 * What `tici ARGS` prints to standard output, 100 columns wide and without colours. `files` may stand in for those
 * of the machine.
 */
export async function outputOf(args, files = nodeFiles) {
  const read = { out: '', err: '' };
  const sink = (name) => ({
    isTerminal: false,
    columns: null,
    write: (text) => {
      read[name] += text;
      return Promise.resolve('taken');
    },
  });
  const status = await main(args, {
    ...io,
    out: sink('out'),
    err: sink('err'),
    env: { COLUMNS: '100' },
    files,
    writeFile: () => ({ failure: 'the docs write no files' }),
    now: () => 0,
  });
  if (status === 2) throw new Error(`tici ${args.join(' ')}\n${read.err}`);
  return read.out;
}
