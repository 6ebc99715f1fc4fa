import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceText } from '../diagnostics/source-text.js';
import type { Plan } from '../domain/plan.js';
import { buildPlan } from './build/plan.js';
import type { FileAccess } from './files/file-access.js';
import { FindingList } from '../diagnostics/finding-list.js';
import { Includes } from './files/includes.js';
import { valueOf, type Node } from './node.js';
import { SourceReader } from './files/source-reader.js';
import { applySettings } from './settings.js';
import { checkPlanShape, checkUnitsFileShape } from './shape/check-shape.js';
import { readYaml } from './yaml/read-yaml.js';

export interface LoadOptions {
  /** `KEY=VALUE`: values of the plan for this run. */
  readonly set?: readonly string[];
  /** Whether `file:` may lead out of the plan's folder. */
  readonly allowOutside?: boolean;
}

export interface Loaded {
  /** Null where reading or the shape check failed; hierarchy errors leave a plan to check further. */
  readonly plan: Plan | null;
  /** What the places of all findings count in. */
  readonly sources: readonly SourceText[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a plan and all files that it takes in: text, then shape, then hierarchy. A stage with errors is the
 * last one, and shows all that it found.
 */
export async function loadPlan(
  path: string,
  files: FileAccess,
  options: LoadOptions = {},
): Promise<Loaded> {
  const reader = new SourceReader(files);
  const { root, includes } = readAll(path, reader, options);
  const { sources, diagnostics } = reader;
  if (includes.broken.length > 0) await listMore(includes.broken, reader);
  if (root === null || hasErrors(diagnostics)) return { plan: null, sources, diagnostics };

  diagnostics.push(...checkShapes(root, includes));
  if (hasErrors(diagnostics)) return { plan: null, sources, diagnostics };

  const built = buildPlan(root, includes.found);
  if (built === null) throw new Error('a plan without title or kickoff has passed the shape check');
  diagnostics.push(...built.diagnostics);
  return { plan: built.plan, sources, diagnostics };
}

const hasErrors = (found: readonly Diagnostic[]): boolean =>
  found.some((one) => one.severity === 'error');

/** The plan, its settings and all it includes, as trees. */
function readAll(
  path: string,
  reader: SourceReader,
  options: LoadOptions,
): { root: Node | null; includes: Includes } {
  const { files, diagnostics } = reader;
  const folder = files.dirname(path);
  const includes = new Includes(reader, folder, options.allowOutside === true);
  const read = reader.read(path, null);
  if (read === null) return { root: null, includes };
  const yaml = readYaml(read.text, read.source);
  diagnostics.push(...yaml.diagnostics);
  if (yaml.broken) includes.broken.push(read.source);
  if (yaml.root === null) return { root: null, includes };
  const set = applySettings(yaml.root, options.set ?? [], reader.sources);
  diagnostics.push(...set.diagnostics);
  includes.follow(valueOf(set.root, 'units'), { folder, chain: [files.realpath(path) ?? path] });
  return { root: set.root, includes };
}

/** A second parser, loaded only here, knows of the errors after the first. */
async function listMore(broken: readonly number[], reader: SourceReader): Promise<void> {
  const { listSyntaxErrors } = await import('./yaml/syntax-errors.js');
  for (const source of broken) {
    const text = reader.sources[source]?.text ?? '';
    const known = reader.diagnostics.filter((one) => one.at.source === source);
    reader.diagnostics.push(...listSyntaxErrors(text, source, known));
  }
}

function checkShapes(root: Node, includes: Includes): readonly Diagnostic[] {
  const findings = new FindingList();
  checkPlanShape(root, findings);
  const checked = new Set<unknown>();
  for (const included of includes.found.values()) {
    if (checked.has(included)) continue;
    checked.add(included);
    checkUnitsFileShape(
      included.kind === 'units' ? included.root : included.roster.units,
      findings,
    );
    if (included.kind === 'roster') {
      const items = included.roster.strays.map((stray) => stray.unit);
      checkUnitsFileShape({ ...included.roster.units, items }, findings);
    }
  }
  return findings.finish();
}
