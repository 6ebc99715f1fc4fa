import type { Problem } from './problem.js';

/** Those that come after nobody who is still waiting. */
const firstFree = ({ edges }: Problem, waiting: ReadonlySet<number>): number[] =>
  [...waiting].filter(
    (entry) => !edges.some(({ to, from }) => to === entry && from !== null && waiting.has(from)),
  );

/** Each entry after those it is tied to; without those of a circle, and what comes after one. */
export function orderOfTies(problem: Problem): number[] {
  const waiting = new Set(problem.entries.map((entry) => entry.index));
  const order: number[] = [];
  for (;;) {
    const free = firstFree(problem, waiting);
    if (free.length === 0) return order;
    for (const entry of free) waiting.delete(entry);
    order.push(...free);
  }
}

/** Whether some entry has to come after itself: that is found before any dates. */
export const isCyclic = (problem: Problem): boolean =>
  orderOfTies(problem).length < problem.entries.length;

/** Whether some stage, of those that wait for others, has to wait for itself. */
export function stagesWaitInCircles({ plan, entries, edges, waits }: Problem): boolean {
  const last = Math.max(1, plan.stages.length) - 1;
  const node = (entry: number, stage: number): number => entry * (last + 1) + stage;
  const arcs: [before: number, after: number][] = [
    ...entries.flatMap(({ index }) =>
      Array.from({ length: last }, (_, k): [number, number] => [
        node(index, k),
        node(index, k + 1),
      ]),
    ),
    ...waits.flatMap(({ from, to }) =>
      Array.from({ length: last }, (_, k): [number, number] => [
        node(from, k + 1),
        node(to, k + 1),
      ]),
    ),
    ...edges.flatMap(({ from, to, of }): [number, number][] =>
      from === null ? [] : [[node(from, of === 'end' ? last : 0), node(to, 0)]],
    ),
  ];
  const left = new Set(arcs.flat());
  for (;;) {
    const free = [...left].filter((one) => !arcs.some(([a, b]) => b === one && left.has(a)));
    if (free.length === 0) return left.size > 0;
    for (const one of free) left.delete(one);
  }
}
