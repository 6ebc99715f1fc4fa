import type { Column } from './columns.js';

/** What a person may say of a roster, and what the plan says. */
export interface RosterOptions {
  /** The names of the plan's levels, top first; empty where none are known. */
  readonly levels: readonly string[];
  /** The row of the headings, from 1; null where it is to be found. */
  readonly header: number | null;
  /** The sheet to read alone, by its name or its number from 1. */
  readonly sheet: string | null;
  /** Columns by their headings, plain. */
  readonly map: ReadonlyMap<string, Column>;
}

export const NO_OPTIONS: RosterOptions = { levels: [], header: null, sheet: null, map: new Map() };

/** Whether a sheet is the one asked for: by its name, or by its number from 1. */
export const isAsked = (name: string, k: number, asked: string): boolean =>
  name === asked || String(k + 1) === asked;
