import { readdirSync, readFileSync } from 'node:fs';
import { outputOf } from './command.js';

export const GUIDE = 'docs/guide';
const ENDINGS = { en: '.md', zh: '.zh-CN.md' } as const;
export type GuideLanguage = keyof typeof ENDINGS;

/** Names of the pages, without their endings. */
export const guidePages = readdirSync(GUIDE)
  .filter((file) => file.endsWith(ENDINGS.zh))
  .map((file) => file.slice(0, -ENDINGS.zh.length))
  .sort();

export const pagePath = (page: string, language: GuideLanguage): string =>
  `${GUIDE}/${page}${ENDINGS[language]}`;

export const pageText = (page: string, language: GuideLanguage): string =>
  readFileSync(pagePath(page, language), 'utf8');

/** `<!-- examples/first/plan.yaml: levels rules -->` above a YAML block: the keys that it shows of that file. */
const CUT = /^<!-- (?<file>\S+):(?<keys>[ \w-]*) -->\n\n```(?:yaml|csv)\n(?:(?!```).*\n)*```$/gmu;
/** Leads to the schema from where the example stands: of no use in a copy. */
const FOR_THE_EDITOR = /^# yaml-language-server: .*\n(?:#\n)?/u;
/** `$ tici …` as the first line of a console block: the rest of the block is what it prints. */
const RUN = /^```console\n\$ tici (?<command>.*)\n(?:(?!```).*\n)*```$/gmu;

/** The page with every block made anew: cut from its file, or printed by its command. */
export async function renewed(text: string): Promise<string> {
  const cut = text.replaceAll(CUT, (_block, file: string, keys: string) => {
    const kind = file.endsWith('.csv') ? 'csv' : 'yaml';
    return `<!-- ${file}:${keys} -->\n\n\`\`\`${kind}\n${cutOf(file, keys)}\`\`\``;
  });
  let made = '';
  let done = 0;
  for (const { 0: block, index, groups } of cut.matchAll(RUN)) {
    const command = groups?.['command'] ?? '';
    made += `${cut.slice(done, index)}\`\`\`console\n$ tici ${command}\n${await printed(command)}\`\`\``;
    done = index + block.length;
  }
  return made + cut.slice(done);
}

/** Lines of a file: those of some of its top-level keys, with the comments right above them, or all of them. */
function cutOf(file: string, keys: string): string {
  const wanted = keys.split(' ').filter((key) => key !== '');
  const text = readFileSync(file, 'utf8').replace(FOR_THE_EDITOR, '');
  if (wanted.length === 0) return text;
  const parts = partsOf(text);
  return wanted
    .map((key) => parts.get(key) ?? `# ${file} has no key ${key}\n`)
    .join('')
    .replace(/\n+$/u, '\n');
}

/** The top-level keys of a YAML file and their lines. A comment belongs to the key below it. */
function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  let [key, above] = ['', ''];
  for (const line of text.split(/(?<=\n)/u)) {
    const found = /^([\w-]+):/u.exec(line)?.[1];
    if (found === undefined && line.startsWith('#')) {
      above += line;
      continue;
    }
    if (line.trim() === '') {
      if (above === '') parts.set(key, (parts.get(key) ?? '') + line);
      above = '';
      continue;
    }
    if (found !== undefined) key = found;
    parts.set(key, (parts.get(key) ?? '') + above + line);
    above = '';
  }
  return parts;
}

const printed = async (command: string): Promise<string> => {
  const text = await outputOf(command.split(' '));
  return text.replace(/\n*$/u, '\n');
};

export interface Block {
  readonly language: string;
  readonly text: string;
}

/** Fenced blocks of a page. */
export const blocksOf = (text: string): Block[] =>
  [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gmu)].map(([, language = '', body = '']) => ({
    language,
    text: body,
  }));
