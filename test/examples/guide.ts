import { readdirSync, readFileSync } from 'node:fs';

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
