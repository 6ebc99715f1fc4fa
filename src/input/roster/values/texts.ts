import type { Cell } from '../sheets/table.js';
import { fullText } from '../sheets/table.js';
import type { SourcePlace } from '../../../domain/source-place.js';
import type { ScalarNode } from '../../node.js';

/** Blanks that only space a name out, and line breaks in a narrow column. */
const BETWEEN_HAN = /(?<=[\p{Script=Han}、（）()·])\s+(?=[\p{Script=Han}（）()·])/gu;

/** A name as it is meant: no blanks between Chinese characters, others as one. */
export const nameText = (text: string): string =>
  /\s/u.test(text) ? text.trim().replaceAll(BETWEEN_HAN, '').replaceAll(/\s+/gu, ' ') : text;

/** Most codes need no change, and making sure of it is slow. */
const PLAIN_CODE = /^[\dA-Za-z][\dA-Za-z_.-]*$/u;

/** A code: half-width, without blanks, the apostrophe, or `="…"` that keep a spreadsheet from taking it for a number. */
export function codeText(text: string): string {
  if (PLAIN_CODE.test(text)) return text;
  const plain = text.normalize('NFKC').replaceAll(/\s+/gu, '');
  return /^="(.*)"$/u.exec(plain)?.[1] ?? plain.replace(/^'/u, '');
}

/** The words of a cell that holds several. */
export const wordsOf = (text: string, between: RegExp): readonly string[] =>
  text
    .split(between)
    .map((word) => nameText(word))
    .filter((word) => word !== '');

/** `试点、牧区`, also with a blank between. */
export const BETWEEN_TAGS = /[、,，;；|/／\s]+/u;
/** `市教育局、市公安局`: a blank may be part of a name. */
export const BETWEEN_MEMBERS = /[、,，;；|/／\n\r]+/u;

/** How the names of units end, mostly. */
const UNIT_END = /.[村居区镇乡道县旗市局委办院校站所]$|苏木$|嘎查$/u;

/** Whether a name looks like those of several units: `一居、二居`, or with a line break between those of one kind. */
export function isSeveral(text: string): boolean {
  if (!/[、，,；;\s]/u.test(text)) return false;
  const words = text.split(/[、，,；;\s]+/u).filter((word) => word !== '');
  const areUnits = words.length > 1 && words.every((word) => UNIT_END.test(word));
  return (
    areUnits && (/[、，,；;]/u.test(text) || new Set(words.map((word) => word.at(-1))).size === 1)
  );
}

/** The cell with another text, in its place. */
export const withText = (cell: SourcePlace, text: string | null): ScalarNode => ({
  kind: 'scalar',
  source: cell.source,
  start: cell.start,
  end: cell.end,
  text: text === '' ? null : text,
  plain: false,
});

/** What a cell says, that of the one it is merged with where it is covered, as `make` makes it plain. */
export function readCell(
  cell: Cell | undefined,
  make: (text: string) => string,
): ScalarNode | null {
  const text = fullText(cell);
  if (cell === undefined || text === null) return null;
  const made = withText(cell, make(text));
  return made.text === null ? null : made;
}
