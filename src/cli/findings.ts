import { loadPlan } from '../input/load.js';
import { holidaysCN } from '../input/holidays-cn.js';
import { codes } from '../diagnostics/catalog.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { locateAll, type LocatedFinding } from '../diagnostics/located.js';
import { makeReport, type Report } from '../diagnostics/report.js';
import { applySeverities } from '../diagnostics/severity.js';
import type { SourceText } from '../diagnostics/source-text.js';
import { isSeverity, type Severity } from '../domain/rules.js';
import { findingsFormats, type FindingsFormatName } from '../render/findings/formats.js';
import { schedule } from '../schedule/schedule.js';
import { validate } from '../validate/index.js';
import type { Schedule } from '../schedule/types.js';
import { chalkFor, hasColor, widthOf, type CommonOptions, type Context } from './context.js';
import { CANNOT, CommandFailure, DONE, PLAN_HAS_ERRORS } from './failure.js';
import type { Sink } from './io/io.js';

/** One plan, read and scheduled as far as its errors allow. */
export interface Worked {
  /** Null where the plan has errors. */
  readonly schedule: Schedule | null;
  readonly findings: readonly LocatedFinding[];
  readonly sources: readonly SourceText[];
  /** 0, 1, or 2 where the plan's own file could not be read. */
  readonly status: number;
}

/** Reads, checks and schedules one plan. A stage that leaves errors is the last. */
export async function workOut(
  path: string,
  options: CommonOptions,
  context: Context,
): Promise<Worked> {
  const asked = askedSeverities(options, context);
  const loaded = await loadPlan(path, context.io.files, {
    set: options.set ?? [],
    allowOutside: options.allowOutside === true,
  });
  const { plan, sources } = loaded;
  const policy = { checks: { ...plan?.checks, ...asked }, strict: options.strict === true };
  let graded = applySeverities(loaded.diagnostics, policy);
  let result: Schedule | null = null;
  if (plan !== null) {
    graded = graded.concat(applySeverities(validate(plan), policy));
    if (!graded.some(isError)) {
      const scheduled = schedule(plan, holidaysCN());
      graded = graded.concat(applySeverities(scheduled.diagnostics, policy));
      result = scheduled.schedule;
    }
  }
  // Without a plan, or without days for all, there is no calendar whatever the severities say.
  const hasErrors = result === null || graded.some(isError);
  return {
    schedule: hasErrors ? null : result,
    findings: locateAll(graded, sources, context.language),
    sources,
    status: loaded.diagnostics.some(isUnread) ? CANNOT : hasErrors ? PLAN_HAS_ERRORS : DONE,
  };
}

/** The plan itself could not be read; a file that it takes in is an error of the plan. */
const isUnread = ({ facts }: Diagnostic): boolean => 'included' in facts && !facts.included;

const isError = (one: Diagnostic): boolean => one.severity === 'error';

function askedSeverities(options: CommonOptions, { words }: Context): Record<string, Severity> {
  const asked: Record<string, Severity> = {};
  for (const text of options.severity ?? []) {
    const [code = '', severity = '', ...rest] = text.split('=');
    if (rest.length > 0 || !codes.some((known) => known === code) || !isSeverity(severity)) {
      throw new CommandFailure(words.badValue('--severity', text, words.severityForm));
    }
    asked[code] = severity;
  }
  return asked;
}

interface Shown {
  readonly format: FindingsFormatName;
  readonly report: Report;
  readonly sources: readonly SourceText[];
  readonly summary: boolean;
}

/** The findings in one of their forms, for `sink`. */
export async function shownFindings(
  { format, report, sources, summary }: Shown,
  options: CommonOptions,
  { io, language, version }: Context,
  sink: Sink,
): Promise<Iterable<string>> {
  const write = await findingsFormats[format].load();
  return write(report, {
    language,
    sources,
    version,
    chalk: chalkFor(hasColor(sink, options, io)),
    width: widthOf(sink, io),
    ambiguousWide: options.ambiguousWide === true,
    summary,
  });
}

/** Writes what was found of one plan to standard error; with `--quiet` errors only. */
export async function tellFindings(
  worked: Worked,
  options: CommonOptions,
  context: Context,
): Promise<void> {
  const shown = options.quiet
    ? worked.findings.filter((one) => one.severity === 'error')
    : worked.findings;
  if (shown.length === 0) return;
  const report = makeReport(shown, { files: [] });
  const sink = context.io.err;
  const made = { format: 'text', report, sources: worked.sources, summary: false } as const;
  for (const piece of await shownFindings(made, options, context, sink)) await sink.write(piece);
}
