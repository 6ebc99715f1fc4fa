// Makes anew what the docs show of the tool: docs/checks*.md, docs/plan*.md, and the marked blocks of the other pages.
// `--check` writes nothing and fails where something would change.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { renewed } from './docs/blocks.mjs';
import { checksPage } from './docs/checks-page.mjs';
import { planPage } from './docs/plan-page.mjs';

const PAGES = ['README', 'docs/ci', 'docs/editor'].flatMap((page) => [
  `${page}.md`,
  `${page}.zh-CN.md`,
]);

const current = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

const made = new Map([
  ['docs/checks.md', await checksPage('en')],
  ['docs/checks.zh-CN.md', await checksPage('zh')],
  ['docs/plan.md', await planPage('en')],
  ['docs/plan.zh-CN.md', await planPage('zh')],
]);
for (const path of PAGES) made.set(path, await renewed(current(path)));

const changed = [...made].filter(([path, text]) => text !== current(path));
if (process.argv.includes('--check')) {
  for (const [path, text] of changed) console.error(`${path}: ${firstChange(current(path), text)}`);
  if (changed.length > 0) console.error('run: node scripts/update-docs.mjs');
  process.exitCode = changed.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of changed) {
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
}

/** The first line that differs, as it stands and as it should be. */
function firstChange(old, text) {
  const [before, after] = [old.split('\n'), text.split('\n')];
  const k = after.findIndex((line, at) => line !== before[at]);
  const at = k === -1 ? after.length : k;
  return `line ${at + 1}\n- ${before[at] ?? '(end)'}\n+ ${after[at] ?? '(end)'}`;
}
