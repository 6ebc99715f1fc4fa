import stringWidth from 'string-width';

/** One character as a person sees it: a grapheme cluster, drawn. */
export interface Cell {
  /** UTF-16 offsets into the text that was cut; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  /** In columns of a terminal; of a tab, the most it can take. */
  readonly width: number;
}

export const TAB = 4;

/** Printable ASCII and the common Chinese characters and marks: each is one cell, one or two columns wide. */
const PLAIN = /^[\x20-\x7e\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/u;
/** Would move the cursor, turn the reading direction, or draw nothing. */
const UNSHOWABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** Would join the character before it, which in a frame may be another than in the file. */
const JOINING = /^[\p{M}\p{Emoji_Modifier}]/u;

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Cuts a piece of one line into cells. `offset` is where the piece begins. */
export function cellsOf(piece: string, offset: number, wideAmbiguous: boolean): Cell[] {
  if (PLAIN.test(piece)) return plainCells(piece, offset);
  return Array.from(graphemes.segment(piece), ({ segment, index }) => {
    const start = offset + index;
    const shown = showable(segment);
    const width = shown === '\t' ? TAB : stringWidth(shown, { ambiguousIsNarrow: !wideAmbiguous });
    return { start, end: start + segment.length, shown, width };
  });
}

function plainCells(piece: string, offset: number): Cell[] {
  return Array.from(piece, (shown, k) => ({
    start: offset + k,
    end: offset + k + 1,
    shown,
    width: shown < '\u007f' ? 1 : 2,
  }));
}

/** What stands for a cluster that a terminal would not draw, or would obey. */
function showable(cluster: string): string {
  if (cluster === '\t') return cluster;
  const hidden = UNSHOWABLE.test(cluster) || JOINING.test(cluster) || stringWidth(cluster) === 0;
  return hidden ? Array.from(cluster, nameOf).join('') : cluster;
}

const nameOf = (character: string): string =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;

/** Words on one line, with nothing in them that a terminal would obey. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, nameOf);
}
