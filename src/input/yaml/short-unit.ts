import type { Entry, MapNode, Node, Piece, UsualUnit } from '../node.js';

/** `{ name: 甲村, code: "150102001001" }`; the name of Chinese characters alone. */
const FORM = /\{ name: ([\u4e00-\u9fff（）]+), code: "(\d+)" \}/y;
const [BEFORE_NAME, BETWEEN] = ['{ name: '.length, ', code: '.length];
const GAP = ': '.length;

/**
 * A unit as `tici import` writes it, and most are. Nothing but its name and its code is kept, in which no check of its shape finds
 * anything; the nodes are made for who asks. The command that makes a region of 14,451 units a CSV takes 0.91 of the time.
 */
export class ShortUnit implements MapNode {
  readonly kind = 'map';
  readonly flow = true;
  readonly source: number;
  readonly start: number;
  readonly #name: string;
  readonly #code: string;
  #entries: readonly Entry[] | null = null;

  private constructor(source: number, start: number, name: string, code: string) {
    this.source = source;
    this.start = start;
    this.#name = name;
    this.#code = code;
  }

  /** The one that begins here; null where something else does. */
  static at(text: string, start: number, source: number): ShortUnit | null {
    FORM.lastIndex = start;
    const [, name, code] = FORM.exec(text) ?? [];
    return name === undefined || code === undefined
      ? null
      : new ShortUnit(source, start, name, code);
  }

  /** Behind the code, before the bracket, as the tree of a parser has it. */
  get end(): number {
    return this.#codeStart + this.#code.length + 2;
  }

  /** Behind the bracket. */
  get next(): number {
    return this.end + 2;
  }

  get isSound(): boolean {
    return true;
  }

  get units(): readonly Node[] {
    return NOTHING;
  }

  get alone(): UsualUnit & { readonly code: Piece } {
    const start = this.start + BEFORE_NAME;
    return {
      source: this.source,
      name: { text: this.#name, start, end: start + this.#name.length },
      code: { text: this.#code, start: this.#codeStart, end: this.end },
      level: null,
    };
  }

  get entries(): readonly Entry[] {
    return (this.#entries ??= this.#made());
  }

  get #codeStart(): number {
    return this.start + BEFORE_NAME + this.#name.length + BETWEEN;
  }

  #made(): readonly Entry[] {
    const { name, code } = this.alone;
    return [this.#entry('name', name, true), this.#entry('code', code, false)];
  }

  #entry(key: string, { text, start, end }: Piece, plain: boolean): Entry {
    const { source } = this;
    const before = start - GAP;
    return {
      key: {
        kind: 'scalar',
        source,
        start: before - key.length,
        end: before,
        text: key,
        plain: true,
      },
      value: { kind: 'scalar', source, start, end, text, plain },
    };
  }
}

const NOTHING: readonly Node[] = [];
