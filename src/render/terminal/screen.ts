import { Chalk, type ChalkInstance } from 'chalk';
import type { RenderOptions } from '../options.js';

/** The terminal that a table is laid out for. */
export interface Screen {
  /** Columns. */
  readonly width: number;
  readonly ambiguousWide: boolean;
  readonly chalk: ChalkInstance;
}

export const screenOf = ({
  width,
  ambiguousWide,
  color,
}: Pick<RenderOptions, 'width' | 'ambiguousWide' | 'color'>): Screen => ({
  width,
  ambiguousWide,
  chalk: new Chalk({ level: color ? 1 : 0 }),
});
