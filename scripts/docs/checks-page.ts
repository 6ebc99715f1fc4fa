// docs/checks.md and docs/checks.zh-CN.md: a section for each code, with an example and its exact output.
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { catalog, codes, type Code } from '../../src/diagnostics/catalog.js';
import type { Language } from '../../src/diagnostics/code-entry.js';
import { differing, diffExamplesOf } from './diff-examples.js';
import { checked, examplesOf, type Checked } from './examples.js';
import { fence } from './fence.js';
import { stages, type Stage } from './stages.js';
import { visible } from './visible.js';

/** What is said of a code beside its title and its messages. */
interface Text {
  readonly means: string;
  readonly do: string;
}
type Texts = Readonly<Record<Language, Text>> & { readonly examples?: readonly string[] };

const TEXTS = 'scripts/docs/checks-text.yaml';
const texts = load(readFileSync(TEXTS, 'utf8')) as Partial<Record<string, Texts>>;

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

const NOTE = `<!-- Written by npm run docs from the catalog of codes, scripts/docs/ and test/fixtures/. -->`;

/** The whole page. */
export async function checksPage(language: Language): Promise<string> {
  const head = readFileSync(`scripts/docs/checks-head.${language}.md`, 'utf8');
  const parts = [NOTE, head.trim(), `## ${words[language].contents}`];
  for (const stage of stages) parts.push(contentsOf(stage, language));
  for (const stage of stages) {
    const [name, about] = stage[language];
    parts.push(`## ${stage.prefix} ${name}`, about);
    for (const code of codesOf(stage)) parts.push(...(await sectionOf(code, language)));
  }
  return `${parts.join('\n\n')}\n`;
}

const codesOf = ({ prefix }: Stage): Code[] => codes.filter((code) => code.startsWith(prefix));

function titleOf(code: Code, language: Language): string {
  const title = catalog[code].title[language];
  return language === 'zh' ? title : title.charAt(0).toUpperCase() + title.slice(1);
}

function contentsOf(stage: Stage, language: Language): string {
  const { heads, severities } = words[language];
  const rows = codesOf(stage).map((code) => {
    const severity = severities[catalog[code].severity];
    return `| [${code}](#${code.toLowerCase()}) | ${severity} | ${titleOf(code, language)} |`;
  });
  return `**${stage.prefix} ${stage[language][0]}**\n\n${[heads, '| --- | --- | --- |', ...rows].join('\n')}`;
}

async function sectionOf(code: Code, language: Language): Promise<string[]> {
  const { [language]: text, examples } = texts[code] ?? {};
  if (text === undefined) throw new Error(`${TEXTS} lacks ${code} (${language})`);
  const { severities, severity, todo, colon } = words[language];
  const parts = [
    `<a id="${code.toLowerCase()}"></a>`,
    `### ${code} ${titleOf(code, language)}`,
    `${severity}${colon}${severities[catalog[code].severity]}${language === 'zh' ? '。' : '. '}${text.means}`,
    `**${todo}**${colon}${text.do}`,
  ];
  for (const example of diffExamplesOf(code)) {
    parts.push(...exampleOf(code, await differing(example, language), language));
  }
  if (parts.length > FIXED_PARTS) return parts;
  for (const example of examplesOf(code, examples)) {
    parts.push(...exampleOf(code, await checked(example, language), language));
  }
  return parts;
}

/** Of a section: what stands there without any example. */
const FIXED_PARTS = 4;

function exampleOf(code: Code, example: Checked, language: Language): string[] {
  const { empty, colon } = words[language];
  const { command, codes: found, shown, text } = example;
  if (!found.has(code)) throw new Error(`the example of ${code} shows no ${code}`);
  const parts = shown.flatMap(({ path, bytes }) => {
    const kind = /\.(csv|json)$/u.exec(path)?.[1] ?? 'yaml';
    const body = visible(bytes).trimEnd() || `# ${empty}`;
    return [`\`${path}\`${colon.trim()}`, fence(kind, body)];
  });
  return [...parts, fence('console', `$ ${command}\n${ofCode(text, code)}`)];
}

/** More lines than this are cut down to the findings of the code. */
const MOST_LINES = 60;

/** The output; of a long one the findings of `code` and the last line, with `…` for what stands between. */
function ofCode(text: string, code: Code): string {
  if (text.split('\n').length <= MOST_LINES) return text;
  const blocks = text.trimEnd().split('\n\n');
  const own = blocks.slice(0, -1).filter((block) => block.split('\n', 1)[0]?.endsWith(`[${code}]`));
  return [blocks[0], '…', ...own, blocks.at(-1)].join('\n\n');
}
