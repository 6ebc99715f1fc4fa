import { finding } from '../../diagnostics/finding.js';
import type { FindingList } from '../../diagnostics/finding-list.js';
import { isEmpty, type Entry, type MapNode, type Node, type ScalarNode } from '../node.js';

/** Above this many keys a set finds doubles; below, looking is quicker. */
const FEW_KEYS = 12;

/** `-name` lacks a space; others begin with a full-width one. */
const SLIPPED = /^(?:-[A-Za-z]|[\u3000\u00a0])/u;

/** Gathers keys and values in turn; reports doubled keys and keys that are no text; merges `<<`. */
export class MapBuilder {
  readonly #findings: FindingList;
  readonly #entries: Entry[] = [];
  readonly #merged: MapNode[] = [];
  #index: Map<string, ScalarNode> | null = null;
  #key: Node | null = null;

  constructor(findings: FindingList) {
    this.#findings = findings;
  }

  add(node: Node): void {
    if (this.#key === null) {
      this.#key = node;
      return;
    }
    const key = this.#key;
    this.#key = null;
    if (key.kind !== 'scalar' || key.text === null) {
      this.#findings.add(finding('TC109', key, { problem: 'key' }));
    } else if (key.text === '<<' && key.plain) this.#merge(key, node);
    else if (key.plain && SLIPPED.test(key.text)) this.#refuse(key, key.text);
    else this.#put(key, key.text, node);
  }

  finish(): readonly Entry[] {
    for (const map of this.#merged) {
      for (const entry of map.entries) {
        if (this.#find(entry.key.text ?? '') === undefined) this.#append(entry);
      }
    }
    return this.#entries;
  }

  /** A key that took in the sign before it: the dash of an item, or spaces that don't indent. */
  #refuse(key: ScalarNode, line: string): void {
    const kind = line.startsWith('-') ? 'dash-space' : 'wide-space';
    const at = { source: key.source, start: key.start, end: key.start + 1 };
    this.#findings.add(finding('TC101', at, { kind, line }));
  }

  #put(key: ScalarNode, text: string, value: Node): void {
    const first = this.#find(text);
    if (first === undefined) return this.#append({ key, value });
    const related = [{ at: first, note: { kind: 'first' } as const }];
    this.#findings.add(finding('TC102', key, { key: text }, { related }));
  }

  #append(entry: Entry): void {
    this.#entries.push(entry);
    if (this.#index !== null) this.#index.set(entry.key.text ?? '', entry.key);
    else if (this.#entries.length > FEW_KEYS) {
      this.#index = new Map(this.#entries.map(({ key }) => [key.text ?? '', key]));
    }
  }

  #find(text: string): ScalarNode | undefined {
    if (this.#index !== null) return this.#index.get(text);
    return this.#entries.find(({ key }) => key.text === text)?.key;
  }

  /** YAML 1.1 merge keys: written keys win over merged ones, earlier maps over later ones. */
  #merge(key: ScalarNode, value: Node): void {
    const maps = value.kind === 'list' ? value.items : [value];
    for (const map of maps) {
      if (map.kind === 'map') this.#merged.push(map);
      else if (!isEmpty(map)) this.#findings.add(finding('TC109', key, { problem: 'merge' }));
    }
  }
}
