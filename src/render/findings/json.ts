import type { LocatedFinding, LocatedNote } from '../../diagnostics/located.js';
import { jsonText } from '../json-text.js';
import type { FindingsFormat } from './options.js';

/** The keys of a finding in JSON, in the order that is promised. Also stands in the output of `tici plan -f json`. */
export const jsonFinding = (one: LocatedFinding) => ({
  code: one.code,
  severity: one.severity,
  message: one.message,
  file: one.file,
  line: one.line,
  column: one.column,
  endLine: one.endLine,
  endColumn: one.endColumn,
  hint: one.hint,
  basis: one.basis,
  related: one.related.map(jsonNote),
});

/** A finding as JSON has it. */
export type JsonFinding = ReturnType<typeof jsonFinding>;

const jsonNote = ({ note, file, line, column, endLine, endColumn }: LocatedNote) => ({
  note,
  file,
  line,
  column,
  endLine,
  endColumn,
});

/** One finding a line, so that the file can be read and compared by line. */
export const json: FindingsFormat = function* ({ findings, counts }) {
  yield '{"diagnostics":[';
  for (const [k, one] of findings.entries()) {
    yield `${k === 0 ? '' : ','}\n${jsonText(jsonFinding(one))}`;
  }
  const { errors, warnings } = counts;
  yield `${findings.length === 0 ? '' : '\n'}],"summary":${JSON.stringify({ errors, warnings })}}\n`;
};
