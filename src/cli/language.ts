import type { Io } from './io/io.js';

/** What was asked for as language. It is needed before the options are read, since their help is in it. */
export function askedLanguage(argv: readonly string[], env: Io['env']): string {
  let asked: string | null = null;
  for (const [at, argument] of argv.entries()) {
    if (argument === '--lang') asked = argv[at + 1] ?? '';
    else if (argument.startsWith('--lang=')) asked = argument.slice('--lang='.length);
  }
  return asked ?? (env['TICI_LANG'] || 'zh');
}
