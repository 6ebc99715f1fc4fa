import { Chalk, type ChalkInstance } from 'chalk';
import type { Language } from '../diagnostics/code-entry.js';
import type { Io, Sink } from './io/io.js';
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

/** Without a terminal the lines are for a file or a log: wide enough for most, and always the same. */
const WIDTH_ELSEWHERE = 100;

export function widthOf(sink: Sink, io: Io): number {
  const asked = Number(io.env['COLUMNS']);
  if (Number.isInteger(asked) && asked >= 20) return asked;
  return sink.columns ?? WIDTH_ELSEWHERE;
}

/** Colour on a terminal, unless the person said no (https://no-color.org) or it can't. */
export function hasColor(sink: Sink, options: { color: boolean }, { env }: Io): boolean {
  if (!options.color || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false;
  return sink.isTerminal || ['1', '2', '3', 'true'].includes(env['FORCE_COLOR'] ?? '');
}

export const chalkFor = (isColored: boolean): ChalkInstance =>
  new Chalk({ level: isColored ? 1 : 0 });

/** The language is needed before the options are read, since their help is in it. */
export function languageOf(argv: readonly string[], env: Io['env']): string {
  for (let at = argv.length - 1; at >= 0; at--) {
    if (argv[at] === '--lang') return argv[at + 1] ?? '';
    if (argv[at]!.startsWith('--lang=')) return argv[at]!.slice('--lang='.length);
  }
  return env['TICI_LANG'] || 'zh';
}
