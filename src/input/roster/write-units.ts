import { itemsOf, textOf, valueOf, type Node } from '../node.js';

/** Keys of a unit in the order in which they are written; `members` and `units` follow. */
const KEYS = [
  'code',
  'id',
  'level',
  'system',
  'tags',
  'start',
  'not-before',
  'not-after',
  'note',
] as const;

/** Columns that a line may take; a Chinese character takes two. */
const WIDTH = 100;

export interface WriteOptions {
  /** The levels, top first; empty where none have names. */
  readonly levels: readonly string[];
  /** How the lines end. */
  readonly lineEnd: '\n' | '\r\n';
}

/** Units as the list of a plan, set in by two blanks: bare names, maps in one line where they are short, else a key a line. */
export function* writeUnits(units: readonly Node[], options: WriteOptions): Generator<string> {
  const writer = new Writer(options);
  for (const unit of units) yield* writer.unit(unit, '  ', -1);
}

class Writer {
  readonly #levels: ReadonlyMap<string, number>;
  readonly #end: string;

  constructor({ levels, lineEnd }: WriteOptions) {
    this.#levels = new Map(levels.map((name, k) => [name, k]));
    this.#end = lineEnd;
  }

  /** `above`: the level of the unit above, −1 at the top. */
  *unit(unit: Node, indent: string, above: number): Generator<string> {
    const { pairs, level } = this.#pairsOf(unit, above);
    const below = itemsOf(valueOf(unit, 'units'));
    const members = itemsOf(valueOf(unit, 'members'));
    const name = scalarText(nameOf(unit));
    if (below.length === 0) {
      const line = oneLine(name, pairs, members);
      if (line !== null && widthOf(line) + indent.length + 2 <= WIDTH) {
        yield this.#line(`${indent}- ${line}`);
        return;
      }
    }
    yield this.#line(`${indent}- name: ${name}`);
    for (const [key, value] of pairs) yield this.#line(`${indent}  ${key}: ${value}`);
    if (members.length > 0) yield* this.#list('members', members, indent);
    if (below.length === 0) return;
    const flow = this.#flow('units', below, indent, level);
    if (flow !== null) {
      yield flow;
      return;
    }
    yield this.#line(`${indent}  units:`);
    for (const one of below) yield* this.unit(one, `${indent}    `, level);
  }

  #line(text: string): string {
    return text + this.#end;
  }

  /** `units: [甲乡, 乙乡]`; null where one has more than a name, or they don't fit in. */
  #flow(key: string, units: readonly Node[], indent: string, above: number): string | null {
    const names: string[] = [];
    let width = indent.length + key.length + 6;
    for (const unit of units) {
      const isBare =
        this.#pairsOf(unit, above).pairs.length === 0 && valueOf(unit, 'members') === null;
      if (!isBare || itemsOf(valueOf(unit, 'units')).length > 0) return null;
      const name = scalarText(nameOf(unit));
      width += widthOf(name) + 2;
      if (width > WIDTH) return null;
      names.push(name);
    }
    return this.#line(`${indent}  ${key}: [${names.join(', ')}]`);
  }

  *#list(key: string, members: readonly Node[], indent: string): Generator<string> {
    const texts = members.map(memberText);
    const flow = `${indent}  ${key}: [${texts.join(', ')}]`;
    if (widthOf(flow) <= WIDTH) {
      yield this.#line(flow);
      return;
    }
    yield this.#line(`${indent}  ${key}:`);
    for (const text of texts) yield this.#line(`${indent}    - ${text}`);
  }

  /** The level is written where it is not the one below that of the unit above. */
  #pairsOf(unit: Node, above: number): { pairs: readonly Pair[]; level: number } {
    const written = textOf(unit, 'level');
    const level = written === null ? above + 1 : (this.#levels.get(written) ?? above + 1);
    const isUsual = level === above + 1 && (written === null || this.#levels.has(written));
    return { pairs: pairsOf(unit, isUsual), level };
  }
}

type Pair = readonly [key: string, value: string];

const NO_PAIRS: readonly Pair[] = [];

function pairsOf(unit: Node, isUsual: boolean): readonly Pair[] {
  if (unit.kind !== 'map') return NO_PAIRS;
  return KEYS.flatMap((key): readonly Pair[] => {
    if (key === 'level' && isUsual) return [];
    const value = valueOf(unit, key);
    return value === null ? [] : [[key, valueText(key, value)]];
  });
}

const nameOf = (unit: Node): string =>
  (unit.kind === 'scalar' ? unit.text : textOf(unit, 'name')) ?? '';

function oneLine(name: string, pairs: readonly Pair[], members: readonly Node[]): string | null {
  const own = pairs.map(([key, value]) => `${key}: ${value}`);
  if (members.length > 0) own.push(`members: [${members.map(memberText).join(', ')}]`);
  return own.length === 0 ? name : `{ name: ${name}, ${own.join(', ')} }`;
}

function memberText(member: Node): string {
  const pairs = member.kind === 'map' ? pairsOf(member, true) : NO_PAIRS;
  return oneLine(scalarText(nameOf(member)), pairs, []) ?? '';
}

function valueText(key: string, value: Node): string {
  if (value.kind === 'list') {
    const words = value.items.map((item) => scalarText(nameOf(item)));
    return words.length === 1 ? (words[0] ?? '') : `[${words.join(', ')}]`;
  }
  const text = value.kind === 'scalar' ? (value.text ?? '') : '';
  if (key === 'code') return quoted(text);
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && DAYS.has(key) ? text : scalarText(text);
}

const DAYS: ReadonlySet<string> = new Set(['start', 'not-before', 'not-after']);

/** What needs no quotes, neither for YAML nor for the checks that look at unquoted names. */
const PLAIN =
  /^(?=[\p{Script=Han}a-z])(?:[\p{Script=Han}\p{Script=Mongolian}\w（）·《》〔〕]|(?<=\w)[-.](?=\w))+$/iu;
/** Words that some programs take for no text. */
const RESERVED = /^(?:null|true|false|yes|no|on|off|y|n)$/iu;

const scalarText = (text: string): string =>
  PLAIN.test(text) && !RESERVED.test(text) ? text : quoted(text);

/** YAML takes JSON's strings; what steers a terminal or an editor is written by its number. */
const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function widthOf(text: string): number {
  let width = text.length;
  for (let k = 0; k < text.length; k++) if (text.charCodeAt(k) > 0x2e7f) width++;
  return width;
}
