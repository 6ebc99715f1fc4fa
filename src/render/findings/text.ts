import stringWidth from 'string-width';
import type { LocatedFinding, Range } from '../../diagnostics/located.js';
import type { SourceText } from '../../diagnostics/source-text.js';
import { oneLine } from '../terminal/one-line.js';
import { frame } from './frame.js';
import { byPath, type FindingsFormat, type FindingsOptions } from './options.js';
import { labels, where } from './prose.js';
import { summary } from './summary.js';

/** For people: `FILE:LINE:COLUMN: error|warning: MESSAGE [CODE]`, the source line, hint, basis, related places. */
export const text: FindingsFormat = function* (report, options) {
  const sources = byPath(options.sources);
  for (const one of report.findings) yield `${block(one, sources, options).join('\n')}\n\n`;
  if (options.summary !== false) yield `${summary(report, options)}\n`;
};

type Sources = ReadonlyMap<string, SourceText>;

function block(one: LocatedFinding, sources: Sources, options: FindingsOptions): string[] {
  const { chalk, language } = options;
  const { hint, basis } = labels[language];
  const draw = onceEach((range, paint) => drawn(range, sources, options, paint));
  return [
    heading(one, options),
    ...draw(one, severityColour(one, options)),
    ...labelled(hint, one.hint, chalk.cyan),
    ...labelled(basis, one.basis, chalk.cyan),
    ...one.related.flatMap((related) => [
      `  ${chalk.bold(`${oneLine(where(related))}:`)} ${oneLine(related.note)}`,
      ...draw(related, chalk.cyan),
    ]),
  ];
}

type Draw = (range: Range, paint: Paint) => string[];

/** The links of a chain come back to the same few rules: a place is drawn when it is first named. */
function onceEach(draw: Draw): Draw {
  const seen = new Set<string>();
  return (range, paint) => {
    const key = `${where(range)}-${range.endLine}:${range.endColumn}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return draw(range, paint);
  };
}

type Paint = (text: string) => string;

const severityColour = ({ severity }: LocatedFinding, { chalk }: FindingsOptions): Paint =>
  severity === 'error' ? chalk.red.bold : chalk.yellow.bold;

/** The first line of a finding, without the source below it. */
export function heading(one: LocatedFinding, options: FindingsOptions): string {
  const { chalk } = options;
  const severity = severityColour(one, options)(`${one.severity}:`);
  const message = chalk.bold(oneLine(one.message));
  return `${chalk.bold(`${oneLine(where(one))}:`)} ${severity} ${message} ${chalk.dim(`[${one.code}]`)}`;
}

function drawn(range: Range, sources: Sources, options: FindingsOptions, paint: Paint): string[] {
  const source = sources.get(range.file);
  if (source === undefined) return [];
  const { chalk, width = 100, ambiguousWide = false } = options;
  return frame(source, range, { width, ambiguousWide }).map(({ gutter, text: line, kind }) => {
    const bar = chalk.blue(`${gutter} |`);
    if (line === '') return bar;
    return `${bar} ${kind === 'mark' ? paint(line) : line}`;
  });
}

/** A text of several lines (a block of YAML) stands in a column under its first line. */
function labelled(label: string, words: string | null, paint: Paint): string[] {
  if (words === null) return [];
  const lines = words.trim().split(/\r\n|\n|\r/u);
  return lines.map((line, k) => {
    const indent = k === 0 ? paint(label) : ' '.repeat(stringWidth(label));
    return `  ${indent}${oneLine(line)}`;
  });
}
