// Bundles the command line into dist/: `start.cjs`, which `bin/` calls, the program that it loads, and packages that
// few commands need. Then it runs the program once, so that V8's compiled code lies beside it.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build as bundle } from 'esbuild';

/** Packages that nothing else in the program shares and few commands need: each a file that is read when it is. */
const LAZY = ['@clack/prompts', 'hucre/xlsx', 'tinyglobby', 'yaml'];

/** @param {string} name */
const fileOf = (name) => `packages/${name.replaceAll(/[@/]/gu, '_')}.cjs`;

/** @type {import('esbuild').Plugin} */
const lazyPackages = {
  name: 'lazy packages',
  setup(build) {
    build.onResolve({ filter: /^[@a-z]/ }, ({ path }) =>
      LAZY.includes(path) ? { path: `./${fileOf(path)}`, external: true } : undefined,
    );
  },
};

/** @satisfies {import('esbuild').BuildOptions} */
const common = {
  outdir: 'dist',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  outExtension: { '.js': '.cjs' },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  logLevel: 'warning',
};

/**
 * What is not ASCII in the program stands in patterns, in literals or in raw templates that patterns are made of: esbuild escapes
 * it everywhere else. `\uXXXX` means the same there, and a text of ASCII alone is decoded faster and takes half of the memory.
 *
 * @param {string} path
 */
function escapePatterns(path) {
  const text = readFileSync(path, 'utf8');
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.test(text))
    throw new Error(`a sign behind a backslash in ${path} can't be escaped`);
  const escaped = text.replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(path, escaped);
}

rmSync('dist', { recursive: true, force: true });
await bundle({
  ...common,
  entryPoints: { program: 'src/cli/index.ts' },
  // Has a binary for each system, and may be missing.
  external: ['@resvg/resvg-js'],
  // A script that is compiled from the cache has no loader of modules: `import()` becomes `require`.
  supported: { 'dynamic-import': false },
  plugins: [lazyPackages],
  // The function that Node wraps around a CommonJS module; written here, the text need not be copied to wrap it.
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
});
escapePatterns('dist/program.cjs');
await bundle({ ...common, entryPoints: { start: 'src/cli/start.ts' } });
await bundle({
  ...common,
  entryPoints: Object.fromEntries(LAZY.map((name) => [fileOf(name).replace('.cjs', ''), name])),
});

const { status } = spawnSync(process.execPath, ['scripts/warm.mjs'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (status !== 0) throw new Error('the program that was built does not run');
