import type { CodeEntry, Language } from '../../diagnostics/code-entry.js';
import { catalog } from '../../diagnostics/catalog.js';
import type { AnyCatalog, LocatedFinding, Range } from '../../diagnostics/located.js';
import type { Report } from '../../diagnostics/report.js';
import { jsonText } from '../json-text.js';
import { fingerprints } from './fingerprint.js';
import { byPath, type FindingsFormat, type FindingsOptions } from './options.js';
import { prose } from './prose.js';
import { uriOf } from './uri.js';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0 (OASIS), for code scanning services and editors. One result a line. */
export const sarif: FindingsFormat = function* (report, options) {
  const words: AnyCatalog = options.catalog ?? catalog;
  const rules = Object.entries(words)
    .map(([code, entry]) => rule(code, entry, options.language))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const ruleIndex = new Map(rules.map(({ id }, k) => [id, k]));
  const fileIndex = new Map(report.files.map((file, k) => [file, k]));
  const fingerprint = fingerprints(byPath(options.sources));

  const head = JSON.stringify(run(rules, report, options)).slice(0, -1);
  yield `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[${head},"results":[`;
  for (const [k, one] of report.findings.entries()) {
    const made = {
      ...result(one, fileIndex, options.language),
      ruleIndex: ruleIndex.get(one.code) ?? -1,
      partialFingerprints: { 'ticiFinding/v1': fingerprint(one) },
    };
    yield `${k === 0 ? '' : ','}\n${jsonText(made)}`;
  }
  yield '\n]}]}\n';
};

const rule = (code: string, entry: CodeEntry<never>, language: Language) => ({
  id: code,
  shortDescription: { text: entry.title[language] },
  help: { text: `${code} ${entry.title[language]}` },
  defaultConfiguration: { level: entry.severity },
});

/** §3.14: all of a run but its results. */
const run = (
  rules: readonly ReturnType<typeof rule>[],
  { files }: Report,
  { language, version }: FindingsOptions,
) => ({
  tool: { driver: { name: 'tici', version, rules } },
  language: language === 'zh' ? 'zh-CN' : 'en-US',
  columnKind: 'utf16CodeUnits',
  newlineSequences: ['\r\n', '\n', '\r'],
  artifacts: files.map((file) => ({ location: { uri: uriOf(file) } })),
});

type FileIndex = ReadonlyMap<string, number>;

/** §3.27. */
const result = (one: LocatedFinding, files: FileIndex, language: Language) => ({
  ruleId: one.code,
  level: one.severity,
  message: { text: plainText(prose(one, language).join('\n')) },
  locations: [{ physicalLocation: physicalLocation(one, files) }],
  ...(one.related.length > 0 && {
    relatedLocations: one.related.map((related, id) => ({
      id,
      physicalLocation: physicalLocation(related, files),
      message: { text: plainText(related.note) },
    })),
  }),
});

const physicalLocation = (range: Range, files: FileIndex) => ({
  artifactLocation: { uri: uriOf(range.file), index: files.get(range.file) ?? -1 },
  region: {
    startLine: range.line,
    startColumn: range.column,
    endLine: range.endLine,
    endColumn: range.endColumn,
  },
});

/** §3.11.6: `[text](destination)` in a message would be a link; the words of a plan never mean one. */
const plainText = (text: string): string => text.replace(/\[(?=[^\]]*\]\()/gu, '\\[');
