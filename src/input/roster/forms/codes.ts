/** How many digits the codes of each storey have: GB/T 2260 to the county, statistical codes to the village. */
const LENGTHS = [2, 4, 6, 9, 12] as const;
const FORM = /^[1-9]\d+$/u;

/** The digits that say something, `15` of `150000000000`, cut at a storey; null for another kind of code. */
function significant(code: string): string | null {
  if (!FORM.test(code) || !LENGTHS.some((length) => length === code.length)) return null;
  const length = LENGTHS.find((one) => one <= code.length && /^0*$/u.test(code.slice(one)));
  return length === undefined ? null : code.slice(0, length);
}

/** What the code of a unit says of the unit above: its code, as far as it counts, or that there is none in the roster. */
export type CodeAbove =
  { readonly kind: 'top' } | { readonly kind: 'code' | 'missing'; readonly code: string };

/** Codes that show by themselves which stands under which; null where they don't. */
export class CodeTree {
  readonly #known: ReadonlySet<string>;
  /** Lengths that codes of the roster have, longest first. */
  readonly #lengths: readonly number[];

  private constructor(known: ReadonlySet<string>) {
    this.#known = known;
    const lengths = new Set(Array.from(known, ({ length }) => length));
    this.#lengths = [...lengths].toSorted((a, b) => b - a);
  }

  /** At least two storeys, and every code of the kind. */
  static of(codes: readonly string[]): CodeTree | null {
    const known = new Set<string>();
    for (const code of codes) {
      const own = significant(code);
      if (own === null) return null;
      known.add(own);
    }
    const tree = new CodeTree(known);
    return tree.#lengths.length > 1 && codes.some((code) => tree.above(code).kind === 'code')
      ? tree
      : null;
  }

  key(code: string): string {
    return significant(code) ?? code;
  }

  /** A part of zeros is a storey left out: 441900003 stands straight under 4419. */
  above(code: string): CodeAbove {
    const own = this.key(code);
    for (const length of this.#lengths) {
      if (length >= own.length) continue;
      const above = own.slice(0, length);
      if (significant(above.padEnd(12, '0')) !== above) continue;
      return { kind: this.#known.has(above) ? 'code' : 'missing', code: above };
    }
    return { kind: 'top' };
  }
}
