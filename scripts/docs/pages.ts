// The pages that show something of the tool, and how each is made.
import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '../../src/diagnostics/code-entry.js';
import { withBlocks } from './blocks.js';
import { checksPage } from './checks-page.js';
import { planPage } from './plan-page.js';
import { runTici } from './run-tici.js';

interface Page {
  /** From the project's folder. */
  readonly path: string;
  /** The text as it should be now. */
  readonly make: () => Promise<string>;
}

const ENDINGS = [
  ['en', '.md'],
  ['zh', '.zh-CN.md'],
] as const;

/** Pages made whole. */
const made = (name: string, make: (language: Language) => Promise<string>): Page[] =>
  ENDINGS.map(([language, ending]) => ({ path: `${name}${ending}`, make: () => make(language) }));

/** Pages written by hand, with marked blocks in them. */
const written = (path: string): Page => ({
  path,
  make: () => withBlocks(readFileSync(path, 'utf8'), path),
});

const markdownIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => (folder === '.' ? name : `${folder}/${name}`));

/** Pictures, as tici draws them: the region, and units that begin on different days. */
const pictures = [
  ['docs/guide/chart', 'plan examples/neimenggu/plan.yaml -f svg -q'],
  ['docs/guide/chart-steps', 'plan examples/pilots/plan.yaml -f svg -q'],
].flatMap(([name = '', command = '']): Page[] => [
  { path: `${name}.svg`, make: () => drawn(`${command} --lang en`) },
  { path: `${name}.zh-CN.svg`, make: () => drawn(command) },
]);

async function drawn(command: string): Promise<string> {
  const { status, out, screen } = await runTici(command.split(' '));
  if (status !== 0) throw new Error(`tici ${command}\n${screen}`);
  return out;
}

const whole = [...made('docs/checks', checksPage), ...made('docs/plan', planPage)];
const isWhole = (path: string): boolean => whole.some((page) => page.path === path);

export const pages: readonly Page[] = [
  ...whole,
  ...pictures,
  ...['.', 'docs', 'docs/guide']
    .flatMap(markdownIn)
    .filter((path) => !isWhole(path))
    .map(written),
];
