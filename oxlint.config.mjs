// What lint enforces; first of all the table of rooms: who imports whom, and which packages. The README shows the
// same table, and test/docs/rooms.test.ts compares them.
import { defineConfig } from 'oxlint';

/**
 * What a room of `src/` may import besides itself. `schedule/types` is that one file of a room that is closed else.
 *
 * @typedef {object} Room
 * @property {readonly string[]} rooms
 * @property {readonly string[]} [packages]
 */

const words = ['domain', 'diagnostics'];
const results = [...words, 'schedule/types'];
const shown = [...results, 'activities/types'];

/** All but `cli`, which may import everything. The line of a folder inside a room counts instead of its room's. */
export const rooms = /** @satisfies {Record<string, Room>} */ ({
  domain: { rooms: [], packages: ['date-fns', '@date-fns/utc'] },
  diagnostics: { rooms: ['domain'] },
  input: {
    rooms: words,
    packages: ['yaml', 'js-yaml', 'ajv', 'csv-parse', 'chinese-days', 'hucre'],
  },
  validate: { rooms: words },
  schedule: { rooms: words },
  render: { rooms: shown },
  'render/diff': { rooms: [...shown, 'compare/types'] },
  'render/terminal': { rooms: shown, packages: ['chalk', 'string-width'] },
  'render/status': { rooms: [...shown, 'progress/status', 'progress/summary'] },
  'render/zip': { rooms: shown, packages: ['fflate'] },
  'render/png': { rooms: shown, packages: ['@resvg/resvg-js'] },
  'render/findings': { rooms: shown, packages: ['chalk', 'string-width'] },
  'render/page/client': { rooms: [] },
  activities: { rooms: results },
  progress: { rooms: results },
  compare: { rooms: [...shown, 'pipeline'] },
  suggest: { rooms: [...words, 'input', 'pipeline'] },
  pipeline: {
    rooms: [...words, 'input', 'validate', 'schedule', 'render', 'activities', 'progress'],
  },
});

/** The room that is a file; the words of others may name one too, such as `domain/activities.ts`. */
const FILE = 'pipeline';

/** The machine and the clock: what a room works out depends on nothing but what it is given. */
const MACHINE = ['process', 'Date', 'fetch', 'Buffer', 'setTimeout', 'setInterval', 'globalThis'];

const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker'];

/** @type {import('oxlint').OxlintOverride[]} */
const walls = Object.entries(rooms).map(([name, room]) => ({
  files: [name === 'pipeline' ? 'src/pipeline.ts' : `src/${name}/**`],
  rules: {
    'no-restricted-imports': ['error', { patterns: [forbidden(name, room)] }],
    'no-restricted-globals': ['error', ...MACHINE],
    'no-console': 'error',
  },
}));

/**
 * The modules that a room may not import, as globs of what stands in the import; of several that fit the last counts.
 *
 * @param {string} name
 * @param {Room} room
 */
function forbidden(name, { rooms: open, packages = [] }) {
  const [own] = name.split('/');
  const others = [...Object.keys(rooms), 'cli'].filter((other) => !other.includes('/'));
  const closed = others.filter((other) => other !== own && !open.includes(other));
  const files = open.filter((one) => one.includes('/'));
  // What ships imports nothing that does not.
  const folders = [...closed, 'test', 'bench', 'scripts', 'dist'].filter((one) => one !== FILE);
  return {
    group: [
      '*',
      ...['./**', '../**', ...packages.flatMap((one) => [one, `${one}/**`])].map(
        (one) => `!${one}`,
      ),
      ...folders.map((one) => `.*/**/${one}/**`),
      ...closed.filter((one) => one === FILE).map((one) => `.*/**/${one}.js`),
      ...files.map((file) => `!**/${file}.js`),
    ],
    message: `${name} may import ${[...open, ...packages].join(', ') || 'nothing'}`,
  };
}

/**
 * Nothing of type any spreads, such as what JSON.parse returns.
 *
 * @param {'error' | 'off'} severity
 */
function noAny(severity) {
  const uses = ['argument', 'assignment', 'call', 'member-access', 'return'];
  return Object.fromEntries(uses.map((use) => [`typescript/no-unsafe-${use}`, severity]));
}

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  rules: {
    eqeqeq: 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    ...noAny('error'),
    'typescript/switch-exhaustiveness-check': 'error',
    'eslint/no-control-regex': 'off',
    'eslint/no-underscore-dangle': 'off',
    'import/no-named-as-default-member': 'off',
    'no-await-in-loop': 'off',
    'oxc/no-map-spread': 'off',
    'typescript/consistent-return': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-callback-reference': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-new-array': 'off',
  },
  overrides: [
    ...walls,
    // What runs in a browser has a clock and a window, and sends nothing.
    {
      files: ['src/render/page/client/**'],
      rules: { 'no-restricted-globals': ['error', ...NETWORK, 'process', 'Buffer'] },
    },
    // Tests look into JSON as they like.
    { files: ['test/**'], rules: noAny('off') },
    // The type of `return yield …` is any.
    { files: ['src/render/terminal/**'], rules: { 'typescript/no-unsafe-return': 'off' } },
    // Imports what is built, which has no types.
    { files: ['bin/**'], rules: noAny('off') },
  ],
  ignorePatterns: ['dist/**', 'src/**/*.generated.js'],
});
