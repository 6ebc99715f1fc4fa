import { item } from '../../domain/columns.js';

/**
 * Cuts jobs into those that have something to do with one another, directly or through others. Components come in the
 * order of their first jobs, and keep the order of jobs.
 *
 * @param tiesOf what a job shares with others, as numbers of whatever kind.
 */
export function components(
  jobs: readonly number[],
  tiesOf: (job: number) => readonly number[],
): number[][] {
  const above = jobs.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (item(above, top) !== top) top = item(above, top);
    for (let one = at; one !== top;) {
      const next = item(above, one);
      above[one] = top;
      one = next;
    }
    return top;
  };
  const first = new Map<number, number>();
  for (const [at, job] of jobs.entries()) {
    for (const tie of tiesOf(job)) {
      const other = first.get(tie);
      if (other === undefined) first.set(tie, at);
      else {
        const [a, b] = [root(at), root(other)];
        above[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  const found = new Map<number, number[]>();
  for (const [at, job] of jobs.entries()) {
    const top = root(at);
    const list = found.get(top);
    if (list === undefined) found.set(top, [job]);
    else list.push(job);
  }
  return [...found.values()];
}
