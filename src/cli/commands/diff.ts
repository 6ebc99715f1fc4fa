import { looksLikeBaseline } from '../../compare/baseline.js';
import { compare } from '../../compare/compare.js';
import {
  bareFindings,
  differs,
  identityFindings,
  lookalikeFindings,
  revisionFindings,
} from '../../compare/findings.js';
import type { Comparison } from '../../compare/types.js';
import { locateAll, type LocatedFinding } from '../../diagnostics/located.js';
import { makeReport } from '../../diagnostics/report.js';
import { applySeverities } from '../../diagnostics/severity.js';
import type { Plan } from '../../domain/plan.js';
import { decodeAny } from '../../input/files/decode.js';
import { LARGEST_PLAN } from '../../input/files/file-access.js';
import { rerun } from '../../pipeline.js';
import {
  diffFormats,
  type DiffFormatName,
  type DiffRenderOptions,
} from '../../render/diff/formats.js';
import type { UpdateCounts } from '../../render/diff/ics.js';
import { diffJson } from '../../render/diff/json.js';
import { jsonFinding, type JsonFinding } from '../../render/findings/json.js';
import type { RenderOptions } from '../../render/options.js';
import type { CommonOptions, Context } from '../context.js';
import { CANNOT, CommandFailure, DONE, PLAN_HAS_ERRORS } from '../exit.js';
import { choiceOption } from '../options/choice.js';
import { chosenFormat } from '../options/format.js';
import { onlyForIcs } from '../options/ics.js';
import { send } from '../send.js';
import { stampFor } from '../stamp.js';
import { tellBriefly, tellFindings } from '../tell-findings.js';
import { hasColor, widthOf } from '../terminal.js';
import { askedSeverities, datedBy, workOut, type Worked } from '../work-out.js';
import { zoneOffsets } from '../zone.js';
import { readOld, type OldSide } from './old-side.js';

export interface DiffOptions extends CommonOptions {
  readonly allowUnplaced?: boolean;
  readonly by?: string;
  readonly events?: string;
  readonly exitCode?: boolean;
  readonly organizer?: string;
}

/** With `--exit-code`, and nothing wrong. */
const DIFFERENT = 1;

/** A table in a file is not wrapped. */
const WIDTH_OF_FILES = 400;

const WORDS = {
  zh: {
    twoInputs: '两边只能有一边是标准输入（-）',
    noCalendar: '两边都要有日程才能比较',
    newIsCalendar: (path: string) =>
      `新的一边要写方案文件；${path} 是 tici plan -f json 输出的日程，只能作旧的一边`,
    written: (path: string, changed: number, cancelled: number) =>
      `已写入 ${path}（${changed} 个事件新增或改动，${cancelled} 个取消）`,
    wrote: (path: string) => `已写入 ${path}`,
  },
  en: {
    twoInputs: 'only one of the two can be standard input (-)',
    noCalendar: 'both need a calendar to be compared',
    newIsCalendar: (path: string) =>
      `NEW has to be a plan: ${path} is a calendar that tici plan -f json wrote, which can be OLD alone`,
    written: (path: string, changed: number, cancelled: number) =>
      `wrote ${path} (${changed} events new or changed, ${cancelled} cancelled)`,
    wrote: (path: string) => `wrote ${path}`,
  },
} as const;

/** `tici diff OLD NEW`: what was written differently, what moved, and which change moved it. */
export async function diffCommand(
  oldPath: string,
  newPath: string,
  options: DiffOptions,
  context: Context,
): Promise<number> {
  const words = WORDS[context.language];
  if (oldPath === '-' && newPath === '-') throw new CommandFailure(words.twoInputs);
  const format = chosenFormat(options, diffFormats, 'text', context);
  onlyForIcs({ '--organizer': options.organizer, '--events': options.events }, format, context);
  const form = formOf(format, options, context);
  // `--strict` changes the status alone.
  const lenient = { ...options, strict: false };
  refuseCalendar(newPath, context);
  const old = await readOld(oldPath, lenient, context);
  // What lacks a day is worth reading about; what is sent on is refused as `tici plan` refuses it.
  const keepsUnplaced = format !== 'ics';
  const now = await workOut(newPath, lenient, context, { ...datedBy(options), keepsUnplaced });
  const compared = await comparison(old, now, options, context);
  const own = compared === null ? [] : ownFindings(compared, now, format, options, context);
  const findings = [...old.findings, ...now.findings, ...own];
  const sources = [...old.sources, ...now.sources];
  if (compared === null) {
    await tellBroken(old, now, { format, findings }, options, context);
  } else {
    const given = renderOptions(compared, { ...form, findings }, options, context);
    const render = await diffFormats[format].load(compared);
    const counts = { changed: 0, cancelled: 0 };
    const made = render(compared, given);
    const isUpdate = format === 'ics' && options.output !== undefined;
    const sent = isUpdate ? await counting(made, counts) : made;
    await send(sent, options.output, context, sources);
    await tellAside(now, newPath, { format, counts, own }, options, context);
  }
  return statusOf(old, now, compared, findings, options);
}

/** What of the result is wanted. */
type Form = Pick<RenderOptions, 'by' | 'events'>;

function formOf(format: DiffFormatName, { by, events }: DiffOptions, context: Context): Form {
  const rows = choiceOption('--by', by, ['level', 'unit'], context);
  const kinds = choiceOption('--events', events, ['all', 'stages', 'activities'], context);
  return { by: rows ?? (format === 'csv' ? 'unit' : 'level'), events: kinds ?? 'all' };
}

