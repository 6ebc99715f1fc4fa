// docs/plan.md and docs/plan.zh-CN.md: all keys of a plan, a table for each object of the schema.
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { format, resolveConfig } from 'prettier';
import type { Language } from '../../src/diagnostics/code-entry.js';
import { formOf, merged, pointed, type Property, type Section, type Words } from './plan-forms.js';

const sections = load(readFileSync('scripts/docs/plan-text.yaml', 'utf8')) as readonly Section[];

const words = {
  zh: { heads: ['键', '写法', '默认', '意思'], column: '列', required: '**必写**' },
  en: { heads: ['key', 'form', 'default', 'meaning'], column: 'column', required: '**required**' },
};

const NOTE = `<!-- Written by npm run docs from schemas/plan.schema.json and scripts/docs/. -->`;

/** The whole page, as prettier leaves it. */
export async function planPage(language: Language): Promise<string> {
  const head = readFileSync(`scripts/docs/plan-head.${language}.md`, 'utf8');
  const parts = [NOTE, head.trim(), contents(language)];
  for (const section of sections) parts.push(...sectionOf(section, language));
  const path = 'docs/plan.md';
  return format(`${parts.join('\n\n')}\n`, { ...(await resolveConfig(path)), filepath: path });
}

const contents = (language: Language): string =>
  sections.map((section) => `- [${section[language][0]}](#${section.id})`).join('\n');

function sectionOf(section: Section, language: Language): string[] {
  const [title, about] = section[language];
  const heads = [...words[language].heads];
  if (section.columns !== undefined) heads[0] = words[language].column;
  const rows = keysOf(section).map((key) => [`\`${key}\``, ...cells(section, key, language)]);
  const table = [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return [`<a id="${section.id}"></a>`, `## ${title}`, about, table.join('\n')];
}

/** The keys of a section, in the order of the schema; all that it speaks of have to be there. */
function keysOf({ id, at, columns, defaults = {} }: Section): readonly string[] {
  const { properties, patternProperties = {} } = pointed(at);
  const keys = Object.keys(properties ?? patternProperties);
  const strange = Object.keys(defaults).filter((key) => !keys.includes(key));
  if (strange.length > 0) throw new Error(`plan-text.yaml, ${id}: no key ${strange.join(', ')}`);
  return columns ?? keys.map((key) => (properties === undefined ? 'TC312' : key));
}

function cells(section: Section, key: string, language: Language): string[] {
  const object = pointed(section.at);
  const own = section.own?.[key] ?? {};
  const property = object.properties?.[key] ?? Object.values(object.patternProperties ?? {})[0];
  const form = own.form?.[language] ?? formOf(merged(property ?? {}), language, sections);
  const means = own.means?.[language] ?? inLanguage(property?.description ?? '', language);
  return [form, defaultOf(section, object, key, language), means].map(cell);
}

function defaultOf(
  { defaults = {}, own = {} }: Section,
  { required = [] }: Property,
  key: string,
  language: Language,
): string {
  const said = own[key]?.default ?? defaults[key];
  if (said !== undefined) return inWords(said, language);
  return required.includes(key) ? words[language].required : '';
}

const inWords = (said: Words, language: Language): string =>
  typeof said === 'string' ? said : said[language];

/** A description is “中文。 English.”. */
function inLanguage(description: string, language: Language): string {
  const at = description.search(/(?<=[。）]) (?=[A-Za-z`])/u);
  if (at === -1) throw new Error(`not in two languages: ${description}`);
  return language === 'zh' ? description.slice(0, at) : description.slice(at + 1);
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(' < ', ' &lt; ');
