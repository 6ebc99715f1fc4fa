import stringWidth from 'string-width';
import { STEERING } from '../../domain/steering.js';
import { nameOf } from './one-line.js';

/** One character as a person sees it: a grapheme cluster, drawn. */
export interface Character {
  /** UTF-16 offsets into the text that was cut; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  /** In columns of a terminal; of a tab, the most it can take. */
  readonly width: number;
}

export const TAB = 4;

/** Printable ASCII and the common Chinese characters and marks: none of them joins its neighbour. */
const LONER = String.raw`[\x20-\x7e\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e·—–‘’“”…█░]`;
/**
 * Runs of these, each a character of its own; the last only if nothing follows that could join it. Nearly all of a plan
 * is such, and a segmenter takes some 17 times as long for it.
 */
const PLAIN = new RegExp(`${LONER}+(?=${LONER}|$)`, 'gu');
/** Marks among these whose width depends on the terminal. */
const AMBIGUOUS = '·—–‘’“”…█░';
/** Would move the cursor, turn the reading direction, or draw nothing. */
const UNSHOWABLE = new RegExp(String.raw`[${STEERING}\p{Cs}]`, 'u');

/** Would join the character before it, which in a frame may be another than in the file. */
const JOINING = /^[\p{M}\p{Emoji_Modifier}]/u;

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Cuts a piece of one line into characters. `offset` is where the piece begins. */
export function charactersOf(piece: string, offset: number, ambiguousWide: boolean): Character[] {
  const characters: Character[] = [];
  let done = 0;
  for (const { 0: plain, index } of piece.matchAll(PLAIN)) {
    pushAny(characters, piece.slice(done, index), offset + done, ambiguousWide);
    pushPlain(characters, plain, offset + index, ambiguousWide);
    done = index + plain.length;
  }
  pushAny(characters, piece.slice(done), offset + done, ambiguousWide);
  return characters;
}

function pushPlain(
  characters: Character[],
  run: string,
  offset: number,
  ambiguousWide: boolean,
): void {
  for (let k = 0; k < run.length; k++) {
    const shown = run.charAt(k);
    const wide = AMBIGUOUS.includes(shown) ? ambiguousWide : shown > '\u007e';
    characters.push({ start: offset + k, end: offset + k + 1, shown, width: wide ? 2 : 1 });
  }
}

function pushAny(
  characters: Character[],
  run: string,
  offset: number,
  ambiguousWide: boolean,
): void {
  if (run === '') return;
  for (const { segment, index } of graphemes.segment(run)) {
    const start = offset + index;
    const shown = showable(segment);
    const width = shown === '\t' ? TAB : stringWidth(shown, { ambiguousIsNarrow: !ambiguousWide });
    characters.push({ start, end: start + segment.length, shown, width });
  }
}

/** What stands for a cluster that a terminal would not draw, or would obey. */
function showable(cluster: string): string {
  if (cluster === '\t') return cluster;
  const hidden =
    UNSHOWABLE.test(cluster) ||
    JOINING.test(cluster) ||
    stringWidth(cluster) === 0 ||
    joinsNext(cluster);
  return hidden ? Array.from(cluster, nameOf).join('') : cluster;
}

/** A sign that stands before others (UAX #29, Prepend) and here before none that it may join: it would join a name. */
function joinsNext(cluster: string): boolean {
  const [first] = graphemes.segment(`${cluster}<`);
  return first?.segment.length !== cluster.length;
}
