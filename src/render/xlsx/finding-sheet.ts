import type { Language } from '../../diagnostics/code-entry.js';
import type { JsonFinding } from '../findings/json.js';
import type { Worksheet } from '../sheet/worksheet.js';
import type { Frame } from './frame.js';
import { listSheet, type ListColumn } from './list.js';
import { cellOrNull, cellText } from './text.js';

const HEADINGS = {
  zh: {
    severity: '级别',
    code: '编号',
    message: '说明',
    hint: '提示',
    basis: '依据',
    file: '文件',
    line: '行',
    column: '列',
  },
  en: {
    severity: 'Severity',
    code: 'Code',
    message: 'Message',
    hint: 'Hint',
    basis: 'Basis',
    file: 'File',
    line: 'Line',
    column: 'Column',
  },
} as const;

const SEVERITIES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { error: '错误', warning: '警告', info: '信息' },
  en: {},
};

/** One row a finding of the plan. */
export function findingSheet(frame: Frame, findings: readonly JsonFinding[]): Worksheet {
  const words = HEADINGS[frame.language];
  const text = (
    name: 'message' | 'hint' | 'basis' | 'file',
    most: number,
  ): ListColumn<JsonFinding> => ({
    heading: words[name],
    kind: 'wrapped',
    most,
    of: (one) => cellOrNull(one[name]),
  });
  const columns: ListColumn<JsonFinding>[] = [
    {
      heading: words.severity,
      kind: 'text',
      most: 12,
      of: ({ severity }) => SEVERITIES[frame.language][severity] ?? severity,
    },
    { heading: words.code, kind: 'text', most: 12, of: ({ code }) => cellText(code) },
    text('message', 80),
    text('hint', 48),
    text('basis', 36),
    text('file', 36),
    { heading: words.line, kind: 'count', most: 8, of: ({ line }) => line },
    { heading: words.column, kind: 'count', most: 8, of: ({ column }) => column },
  ];
  return listSheet(frame, frame.words.sheets.findings, columns, findings, findings.length);
}
