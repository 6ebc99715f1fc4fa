import { makeReport } from '../../diagnostics/report.js';
import { applySeverities } from '../../diagnostics/severity.js';
import { locateAll } from '../../diagnostics/located.js';
import { columnNames, isColumn, plainHeading, type Column } from '../../input/roster/columns.js';
import { isAsked, type RosterOptions } from '../../input/roster/options.js';
import { loadRoster, type LoadedRoster } from '../../input/load-roster.js';
import { writeUnits } from '../../input/roster/write-units.js';
import { isUnread } from '../../pipeline.js';
import { validate } from '../../validate/index.js';
import type { CommonOptions, Context } from '../context.js';
import { CANNOT, CommandFailure, DONE, PLAN_HAS_ERRORS } from '../exit.js';
import { importWords } from '../import/words.js';
import { openTarget, type Target } from '../import/target.js';
import { reportLines } from '../import/report.js';
import { send } from '../send.js';
import { chalkFor, hasColor, widthOf } from '../terminal.js';
import { shownFindings } from '../tell-findings.js';
import { askedSeverities } from '../work-out.js';

export interface ImportOptions extends CommonOptions {
  readonly into?: string;
  readonly force?: boolean;
  readonly sheet?: string;
  readonly header?: string;
  readonly map: readonly string[];
  readonly dryRun?: boolean;
}

/** What is written is YAML. */
const TABLE = /\.(?:csv|tsv|xlsx?|xlsm|et)$/iu;

/** `tici import ROSTER`: an office's roster as `units:`, shown, written to a file, or put into a plan. */
export async function importCommand(
  path: string,
  options: ImportOptions,
  context: Context,
): Promise<number> {
  const { io, language } = context;
  const words = importWords[language];
  if (options.into !== undefined && options.output !== undefined)
    throw new CommandFailure(words.both);
  if (options.output !== undefined && TABLE.test(options.output))
    throw new CommandFailure(words.noTable(options.output));
  const target =
    options.into === undefined ? null : openTarget(options.into, options.force === true, context);
  const loaded = await loadRoster(path, io.files, askedOptions(options, target, context));
  checkAsked(loaded, options, context);
  const findings = graded(loaded, options, context);
  const hasErrors = loaded.units === null || findings.some(({ severity }) => severity === 'error');
  if (options.quiet !== true) await tellTables(loaded, target, options, context);
  await tell(findings, loaded, options, context);
  if (loaded.diagnostics.some(isUnread)) return CANNOT;
  if (hasErrors) {
    await io.err.write(`${words.nothing}\n`);
    return PLAN_HAS_ERRORS;
  }
  if (options.dryRun !== true) await write(loaded, target, options, context);
  else if (options.quiet !== true) await io.err.write(`${words.dry}\n`);
  return DONE;
}

/** What the person named has to be there. */
function checkAsked(
  { tables, sheets, diagnostics }: LoadedRoster,
  { sheet, header, map }: ImportOptions,
  { language }: Context,
): void {
  const words = importWords[language];
  if (
    sheet !== undefined &&
    tables.length === 0 &&
    sheets !== null &&
    !sheets.some((name, k) => isAsked(name, k, sheet))
  )
    throw new CommandFailure(words.noSheet(sheet, sheets));
  if (sheet !== undefined && tables.length > 0 && sheets === null)
    throw new CommandFailure(words.noSheets);
  if (header !== undefined && diagnostics.some(({ code }) => code === 'TC213'))
    throw new CommandFailure(words.noHeader(header));
  const headings = tables.flatMap(({ head }) => head.headings).filter((heading) => heading !== '');
  for (const said of map) {
    const heading = said.slice(0, said.lastIndexOf('='));
    const isThere = headings.some((one) => plainHeading(one) === plainHeading(heading));
    if (tables.length > 0 && !isThere) throw new CommandFailure(words.noHeading(heading, headings));
  }
}

async function tellTables(
  loaded: LoadedRoster,
  target: Target | null,
  options: ImportOptions,
  { io, language }: Context,
): Promise<void> {
  const screen = {
    width: widthOf(io.err, io),
    ambiguousWide: options.ambiguousWide === true,
    chalk: chalkFor(hasColor(io.err, options, io)),
  };
  const lines = reportLines(loaded, target !== null && target.levels.length > 0, language, screen);
  await io.err.write(lines.map((line) => `${line}\n`).join(''));
}

function askedOptions(
  { sheet, header, map }: ImportOptions,
  target: Target | null,
  context: Context,
): RosterOptions {
  const { words } = context;
  if (header !== undefined && !/^[1-9]\d{0,6}$/u.test(header))
    throw new CommandFailure(words.badValue('--header', header, words.number));
  return {
    levels: target?.levels ?? [],
    header: header === undefined ? null : Number(header),
    sheet: sheet ?? null,
    map: new Map(map.map((said) => mapped(said, context))),
  };
}

/** `机构全称=name`; the last `=` counts, as a heading may have one. */
function mapped(said: string, { words, language }: Context): readonly [string, Column] {
  const at = said.lastIndexOf('=');
  const [heading, key] = [said.slice(0, at).trim(), said.slice(at + 1).trim()];
  if (at < 1 || heading === '' || !isColumn(key))
    throw new CommandFailure(
      words.badValue('--map', said, importWords[language].mapForm(columnNames)),
    );
  return [plainHeading(heading), key];
}

function graded(loaded: LoadedRoster, options: ImportOptions, context: Context) {
  const policy = { checks: askedSeverities(options, context), strict: options.strict === true };
  const found =
    loaded.plan === null ? loaded.diagnostics : [...loaded.diagnostics, ...validate(loaded.plan)];
  return locateAll(applySeverities(found, policy), loaded.sources, context.language);
}

async function tell(
  findings: ReturnType<typeof graded>,
  { sources }: LoadedRoster,
  options: ImportOptions,
  context: Context,
): Promise<void> {
  const shown =
    options.quiet === true ? findings.filter(({ severity }) => severity === 'error') : findings;
  if (shown.length === 0) return;
  const report = makeReport(shown, { files: [] });
  const sink = context.io.err;
  const made = { format: 'text', report, sources, summary: true } as const;
  await sink.write('\n');
  for (const piece of await shownFindings(made, options, context, sink)) await sink.write(piece);
}

async function write(
  loaded: LoadedRoster,
  target: Target | null,
  options: ImportOptions,
  context: Context,
): Promise<void> {
  const { io, language } = context;
  const levels = target !== null && target.levels.length > 0 ? target.levels : loaded.levels.names;
  const units = loaded.units ?? [];
  const lineEnd = target?.lineEnd ?? '\n';
  const list = writeUnits(units, { levels, lineEnd });
  const chunks =
    target === null ? headed(list, loaded, language) : target.withUnits([...list].join(''));
  const output = target?.path ?? options.output;
  const sources = loaded.sources.filter(({ isFile }) => isFile);
  await send(chunks, output, context, sources);
  if (output !== undefined && output !== '-' && options.quiet !== true)
    await io.err.write(`${doneWords(target, output, loaded.plan?.units.length ?? 0, language)}\n`);
}

const doneWords = (
  target: Target | null,
  path: string,
  units: number,
  language: Context['language'],
): string =>
  target === null
    ? importWords[language].written(path, units)
    : importWords[language].replaced(path, target.before, units);

function* headed(
  list: Iterable<string>,
  { levels }: LoadedRoster,
  language: Context['language'],
): Generator<string> {
  if (levels.names.length > 0)
    yield `# levels: [${levels.names.join(', ')}]${importWords[language].levelsForPlan}\n`;
  yield 'units:\n';
  yield* list;
}
