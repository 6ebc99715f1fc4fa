import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { wholeFile } from '../../diagnostics/source-text.js';
import { nearest } from '../../domain/spelling.js';
import type { ScalarNode } from '../node.js';

/** The columns of a roster besides `parent` are keys of a unit. */
const UNIT_COLUMNS = [
  'id',
  'code',
  'level',
  'name',
  'tags',
  'system',
  'start',
  'not-before',
  'not-after',
  'note',
];
const COLUMNS: readonly string[] = ['parent', ...UNIT_COLUMNS];

/** What offices head their columns with. */
const ALIASES: Readonly<Record<string, string>> = {
  标识: 'id',
  编码: 'code',
  单位编码: 'code',
  上级: 'parent',
  上级编码: 'parent',
  上级单位编码: 'parent',
  层级: 'level',
  名称: 'name',
  单位: 'name',
  单位名称: 'name',
  标签: 'tags',
  系统: 'system',
  备注: 'note',
};

/** The column that a heading means, or the heading itself. */
function columnOf(heading: string): string {
  const plain = heading.trim().toLowerCase();
  return Object.hasOwn(ALIASES, plain) ? (ALIASES[plain] ?? plain) : plain;
}

export interface RosterHeader {
  /** The column that each field belongs to; null where it is not read. */
  readonly columns: readonly (string | null)[];
  /** Whether the roster can't be read without more columns. */
  readonly isLacking: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the names of the columns, in any order, in either case, in English or Chinese. */
export function readHeader(header: readonly ScalarNode[]): RosterHeader {
  const names = header.map((cell) => columnOf(cell.text ?? ''));
  const columns = names.map((name, k) => (isFirst(name, k, names) ? name : null));
  if (!names.includes('name')) {
    return { columns, isLacking: true, diagnostics: [noNames(header, names)] };
  }
  const diagnostics = header.flatMap((cell, k) =>
    cell.text === null || columns[k] !== null ? [] : [notRead(cell, cell.text, header, names)],
  );
  return { columns, isLacking: false, diagnostics };
}

const isFirst = (name: string, k: number, names: readonly string[]): boolean =>
  COLUMNS.includes(name) && names.indexOf(name) === k;

function notRead(
  cell: ScalarNode,
  column: string,
  header: readonly ScalarNode[],
  names: readonly string[],
): Diagnostic {
  const name = columnOf(column);
  const first = COLUMNS.includes(name) ? header[names.indexOf(name)] : undefined;
  if (first !== undefined) {
    const related = [{ at: first, note: { kind: 'first' } as const }];
    return finding('TC102', cell, { key: column }, { related });
  }
  const free = COLUMNS.filter((known) => !names.includes(known));
  return finding('TC214', cell, { column, suggestion: nearest(name, free) });
}

function noNames(header: readonly ScalarNode[], names: readonly string[]): Diagnostic {
  const suggestion = nearest('name', names);
  const at = header[suggestion === null ? 0 : names.indexOf(suggestion)] ?? wholeFile(0);
  return finding('TC213', at, { column: 'name', suggestion });
}
