import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceText } from '../diagnostics/source-text.js';
import type { Plan } from '../domain/plan.js';
import { buildLevels } from './build/plan-head.js';
import { buildPlan } from './build/plan.js';
import type { FileAccess } from './files/file-access.js';
import { asFileText } from './files/file-text.js';
import { Includes } from './files/includes.js';
import { KnownFiles } from './files/known-files.js';
import { SourceReader } from './files/source-reader.js';
import { valueOf, type Node } from './node.js';
import { applySettings } from './settings.js';
import { checkShapes } from './shape/check-shape.js';

/** What may be another from one loading of a plan to the next. */
export interface LoadOptions {
  /** `KEY=VALUE`: values of the plan for this run. */
  readonly set?: readonly string[];
  /** Texts that stand for those of files, by path. */
  readonly texts?: ReadonlyMap<string, string>;
}

export interface OpenOptions {
  /** Whether `file:` may lead out of the plan's folder. */
  readonly allowOutside?: boolean;
}

export interface Loaded {
  /** Null where reading or the shape check failed; hierarchy errors leave a plan to check further. */
  readonly plan: Plan | null;
  /** What the places of all findings count in: each source under its number, and under free numbers what is no file. */
  readonly sources: readonly SourceText[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A plan and all files that it takes in, to be loaded once or again and again. */
export class PlanFiles {
  readonly #path: string;
  readonly #known: KnownFiles;
  readonly #allowOutside: boolean;

  constructor(path: string, access: FileAccess, { allowOutside = false }: OpenOptions = {}) {
    this.#path = path;
    this.#known = new KnownFiles(access);
    this.#allowOutside = allowOutside;
  }

  /** Text, then shape, then hierarchy. A stage with errors is the last one, and shows all that it found. */
  async load({ set = [], texts = new Map() }: LoadOptions = {}): Promise<Loaded> {
    const reader = this.#reader(texts);
    const { root, includes } = await this.#readAll(reader, set);
    const { sources, diagnostics } = reader;
    if (reader.broken.length > 0) await listMore(reader);
    if (root === null || hasErrors(diagnostics)) return { plan: null, sources, diagnostics };

    diagnostics.push(...checkShapes(root, includes.found));
    if (hasErrors(diagnostics)) return { plan: null, sources, diagnostics };

    const built = buildPlan(root, includes.found);
    if (built === null)
      throw new Error('a plan without title or kickoff has passed the shape check');
    diagnostics.push(...built.diagnostics);
    return { plan: built.plan, sources, diagnostics };
  }

  #reader(texts: ReadonlyMap<string, string>): SourceReader {
    const changed = [...texts].map(
      ([path, text]) => [this.#known.keyOf(path), asFileText(text)] as const,
    );
    return new SourceReader(this.#known, new Map(changed));
  }

  /** The plan, its settings and all it includes, as trees. */
  async #readAll(
    reader: SourceReader,
    set: readonly string[],
  ): Promise<{ root: Node | null; includes: Includes }> {
    const folder = this.#known.access.dirname(this.#path);
    const include = (levels: readonly string[]): Includes =>
      new Includes(reader, folder, this.#allowOutside, levels);
    const written = reader.readYaml(this.#path, null);
    if (written === null) return { root: null, includes: include([]) };
    const { root, diagnostics } = applySettings(written, set, (text) => reader.addSetting(text));
    reader.diagnostics.push(...diagnostics);
    const includes = include(buildLevels(root).map(({ name }) => name));
    await includes.follow(valueOf(root, 'units'), {
      folder,
      chain: [this.#known.keyOf(this.#path)],
    });
    return { root, includes };
  }
}

/** Loads a plan once. */
export const loadPlan = (
  path: string,
  access: FileAccess,
  options: LoadOptions & OpenOptions = {},
): Promise<Loaded> => new PlanFiles(path, access, options).load(options);

const hasErrors = (found: readonly Diagnostic[]): boolean =>
  found.some((one) => one.severity === 'error');

/** A second parser, loaded only here, knows of the errors after the first. */
async function listMore({ broken, sources, diagnostics, known }: SourceReader): Promise<void> {
  const { listSyntaxErrors } = await import('./yaml/list-syntax-errors.js');
  for (const { file, number } of broken) {
    const first = diagnostics.filter((one) => one.at.source === number);
    const text = sources[number]?.text ?? '';
    const list = () => listSyntaxErrors(text, number, first);
    diagnostics.push(...known.syntaxErrors.get(file, text, number, list));
  }
}
