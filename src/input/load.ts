import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceText } from '../diagnostics/source-text.js';
import type { Plan } from '../domain/plan.js';
import { buildLevels } from './build/plan-head.js';
import { buildPlan } from './build/plan.js';
import type { ValueSite } from './edit/value-sites.js';
import type { FileAccess } from './files/file-access.js';
import { asFileText } from './files/file-text.js';
import { Includes, type IncludeMap } from './files/includes.js';
import { KnownFiles } from './files/known-files.js';
import { SourceReader } from './files/source-reader.js';
import { finding } from '../diagnostics/finding.js';
import type { ProgressRow } from '../domain/reported.js';
import type { LeaderFiles } from './leaders/leader-files.js';
import { valueOf, type Node } from './node.js';
import { applySettings, applyUnitSettings } from './settings.js';
import { checkShapes } from './shape/check-shape.js';

/** What may be another from one loading of a plan to the next. */
export interface LoadOptions {
  /** `KEY=VALUE`: values of the plan for this run. */
  readonly set?: readonly string[];
  /** Texts that stand for those of files, by path. */
  readonly texts?: ReadonlyMap<string, string>;
  /** The progress file that is wanted; missing where none is. */
  readonly progressFile?: ProgressFile;
}

/** A file that the command line names, or the one that the plan does by its key `progress`. */
export type ProgressFile = { readonly path: string } | 'named';

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
  /** What was read of a progress file; null where there is none to read, or no plan that it could speak of. */
  readonly progress: LoadedProgress | null;
}

/** Its findings are no errors of the plan. */
export interface LoadedProgress {
  readonly rows: readonly ProgressRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The plan, its settings and all it includes. */
interface Trees {
  readonly root: Node | null;
  readonly includes: IncludeMap;
  /** Whether a file lies in the folder that the plan may read from. */
  readonly isInside: (path: string) => boolean;
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
  async load(options: LoadOptions = {}): Promise<Loaded> {
    const { set = [], texts = new Map<string, string>(), progressFile } = options;
    const reader = this.#reader(texts);
    const { root, includes, isInside } = await this.#readAll(reader, set);
    const { sources, diagnostics } = reader;
    if (reader.broken.length > 0) await listMore(reader);
    const failed = { plan: null, sources, diagnostics, progress: null };
    if (root === null || hasErrors(diagnostics)) return failed;

    diagnostics.push(...checkShapes(root, includes));
    if (hasErrors(diagnostics)) return failed;

    const leaders = await this.#readLeaders(reader, root, isInside);
    const built = buildPlan(root, includes, leaders);
    if (built === null)
      throw new Error('a plan without title or kickoff has passed the shape check');
    diagnostics.push(...built.diagnostics);
    const progress =
      progressFile === undefined
        ? null
        : await this.#readProgress(reader, progressFile, root, isInside);
    return { plan: built.plan, sources, diagnostics, progress };
  }

  /** Most plans have no leaders, and don't load what reads them. */
  async #readLeaders(
    reader: SourceReader,
    root: Node,
    isInside: Trees['isInside'],
  ): Promise<LeaderFiles> {
    if (valueOf(root, 'contacts') === null) return new Map();
    const { readLeaderFiles } = await import('./leaders/leader-files.js');
    const folder = this.#known.access.dirname(this.#path);
    return await readLeaderFiles(root, { reader, folder, isInside });
  }

  /** What the run reads from here on is found in the progress file, and no error of the plan. */
  async #readProgress(
    reader: SourceReader,
    file: ProgressFile,
    root: Node,
    isInside: Trees['isInside'],
  ): Promise<LoadedProgress | null> {
    const before = reader.diagnostics.length;
    const read =
      file === 'named'
        ? await this.#readNamed(reader, root, isInside)
        : await reader.readProgress(file.path, null);
    const diagnostics = reader.diagnostics.splice(before);
    if (read === null && diagnostics.length === 0) return null;
    return { rows: read?.rows ?? [], diagnostics };
  }

  /** The file of the plan's key `progress`, which lies in the plan's folder like all that it names. */
  async #readNamed(reader: SourceReader, root: Node, isInside: Trees['isInside']) {
    const named = valueOf(root, 'progress');
    if (named?.kind !== 'scalar' || named.text === null) return null;
    const { access } = this.#known;
    const path = access.join(access.dirname(this.#path), named.text);
    if (isInside(path)) return await reader.readProgress(path, named);
    reader.diagnostics.push(finding('TC006', named, { path: named.text }));
    return null;
  }

  #reader(texts: ReadonlyMap<string, string>): SourceReader {
    const changed = [...texts].map(
      ([path, text]) => [this.#known.keyOf(path), asFileText(text)] as const,
    );
    return new SourceReader(this.#known, new Map(changed));
  }

  async #readAll(reader: SourceReader, set: readonly string[]): Promise<Trees> {
    const folder = this.#known.access.dirname(this.#path);
    const treesWith = (root: Node | null, includes: Includes): Trees => ({
      root,
      includes: includes.found,
      isInside: (path) => includes.isInside(path),
    });
    const include = (levels: readonly string[]): Includes =>
      new Includes(reader, folder, this.#allowOutside, levels);
    const written = reader.readYaml(this.#path, null);
    if (written === null) return treesWith(null, include([]));
    const applied = applySettings(written, set, (text) => reader.addSetting(text));
    const { root, ofUnits } = applied;
    reader.diagnostics.push(...applied.diagnostics);
    const includes = include(buildLevels(root).map(({ name }) => name));
    const chain = [this.#known.keyOf(this.#path)];
    await includes.follow(valueOf(root, 'units'), { folder, chain });
    const trees = treesWith(root, includes);
    if (ofUnits.length === 0) return trees;
    const changed = applyUnitSettings({ root, includes: includes.found }, ofUnits);
    reader.diagnostics.push(...changed.diagnostics);
    return { ...trees, ...changed };
  }

  /** The values that suggestions may change, as this run has them; none where it can't be read. */
  async values({ set = [], texts = new Map() }: LoadOptions = {}): Promise<readonly ValueSite[]> {
    const reader = this.#reader(texts);
    const { root, includes } = await this.#readAll(reader, set);
    if (root === null) return [];
    const { valueSites } = await import('./edit/value-sites.js');
    return valueSites({ root, includes }, reader.sources);
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
