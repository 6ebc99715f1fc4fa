import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { SourceText, wholeFile } from '../../diagnostics/source-text.js';
import { SheetText } from '../../diagnostics/sheet-text.js';
import type { Leader } from '../../domain/activities.js';
import type { SourcePlace } from '../../domain/source-place.js';
import type { Node } from '../node.js';
import type { ReadProgress } from '../reports/read-progress.js';
import type { ReadRoster } from '../roster/read-roster.js';
import type { RosterOptions } from '../roster/options.js';
import { readYaml } from '../yaml/read-yaml.js';
import { LARGEST_PLAN, type ReadFailure } from './file-access.js';
import type { FileText, RosterFile } from './file-text.js';
import { FIRST_FILE, PLAN, type KnownFiles } from './known-files.js';
import { hasTooManyItems, refusal, tooManyBytes, tooManyItems } from './refusal.js';

/** The `file:` value that names a file. */
interface Naming extends SourcePlace {
  readonly text: string | null;
}

/** The text of a file as a source of the run. */
export interface Source {
  readonly file: string;
  readonly number: number;
  readonly text: string;
}

/** Endings of tables of progress and of leaders. */
const TABLES: ReadonlySet<string> = new Set(['csv', 'txt', 'tsv']);

/** How a list of progress begins, on standard input, which has no ending. */
const LOOKS_LIKE_A_LIST = /^(?:\s*(?:#.*)?\n)*(?:- |-$|\[|progress:)/u;

/** Stands for the numbers that a run does not use. */
const NO_SOURCE = new SourceText('', '', false);

/**
 * Reads the files of one run into its list of sources. What changes in it for the run is `changed`, by file. What reads
 * rosters and progress loads when the first of them is met: most plans have neither.
 */
export class SourceReader {
  /** By number. */
  readonly sources: SourceText[] = [];
  readonly diagnostics: Diagnostic[] = [];
  /** Those with broken YAML, for a second parser to list all that is wrong. */
  readonly broken: Source[] = [];
  readonly known: KnownFiles;
  readonly #changed: ReadonlyMap<string, FileText>;
  #bytes = 0;
  #settings = 0;

  constructor(known: KnownFiles, changed: ReadonlyMap<string, FileText>) {
    this.known = known;
    this.#changed = changed;
  }

  /** The tree of a file. `at` is the place that names the file, null for the plan itself. */
  readYaml(path: string, at: Naming | null): Node | null {
    const isRoster = at === null && /\.(?:csv|xlsx|xlsm|xls)$/iu.test(path);
    if (isRoster && this.known.realpath(path) !== null) {
      const roster = wholeFile(this.#add(path, ''));
      this.diagnostics.push(finding('TC010', roster, { path, isPlan: true }));
      return null;
    }
    const read = this.#read(path, at);
    if (read === null) return null;
    const { root, diagnostics, broken } = this.known.trees.get(
      read.file,
      read.text,
      read.number,
      readYaml,
    );
    this.diagnostics.push(...diagnostics);
    if (broken) this.broken.push(read);
    return root;
  }

  /** Null where the roster can't be had. `at` is the place that names the file, null where the person has named it. */
  async readRoster(
    path: string,
    at: Naming | null,
    options: RosterOptions,
  ): Promise<ReadRoster | null> {
    const file = this.known.keyOf(path);
    const found = this.#changed.get(file) ?? this.known.rosterOf(path);
    const read =
      'workbook' in found
        ? await this.#readWorkbook(path, at, found, options)
        : await this.#readTable(path, at, found, options);
    this.diagnostics.push(...(read?.diagnostics ?? []));
    return read;
  }

  async #readTable(
    path: string,
    at: Naming | null,
    found: FileText,
    options: RosterOptions,
  ): Promise<ReadRoster | null> {
    const read = this.#take(path, at, found);
    if (read === null) return null;
    const { readRoster } = await import('../roster/read-roster.js');
    const key = `${read.file}\0${options.levels.join('\0')}`;
    return this.known.rosters.get(key, read.text, read.number, (text, source) =>
      readRoster(text, source, options),
    );
  }

  async #readWorkbook(
    path: string,
    at: Naming | null,
    { workbook, bytes }: Extract<RosterFile, { readonly workbook: Uint8Array }>,
    options: RosterOptions,
  ): Promise<ReadRoster | null> {
    if (this.#isTooMuch(bytes, path, at)) return null;
    const file = this.known.keyOf(path);
    const found = await this.known.workbookOf(file, workbook);
    const { readSheets } = await import('../roster/read-sheets.js');
    return readSheets(found, options, {
      whole: () => this.#add(path, ''),
      sheet: (name, text) => this.#addSheet(path, name, text),
      next: (name) => this.#numberOf(`${file}#${name}`),
    });
  }

  /**
   * What a progress file reports: a YAML list, or a table in any encoding that offices have.
   *
   * @param at the place that names the file, null where the command line does.
   */
  async readProgress(path: string, at: Naming | null): Promise<ReadProgress | null> {
    const ending = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? '';
    const isList = ending === 'yaml' || ending === 'yml';
    if (path !== '-' && !isList && !TABLES.has(ending)) {
      const place = at ?? wholeFile(this.#add(path, ''));
      this.diagnostics.push(finding('TC615', place, { path: at?.text ?? path }));
      return null;
    }
    const read = this.#read(path, at, true);
    if (read === null) return null;
    const make =
      isList || (path === '-' && LOOKS_LIKE_A_LIST.test(read.text))
        ? (await import('../reports/read-progress-list.js')).readProgressList
        : (await import('../reports/read-progress.js')).readProgressTable;
    const progress = this.known.progress.get(read.file, read.text, read.number, make);
    this.diagnostics.push(...progress.diagnostics);
    return progress;
  }

  /** The leaders of a table, in any encoding that offices have; none where it can't be had. `at` names the file. */
  async readLeaders(path: string, at: Naming): Promise<readonly Leader[]> {
    const ending = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? '';
    if (!TABLES.has(ending)) {
      this.diagnostics.push(finding('TC744', at, { path: at.text ?? path }));
      return [];
    }
    const read = this.#read(path, at, true);
    if (read === null) return [];
    const { readLeaders } = await import('../leaders/read-leaders.js');
    const found = this.known.leaders.get(read.file, read.text, read.number, readLeaders);
    this.diagnostics.push(...found.diagnostics);
    return found.leaders;
  }

  /** A `KEY=VALUE` as a source of its own; its number. */
  addSetting(text: string): number {
    const count = ++this.#settings;
    const name = count === 1 ? '--set' : `--set[${count}]`;
    const number = count < FIRST_FILE ? count : this.#numberOf(name);
    return this.#put(number, new SourceText(name, text, false));
  }

  /** Null where the file can't be had. */
  #read(path: string, at: Naming | null, isAny = false): Source | null {
    const file = this.known.keyOf(path);
    return this.#take(path, at, this.#changed.get(file) ?? this.known.textOf(path, isAny));
  }

  #isTooMuch(bytes: number, path: string, at: Naming | null): boolean {
    this.#bytes += bytes;
    if (this.#bytes <= LARGEST_PLAN) return false;
    this.diagnostics.push(tooManyBytes(at ?? wholeFile(this.#add(path, ''))));
    return true;
  }

  #take(path: string, at: Naming | null, found: FileText): Source | null {
    const file = this.known.keyOf(path);
    if ('failure' in found) return this.#refuse(path, at, found.failure);
    if (this.#isTooMuch(found.bytes, path, at)) return null;
    if ('valid' in found) return this.#refuseEncoding(path, found);
    const { text } = found;
    if (!hasTooManyItems(text)) return { file, number: this.#add(path, text), text };
    this.diagnostics.push(tooManyItems(wholeFile(this.#add(path, ''))));
    return null;
  }

  #refuse(path: string, named: Naming | null, failure: ReadFailure): null {
    const at = named ?? wholeFile(this.#add(path, ''));
    this.diagnostics.push(refusal(failure, named?.text ?? path, named !== null, at));
    return null;
  }

  #refuseEncoding(
    path: string,
    { valid, encoding }: Extract<FileText, { readonly valid: string }>,
  ): null {
    const source = this.#add(path, valid);
    const start = encoding === null ? valid.length : 0;
    this.diagnostics.push(finding('TC005', { source, start, end: start }, { encoding }));
    return null;
  }

  /** The plan is the first. */
  #add(path: string, text: string): number {
    const isPlan = this.sources.length === 0;
    const number = isPlan ? PLAN : this.#numberOf(this.known.keyOf(path));
    return this.#put(number, new SourceText(path === '-' ? '<stdin>' : path, text));
  }

  #addSheet(path: string, sheet: string, text: string): number {
    const number = this.#numberOf(`${this.known.keyOf(path)}#${sheet}`);
    return this.#put(number, new SheetText(path === '-' ? '<stdin>' : path, sheet, text));
  }

  #numberOf(key: string): number {
    return this.known.numberFrom(Math.max(this.sources.length, FIRST_FILE), key);
  }

  #put(number: number, source: SourceText): number {
    while (this.sources.length < number) this.sources.push(NO_SOURCE);
    this.sources.push(source);
    return number;
  }
}
