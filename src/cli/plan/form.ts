import type { Plan } from '../../domain/plan.js';
import { jsonFinding } from '../../render/findings/json.js';
import { formats, type Format, type FormatName } from '../../render/formats.js';
import type { EventKinds, RenderOptions } from '../../render/options.js';
import type { Rows } from '../../render/rows.js';
import type { CommonOptions, Context } from '../context.js';
import { CommandFailure } from '../exit.js';
import type { AgendaOptions } from '../options/agenda.js';
import { choiceOption } from '../options/choice.js';
import { chosenColumns } from '../options/columns.js';
import { chosenFormat } from '../options/format.js';
import { icsOptions, type IcsOptions } from '../options/ics.js';
import { PERSON, splitTarget, type SplitTarget } from '../split/target.js';
import { stampFor } from '../stamp.js';
import { hasColor, widthOf } from '../terminal.js';
import { zoneOffsets } from '../zone.js';
import type { Worked } from '../work-out.js';

export interface FormOptions extends CommonOptions, IcsOptions, AgendaOptions {
  readonly by?: string;
  readonly columns?: string;
  readonly documentTitle?: string;
  readonly split?: string;
}

/** In what form a calendar is wanted. */
export interface Form {
  readonly format: FormatName;
  /** Null where it is not split. */
  readonly target: SplitTarget | null;
  readonly rows: Pick<RenderOptions, 'by' | 'columns' | 'alarm' | 'events'>;
}

/** What every format can show. */
const ENTRIES: readonly Rows[] = ['level', 'unit'];

const WORDS = {
  zh: {
    noRows: (by: string, format: string) => `--by ${by} 不能用于 ${format} 格式`,
    noLevels: '--split person 的文件是各人的事项，不能用 --by level',
    noTitle: (format: string) => `--document-title 只用于 xlsx、docx 和 md，不能用于 ${format}`,
  },
  en: {
    noRows: (by: string, format: string) => `--by ${by} is not for ${format}`,
    noLevels: '--by level is not for --split person, whose files have what each person attends',
    noTitle: (format: string) => `--document-title is for xlsx, docx and md, not for ${format}`,
  },
} as const;

/** Reads the options that need no plan. */
export function formOf(options: FormOptions, context: Context): Form {
  const target = options.split === undefined ? null : splitTarget(options.split, options, context);
  const format = target?.format ?? chosenFormat(options, formats, 'table', context);
  const rows = choiceOption('--by', options.by, ['level', 'unit', 'activity', 'person'], context);
  const of: Format = formats[format];
  const by = rows ?? usualRows(of, target);
  const words = WORDS[context.language];
  if (!(of.rows ?? ENTRIES).includes(by)) throw new CommandFailure(words.noRows(by, format));
  if (rows === 'level' && target?.by === PERSON) throw new CommandFailure(words.noLevels);
  if (options.documentTitle !== undefined && of.isTitled !== true)
    throw new CommandFailure(words.noTitle(format));
  const columns = chosenColumns(options.columns, by, format, context);
  return {
    format,
    target,
    rows: { by, columns, ...icsOptions(options, format, usualEvents(by, options), context) },
  };
}

/** Of a person's own file what that person has to be at. */
function usualRows(of: Format, target: SplitTarget | null): Rows {
  if (target?.by === PERSON && of.rows?.includes('person') === true) return 'person';
  return of.isByLevel === true ? 'level' : 'unit';
}

/** Who asks for people or for activities wants days in the calendar, and no stages of months. */
const usualEvents = (by: Rows, { activity = [], person = [] }: AgendaOptions): EventKinds =>
  by === 'activity' || by === 'person' || activity.length + person.length > 0
    ? 'activities'
    : 'all';

/** A table in a file has all its columns, whatever the terminal. */
const WIDTH_OF_FILES = 400;

export function renderOptions(
  { findings }: Worked,
  plan: Plan,
  { rows }: Form,
  options: FormOptions,
  { io, language }: Context,
): RenderOptions {
  return {
    language,
    ...rows,
    width: options.output === undefined ? widthOf(io.out, io) : WIDTH_OF_FILES,
    color: options.output === undefined && hasColor(io.out, options, io),
    ambiguousWide: options.ambiguousWide === true,
    stamp: stampFor(plan, io),
    organizer: options.organizer ?? null,
    offsetAt: zoneOffsets(plan.timezone),
    digest: (text) => io.digest(text),
    documentTitle: options.documentTitle ?? null,
    fonts: () => io.fonts(),
    diagnostics: findings.map(jsonFinding),
  };
}
