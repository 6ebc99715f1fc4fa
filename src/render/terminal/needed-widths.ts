import type { Row } from '../row.js';
import type { View } from '../view.js';
import type { Screen } from './screen.js';
import { shown, widthOf } from './width.js';

/** The most that any row of a view needs for its texts, in columns of the terminal. */
export interface NeededWidths {
  /** The indent included. */
  readonly unit: number;
  readonly echelon: number;
  readonly code: number;
  readonly days: number;
  /** Of the floats that are numbers. */
  readonly float: number;
  /** Whether some entry may start as late as it likes. */
  readonly hasUnlimited: boolean;
}

export function neededWidths(view: View, { ambiguousWide }: Screen): NeededWidths {
  const width = (text: string): number => widthOf(shown(text), ambiguousWide);
  let [unit, echelon, code, days, float, hasUnlimited] = [0, 0, 0, 0, 0, false];
  for (const row of view.rows()) {
    unit = Math.max(unit, indentOf(row) + width(nameOf(row)));
    echelon = Math.max(echelon, width(row.echelon));
    code = Math.max(code, width(row.code ?? ''));
    days = Math.max(days, row.days);
    float = Math.max(float, row.float ?? 0);
    hasUnlimited ||= row.float === null;
  }
  // None is negative, so the greatest number is the widest.
  const digits = (number: number): number => String(number).length;
  return { unit, echelon, code, days: digits(days), float: digits(float), hasUnlimited };
}

/** Of the member, if the entry is a member's; else of the unit. */
export const nameOf = ({ member, path }: Row): string => member ?? path.at(-1) ?? '';

const INDENT = 2;

/** Blanks before the name: a member stands under its unit. */
export const indentOf = ({ path, member }: Row): number =>
  INDENT * (member === null ? path.length - 1 : path.length);
