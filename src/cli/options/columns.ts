import { nearest } from '../../domain/spelling.js';
import {
  columnNamed,
  columnNames,
  headingKey,
  type ColumnName,
} from '../../render/columns/column-names.js';
import type { FormatName } from '../../render/formats.js';
import type { Rows } from '../../render/rows.js';
import { headings } from '../../render/headings.js';
import type { Context } from '../context.js';
import { CommandFailure } from '../exit.js';

const WITH_COLUMNS: ReadonlySet<FormatName> = new Set(['table', 'csv', 'docx', 'md']);

/** The columns that `--columns` names, by their names or headings; null where it isn't given. */
export function chosenColumns(
  asked: string | undefined,
  by: Rows,
  format: FormatName,
  context: Context,
): readonly ColumnName[] | null {
  if (asked === undefined) return null;
  if (!WITH_COLUMNS.has(format)) {
    throw new CommandFailure(context.words.noColumns(format));
  }
  return asked.split(/[,，、]/u).map((name) => columnOf(name.trim(), by, context));
}

function columnOf(name: string, by: Rows, { words, language }: Context): ColumnName {
  const found = columnNamed(name, by);
  if (found !== null) return found;
  const names = columnNames(by);
  const heads = names.map((known) => headings[language][headingKey(known)]);
  const listed = language === 'zh' ? names.map((known, k) => `${heads[k]}（${known}）`) : names;
  const near = nearest(name.toLowerCase(), [...names, ...heads]);
  throw new CommandFailure(
    words.noColumn(name, near, listed.join(language === 'zh' ? '、' : ', ')),
  );
}
