import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { entryOf, isEmpty, itemsOf, type Node, type ScalarNode } from '../node.js';
import { NO_OPTIONS } from '../roster/options.js';
import type { SourceReader } from './source-reader.js';
import type { Roster } from '../roster/roster.js';

/** What a `file:` brought in. */
export type Included =
  | { readonly kind: 'units'; readonly root: Node }
  | { readonly kind: 'roster'; readonly roster: Roster };

/** The files behind each `file:`, by the node that names them. */
export type IncludeMap = ReadonlyMap<Node, Included>;

interface Including {
  /** The folder of the file that includes, as the person would write it. */
  readonly folder: string;
  /** Real paths of the files that led here, the plan first. */
  readonly chain: readonly string[];
}

const DEEPEST_INCLUDE = 20;
const MOST_FILES = 20_000;
/** How the names of files of units end, and those of rosters. */
const ENDINGS: ReadonlySet<string> = new Set(['yaml', 'yml', 'csv', 'xlsx', 'xlsm', 'xls']);

/** Follows every `file:` from the plan's units on. Each file is read once, however often it is named. */
export class Includes {
  readonly found = new Map<Node, Included>();
  readonly #reader: SourceReader;
  readonly #levels: readonly string[];
  readonly #byPath = new Map<string, Included | null>();
  /** Null where every folder is allowed. */
  readonly #tree: { readonly written: string; readonly real: string } | null;

  /** `levels`: the names of the plan's levels, which a roster may have a column for each. */
  constructor(
    reader: SourceReader,
    planFolder: string,
    allowOutside: boolean,
    levels: readonly string[],
  ) {
    this.#reader = reader;
    this.#levels = levels;
    const real = reader.known.realpath(planFolder) ?? planFolder;
    this.#tree = allowOutside ? null : { written: planFolder, real };
  }

  /** Reads all that the units of a plan or a file name. */
  async follow(units: Node | null, including: Including): Promise<void> {
    for (const file of includesIn(units)) {
      if (this.found.has(file)) continue;
      const included = await this.#include(file, including);
      if (included !== null) this.found.set(file, included);
    }
  }

  async #include(file: ScalarNode, including: Including): Promise<Included | null> {
    const { known } = this.#reader;
    const path = known.access.join(including.folder, file.text ?? '');
    if (!this.isInside(path))
      return this.#refuse(finding('TC006', file, { path: file.text ?? '' }));
    const real = known.keyOf(path);
    const loop = including.chain.indexOf(real);
    if (loop >= 0) {
      const chain = [...including.chain.slice(loop), real].map(baseName);
      return this.#refuse(finding('TC007', file, { chain }));
    }
    const before = this.#byPath.get(real);
    if (before !== undefined) return before;
    const included = await this.#read(path, file, {
      ...including,
      chain: [...including.chain, real],
    });
    this.#byPath.set(real, included);
    return included;
  }

  /** Whether a file may be read: first as written, so that nothing outside is so much as looked at; then with links resolved. */
  isInside(path: string): boolean {
    if (this.#tree === null) return true;
    const { known } = this.#reader;
    if (!known.access.isInside(this.#tree.written, path)) return false;
    const real = known.realpath(path);
    return real === null || known.access.isInside(this.#tree.real, real);
  }

  async #read(path: string, file: ScalarNode, { chain }: Including): Promise<Included | null> {
    if (chain.length > DEEPEST_INCLUDE)
      return this.#refuse(tooMuch(file, 'depth', DEEPEST_INCLUDE));
    if (this.#byPath.size > MOST_FILES) return this.#refuse(tooMuch(file, 'files', MOST_FILES));
    const ending = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase();
    if (ending === undefined || !ENDINGS.has(ending)) {
      return this.#refuse(finding('TC010', file, { path: file.text ?? '', isPlan: false }));
    }
    return ending.startsWith('y') ? this.#units(path, file, chain) : this.#roster(path, file);
  }

  async #roster(path: string, file: ScalarNode): Promise<Included | null> {
    const options = { ...NO_OPTIONS, levels: this.#levels };
    const read = await this.#reader.readRoster(path, file, options);
    return read === null || read.roster === null ? null : { kind: 'roster', roster: read.roster };
  }

  async #units(
    path: string,
    file: ScalarNode,
    chain: Including['chain'],
  ): Promise<Included | null> {
    const root = this.#reader.readYaml(path, file);
    if (root === null) return null;
    const units = root.kind === 'list' ? root : (entryOf(root, 'units')?.value ?? null);
    await this.follow(units, { folder: this.#reader.known.access.dirname(path), chain });
    return { kind: 'units', root };
  }

  #refuse(found: Diagnostic): null {
    this.#reader.diagnostics.push(found);
    return null;
  }
}

const tooMuch = (at: ScalarNode, problem: 'depth' | 'files', limit: number): Diagnostic =>
  finding('TC008', at, { problem, limit });

const baseName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** The `file:` values in a `units` value and in all units below it. */
function* includesIn(units: Node | null): Generator<ScalarNode> {
  const open: Node[] = units === null ? [] : [units];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const file = entryOf(node, 'file')?.value;
    if (file?.kind === 'scalar' && !isEmpty(file)) yield file;
    const below = node.kind === 'list' ? node : entryOf(node, 'units')?.value;
    if (below?.kind === 'map') open.push(below);
    else
      for (const item of itemsOf(below ?? null).toReversed())
        if (item.kind === 'map' && item.units?.length !== 0) open.push(item);
  }
}
