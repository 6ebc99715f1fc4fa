// Marked blocks of the docs: what `tici` prints, and what stands in a file.
import { readFileSync } from 'node:fs';
import { filesOf, readExample } from './examples.mjs';
import { fence } from './fence.mjs';
import { outputOf } from './run-tici.mjs';

/**
 * `<!-- output: ARGS -->` … `<!-- /output -->` and `<!-- file: PATH -->` … `<!-- /file -->`. Before the colon may
 * stand `lines=1-12` (keeps these lines, and says where some are left out), `as=json` (the kind of the fence) and
 * `example=TC301-duplicate-code` (that failing fixture is the `plan.yaml` of the command).
 */
const BLOCK = /^<!-- (output|file)((?: [a-z]+=\S+)*): (.+) -->$[^]*?^<!-- \/\1 -->$/gmu;

/** The page with every marked block made anew. */
export async function renewed(page) {
  let made = '';
  let done = 0;
  for (const found of page.matchAll(BLOCK)) {
    const [block, kind, options, argument] = found;
    const head = `<!-- ${kind}${options}: ${argument} -->`;
    const body = await bodyOf(kind, argument, optionsOf(options));
    made += `${page.slice(done, found.index)}${head}\n\n${body}\n\n<!-- /${kind} -->`;
    done = found.index + block.length;
  }
  return made + page.slice(done);
}

const optionsOf = (text) =>
  Object.fromEntries(
    text
      .trim()
      .split(' ')
      .filter((one) => one !== '')
      .map((one) => one.split('=')),
  );

async function bodyOf(kind, argument, { lines, as, example }) {
  const isFile = kind === 'file';
  const files = example === undefined ? undefined : filesOf(readExample(example));
  const text = isFile ? readFileSync(argument, 'utf8') : await outputOf(argument.split(' '), files);
  const ending = isFile ? argument.split('.').at(-1) : 'text';
  return fence(as ?? ending, lines === undefined ? text : cut(text, lines));
}

/** Lines `from-to` of a text, counted from 1; `…` stands for those left out. */
function cut(text, range) {
  const all = text.replace(/\n*$/u, '').split('\n');
  const [from, to] = range.split('-').map(Number);
  const kept = all.slice(from - 1, to);
  return [...(from > 1 ? ['…'] : []), ...kept, ...(to < all.length ? ['…'] : [])].join('\n');
}
