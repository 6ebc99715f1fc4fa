import type { Language } from '../../diagnostics/code-entry.js';
import type { RenderOptions } from '../options.js';
import { titleOf, type View } from '../view.js';
import { client } from './client.generated.js';
import type { PageData } from './data.js';
import { findingsCount, findingsPart } from './findings-part.js';
import { escaped, isolated, scriptJson } from './html.js';
import { factsPart, levelsPart } from './summary-part.js';
import { pageWords } from './words.js';

/**
 * Nothing is loaded and nothing is sent: what runs is the one script and the one style sheet that the build has made.
 * The data are no script and stay as they are.
 */
const POLICY = [
  "default-src 'none'",
  `script-src '${client.scriptHash}'`,
  `style-src '${client.styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The file, part by part: what needs no script stands in it as it is, the rest is made of the data at its end. */
export function* pageDocument(
  view: View,
  { language, diagnostics }: RenderOptions,
  data: PageData,
  chart: string,
): Generator<string> {
  const title = titleOf(view);
  yield head(title, language);
  const tabs = tabsPart(data, diagnostics, language);
  yield `<body><header class="top">${titlePart(title, language)}${tabs}</header><main>`;
  yield panel('summary', language, [
    factsPart(view, language),
    `<div class="chart" tabindex="0" role="region" aria-label="${pageWords[language].chart}">${chart}</div>`,
    levelsPart(view, language),
  ]);
  yield panel('list', language, [`<noscript><p>${pageWords[language].noScript}</p></noscript>`]);
  if (data.dated !== null) yield panel('agenda', language, []);
  yield panel('findings', language, [findingsPart(diagnostics, language)]);
  yield `</main><script type="application/json" id="data">`;
  yield scriptJson(data);
  yield `</script><script>${client.script}</script></body></html>\n`;
}

const head = (title: string, language: Language): string =>
  [
    `<!doctype html><html lang="${pageWords[language].tag}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title><style>${client.style}</style></head>`,
  ].join('');

const titlePart = (title: string, language: Language): string => {
  const { search, searchHint, theme, print } = pageWords[language];
  const field = `<input type="search" id="search" placeholder="${search}" aria-label="${search}" title="${searchHint}" autocomplete="off" spellcheck="false">`;
  return [
    `<div class="line"><h1>${isolated(title)}</h1><div class="tools needs-script" role="search">${field}`,
    `<button type="button" id="theme" aria-pressed="false">${theme}</button>`,
    `<button type="button" id="print">${print}</button></div></div>`,
  ].join('');
};

type PanelName = 'summary' | 'list' | 'agenda' | 'findings';

function tabsPart(data: PageData, diagnostics: readonly object[], language: Language): string {
  const words = pageWords[language];
  const names: PanelName[] = ['summary', 'list', 'agenda', 'findings'];
  const tabs = names
    .filter((name) => name !== 'agenda' || data.dated !== null)
    .map((name) => {
      const count = name === 'findings' ? findingsCount(diagnostics, language) : '';
      const note = count === '' ? '' : ` <small>${count}</small>`;
      return `<button type="button" role="tab" id="tab-${name}" aria-controls="${name}">${words[name]}${note}</button>`;
    });
  return `<div class="tabs needs-script" role="tablist" aria-label="${words.sections}">${tabs.join('')}</div>`;
}

const panel = (name: PanelName, language: Language, parts: readonly string[]): string =>
  `<section class="panel" id="${name}" aria-labelledby="heading-${name}"><h2 id="heading-${name}">${pageWords[language][name]}</h2>${parts.join('')}</section>`;
