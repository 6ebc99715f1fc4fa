// Bundles the command line into dist/: one entry, and a piece for each part that loads only when it is used.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { tici: 'src/cli/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Has a binary for each system, and may be missing.
  external: ['@resvg/resvg-js'],
  chunkNames: 'parts/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  // Packages written for CommonJS ask for `require`, which a module does not have.
  banner: {
    js: "import { createRequire as ticiRequire } from 'node:module'; const require = ticiRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
