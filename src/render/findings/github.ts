import type { LocatedFinding } from '../../diagnostics/located.js';
import { oneLine } from '../terminal/one-line.js';
import type { FindingsFormat } from './options.js';
import { prose, relatedProse } from './prose.js';

/** Workflow commands of GitHub Actions: each finding becomes an annotation of its line in a pull request. */
export const github: FindingsFormat = function* (report, { language }) {
  for (const one of report.findings) {
    const lines = [...prose(one, language), ...relatedProse(one)].flatMap((text) =>
      text.split(/\r\n|\n|\r/u),
    );
    yield `::${one.severity} ${properties(one)}::${data(lines.map(oneLine).join('\n'))}\n`;
  }
};

/** GitHub takes columns only where the range stays on one line. */
function properties(one: LocatedFinding): string {
  const lines = { file: one.file, line: one.line };
  const columns =
    one.line === one.endLine
      ? { col: one.column, endLine: one.endLine, endColumn: one.endColumn }
      : { endLine: one.endLine };
  return Object.entries({ ...lines, ...columns, title: one.code })
    .map(([key, value]) => `${key}=${property(String(value))}`)
    .join(',');
}

const harmless = (part: string): string => (/^[\r\n]$/u.test(part) ? part : oneLine(part));

/** As in @actions/core: what comes after `::`. */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** As in @actions/core: what stands between `,` and `,`. It has a way to write line breaks, none for other such signs. */
const property = (text: string): string =>
  data(
    text
      .split(/(?<=[\r\n])|(?=[\r\n])/u)
      .map(harmless)
      .join(''),
  )
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C');
