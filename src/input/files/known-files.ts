import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { ReadLeaders } from '../leaders/read-leaders.js';
import type { ReadProgress } from '../reports/read-progress.js';
import type { ReadRoster } from '../roster/read-roster.js';
import type { ReadWorkbook } from '../roster/sheets/workbook.js';
import type { ReadYaml } from '../yaml/read-yaml.js';
import type { FileAccess } from './file-access.js';
import {
  readAnyText,
  readRosterFile,
  readText,
  type FileText,
  type RosterFile,
} from './file-text.js';
import { TextCache } from './text-cache.js';

/** Numbers of sources: those between are for the settings of a run, which has fewer as a rule. */
export const PLAN = 0;
export const FIRST_FILE = 100;

/**
 * What the runs of one plan know of its files, so that no run reads a file again, nor parses again what has not changed.
 *
 * The nodes of a tree bear the number of their source, so a tree can be used again only under its number. Findings
 * compare places by it, so within a run the numbers have to rise in the order of reading: the plan, the settings, the
 * files. That is why numbers are kept free for settings, whether a run has any or not, and why a file has several numbers
 * where runs read it in different orders.
 */
export class KnownFiles {
  readonly trees = new TextCache<ReadYaml>();
  readonly rosters = new TextCache<ReadRoster>();
  readonly progress = new TextCache<ReadProgress>();
  readonly leaders = new TextCache<ReadLeaders>();
  /** What a second parser found in broken files. */
  readonly syntaxErrors = new TextCache<readonly Diagnostic[]>();
  readonly access: FileAccess;
  readonly #realPaths = new Map<string, string | null>();
  readonly #texts = new Map<string, FileText>();
  readonly #rosterFiles = new Map<string, RosterFile>();
  readonly #workbooks = new Map<string, Promise<ReadWorkbook>>();
  readonly #numbers = new Map<string, number[]>();
  #nextNumber = FIRST_FILE;

  constructor(access: FileAccess) {
    this.access = access;
  }

  realpath(path: string): string | null {
    let real = this.#realPaths.get(path);
    if (real === undefined) {
      real = this.access.realpath(path);
      this.#realPaths.set(path, real);
    }
    return real;
  }

  /** The same for all ways of writing the path of one file. */
  keyOf(path: string): string {
    return this.realpath(path) ?? path;
  }

  /** @param isAny whether it may have other encodings than a plan. */
  textOf(path: string, isAny = false): FileText {
    const key = this.keyOf(path);
    let text = this.#texts.get(key);
    if (text === undefined) {
      text = (isAny ? readAnyText : readText)(this.access, path);
      this.#texts.set(key, text);
    }
    return text;
  }

  rosterOf(path: string): RosterFile {
    const key = this.keyOf(path);
    let file = this.#rosterFiles.get(key);
    if (file === undefined) {
      file = readRosterFile(this.access, path);
      this.#rosterFiles.set(key, file);
    }
    return file;
  }

  /** The sheets of a workbook. What reads them loads when the first one is met. */
  workbookOf(file: string, bytes: Uint8Array): Promise<ReadWorkbook> {
    let workbook = this.#workbooks.get(file);
    if (workbook === undefined) {
      const read = import('../roster/sheets/read-workbook.js');
      workbook = read.then(({ readWorkbook }) => readWorkbook(bytes));
      this.#workbooks.set(file, workbook);
    }
    return workbook;
  }

  /** A number for a file or setting, `least` or greater: one that it has had before, where there is one. */
  numberFrom(least: number, key: string): number {
    const numbers = this.#numbers.get(key) ?? [];
    const known = numbers.find((number) => number >= least);
    if (known !== undefined) return known;
    const number = this.#nextNumber++;
    this.#numbers.set(key, [...numbers, number]);
    return number;
  }
}
