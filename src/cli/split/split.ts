import type { Placement } from '../../activities/types.js';
import { formats } from '../../render/formats.js';
import type { RenderAny, RenderOptions } from '../../render/options.js';
import { oneLine } from '../../render/terminal/one-line.js';
import type { Filter } from '../../render/filter.js';
import type { Schedule } from '../../schedule/types.js';
import type { SourceText } from '../../diagnostics/source-text.js';
import type { Context } from '../context.js';
import { CommandFailure } from '../exit.js';
import type { FolderFile, FolderResult } from '../io/io.js';
import { unknownWord } from '../options/referent.js';
import { Counter } from './counter.js';
import { goingFrom } from './going.js';
import { INDEX, indexText } from './index-file.js';
import { piecesByPerson } from './people.js';
import { piecesByLevel, type Piece } from './pieces.js';
import { PERSON, type SplitTarget } from './target.js';
import { splitWords } from './words.js';

/** What is split, and how its files are made. */
export interface Splitting {
  readonly schedule: Schedule;
  /** What is shown at all. */
  readonly filter: Filter;
  readonly placement: Placement | null;
  readonly given: RenderOptions;
  /** None of what was read may lie in the folder. */
  readonly sources: readonly SourceText[];
  readonly isQuiet: boolean;
}

/**
 * Writes a file for each unit of a level, or each leader and group, that has anything to show, one for the rest, and the index: all
 * of them or none.
 *
 * @returns how many files there are besides the index.
 */
export async function writeSplit(
  splitting: Splitting,
  target: SplitTarget,
  context: Context,
): Promise<number> {
  const pieces = piecesOf(splitting, target, context);
  const going = goingFrom(target.folder, splitting.sources, context);
  const counter = new Counter(pieces.length, splitting.isQuiet, context);
  try {
    const files = filesOf(pieces, splitting, target, counter);
    const result = await context.io.writeFolder(target.folder, files, going);
    await counter.end();
    await checkResult(result, target.folder, context);
  } finally {
    await counter.end();
  }
  return pieces.length;
}

function piecesOf(
  { schedule, filter, placement, given }: Splitting,
  { by, format }: SplitTarget,
  context: Context,
): readonly Piece[] {
  const [ending] = formats[format].endings;
  if (by === PERSON) {
    if (placement === null || placement.people.length === 0) {
      throw new CommandFailure(splitWords[context.language].nobody);
    }
    return piecesByPerson(schedule, filter, placement, ending, given.language);
  }
  const names = schedule.entries.plan.levels.map(({ name }) => name);
  const level = names.indexOf(by);
  if (level === -1) return unknownWord('--split', by, [...names, PERSON], context);
  return piecesByLevel(schedule, filter, placement, level, formats[format]);
}

/** The files as they are made, one after the other, so that no more than one is in memory; the index last. */
async function* filesOf(
  pieces: readonly Piece[],
  { given }: Splitting,
  { by, format }: SplitTarget,
  counter: Counter,
): AsyncGenerator<FolderFile> {
  const render: RenderAny = await formats[format].load();
  for (const [k, { file, view }] of pieces.entries()) {
    await counter.at(k + 1);
    const rendered = await render(view, given);
    if ('refusal' in rendered) throw new CommandFailure(rendered.refusal);
    yield { name: file, chunks: rendered };
  }
  const rows = pieces.map(({ row }) => row);
  yield {
    name: INDEX,
    chunks: indexText(by === PERSON ? 'people' : 'units', rows, given.language),
  };
}

async function checkResult(result: FolderResult, folder: string, context: Context): Promise<void> {
  const words = splitWords[context.language];
  if ('failure' in result) {
    throw new CommandFailure(failureText(result, folder, context));
  }
  if (result.left !== null) await context.io.err.write(`${words.left(oneLine(result.left))}\n`);
}

/** What the machine says when somebody else has a file of the folder open. */
const IN_USE: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'ENOTEMPTY']);

function failureText(
  { failure, file }: Extract<FolderResult, { failure: string }>,
  folder: string,
  { language, words: common }: Context,
): string {
  const words = splitWords[language];
  if (failure === 'CHANGED') return words.changed(folder);
  if (file === null && failure === 'ENOENT') return words.noParent(folder);
  if (file === null && IN_USE.has(failure)) return words.inUse(folder);
  const where = file === null ? folder : `${folder.replace(/[/\\]$/u, '')}/${file}`;
  return words.cannotWrite(where, common.causes[failure] ?? failure);
}
