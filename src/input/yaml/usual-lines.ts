import type { Entry, MapNode, Node, ScalarNode } from '../node.js';
import { isNullWord } from './null-words.js';
import { ShortUnit } from './short-unit.js';

/**
 * Reads the YAML that people and programs write lists of units in, without a parser of all YAML: js-yaml makes an
 * object of every bracket and scalar, and code that runs for a third of a second only is slow code. Reads lists and
 * maps by indentation, `{ … }` and `[ … ]` on one line, plain words and words in quotation marks without escapes, and
 * comments; whatever else stands there, even if it is YAML, gives null, and js-yaml reads the text from its start.
 * test/input/usual-lines.test.ts holds each tree against the one that `TreeBuilder` makes.
 *
 * Measured on the region's 14,451 units in 13 files, in a fresh process: see the commit.
 */
export const readUsualLines = (text: string, source: number): Node | null =>
  new UsualLines(text, source).read();

/** Letters and digits of any script begin a plain word, and no sign of YAML stands in it. */
const PLAIN =
  /[^\s!-/:-@[-`{-~](?:[^\t\n\r!"#%&'*,:>@[\]`{|}\u0085\u2028\u2029]*[^\s!"#%&'*,:>@[\]`{|}\u0085\u2028\u2029])?/y;
const DOUBLE_QUOTED = /"[^"\\\t\n\r]*"/y;
const SINGLE_QUOTED = /'[^'\t\n\r]*'/y;
const SPACES = / */y;
/** What may follow the last word of a line. A carriage return alone ends a line too: that is left to js-yaml. */
const LINE_END = / *(?: #[^\n\r]*)?(?:\r?\n|\r?$)/y;
/** A line that holds nothing. Not many at once: a file of millions of them would be too much for one expression. */
const EMPTY_LINE = / *(?:(?:#[^\n\r]*)?\r?\n|#[^\n\r]*$)/y;

/** No plan comes near; deeper ones, and longer keys, are for the parser to judge. */
const DEEPEST = 40;
const LONGEST_KEY = 100;
/** Doubles among more keys are found with an index, by the other way. */
const MOST_KEYS = 16;

/** Null from a method: not the usual, or broken. */
class UsualLines {
  readonly #text: string;
  readonly #source: number;
  /** Where the next character stands that has not been read. */
  #at = 0;
  /** Spaces before the first word of the line; -1 at the end of the text. */
  #indent = 0;
  /** The end of the word or bracket read last: where the list or map around it ends too. */
  #end = 0;
  #depth = 0;

  constructor(text: string, source: number) {
    this.#text = text;
    this.#source = source;
  }

  read(): Node | null {
    this.#nextLine();
    const root = this.#indent === 0 ? this.#block() : null;
    return this.#at === this.#text.length ? root : null;
  }

  /** The list or map that begins at the first word of this line. */
  #block(): Node | null {
    if (this.#depth === DEEPEST) return null;
    this.#depth++;
    const node = this.#isAtDash() ? this.#list() : this.#mapFrom(this.#indent, this.#word());
    this.#depth--;
    return node;
  }

  #list(): Node | null {
    const [start, indent] = [this.#at, this.#indent];
    const items: Node[] = [];
    while (this.#indent === indent && this.#isAtDash()) {
      const item = this.#item(indent);
      if (item === null) return null;
      items.push(item);
    }
    if (this.#indent > indent) return null;
    return { kind: 'list', source: this.#source, start, end: this.#end, items };
  }

  /** What stands behind a dash: a value, or the first key of a map that goes on below it. */
  #item(indent: number): Node | null {
    const dash = this.#at;
    this.#at++;
    this.#skip(SPACES);
    const value = this.#value();
    if (value === null) return null;
    if (value.kind !== 'scalar' || !this.#isAtColon()) return this.#isLineEnd() ? value : null;
    if (this.#depth === DEEPEST) return null;
    this.#depth++;
    const map = this.#mapFrom(indent + value.start - dash, value);
    this.#depth--;
    return map;
  }

  /** The map whose keys stand `indent` spaces in, from its first key, which is read. */
  #mapFrom(indent: number, first: ScalarNode | null): MapNode | null {
    const entries: Entry[] = [];
    let key = first;
    while (key !== null && this.#isKey(key, entries)) {
      const value = this.#valueOfKey(indent);
      if (value === null || this.#indent > indent) return null;
      entries.push({ key, value });
      if (this.#indent < indent || this.#isAtDash()) {
        const start = entries[0]?.key.start ?? 0;
        return { kind: 'map', source: this.#source, start, end: this.#end, entries };
      }
      key = this.#word();
    }
    return null;
  }

  /** Behind the colon of a key: a value on the line, or the lines below. */
  #valueOfKey(indent: number): Node | null {
    if (this.#isLineEnd()) {
      const isBelow = this.#indent > indent || (this.#indent === indent && this.#isAtDash());
      return isBelow ? this.#block() : null;
    }
    if (this.#text.charCodeAt(this.#at) !== SPACE) return null;
    this.#skip(SPACES);
    const value = this.#value();
    return value !== null && this.#isLineEnd() ? value : null;
  }

  /** Whether the word is a key not written before; its colon is read. */
  #isKey(key: ScalarNode, entries: readonly Entry[]): boolean {
    if (!key.plain || key.text === null || key.text.length > LONGEST_KEY) return false;
    if (!this.#isAtColon() || entries.length === MOST_KEYS) return false;
    for (const entry of entries) if (entry.key.text === key.text) return false;
    this.#at++;
    return true;
  }

  /** A value that begins and ends on this line. */
  #value(): Node | null {
    switch (this.#text.charCodeAt(this.#at)) {
      case BRACE:
        return this.#shortUnit() ?? this.#flow(CLOSING_BRACE);
      case BRACKET:
        return this.#flow(CLOSING_BRACKET);
      case DOUBLE_QUOTE:
        return this.#quoted(DOUBLE_QUOTED);
      case SINGLE_QUOTE:
        return this.#quoted(SINGLE_QUOTED);
      default:
        return this.#word();
    }
  }

  #shortUnit(): ShortUnit | null {
    const unit = this.#depth === DEEPEST ? null : ShortUnit.at(this.#text, this.#at, this.#source);
    if (unit !== null) [this.#at, this.#end] = [unit.next, unit.end];
    return unit;
  }

  /** `{ … }` or `[ … ]` with something in it. */
  #flow(closing: number): Node | null {
    if (this.#depth === DEEPEST) return null;
    this.#depth++;
    const start = this.#at;
    this.#at++;
    const entries: Entry[] = [];
    const items: Node[] = [];
    do {
      this.#skip(SPACES);
      const isRead = closing === CLOSING_BRACE ? this.#entryInto(entries) : this.#itemInto(items);
      if (!isRead) return null;
      this.#skip(SPACES);
    } while (this.#text.charCodeAt(this.#at++) === COMMA);
    this.#depth--;
    if (this.#text.charCodeAt(this.#at - 1) !== closing) return null;
    const range = { source: this.#source, start, end: this.#end, flow: true } as const;
    return closing === CLOSING_BRACE
      ? { kind: 'map', ...range, entries }
      : { kind: 'list', ...range, items };
  }

  #entryInto(entries: Entry[]): boolean {
    const key = this.#word();
    if (key === null || !this.#isKey(key, entries)) return false;
    if (this.#text.charCodeAt(this.#at) !== SPACE) return false;
    this.#skip(SPACES);
    const value = this.#value();
    if (value !== null) entries.push({ key, value });
    return value !== null;
  }

  #itemInto(items: Node[]): boolean {
    const item = this.#value();
    if (item !== null) items.push(item);
    return item !== null;
  }

  #word(): ScalarNode | null {
    const start = this.#at;
    if (!this.#skip(PLAIN)) return null;
    this.#end = this.#at;
    const word = this.#text.slice(start, this.#at);
    const text = isNullWord(word) ? null : word;
    return { kind: 'scalar', source: this.#source, start, end: this.#at, text, plain: true };
  }

  #quoted(form: RegExp): ScalarNode | null {
    const start = this.#at;
    if (!this.#skip(form)) return null;
    this.#end = this.#at;
    const text = this.#text.slice(start + 1, this.#at - 1);
    return { kind: 'scalar', source: this.#source, start, end: this.#at, text, plain: false };
  }

  /** Whether nothing but a comment is left of the line; then the next line with something on it is this one. */
  #isLineEnd(): boolean {
    if (!this.#skip(LINE_END)) return false;
    this.#nextLine();
    return true;
  }

  #nextLine(): void {
    while (this.#skip(EMPTY_LINE));
    const begin = this.#at;
    this.#skip(SPACES);
    this.#indent = this.#at === this.#text.length ? -1 : this.#at - begin;
  }

  #isAtColon(): boolean {
    return this.#text.charCodeAt(this.#at) === COLON;
  }

  #isAtDash(): boolean {
    const { length } = this.#text;
    const isDash = this.#at + 1 < length && this.#text.charCodeAt(this.#at) === DASH;
    return isDash && this.#text.charCodeAt(this.#at + 1) === SPACE;
  }

  /** Goes past what the form takes here. */
  #skip(form: RegExp): boolean {
    form.lastIndex = this.#at;
    if (!form.test(this.#text)) return false;
    this.#at = form.lastIndex;
    return true;
  }
}

const code = (sign: string): number => sign.charCodeAt(0);
const [SPACE, DASH, COLON, COMMA] = [code(' '), code('-'), code(':'), code(',')];
const [BRACE, CLOSING_BRACE] = [code('{'), code('}')];
const [BRACKET, CLOSING_BRACKET] = [code('['), code(']')];
const [DOUBLE_QUOTE, SINGLE_QUOTE] = [code('"'), code("'")];
