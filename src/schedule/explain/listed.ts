import type { LinkNode } from '../../diagnostics/chain-links.js';
import type { Diagnostic, Related } from '../../diagnostics/diagnostic.js';
import { cutMiddle } from '../../domain/lists.js';
import type { SourcePlace } from '../../domain/source-place.js';
import type { Run } from '../run.js';

/** A conflict in words, and what others of the same cause have in common with it. */
export interface Explained {
  readonly cause: string;
  readonly report: (count: number) => Diagnostic;
}

/**
 * Of a chain or a circle no more links than this are shown, the first and the last of them: one of 4,000 units below each
 * other names paths of 4,000 names.
 */
export const MOST_LINKS = 20;

/** What is shown of a list: of a long one the ends, and how many are left out between them. */
export const listed = <T>(
  list: readonly T[],
  at: SourcePlace,
  show: (one: T) => Related,
): Related[] =>
  cutMiddle<T | number>(list, MOST_LINKS, (count) => count).map((one) =>
    typeof one === 'number' ? { at, note: { kind: 'between', count: one } } : show(one),
  );

/** The nodes of a circle by their names: of a long one the ends. */
export const named = ({ network }: Run, nodes: readonly number[]): readonly (LinkNode | number)[] =>
  cutMiddle<() => LinkNode | number>(
    nodes.map((node) => () => network.nodes.nameOf(node)),
    MOST_LINKS,
    (count) => () => count,
  ).map((name) => name());
