import type { LocatedFinding } from '../diagnostics/located.js';
import { oneLine } from '../render/terminal/one-line.js';
import { makeReport, type Report } from '../diagnostics/report.js';
import { sortFindings } from '../diagnostics/sort.js';
import type { SourceText } from '../diagnostics/source-text.js';
import { findingsFormats, type FindingsFormatName } from '../render/findings/formats.js';
import type { CommonOptions, Context } from './context.js';
import type { Sink } from './io/io.js';
import { chalkFor, hasColor, widthOf } from './terminal.js';
import type { Worked } from './work-out.js';

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
  worked: Pick<Worked, 'findings' | 'sources'>,
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

/** More lines than this about a progress file help nobody at a terminal. */
const MOST_LINES = 20;

const MORE = {
  zh: (count: number) => `另有 ${count} 条没有显示，-f json 有全部`,
  en: (count: number) => `${count} more are not shown; -f json has them all`,
} as const;

/**
 * Writes what was found of a progress file to standard error, one line each: the rows that are left out in the order of the
 * file, then the rest; with `--quiet` errors only.
 */
export async function tellProgress(
  { findings, ofProgress, sources }: Worked,
  isBelowTable: boolean,
  options: CommonOptions,
  { io, language, version }: Context,
): Promise<void> {
  const found = findings.slice(findings.length - ofProgress.length);
  const isLeftOut = ({ severity }: LocatedFinding): boolean => severity === 'error';
  const warnings = options.quiet === true ? [] : found.filter((one) => !isLeftOut(one));
  const own = [...sortFindings(found.filter(isLeftOut)), ...sortFindings(warnings)];
  if (own.length === 0) return;
  const { heading } = await import('../render/findings/text.js');
  const chalk = chalkFor(hasColor(io.err, options, io));
  const lines = own
    .slice(0, MOST_LINES)
    .map((one) => heading(one, { language, sources, version, chalk }) + hintBelow(one));
  if (own.length > lines.length) lines.push(MORE[language](own.length - lines.length));
  await io.err.write(`${isBelowTable ? '\n' : ''}${lines.join('\n')}\n`);
}

/** What to do about a row that is left out, under what is wrong with it. */
const hintBelow = (finding: LocatedFinding): string =>
  finding.severity === 'error' ? indentedHint(finding) : '';

const indentedHint = ({ hint }: LocatedFinding): string =>
  hint === null ? '' : `\n  ${oneLine(hint)}`;

/**
 * Writes the findings of a calendar that was made to standard error, one line each, and where there is more.
 *
 * @param isBelowTable an empty line keeps them from what a terminal shows above.
 * @param own what `tici check` does not find, so that it is told here what to do.
 */
export async function tellBriefly(
  { findings, sources }: Pick<Worked, 'findings' | 'sources'>,
  path: string,
  isBelowTable: boolean,
  options: CommonOptions,
  { io, language, version, words }: Context,
  own: readonly LocatedFinding[] = [],
): Promise<void> {
  if (findings.length + own.length === 0) return;
  const { heading } = await import('../render/findings/text.js');
  const chalk = chalkFor(hasColor(io.err, options, io));
  const lineOf = (one: LocatedFinding) => heading(one, { language, sources, version, chalk });
  const lines = [
    ...own.map((one) => lineOf(one) + indentedHint(one)),
    ...findings.map(lineOf),
    ...(findings.length === 0 ? [] : [words.moreInCheck(path)]),
  ];
  if (isBelowTable) await io.err.write('\n');
  for (const line of lines) await io.err.write(`${line}\n`);
}
