import { locateAll, type LocatedFinding } from '../../src/diagnostics/located.js';
import type { Plan } from '../../src/domain/plan.js';
import { loadPlan, type LoadOptions, type OpenOptions } from '../../src/input/load.js';
import { memoryFiles } from './memory-files.js';

export interface Run {
  readonly plan: Plan | null;
  readonly findings: readonly LocatedFinding[];
  /** `TC201 3:1`, with the file before the line where it is not the plan. */
  readonly brief: readonly string[];
}

/** Loads `/plans/plan.yaml` from files in memory. */
export async function run(
  files: string | Parameters<typeof memoryFiles>[0],
  options: LoadOptions & OpenOptions & { readonly links?: Readonly<Record<string, string>> } = {},
): Promise<Run> {
  const content = typeof files === 'string' ? { '/plans/plan.yaml': files } : files;
  const { links = {}, ...rest } = options;
  const loaded = await loadPlan('plan.yaml', memoryFiles(content, links), rest);
  const findings = locateAll(loaded.diagnostics, loaded.sources, 'zh');
  return { plan: loaded.plan, findings, brief: findings.map(briefly) };
}

function briefly({ code, file, line, column }: LocatedFinding): string {
  return `${code} ${file === 'plan.yaml' ? '' : `${file}:`}${line}:${column}`;
}

/** A plan's head for tests about units. */
export const HEAD = 'title: 示例\nkickoff: 2014-01-22\nlevels: [市, 县, 乡]\n';
