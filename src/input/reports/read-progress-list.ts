import { finding } from '../../diagnostics/finding.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import { wholeFile } from '../../diagnostics/source-text.js';
import type { ProgressRow } from '../../domain/reported.js';
import { nearest } from '../../domain/spelling.js';
import {
  headOf,
  isEmpty,
  itemsOf,
  valueOf,
  type MapNode,
  type Node,
  type ScalarNode,
} from '../node.js';
import { readYaml } from '../yaml/read-yaml.js';
import { isOfNoUse, progressColumn, progressHeadings, type ProgressColumn } from './columns.js';
import type { ReadProgress } from './read-progress.js';
import { readRow } from './row-reader.js';

/** Reads a YAML list of progress, an item a stage: `- { unit: 新城区, stage: 学习教育, started: 2014-01-22 }`. */
export function readProgressList(text: string, source: number): ReadProgress {
  const { root, diagnostics } = readYaml(text, source);
  if (root === null || isEmpty(root)) {
    const empty = finding('TC616', wholeFile(source), {});
    // What holds nothing but remarks is empty too, and the parser says so in its own way.
    const isBare = !/^\s*[^\s#]/mu.test(text);
    return { rows: [], diagnostics: isBare ? [empty] : diagnostics };
  }
  const findings = new FindingList();
  findings.addAll(diagnostics);
  const list = root.kind === 'map' ? (valueOf(root, 'progress') ?? root) : root;
  if (list.kind !== 'list') findings.add(finding('TC617', headOf(list), { problem: 'list' }));
  const rows = itemsOf(list).flatMap((item) => readItem(item, findings) ?? []);
  return { rows, diagnostics: findings.finish() };
}

function readItem(item: Node, findings: FindingList): ProgressRow | null {
  if (item.kind !== 'map') {
    findings.add(finding('TC617', headOf(item), { problem: 'row' }));
    return null;
  }
  const cells = cellsOf(item, findings);
  return cells === null ? null : readRow(cells, headOf(item), findings);
}

/** Null where one of the values is no word. */
function cellsOf(
  item: MapNode,
  findings: FindingList,
): Partial<Record<ProgressColumn, readonly ScalarNode[]>> | null {
  const cells: Partial<Record<ProgressColumn, readonly ScalarNode[]>> = {};
  let isRight = true;
  for (const { key, value } of item.entries) {
    const heading = key.text ?? '';
    const column = progressColumn(heading);
    if (column === null) {
      if (isOfNoUse(heading)) continue;
      const suggestion = nearest(heading, progressHeadings);
      findings.add(finding('TC601', key, { column: heading, suggestion }));
      continue;
    }
    const scalars = scalarsOf(value, column);
    if (scalars === null) {
      findings.add(finding('TC617', headOf(value), { problem: 'value' }));
      isRight = false;
    } else cells[column] = scalars;
  }
  return isRight ? cells : null;
}

/** A list of days is for a stage that was sent back more than once. */
function scalarsOf(value: Node, column: ProgressColumn): readonly ScalarNode[] | null {
  if (value.kind === 'scalar') return [value];
  if (value.kind !== 'list' || column !== 'redo') return null;
  const scalars = value.items.filter((item) => item.kind === 'scalar');
  return scalars.length === value.items.length ? scalars : null;
}