/** The two in the wrong order: nothing but confusing findings would come of it. */
function refuseCalendar(path: string, { io, language }: Context): void {
  const read = path === '-' ? null : io.files.read(path, LARGEST_PLAN);
  const decoded = read instanceof Uint8Array ? decodeAny(read) : null;
  if (decoded !== null && looksLikeBaseline(path, decoded.text)) {
    throw new CommandFailure(WORDS[language].newIsCalendar(path));
  }
}

async function comparison(
  { side: old, isBaseline }: OldSide,
  { plan, schedule, placement }: Worked,
  options: DiffOptions,
  context: Context,
): Promise<Comparison | null> {
  if (old === null || plan === null || schedule === null) return null;
  const severities = askedSeverities(options, context);
  const calendarOf = (between: Plan) => rerun(between, { severities }).schedule;
  // Most plans have nothing but entries.
  const isPlain = old.placement === null && placement === null;
  const agendaOf = isPlain ? null : (await import('../../compare/agenda/agenda.js')).compareAgenda;
  return compare(old, { plan, schedule, placement }, { isBaseline, calendarOf, agendaOf });
}

/** Those about the two together, at their places in NEW, as severe as the person wants them. */
function ownFindings(
  compared: Comparison,
  now: Worked,
  format: DiffFormatName,
  options: DiffOptions,
  context: Context,
): LocatedFinding[] {
  const found = [
    ...identityFindings(compared),
    ...lookalikeFindings(compared),
    ...bareFindings(compared),
    ...(format === 'ics' && (differs(compared) || compared.renamed.length > 0)
      ? revisionFindings(compared)
      : []),
  ];
  const checks = { ...compared.new.plan.checks, ...askedSeverities(options, context) };
  const graded = applySeverities(found, { checks, strict: false });
  return locateAll(graded, now.sources, context.language);
}

/** What of the two has errors; JSON has it in its document. */
async function tellBroken(
  old: OldSide,
  now: Worked,
  { format, findings }: { format: DiffFormatName; findings: readonly LocatedFinding[] },
  options: DiffOptions,
  context: Context,
): Promise<void> {
  const { io, language } = context;
  if (format === 'json') {
    const document = diffJson(null, listed(findings));
    await send(document, options.output, context, [...old.sources, ...now.sources]);
    return;
  }
  if (old.side === null) await tellFindings({ ...now, ...old }, options, context);
  if (now.schedule === null) await tellFindings(now, options, context);
  await io.err.write(`${WORDS[language].noCalendar}\n`);
}

/** In order, each once: OLD and NEW may take in the same files. */
const listed = (findings: readonly LocatedFinding[]): JsonFinding[] =>
  makeReport(findings, { files: [] }).findings.map(jsonFinding);

/** Only an update in a file is told the size of. */
async function counting(update: Iterable<string>, counts: UpdateCounts): Promise<Iterable<string>> {
  const { countingUpdates } = await import('../../render/diff/ics.js');
  return countingUpdates(update, counts);
}

interface Aside {
  readonly format: DiffFormatName;
  /** Of an update. */
  readonly counts: UpdateCounts;
  /** Those about the two together. */
  readonly own: readonly LocatedFinding[];
}

/** Where the result went, and the findings: of the two together with what to do, of NEW in one line each. */
async function tellAside(
  now: Worked,
  path: string,
  { format, counts, own }: Aside,
  options: DiffOptions,
  context: Context,
): Promise<void> {
  if (options.quiet === true) return;
  const { output } = options;
  const words = WORDS[context.language];
  if (output !== undefined && output !== '-') {
    const { oneLine } = await import('../../render/terminal/one-line.js');
    const name = oneLine(output);
    if (format === 'ics') {
      const { changed, cancelled } = counts;
      await context.io.err.write(`${words.written(name, changed, cancelled)}\n`);
    } else await context.io.err.write(`${words.wrote(name)}\n`);
  }
  const isBelowText = format === 'text' && output === undefined;
  await tellBriefly(now, path, isBelowText, options, context, own);
}

function statusOf(
  old: OldSide,
  now: Worked,
  compared: Comparison | null,
  findings: readonly LocatedFinding[],
  { strict, exitCode }: DiffOptions,
): number {
  const isStrict = strict === true && findings.length > 0;
  const isBroken = findings.some(({ severity }) => severity === 'error') || isStrict;
  const worst = Math.max(old.status, now.status, isBroken ? PLAN_HAS_ERRORS : DONE);
  if (exitCode !== true) return worst;
  if (worst !== DONE) return CANNOT;
  return compared !== null && differs(compared) ? DIFFERENT : DONE;
}

function renderOptions(
  { old, new: { plan } }: Comparison,
  { by, events, findings }: Form & { readonly findings: readonly LocatedFinding[] },
  options: DiffOptions,
  { io, language }: Context,
): DiffRenderOptions {
  const isFile = options.output !== undefined;
  return {
    language,
    by,
    columns: null,
    width: isFile ? WIDTH_OF_FILES : widthOf(io.out, io),
    color: !isFile && hasColor(io.out, options, io),
    ambiguousWide: options.ambiguousWide === true,
    stamp: stampFor(plan, io),
    organizer: options.organizer ?? null,
    alarm: null,
    offsetAt: offsetsWhenAsked(plan.timezone),
    oldOffsetAt: offsetsWhenAsked(old.plan.timezone),
    events,
    digest: (text) => io.digest(text),
    documentTitle: null,
    fonts: () => [],
    diagnostics: listed(findings),
  };
}

/** Only events with a time need them, and a zone takes its time to be read. */
function offsetsWhenAsked(timeZone: string): RenderOptions['offsetAt'] {
  let offsets: RenderOptions['offsetAt'] | null = null;
  return (seconds) => (offsets ??= zoneOffsets(timeZone))(seconds);
}
