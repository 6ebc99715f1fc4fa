import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { exampleNames } from './example.js';
import { blocksOf, GUIDE, guidePages, pagePath, pageText, type GuideLanguage } from './guide.js';

const both: readonly GuideLanguage[] = ['zh', 'en'];
const files = guidePages.flatMap((page) => both.map((language) => ({ page, language })));

describe.each(files)('the $language page of $page', ({ page, language }) => {
  const text = pageText(page, language);

  it('has tables whose columns stand under each other', () => {
    for (const block of blocksOf(text)) expect(misaligned(block.text)).toEqual([]);
  });
});

describe('the guide', () => {
  it('has a page for every example', () => {
    const shown = guidePages.map((page) => pageText(page, 'zh')).join('\n');
    expect(exampleNames.filter((name) => !shown.includes(`examples/${name}/`))).toEqual([]);
  });

  it.each(guidePages)(
    'says the same of %s in both languages, as far as that can be counted',
    (page) => {
      const [zh, en] = both.map((language) => outline(pageText(page, language)));
      expect(zh).toEqual(en);
    },
  );

  it.each(both)('lists every page in its index (%s)', (language) => {
    const index = readFileSync(pagePath('README', language), 'utf8');
    const missing = guidePages.filter(
      (page) =>
        page !== 'README' &&
        !index.includes(`](${pagePath(page, language).slice(GUIDE.length + 1)})`),
    );
    expect(missing).toEqual([]);
  });
});

/** What has to be alike in both languages: headings by depth, list items, rows of tables, marked blocks. */
function outline(text: string): string[] {
  const prose = text.replaceAll(/^```[^]*?^```$/gmu, 'BLOCK');
  const lines: string[] = [];
  for (const [, heading, item, mark = '', row] of prose.matchAll(
    /^(?:(#+) |([-*]|\d+\.) |(<!-- .* -->)$|(\|))/gmu,
  )) {
    if (heading !== undefined) lines.push(`heading ${heading.length}`);
    else if (item !== undefined) lines.push('item');
    else if (row !== undefined) lines.push('row');
    else lines.push(mark.replaceAll(/ --(?:lang en\b|columns \S+)/gu, ''));
  }
  return lines;
}

/** Rows of a table in which something stands where two columns have their gap. */
function misaligned(block: string): string[] {
  const lines = block.split('\n');
  return lines.flatMap((rule, k) => {
    if (!/^-+(?: {2}-+)+$/u.test(rule)) return [];
    const gaps = [...rule.matchAll(/ {2}/gu)].map((gap) => gap.index);
    const rows = [lines[k - 1] ?? ''];
    for (let row = k + 1; row < lines.length && lines[row] !== ''; row++)
      rows.push(lines[row] ?? '');
    return rows.filter((row) => !isOfPerson(row) && gaps.some((gap) => isTaken(row, gap)));
  });
}

/** Whether a line is the name of somebody, above their own rows, or what they have in all, below. */
const isOfPerson = (line: string): boolean =>
  / {2}(?:leader|group|联系领导|督导组)$|half-days? in all|^共[\d,]+个半天/u.test(line);

/** Whether a line has ink in the two columns from `gap` on, or a wide character across one of their edges. */
function isTaken(line: string, gap: number): boolean {
  let at = 0;
  for (const character of line) {
    const width = stringWidth(character);
    if (character !== ' ' && at < gap + 2 && at + width > gap) return true;
    at += width;
  }
  return false;
}
