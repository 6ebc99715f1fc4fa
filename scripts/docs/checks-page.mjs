// docs/checks.md and docs/checks.zh-CN.md: a section for each code, with an example and its exact output.
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { checked, examplesOf } from './examples.mjs';
import { fence } from './fence.mjs';
import { catalog, codes } from './run-tici.mjs';
import { stages } from './stages.mjs';
import { visible } from './visible.mjs';

const texts = load(readFileSync(new URL('checks-text.yaml', import.meta.url), 'utf8'));

const words = {
  zh: {
    heads: '| 代码 | 级别 | 意思 |',
    contents: '目录',
    severities: { error: '错误', warning: '警告' },
    severity: '级别',
    todo: '怎么办',
    empty: '（空文件）',
    colon: '：',
  },
  en: {
    heads: '| code | severity | meaning |',
    contents: 'Contents',
    severities: { error: 'error', warning: 'warning' },
    severity: 'Severity',
    todo: 'What to do',
    empty: '(an empty file)',
    colon: ': ',
  },
};

const NOTE = `<!-- Written by scripts/update-docs.mjs from the catalog of codes, scripts/docs/ and test/fixtures/check/. -->`;

/** The whole page. */
export async function checksPage(language) {
  const head = readFileSync(new URL(`checks-head.${language}.md`, import.meta.url), 'utf8');
  const parts = [NOTE, head.trim(), `## ${words[language].contents}`];
  for (const stage of stages) parts.push(contentsOf(stage, language));
  for (const stage of stages) {
    const [name, about] = stage[language];
    parts.push(`## ${stage.prefix} ${name}`, about);
    for (const code of codesOf(stage)) parts.push(...(await sectionOf(code, language)));
  }
  return `${parts.join('\n\n')}\n`;
}

const codesOf = ({ prefix }) => codes.filter((code) => code.startsWith(prefix));

function titleOf(code, language) {
  const title = catalog[code].title[language];
  return language === 'zh' ? title : title.charAt(0).toUpperCase() + title.slice(1);
}

function contentsOf(stage, language) {
  const { heads, severities } = words[language];
  const rows = codesOf(stage).map((code) => {
    const severity = severities[catalog[code].severity];
    return `| [${code}](#${code.toLowerCase()}) | ${severity} | ${titleOf(code, language)} |`;
  });
  return `**${stage.prefix} ${stage[language][0]}**\n\n${[heads, '| --- | --- | --- |', ...rows].join('\n')}`;
}

async function sectionOf(code, language) {
  const text = texts[code]?.[language];
  if (text === undefined)
    throw new Error(`scripts/docs/checks-text.yaml lacks ${code} (${language})`);
  const { severities, severity, todo, colon } = words[language];
  const parts = [
    `<a id="${code.toLowerCase()}"></a>`,
    `### ${code} ${titleOf(code, language)}`,
    `${severity}${colon}${severities[catalog[code].severity]}${language === 'zh' ? '。' : '. '}${text.means}`,
    `**${todo}**${colon}${text.do}`,
  ];
  for (const example of examplesOf(code, texts[code].examples)) {
    parts.push(...(await exampleOf(code, example, language)));
  }
  return parts;
}

async function exampleOf(code, example, language) {
  const { empty, colon } = words[language];
  const { command, codes: found, shown, text } = await checked(example, language);
  if (!found.has(code)) throw new Error(`${example.name} shows no ${code}`);
  const parts = shown.flatMap(({ path, bytes }) => {
    const kind = path.endsWith('.csv') ? 'csv' : 'yaml';
    const body = visible(bytes).trimEnd() || `# ${empty}`;
    return [`\`${path}\`${colon.trim()}`, fence(kind, body)];
  });
  return [...parts, fence('console', `$ ${command}\n${ofCode(text, code)}`)];
}

/** More lines than this are cut down to the findings of the code. */
const MOST_LINES = 60;

/** The output; of a long one the findings of `code` and the last line, with `…` for what stands between. */
function ofCode(text, code) {
  if (text.split('\n').length <= MOST_LINES) return text;
  const blocks = text.trimEnd().split('\n\n');
  const last = blocks.pop();
  const own = blocks.filter((block) => block.split('\n')[0].endsWith(`[${code}]`));
  return [blocks[0], '…', ...own, last].join('\n\n');
}
