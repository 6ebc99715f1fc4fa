import { shown } from '../terminal/width.js';
import { xmlAttributes, xmlText } from '../findings/xml.js';

/** Attributes in order; a number is a length in millimetres, or a share. */
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

/** In hundredths: finer than any printer of charts. Never `-0`. */
export const number = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/** Words of a plan, with nothing in them that steers or can't be written in XML. */
export const words = (text: string): string => xmlText(shown(text));

/** What a pointer that rests on the element around it is told. */
export const tooltip = (text: string): string => element('title', {}, words(text));
