import { textWidth } from '../../../src/render/chart/measure.js';

/** A text of a chart, with its box in the chart's units. */
export interface DrawnText {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const decoded = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`, 'u').exec(attributes)?.[1];

/** All texts of a chart. */
export function textsOf(svg: string): DrawnText[] {
  const found = svg.matchAll(/<text([^>]*)>(?:<title>[^<]*<\/title>)?([^<]*)<\/text>/gu);
  return [...found].map(([, attributes = '', inside = '']) => {
    const text = decoded(inside);
    const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number(attribute(attributes, name)));
    const width = textWidth(text, size!);
    const anchor = attribute(attributes, 'text-anchor') ?? 'start';
    const left = x! - { start: 0, middle: width / 2, end: width }[anchor]!;
    return {
      text,
      size: size!,
      left,
      right: left + width,
      top: y! - size! * 0.85,
      bottom: y! + size! * 0.12,
    };
  });
}

/** Width and height of a chart, in its units. */
export const boxOf = (svg: string): [number, number] => {
  const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/u.exec(svg) ?? [];
  return [Number(width), Number(height)];
};

/** Pairs of texts that stand on each other. */
export function overlapping(texts: readonly DrawnText[]): string[] {
  return texts.flatMap((one, k) =>
    texts
      .slice(k + 1)
      .filter(
        (other) =>
          one.left < other.right - 0.5 &&
          other.left < one.right - 0.5 &&
          one.top < other.bottom - 0.5 &&
          other.top < one.bottom - 0.5,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}

/** Texts that the edges of the chart cut. */
export function clipped(svg: string): string[] {
  const [width, height] = boxOf(svg);
  return textsOf(svg)
    .filter(
      ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
    )
    .map(({ text }) => text);
}

/** What keeps a text from being well-formed XML: a tag that nothing closes, a bare sign, a character XML does not have. */
export function xmlFaults(svg: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  const body = svg.replace(/^<\?xml[^>]*\?>\n/u, '');
  for (const [, close, name = '', attributes = '', alone, text] of body.matchAll(
    /<(\/?)([a-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/gu,
  )) {
    const bare = /&(?!(?:amp|lt|gt|quot|#\d+);)/u;
    if (text !== undefined) {
      if (bare.test(text)) faults.push(text);
    } else if (close === '/') {
      if (open.pop() !== name) faults.push(`</${name}>`);
    } else {
      if (bare.test(attributes)) faults.push(attributes);
      if (alone !== '/') open.push(name);
    }
  }
  // eslint-disable-next-line no-control-regex -- these XML does not have
  const forbidden =
    body.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu) ?? [];
  const left = body.replaceAll(/<(\/?)([a-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>|[^<]+/gu, '');
  return [...faults, ...open, ...forbidden, ...(left.trim() === '' ? [] : [left])];
}
