import type { Context } from '../context.js';
import { splitWords } from './words.js';

const ERASE_LINE = '\r\u001B[K';

/**
 * Says on a terminal how far it is, once it takes longer than a second and then once a second; on other streams nothing.
 */
export class Counter {
  readonly #begin: number;
  #last: number;
  #isShown = false;
  readonly #context: Context;
  readonly #all: number;
  readonly #isWanted: boolean;

  constructor(all: number, isQuiet: boolean, context: Context) {
    const { io } = context;
    this.#context = context;
    this.#all = all;
    this.#isWanted = io.err.isTerminal && io.env['TERM'] !== 'dumb' && !isQuiet;
    this.#begin = io.now();
    this.#last = this.#begin;
  }

  /** Before file n of all, counted from 1. */
  async at(n: number): Promise<void> {
    const { io, language } = this.#context;
    const now = io.now();
    // Whole seconds: two apart are more than one for sure.
    if (!this.#isWanted || now - this.#begin < 2 || now === this.#last) return;
    this.#last = now;
    this.#isShown = true;
    await io.err.write(ERASE_LINE + splitWords[language].progress(n, this.#all));
  }

  async end(): Promise<void> {
    if (this.#isShown) await this.#context.io.err.write(ERASE_LINE);
    this.#isShown = false;
  }
}
