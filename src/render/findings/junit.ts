import type { Language } from '../../diagnostics/code-entry.js';
import type { LocatedFinding } from '../../diagnostics/located.js';
import type { Report } from '../../diagnostics/report.js';
import type { FindingsFormat } from './options.js';
import { prose, relatedProse, where } from './prose.js';
import { xmlAttributes, xmlText } from './xml.js';

/**
 * JUnit XML: a file is a suite. An error is a failed test; JUnit has no warnings, so one is a test that passed and
 * said something (under `--strict` it is an error). A file without findings is one test that passed.
 */
export const junit: FindingsFormat = function* (report, { language }) {
  const suites = suitesOf(report);
  const failures = countErrors(report.findings);
  const tests = suites.reduce((sum, { findings }) => sum + Math.max(findings.length, 1), 0);

  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites${xmlAttributes({ name: 'tici check', tests, failures, errors: 0 })}>\n`;
  for (const one of suites) yield* suite(one, language);
  yield '</testsuites>\n';
};

interface Suite {
  readonly file: string;
  readonly findings: LocatedFinding[];
}

function suitesOf({ files, findings }: Report): readonly Suite[] {
  const suites = new Map<string, Suite>(files.map((file) => [file, { file, findings: [] }]));
  for (const one of findings) suites.get(one.file)?.findings.push(one);
  return [...suites.values()];
}

const countErrors = (findings: readonly LocatedFinding[]): number =>
  findings.filter((one) => one.severity === 'error').length;

function* suite({ file, findings }: Suite, language: Language) {
  const attributes = {
    name: file,
    tests: Math.max(findings.length, 1),
    failures: countErrors(findings),
    errors: 0,
    skipped: 0,
  };
  yield `  <testsuite${xmlAttributes(attributes)}>\n`;
  if (findings.length === 0) {
    yield `    <testcase${xmlAttributes({ name: CLEAN[language], classname: file, file })}/>\n`;
  }
  for (const one of findings) yield testcase(one, language);
  yield '  </testsuite>\n';
}

const CLEAN: Record<Language, string> = { zh: '没有发现问题', en: 'nothing wrong' };

function testcase(one: LocatedFinding, language: Language): string {
  const name = `${one.code} ${one.line}:${one.column} ${one.message}`;
  const open = xmlAttributes({ name, classname: one.file, file: one.file, line: one.line });
  return `    <testcase${open}>\n      ${outcome(one, language)}\n    </testcase>\n`;
}

function outcome(one: LocatedFinding, language: Language): string {
  const [message, ...rest] = [...prose(one, language), ...relatedProse(one)];
  const heading = `${where(one)}: ${one.severity}: ${message} [${one.code}]`;
  const body = xmlText([heading, ...rest].join('\n'));
  if (one.severity === 'warning') return `<system-out>${body}</system-out>`;
  const attributes = xmlAttributes({ type: one.code, message: one.message });
  return `<failure${attributes}>${body}</failure>`;
}
