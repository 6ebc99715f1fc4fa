import type { Comparison } from '../../../compare/types.js';
import { inline } from '../../markdown.js';
import type { RenderOptions } from '../../options.js';
import { folded, table } from '../md.js';
import { diffWords } from '../words.js';
import { agendaLists } from './lists.js';
import { agendaSentences, groupRows, thingRows } from './rows.js';
import { agendaDiffWords } from './words.js';

/** The sentences, the rows of each name, and folded away the names: who attends in whose place, and with `--by unit` all. */
export function* agendaMd(
  compared: Comparison,
  { language, by }: RenderOptions,
): Generator<string> {
  const { agenda } = compared;
  if (agenda === null || agenda.changes.length === 0) return;
  const words = { ...diffWords[language], ...agendaDiffWords[language] };
  yield '\n';
  for (const sentence of agendaSentences(compared, language)) yield `- ${inline(sentence)}\n`;
  yield* table(
    [words.thing, words.total, words.changes, words.how],
    groupRows(compared, language),
    ({ title, total, changes, how }) => [title, total, changes, how],
  );
  if (by === 'unit') {
    yield* folded(words.changes, agenda.changes.length, () =>
      table(
        [words.thing, words.unit, words.was, words.now, words.shift, words.people],
        thingRows(compared, language),
        ({ title, unit, was, now, shift, people }) => [title, unit, was, now, shift, people],
      ),
    );
  }
  for (const { title, names } of agendaLists(compared, language)) {
    yield `\n${inline(title)}\n\n`;
    for (const name of names) yield `- ${inline(name)}\n`;
  }
}
