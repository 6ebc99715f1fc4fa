import type { Comparison } from '../../compare/types.js';
import { chunked } from '../chunks.js';
import { inline, markdownHead, markdownRow } from '../markdown.js';
import type { RenderOptions } from '../options.js';
import { headlineText, unknownReason } from './headline.js';
import { causeRows, entryRows, levelRows, namesOf, type LevelRow } from './rows.js';
import { diffWords } from './words.js';

/** Markdown for a merge request: the sentence, what was written, the levels; names fold away, since they may be many. */
export const diffMd = (
  compared: Comparison,
  options: RenderOptions,
  agenda: AgendaPart | null = null,
): Iterable<string> => chunked(lines(compared, options, agenda));

/** The lines about what is dated besides the entries. */
export type AgendaPart = (compared: Comparison, options: RenderOptions) => Iterable<string>;

function* lines(
  compared: Comparison,
  options: RenderOptions,
  agenda: AgendaPart | null,
): Generator<string> {
  const { language, by } = options;
  const words = diffWords[language];
  yield `### ${inline(words.title(compared.new.plan.title))}\n\n`;
  yield `${inline(headlineText(compared, language))}\n`;
  const causes = causeRows(compared, language);
  if (causes.length > 0) {
    const heads = [words.written, words.change, ...(compared.isBaseline ? [] : [words.effect])];
    yield* table(heads, causes, ({ label, change, effect }) => [label, change, effect]);
  }
  const levels = levelRows(compared, language);
  if (compared.moved.length + compared.added.length + compared.removed.length > 0) {
    const all: readonly (readonly [head: string, text: (row: LevelRow) => string])[] = [
      [words.level, ({ level }) => level],
      [words.entries, ({ entries }) => entries],
      [words.moved, ({ moved }) => moved],
      [words.shift, ({ shift }) => shift],
      [words.addedHead, ({ added }) => added],
      [words.removedHead, ({ removed }) => removed],
      [words.stagesHead, ({ stages }) => stages],
      [words.reason, ({ reason }) => reason],
    ];
    const some = all.filter(([, text]) => levels.some((row) => text(row) !== ''));
    yield* table(
      some.map(([head]) => head),
      levels,
      (row) => some.map(([, text]) => text(row)),
    );
  }
  const unknown = unknownReason(compared, words);
  if (unknown !== null) yield `\n${inline(unknown)}\n`;
  yield* names(compared, language, by === 'unit');
  if (agenda !== null) yield* agenda(compared, options);
}

function* names(
  compared: Comparison,
  language: RenderOptions['language'],
  all: boolean,
): Generator<string> {
  const words = diffWords[language];
  if (all && compared.moved.length > 0) {
    const heads = [words.entry, words.was, words.now, words.shift, words.reason];
    yield* folded(words.moved, compared.moved.length, function* () {
      yield* table(
        compared.isBaseline ? heads.slice(0, -1) : heads,
        entryRows(compared, language),
        (row) => [row.name, row.was, row.now, row.shift, row.reason],
      );
    });
  }
  for (const [title, side, entries] of [
    [words.addedList, 'new', compared.added],
    [words.removedList, 'old', compared.removed],
  ] as const) {
    if (entries.length === 0) continue;
    yield* folded(title, entries.length, function* () {
      yield '\n';
      for (const name of namesOf(compared, side, entries, all, language))
        yield `- ${inline(name)}\n`;
    });
  }
}

/** Folds away under a title. */
export function* folded(
  title: string,
  count: number,
  content: () => Iterable<string>,
): Generator<string> {
  yield `\n<details><summary>${inline(title)} (${count})</summary>\n`;
  yield* content();
  yield '\n</details>\n';
}

/** A table of cells that are plain text. */
export function* table<R>(
  heads: readonly string[],
  rows: Iterable<R>,
  cells: (row: R) => readonly string[],
): Generator<string> {
  yield `\n${markdownHead(heads)}`;
  for (const one of rows) yield markdownRow(cells(one).slice(0, heads.length).map(inline));
}
