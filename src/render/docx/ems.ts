/** Latin letters and digits are half a character wide in the faces that we ask for, and a little more in those that stand in. */
const NARROW = 0.56;
const HALF_A_PAIR = 0.5;
/** What LibreOffice leaves between a Chinese character and a digit, though we ask for nothing there. */
const GAP = 0.2;
/** Of Hangul: before it are the scripts whose letters are narrow. */
const FIRST_WIDE = 0x1100;

/** About how wide a text is, in Chinese characters. */
export function ems(text: string): number {
  let width = 0;
  let before: boolean | null = null;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isNarrow = unit < FIRST_WIDE;
    if (isNarrow) width += NARROW;
    else width += unit >= 0xd800 && unit < 0xe000 ? HALF_A_PAIR : 1;
    if (before !== null && before !== isNarrow) width += GAP;
    before = isNarrow;
  }
  return width;
}

/** The widest of some lines. */
export const widestOf = (lines: readonly string[]): number =>
  lines.reduce((most, line) => Math.max(most, ems(line)), 0);
