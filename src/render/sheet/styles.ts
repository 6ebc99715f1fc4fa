import { DECLARATION, escaped, MAIN } from './xml.js';

declare const styleBrand: unique symbol;

/** The number of a cell's style in its workbook. */
export type StyleId = number & { readonly [styleBrand]: true };

export interface Edge {
  readonly line: 'thin' | 'medium';
  /** `RRGGBB`, as all colours here. */
  readonly color: string;
}

export interface Style {
  readonly bold?: boolean;
  /** Of the font, in points. */
  readonly size?: number;
  readonly ink?: string;
  readonly fill?: string;
  /** A number format; `@` is text. */
  readonly format?: string;
  readonly across?: 'left' | 'center' | 'right';
  /** Bottom where not given. */
  readonly down?: 'top' | 'center';
  readonly wrap?: boolean;
  /** In steps of three blanks, at most 15. */
  readonly indent?: number;
  readonly edges?: Readonly<Partial<Record<'left' | 'right' | 'top' | 'bottom', Edge>>>;
}

/** Things written once and known by their number. */
class Pool {
  readonly #numbers = new Map<string, number>();

  constructor(first: readonly string[]) {
    for (const one of first) this.numberOf(one);
  }

  numberOf(one: string): number {
    const known = this.#numbers.get(one) ?? this.#numbers.size;
    this.#numbers.set(one, known);
    return known;
  }

  list(tag: string): string {
    return `<${tag} count="${this.#numbers.size}">${[...this.#numbers.keys()].join('')}</${tag}>`;
  }
}

/** Numbers that spreadsheets have for formats of their own (ECMA-376 Part 1, 18.8.30); others count from 164. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '#,##0': 3, '@': 49 };
const FIRST_OWN = 164;

/** The styles of a workbook: asked for while its sheets are made, written when they are. */
export class Styles {
  readonly #font: { readonly name: string; readonly size: number };
  readonly #fonts: Pool;
  // The first two are what every program takes them for, whatever is written.
  readonly #fills = new Pool([fillXml({}), '<fill><patternFill patternType="gray125"/></fill>']);
  readonly #borders = new Pool([borderXml({})]);
  readonly #formats = new Map<string, number>();
  readonly #cells = new Pool([]);

  constructor(font: { readonly name: string; readonly size: number }) {
    this.#font = font;
    this.#fonts = new Pool([this.#fontXml({})]);
    this.of({});
  }

  of(style: Style): StyleId {
    const format = this.#formatOf(style.format ?? 'General');
    const font = this.#fonts.numberOf(this.#fontXml(style));
    const fill = this.#fills.numberOf(fillXml(style));
    const border = this.#borders.numberOf(borderXml(style));
    return this.#cells.numberOf(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ` +
        `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
        `${alignmentXml(style)}</xf>`,
    ) as StyleId;
  }

  xml(): string {
    return (
      `${DECLARATION}<styleSheet xmlns="${MAIN}">${this.#formatsXml()}${this.#fonts.list('fonts')}` +
      `${this.#fills.list('fills')}${this.#borders.list('borders')}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.#cells.list('cellXfs') +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }

  #fontXml({ bold, ink, size = this.#font.size }: Style): string {
    const color = ink === undefined ? '' : `<color rgb="FF${ink}"/>`;
    return `<font>${bold === true ? '<b/>' : ''}<sz val="${size}"/>${color}<name val="${escaped(this.#font.name)}"/></font>`;
  }

  #formatOf(format: string): number {
    const number = BUILT_IN[format] ?? this.#formats.get(format) ?? FIRST_OWN + this.#formats.size;
    if (number >= FIRST_OWN) this.#formats.set(format, number);
    return number;
  }

  #formatsXml(): string {
    if (this.#formats.size === 0) return '';
    const items = [...this.#formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`,
    );
    return `<numFmts count="${items.length}">${items.join('')}</numFmts>`;
  }
}

function fillXml({ fill }: Style): string {
  if (fill === undefined) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/></patternFill></fill>`;
}

function borderXml({ edges = {} }: Style): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const edge = edges[side];
    if (edge === undefined) return `<${side}/>`;
    return `<${side} style="${edge.line}"><color rgb="FF${edge.color}"/></${side}>`;
  });
  return `<border>${sides.join('')}<diagonal/></border>`;
}

function alignmentXml({ across, down, wrap, indent }: Style): string {
  const parts = [
    across === undefined ? '' : ` horizontal="${across}"`,
    down === undefined ? '' : ` vertical="${down}"`,
    wrap === true ? ' wrapText="1"' : '',
    indent === undefined || indent === 0 ? '' : ` indent="${indent}"`,
  ];
  return `<alignment${parts.join('')}/>`;
}
