import { element, tooltip, words, type Attributes } from './element.js';
import { fitted } from './measure.js';

/** A part of the chart, as high as it needs to be, in millimetres. */
export interface Block {
  readonly height: number;
  /** As SVG, its upper edge at `top`. */
  readonly draw: (top: number) => string;
}

/** From the middle of Chinese characters down to their baseline, in parts of the font size. */
const TO_BASELINE = 0.37;

export interface Words {
  readonly text: string;
  readonly x: number;
  /** The middle of the line. */
  readonly middle: number;
  readonly size: number;
  /** Which part of the text stands at `x`; its beginning if not given. */
  readonly anchor?: 'start' | 'middle' | 'end';
  /** What is longer is shortened, and told whole by a tooltip. */
  readonly room?: number;
  readonly more?: Attributes;
}

/** A line of text. */
export function line({ text, x, middle, size, anchor = 'start', room, more = {} }: Words): string {
  const drawn = room === undefined ? text : fitted(text, room, size);
  if (drawn === '') return '';
  const attributes: Attributes = {
    x,
    y: middle + TO_BASELINE * size,
    'font-size': size,
    ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
    ...more,
  };
  return element('text', attributes, ...(drawn === text ? [] : [tooltip(text)]), words(drawn));
}

export const group = (attributes: Attributes, inside: readonly string[]): string => {
  const drawn = inside.filter((one) => one !== '');
  return drawn.length === 0 ? '' : element('g', attributes, ...drawn);
};
