import { finding } from '../../diagnostics/finding.js';
import type { SourcePlace } from '../../domain/source-place.js';
import type { FindingList } from '../../diagnostics/finding-list.js';
import type { Node } from '../node.js';

/** How many nodes the aliases of one file may stand for, all together. */
const MOST_REPEATED_NODES = 1_000_000;

/**
 * The anchors of one document. An alias shares the node of its anchor, which costs nothing here; but who
 * walks the tree walks it each time, so what all aliases stand for is counted and limited.
 */
export class Anchors {
  readonly #source: number;
  readonly #findings: FindingList;
  readonly #known = new Map<string, { readonly node: Node; readonly size: number } | 'open'>();
  /** Nodes so far, those that aliases stand for included. */
  size = 0;
  #repeated = 0;
  #isFull = false;

  constructor(source: number, findings: FindingList) {
    this.#source = source;
    this.#findings = findings;
  }

  open(name: string): void {
    this.#known.set(name, 'open');
  }

  define(name: string, node: Node, size: number): void {
    this.#known.set(name, { node, size });
  }

  /** The node that an alias stands for; an empty one where it can't be had. */
  use(name: string, at: SourcePlace): Node {
    const known = this.#known.get(name);
    if (known === undefined) return this.#refuse(at, 'unknown', name);
    if (known === 'open') return this.#refuse(at, 'recursive', name);
    this.#repeated += known.size;
    if (this.#repeated > MOST_REPEATED_NODES) return this.#refuse(at, 'too-many', name);
    this.size += known.size - 1;
    return known.node;
  }

  #refuse(at: SourcePlace, problem: 'unknown' | 'recursive' | 'too-many', name: string): Node {
    const facts = { problem, name, limit: MOST_REPEATED_NODES };
    if (problem !== 'too-many') this.#findings.add(finding('TC103', at, facts));
    else if (!this.#isFull) this.#findings.add(finding('TC104', at, facts));
    this.#isFull ||= problem === 'too-many';
    return { kind: 'scalar', ...at, source: this.#source, text: null, plain: true };
  }
}
