// Runs a script that is written in TypeScript: node scripts/run.mjs FILE [ARGUMENT…], in the project's folder.
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [, , script] = process.argv;
if (script === undefined) throw new Error('which script?');
// Below node_modules, so that the bundle finds its packages; one a process.
const folder = `node_modules/.cache/tici-script-${process.pid}`;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

await build({
  entryPoints: { script },
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
});

// The script sees its arguments as if it had been named to Node itself.
process.argv.splice(1, 1);
await import(pathToFileURL(`${folder}/script.mjs`).href);
