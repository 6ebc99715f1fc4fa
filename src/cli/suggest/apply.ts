import { item } from '../../domain/columns.js';
import { edited, type Edit } from '../../input/edit/edit.js';
import { editedBytes } from '../../input/edit/bytes.js';
import { LARGEST_FILE } from '../../input/files/file-access.js';
import type { SourceText } from '../../diagnostics/source-text.js';
import { oneLine } from '../../render/terminal/one-line.js';
import { changeText, placeText } from '../../render/suggest/parts.js';
import { labelOf, type ChangeView, type SuggestionView } from '../../render/suggest/view.js';
import { suggestWords } from '../../render/suggest/words.js';
import type { Suggestion } from '../../suggest/types.js';
import type { Context } from '../context.js';
import { CommandFailure } from '../exit.js';
import { suggestCommandWords, type CellChange } from './words.js';

/** The edits of one file. */
export interface FileEdit {
  readonly path: string;
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** The suggestion that a person chose by its number or id. */
export function chosenSuggestion(
  which: string,
  suggestions: readonly Suggestion[],
  { language }: Context,
): Suggestion {
  const found = suggestions.find(({ n, id }) => String(n) === which || id === which);
  if (found !== undefined) return found;
  throw new CommandFailure(suggestCommandWords[language].noSuch(which, suggestions.length));
}

/** What stands in a workbook is changed by hand: neither it nor what goes with it is written. */
export function refuseCells(
  { changes }: Pick<SuggestionView, 'changes'>,
  { language }: Context,
): void {
  const cells = changes.filter(({ isSheet }) => isSheet);
  if (cells.length === 0) return;
  const others = changes.filter(({ isSheet }) => !isSheet);
  throw new CommandFailure(
    suggestCommandWords[language].byHand(
      cells.map(cellChange),
      others.map(
        (one) => `${oneLine(placeText(one))} ${changeText(one, suggestWords[language], language)}`,
      ),
    ),
  );
}

const cellChange = ({ file, line, column, from, to }: ChangeView): CellChange => ({
  sheet: oneLine(file),
  row: line,
  column,
  cell: `${labelOf(column - 1)}${line}`,
  from: oneLine(from ?? ''),
  to,
});

export function fileEdits(
  { edits }: Suggestion,
  sources: readonly SourceText[],
): readonly FileEdit[] {
  const numbers = [...new Set(edits.map(({ source }) => source))];
  return numbers.map((number) => {
    const { path, text } = item(sources, number);
    return { path, text, edits: edits.filter(({ source }) => source === number) };
  });
}

/** The lines that change, as `-` and `+` behind the place. */
export function* changedLines({ path, text, edits }: FileEdit): Generator<string> {
  for (const edit of edits) {
    const [before, after] = [text, edited(text, [edit])].map((one) => one.split(/\r\n|\n|\r/u));
    if (before === undefined || after === undefined) continue;
    const first = before.findIndex((line, k) => line !== after[k]);
    const more = after.length - before.length;
    const last = before.findLastIndex((line, k) => line !== after[k + more]);
    yield `${oneLine(path)}:${first + 1}\n`;
    for (const line of before.slice(first, last + 1)) yield `- ${oneLine(line)}\n`;
    for (const line of after.slice(first, last + 1 + more)) yield `+ ${oneLine(line)}\n`;
  }
}

/** Writes the edits into the files; none of them where one can't be written. */
export async function applyEdits(
  files: readonly FileEdit[],
  isQuiet: boolean,
  context: Context,
): Promise<void> {
  const { io, words, language } = context;
  const say = suggestCommandWords[language];
  const made = files.map((file) => ({ ...file, bytes: newBytes(file, context) }));
  for (const { path, bytes, edits } of made) {
    const result = io.writeFile(path, [bytes]);
    if ('failure' in result) {
      throw new CommandFailure(
        words.cannotWrite(path, words.causes[result.failure] ?? result.failure),
      );
    }
    if (!isQuiet) await io.err.write(`${say.applied(oneLine(path), edits.length)}\n`);
  }
}

function newBytes({ path, text, edits }: FileEdit, { io, language }: Context): Uint8Array {
  const say = suggestCommandWords[language];
  if (io.isReadOnly(path)) throw new CommandFailure(say.readOnly(path));
  const bytes = io.files.read(path, LARGEST_FILE);
  const made = bytes instanceof Uint8Array ? editedBytes(bytes, text, edits) : null;
  if (made === null) throw new CommandFailure(say.changed(path));
  return made;
}
