import type { Language } from '../diagnostics/code-entry.js';
import type { Io } from './io/io.js';
import { messages, type Messages } from './messages.js';

/** Options that mean the same everywhere. */
export interface CommonOptions {
  readonly output?: string;
  readonly format?: string;
  readonly lang?: string;
  readonly color: boolean;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly set?: readonly string[];
  readonly allowOutside?: boolean;
  readonly severity?: readonly string[];
  readonly ambiguousWide?: boolean;
}

/** What every command has at hand. */
export interface Context {
  readonly io: Io;
  readonly language: Language;
  readonly words: Messages;
  readonly version: string;
}

export const makeContext = (io: Io, language: Language, version: string): Context => ({
  io,
  language,
  words: messages[language],
  version,
});
