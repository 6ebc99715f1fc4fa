import { shown } from '../terminal/width.js';
import { xmlAttributes, xmlText } from '../findings/xml.js';

/** Attributes in order; a number is a length in millimetres. */
export type Attributes = Readonly<Record<string, string | number>>;

/** An element of SVG. What is inside it is SVG already. */
export function element(
  name: string,
  attributes: Attributes,
  ...inside: readonly string[]
): string {
  const written = Object.entries(attributes).map(([key, value]) => [
    key,
    typeof value === 'number' ? number(value) : value,
  ]);
  const head = `<${name}${xmlAttributes(Object.fromEntries(written) as Record<string, string>)}`;
  return inside.length === 0 ? `${head}/>` : `${head}>${inside.join('')}</${name}>`;
}

/**
 * Millimetres as tenths of one: in these the picture is written. LibreOffice measures letters in whole units, and would
 * shift those that are but two or three units high. Hundredths of a millimetre are finer than any printer; never `-0`.
 */
export const number = (millimetres: number): string =>
  String(Math.round(millimetres * 100) / 10 + 0);

/** Words of a plan, with nothing in them that steers or can't be written in XML. */
export const words = (text: string): string => xmlText(shown(text));

/** What a pointer that rests on the element around it is told. */
export const tooltip = (text: string): string => element('title', {}, words(text));
