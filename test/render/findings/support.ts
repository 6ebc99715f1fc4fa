import { Chalk } from 'chalk';
import type { Language } from '../../../src/diagnostics/code-entry.js';
import {
  locateAll,
  type AnyCatalog,
  type AnyDiagnostic,
} from '../../../src/diagnostics/located.js';
import { makeReport } from '../../../src/diagnostics/report.js';
import { SourceText } from '../../../src/diagnostics/source-text.js';
import type { FindingsFormat, FindingsOptions } from '../../../src/render/findings/options.js';

interface Words {
  readonly message: string;
  readonly hint?: string | null;
}

const said = {
  message: (facts: Words) => facts.message,
  hint: (facts: Words) => facts.hint ?? null,
};

/** Codes whose facts are their words, so that a test says what is to be shown. */
export const testCatalog: AnyCatalog = {
  TC301: {
    severity: 'error',
    title: { zh: '编码重复', en: 'duplicate code' },
    zh: said,
    en: said,
  },
  TC412: {
    severity: 'warning',
    title: { zh: '启动日是休息日', en: 'start on a rest day' },
    zh: said,
    en: said,
  },
};

interface Found extends Words {
  readonly code?: 'TC301' | 'TC412';
  readonly basis?: string | null;
  readonly related?: AnyDiagnostic['related'];
  readonly source?: number;
}

const plain = new Chalk({ level: 0 });

/** A finding at UTF-16 offsets start … end (exclusive). */
export function found(start: number, end: number, words: Found): AnyDiagnostic {
  const { code = 'TC301', basis = null, related = [], source = 0, ...facts } = words;
  const severity = testCatalog[code]!.severity;
  return { code, severity, facts, at: { source, start, end }, related, basis };
}

/** A finding at the first place where `marked` stands. */
export function foundAt(text: string, marked: string, words: Found): AnyDiagnostic {
  const start = text.indexOf(marked);
  if (start < 0) throw new Error(`the text lacks ${marked}`);
  return found(start, start + marked.length, words);
}

export interface Shown {
  readonly language?: Language;
  readonly options?: Partial<FindingsOptions>;
  readonly maxFindings?: number;
}

/** What the format writes for findings in `files` (path → text). */
export function show(
  format: FindingsFormat,
  files: Readonly<Record<string, string>>,
  findings: readonly AnyDiagnostic[],
  { language = 'zh', options = {}, maxFindings }: Shown = {},
): string {
  const sources = Object.entries(files).map(([path, text]) => new SourceText(path, text));
  const located = locateAll(findings, sources, language, testCatalog);
  const report = makeReport(located, { files: Object.keys(files), maxFindings });
  const defaults = { language, sources, chalk: plain, version: '0.1.0', catalog: testCatalog };
  return Array.from(format(report, { ...defaults, ...options })).join('');
}
