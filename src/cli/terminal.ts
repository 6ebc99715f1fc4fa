import { Chalk, type ChalkInstance } from 'chalk';
import type { Io, Sink } from './io/io.js';

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
