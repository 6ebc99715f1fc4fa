import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { ReadRoster } from '../roster/read-roster.js';
import type { ReadYaml } from '../yaml/read-yaml.js';
import type { FileAccess } from './file-access.js';
import { readText, type FileText } from './file-text.js';
import { TextCache } from './text-cache.js';

/** The plan is source 0; the settings of a run follow, as many as most runs have; then the files. */
export const PLAN_SOURCE = 0;
export const MOST_NUMBERED_SETTINGS = 99;

/**
 * What the runs of one plan know of its files, so that no run reads a file again, nor parses again what has not changed.
 *
 * The nodes of a tree bear the number of their source, so a tree can be used again only under its number. Findings
 * compare places by it, so within a run the numbers have to rise in the order of reading: the plan, the settings, the
 * files. That is why settings have numbers of their own, whether a run has settings or not; and why a file has
 * several numbers where runs read it in different orders.
 */
export class KnownFiles {
  readonly trees = new TextCache<ReadYaml>();
  readonly rosters = new TextCache<ReadRoster>();
  /** What a second parser found in broken files. */
  readonly syntaxErrors = new TextCache<readonly Diagnostic[]>();
  readonly access: FileAccess;
  readonly #realPaths = new Map<string, string | null>();
  readonly #texts = new Map<string, FileText>();
  readonly #numbers = new Map<string, number[]>();
  #nextNumber = MOST_NUMBERED_SETTINGS + 1;

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

  textOf(path: string): FileText {
    const key = this.keyOf(path);
    let text = this.#texts.get(key);
    if (text === undefined) {
      text = readText(this.access, path);
      this.#texts.set(key, text);
    }
    return text;
  }

  /** A number of the file that is greater than `last`, the same as before where there was one. */
  numberAfter(last: number, file: string): number {
    const numbers = this.#numbers.get(file) ?? [];
    const known = numbers.find((number) => number > last);
    if (known !== undefined) return known;
    const number = this.newNumber();
    this.#numbers.set(file, [...numbers, number]);
    return number;
  }

  newNumber(): number {
    return this.#nextNumber++;
  }
}
