/**
 * Sizes of GB/T 9704-2012. A twip is a twentieth of a point, which is what WordprocessingML counts in.
 *
 * 5.2.1: A4; the area of the text is 156 × 225 mm, 37 mm from the top and 28 mm from the left. 5.2.3: 22 lines of 28
 * characters fill it. 5.2.2: those of 3号, which are 16 points.
 */
export const TWIPS_PER_POINT = 20;
const TWIPS_PER_MM = 1440 / 25.4;

export const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);

/** Sizes of type, in points. */
export const TYPE = { no2: 22, no3: 16, no4: 14 } as const;

const [LINES, CHARACTERS] = [22, 28];

export interface Page {
  readonly name: 'portrait' | 'landscape';
  /** In twips, as all below. */
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const [WIDTH, HEIGHT] = [twips(210), twips(297)];
const MARGINS = { top: twips(37), right: twips(26), bottom: twips(35), left: twips(28) };

export const PORTRAIT: Page = { name: 'portrait', width: WIDTH, height: HEIGHT, ...MARGINS };

/**
 * 8: a table that lies across stands with its head at the binding edge on odd pages and at the other on even ones, left
 * in both: the sheet is turned clockwise, so its left edge comes to the top.
 */
export const LANDSCAPE: Page = {
  name: 'landscape',
  width: HEIGHT,
  height: WIDTH,
  top: MARGINS.left,
  right: MARGINS.top,
  bottom: MARGINS.right,
  left: MARGINS.bottom,
};

export const textWidth = ({ width, left, right }: Page): number => width - left - right;
export const textHeight = ({ height, top, bottom }: Page): number => height - top - bottom;

/** From one line to the next: the most at which 22 fit. */
export const LINE = Math.floor(textHeight(PORTRAIT) / LINES);

/** The room of a character, in points: the most at which 28 fit on a line. */
const PITCH = textWidth(PORTRAIT) / TWIPS_PER_POINT / CHARACTERS;

/** What the grid of a page adds to each character of 16 points, in 1/4096 of a point. */
export const GRID_SPACE = Math.floor((PITCH - TYPE.no3) * 4096);

/**
 * What the style of the body adds to each, in twips, so that programs that don't know the grid have 28 as well; one less, since they
 * reckon with rounded widths.
 */
export const BODY_SPACE = Math.floor((PITCH - TYPE.no3) * TWIPS_PER_POINT) - 1;
