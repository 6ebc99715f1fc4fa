import { TAB, type Character } from '../terminal/characters.js';

/** A source line as it is drawn, and the columns of it (from 0, `to` exclusive) that a range takes. */
export interface Excerpt {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Stands where a line is cut. */
const CUT = '...';

/** A character and the column, from 0, that it begins in. */
interface Placed extends Character {
  readonly column: number;
}

/** Draws the characters of a line that are shown, and finds the columns that UTF-16 offsets `start` … `end` take. */
export function drawExcerpt(
  characters: readonly Character[],
  { start, end }: { readonly start: number; readonly end: number },
  cut: { readonly before: boolean; readonly after: boolean },
): Excerpt {
  const opening = cut.before ? CUT : '';
  const drawn = placed(characters, opening.length);
  const text = opening + drawn.map(({ shown }) => shown).join('') + (cut.after ? CUT : '');
  const from = drawn.find((one) => one.end > start)?.column ?? endOf(drawn.at(-1), opening.length);
  const to = endOf(
    drawn.findLast((one) => one.start < end),
    from,
  );
  return { text, from, to: Math.max(from, to) };
}

/** The column after a character; `otherwise` where there is none. */
const endOf = (one: Placed | undefined, otherwise: number): number =>
  one === undefined ? otherwise : one.column + one.width;

function placed(characters: readonly Character[], firstColumn: number): Placed[] {
  let column = firstColumn;
  return characters.map((character) => {
    const one = { ...character, ...tabAsBlanks(character, column), column };
    column += one.width;
    return one;
  });
}

/** A tab reaches to the next stop. */
function tabAsBlanks({ shown, width }: Character, column: number) {
  if (shown !== '\t') return { shown, width };
  const blanks = TAB - (column % TAB);
  return { shown: ' '.repeat(blanks), width: blanks };
}
