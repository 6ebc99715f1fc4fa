import {
  COLLECTION_STYLE,
  EVENT_ID,
  getScalarValue,
  SCALAR_STYLE,
  type Event,
  type ScalarEvent,
} from 'js-yaml';
import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { Anchors } from './anchors.js';
import { firstStrange } from './strange-characters.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import { MapBuilder } from './map-builder.js';
import { headOf, type Node, type ScalarNode } from '../node.js';
import { isNullWord } from './null-words.js';

/** A list or map that is still open. */
interface Frame {
  readonly map: MapBuilder | null;
  readonly items: Node[];
  readonly start: number;
  readonly isFlow: boolean;
  readonly anchor: string | null;
  /** What the anchors had grown to when it was opened. */
  readonly sizeBefore: number;
}

interface Properties {
  readonly anchorStart: number;
  readonly anchorEnd: number;
  readonly tagStart: number;
  readonly tagEnd: number;
}

/** What begins a list or map. */
interface Opening extends Properties {
  readonly start: number;
  readonly style: number;
}

const KNOWN_TAGS: ReadonlySet<string> = new Set(['!!str', '!!map', '!!seq', '!']);

/** Makes the tree of one document from the events of js-yaml, without recursion. */
export class TreeBuilder {
  readonly #text: string;
  readonly #source: number;
  readonly #findings = new FindingList();
  readonly #anchors: Anchors;
  readonly #open: (Frame | null)[] = [];
  #root: Node | null = null;
  #documents = 0;
  /** The end of what was read last: where an empty value stands. */
  #cursor = 0;

  constructor(text: string, source: number) {
    this.#text = text;
    this.#source = source;
    this.#anchors = new Anchors(source, this.#findings);
  }

  add(event: Event): void {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        this.#documents++;
        this.#open.push(null);
        return;
      case EVENT_ID.MAPPING:
        this.#checkTag(event);
        return this.#begin(new MapBuilder(this.#findings), event);
      case EVENT_ID.SEQUENCE:
        this.#checkTag(event);
        return this.#begin(null, event);
      case EVENT_ID.SCALAR:
        return this.#scalar(event);
      case EVENT_ID.ALIAS:
        return this.#alias(event.anchorStart, event.anchorEnd);
      case EVENT_ID.POP:
        return this.#end();
    }
  }

  finish(): { root: Node | null; diagnostics: readonly Diagnostic[] } {
    return { root: this.#root, diagnostics: this.#findings.finish() };
  }

  #begin(map: MapBuilder | null, opening: Opening): void {
    const { start } = opening;
    const isFlow = opening.style === COLLECTION_STYLE.FLOW;
    const anchor = this.#anchorName(opening);
    this.#cursor = start + 1;
    if (anchor !== null) this.#anchors.open(anchor);
    this.#open.push({ map, items: [], start, isFlow, anchor, sizeBefore: this.#anchors.size });
  }

  #end(): void {
    const frame = this.#open.pop();
    if (frame === undefined || frame === null) return;
    const range = { source: this.#source, start: frame.start, end: this.#cursor };
    const flow = frame.isFlow ? ({ flow: true } as const) : null;
    const node: Node =
      frame.map === null
        ? { kind: 'list', ...range, ...flow, items: frame.items }
        : { kind: 'map', ...range, ...flow, entries: frame.map.finish() };
    this.#place(node, frame.anchor, frame.sizeBefore);
  }

  #scalar(event: ScalarEvent): void {
    const source = this.#source;
    const empty = event.valueStart < 0;
    const quote = isQuoted(event) ? 1 : 0;
    if (empty) this.#cursor = this.#dashOfItem() ?? this.#cursor;
    const start = empty ? this.#cursor : event.valueStart - quote;
    const end = empty ? this.#cursor : event.valueEnd + quote;
    const plain = event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0;
    const value = getScalarValue(this.#text, event);
    const text = plain && isNullWord(value) ? null : value;
    const node: ScalarNode = { kind: 'scalar', source, start, end, text, plain };
    this.#checkTag(event);
    this.#checkEscapes(event, node);
    this.#cursor = end;
    this.#place(node, this.#anchorName(event), this.#anchors.size);
  }

  /** Where the `-` of an empty item ends: what was read last may stand lines above. */
  #dashOfItem(): number | null {
    const holder = this.#open.at(-1);
    if (holder?.map !== null || holder.items.length === 0) return null;
    return dashAfter(this.#text, this.#cursor);
  }

  #alias(from: number, to: number): void {
    this.#cursor = to;
    const at = { source: this.#source, start: from - 1, end: to };
    this.#place(this.#anchors.use(this.#text.slice(from, to), at), null, this.#anchors.size);
  }

  /** Hands a finished node to what holds it. */
  #place(node: Node, anchor: string | null, sizeBefore: number): void {
    this.#anchors.size++;
    if (anchor !== null) this.#anchors.define(anchor, node, this.#anchors.size - sizeBefore);
    const holder = this.#open.at(-1) ?? null;
    if (holder !== null) {
      if (holder.map === null) holder.items.push(node);
      else holder.map.add(node);
    } else if (this.#documents === 1) this.#root = isNothing(node) ? null : node;
    else if (this.#documents === 2) this.#findings.add(finding('TC106', headOf(node), {}));
  }

  #anchorName({ anchorStart, anchorEnd }: Properties): string | null {
    return anchorStart < 0 ? null : this.#text.slice(anchorStart, anchorEnd);
  }

  #checkTag({ tagStart, tagEnd }: Properties): void {
    if (tagStart < 0) return;
    const tag = this.#text.slice(tagStart, tagEnd);
    if (KNOWN_TAGS.has(tag)) return;
    const at = { source: this.#source, start: tagStart, end: tagEnd };
    this.#findings.add(finding('TC105', at, { tag }));
  }

  #checkEscapes(event: ScalarEvent, node: ScalarNode): void {
    if (event.fast || event.style !== SCALAR_STYLE.DOUBLE_QUOTED) return;
    const character = firstStrange(node.text ?? '');
    if (character !== null) this.#findings.add(finding('TC108', node, { character }));
  }
}

const isNothing = (node: Node): boolean => node.kind === 'scalar' && node.text === null;

const isQuoted = ({ style }: ScalarEvent): boolean =>
  style === SCALAR_STYLE.DOUBLE_QUOTED || style === SCALAR_STYLE.SINGLE_QUOTED;

/** The end of the next `-` after what may close the item before it: blanks, brackets, comments. */
function dashAfter(text: string, from: number): number | null {
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '-') return at + 1;
    if (sign === '#') at = text.indexOf('\n', at);
    else if (!/[\s\]}]/u.test(sign)) return null;
    if (at < 0) return null;
  }
  return null;
}
