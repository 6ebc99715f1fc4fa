/**
 * Bundles what runs in the browser of who opens a page, src/render/page/client, into one script and one style sheet,
 * and writes both as texts into src/render/page/client.generated.js, with the hashes by which the page allows them.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const target = new URL('../src/render/page/client.generated.js', import.meta.url);

const bundle = await build({
  entryPoints: ['src/render/page/client/main.ts', 'src/render/page/client/page.css'],
  outdir: 'unused',
  write: false,
  bundle: true,
  format: 'iife',
  // Browsers of 2022: the last for Windows 7, Chrome 109, is one of them.
  target: ['chrome109', 'firefox102', 'safari15.6'],
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
});

/** @param {string} ending */
function textOf(ending) {
  const text = bundle.outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim();
  if (text === undefined) throw new Error(`the page has no ${ending}`);
  if (/<\/(?:script|style)|<!--/iu.test(text)) throw new Error(`its ${ending} would end too early`);
  return text;
}

/** As a Content-Security-Policy names it. */
const hashOf = (/** @type {string} */ text) =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

const [script, style] = [textOf('.js'), textOf('.css')];
const client = { script, scriptHash: hashOf(script), style, styleHash: hashOf(style) };
writeFileSync(
  target,
  `// Written by scripts/build-page.mjs.\nexport const client = ${JSON.stringify(client)};\n`,
);
